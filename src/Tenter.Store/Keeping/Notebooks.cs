namespace Tenter.Store.Keeping;

using System.Collections.Generic;
using System.IO;
using System.Linq;
using Tenter.Journal;

/// <summary>The notebooks that lie beside a project.</summary>
internal static class Notebooks
{
    public static string PathFor(string project, RecordId member) =>
        Path.ChangeExtension(project, $".{member}.notebook");

    /// <summary>Those of everybody but one member.</summary>
    public static IEnumerable<string> OfOthers(string project, RecordId member) =>
        Beside
            .Of(project)
            .Where(file => file.Name is not (Beside.ProjectName or Beside.VaultName))
            .Select(file => file.Path)
            .Where(path => Path.GetFullPath(path) != Path.GetFullPath(PathFor(project, member)));
}

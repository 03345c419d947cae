namespace Tenter.Store.Keeping;

using System.Collections.Generic;
using System.IO;
using System.Linq;
using Tenter.Journal;

/// <summary>A project and what lies beside it, under the names they have on disk and in a backup.</summary>
internal static class Beside
{
    public const string ProjectName = "project.tenter";
    public const string VaultName = "project.vault";

    private const string Stem = "project";
    private const string Notebook = ".notebook";

    /// <summary>The project first, then vault and notebooks as far as they are there.</summary>
    public static IReadOnlyList<(string Name, string Path)> Of(string project)
    {
        var found = new List<(string, string)> { (ProjectName, project) };
        if (File.Exists(Vault.PathFor(project)))
        {
            found.Add((VaultName, Vault.PathFor(project)));
        }

        var stem = Path.GetFileNameWithoutExtension(project);
        var folder = Path.GetDirectoryName(Path.GetFullPath(project))!;
        foreach (var path in Directory.EnumerateFiles(folder, "*" + Notebook).Order())
        {
            var name = Path.GetFileName(path);
            if (name.StartsWith(stem + '.', System.StringComparison.Ordinal) && IsNotebook(name[stem.Length..]))
            {
                found.Add((Stem + name[stem.Length..], path));
            }
        }

        return found;
    }

    /// <summary>Whether a backup may hold a file of that name: there is no other way to a path from it.</summary>
    public static bool IsName(string name) =>
        name is ProjectName or VaultName
        || (name.StartsWith(Stem, System.StringComparison.Ordinal) && IsNotebook(name[Stem.Length..]));

    /// <summary>Where a file of a backup belongs beside a project.</summary>
    public static string Place(string project, string name) =>
        name == ProjectName ? project : Path.ChangeExtension(project, name[(Stem.Length + 1)..]);

    private static bool IsNotebook(string rest) =>
        rest.EndsWith(Notebook, System.StringComparison.Ordinal)
        && rest.Length > Notebook.Length + 1
        && RecordId.TryParse(rest[1..^Notebook.Length], out _);
}

namespace Tenter.Web.Projects;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

/// <summary>A project file in a folder.</summary>
public sealed record ProjectFile(string Name, string Path, DateTimeOffset Changed);

/// <summary>A folder of this machine, to find a project in or to put one into.</summary>
/// <param name="Wrong">Why it could not be looked into.</param>
public sealed record FolderView(
    string Path,
    string? Above,
    IReadOnlyList<(string Name, string Path)> Folders,
    IReadOnlyList<ProjectFile> Files,
    string? Wrong = null
)
{
    private const int MostListed = 200;

    /// <summary>Where one begins: the user's documents, else home.</summary>
    public static string Usual
    {
        get
        {
            var documents = Environment.GetFolderPath(Environment.SpecialFolder.MyDocuments);
            return documents.Length > 0 && Directory.Exists(documents)
                ? documents
                : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        }
    }

    public static FolderView Of(string? asked)
    {
        var path = System.IO.Path.GetFullPath(Expanded(string.IsNullOrWhiteSpace(asked) ? Usual : asked.Trim()));
        var folder = new DirectoryInfo(path);
        if (!folder.Exists)
        {
            return new FolderView(path, folder.Parent?.FullName, [], [], "There is no such folder.");
        }

        try
        {
            return new FolderView(
                path,
                folder.Parent?.FullName,
                [
                    .. folder
                        .EnumerateDirectories()
                        .Where(inner => !inner.Name.StartsWith('.'))
                        .OrderBy(inner => inner.Name, StringComparer.OrdinalIgnoreCase)
                        .Take(MostListed)
                        .Select(inner => (inner.Name, inner.FullName)),
                ],
                [
                    .. folder
                        .EnumerateFiles("*.tenter")
                        .OrderByDescending(file => file.LastWriteTimeUtc)
                        .Take(MostListed)
                        .Select(file => new ProjectFile(
                            System.IO.Path.GetFileNameWithoutExtension(file.Name),
                            file.FullName,
                            new DateTimeOffset(file.LastWriteTimeUtc)
                        )),
                ]
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new FolderView(path, folder.Parent?.FullName, [], [], "This folder may not be looked into.");
        }
    }

    /// <summary>“~/study” as people type it.</summary>
    public static string Expanded(string path) =>
        path == "~" || path.StartsWith("~/", StringComparison.Ordinal)
            ? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + path[1..]
            : path;
}

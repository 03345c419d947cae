namespace Tenter.Web.Projects;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;

/// <summary>A project that was open before.</summary>
public sealed record RecentProject(string Path, DateTimeOffset Opened);

[JsonSerializable(typeof(List<RecentProject>))]
internal sealed partial class RecentsJson : JsonSerializerContext;

/// <summary>
/// Which projects were open, newest first, in the user's folder of settings. Paths and times only; nothing of what they hold.
/// A list that cannot be read or written is no reason to stop: it is then empty, or stays as it was.
/// </summary>
internal sealed class Recents(WorkbenchOptions options, TimeProvider clock)
{
    private const int Most = 12;

    private readonly string file = Path.Combine(
        options.SettingsFolder
            ?? Path.Combine(
                Environment.GetFolderPath(
                    Environment.SpecialFolder.ApplicationData,
                    Environment.SpecialFolderOption.DoNotVerify
                ),
                "tenter"
            ),
        "recent-projects.json"
    );

    /// <summary>Those that are still there.</summary>
    public IReadOnlyList<RecentProject> All() => [.. Read().Where(recent => File.Exists(recent.Path))];

    public void Opened(string path)
    {
        var full = Path.GetFullPath(path);
        var list = Read()
            .Where(recent => recent.Path != full)
            .Prepend(new RecentProject(full, clock.GetUtcNow()))
            .Take(Most)
            .ToList();
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var next = file + ".next";
            File.WriteAllBytes(next, JsonSerializer.SerializeToUtf8Bytes(list, RecentsJson.Default.ListRecentProject));
            File.Move(next, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A settings folder that cannot be written to costs a convenience, not the work.
        }
    }

    private List<RecentProject> Read()
    {
        try
        {
            return File.Exists(file)
                ? JsonSerializer.Deserialize(File.ReadAllBytes(file), RecentsJson.Default.ListRecentProject) ?? []
                : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return [];
        }
    }
}

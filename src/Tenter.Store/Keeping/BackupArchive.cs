namespace Tenter.Store.Keeping;

using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;

/// <summary>
/// A backup as a file: a zip archive whose entries are stored as they are, so that any archive program can take them out,
/// with the manifest first.
/// </summary>
internal static class BackupArchive
{
    private const string ManifestName = "manifest.json";

    // A member has one notebook; no project has so many members. What is larger was not made by us.
    private const int MostFiles = 10_000;
    private const int LongestManifest = 4 * 1024 * 1024;

    private const int BufferSize = 128 * 1024;

    public static void Write(string path, string folder, BackupManifest manifest)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var entry = zip.CreateEntry(ManifestName, CompressionLevel.NoCompression).Open())
            {
                JsonSerializer.Serialize(entry, manifest, KeepingJson.Default.BackupManifest);
            }

            foreach (var kept in manifest.Files)
            {
                using var entry = zip.CreateEntry(kept.Name, CompressionLevel.NoCompression).Open();
                using var source = File.OpenRead(Path.Combine(folder, kept.Name));
                source.CopyTo(entry, BufferSize);
            }
        }

        file.Flush(flushToDisk: true);
    }

    /// <summary>Takes every file out into a folder and compares it with the manifest.</summary>
    public static Outcome<BackupManifest> Extract(string path, string folder)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            var manifest = ReadManifest(zip, path);
            return manifest.Then(read => Extract(zip, path, read, folder));
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or NotSupportedException)
        {
            return new BackupDamaged(path, e.Message);
        }
    }

    private static Outcome<BackupManifest> ReadManifest(ZipArchive zip, string path)
    {
        if (zip.GetEntry(ManifestName) is not { Length: <= LongestManifest } entry)
        {
            return new NotABackup(path);
        }

        using var stream = entry.Open();
        using var limited = new MemoryStream();
        if (!CopyAtMost(stream, limited, entry.Length))
        {
            return new BackupDamaged(path, "its list of files does not end");
        }

        using var json = JsonDocument.Parse(limited.ToArray());
        if (json.RootElement.TryGetProperty("format", out var format) && format.GetInt32() > BackupManifest.Current)
        {
            return new NewerBackup(path, format.GetInt32());
        }

        return json.Deserialize(KeepingJson.Default.BackupManifest) is { } manifest
            ? manifest
            : new BackupDamaged(path, "it lists nothing");
    }

    private static Outcome<BackupManifest> Extract(ZipArchive zip, string path, BackupManifest manifest, string folder)
    {
        var names = manifest.Files.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        if (
            manifest.Files.Count > MostFiles
            || names.Count != manifest.Files.Count
            || !names.All(Beside.IsName)
            || !names.Contains(Beside.ProjectName)
            || zip.Entries.Count != names.Count + 1
        )
        {
            return new BackupDamaged(path, "its files are not those it lists");
        }

        foreach (var file in manifest.Files)
        {
            if (zip.GetEntry(file.Name) is not { } entry || !Extract(entry, file, folder))
            {
                return new BackupDamaged(path, $"{file.Name} is not as it was written");
            }
        }

        return manifest;
    }

    private static bool Extract(ZipArchiveEntry entry, KeptFile file, string folder)
    {
        using (var from = entry.Open())
        using (var to = new FileStream(Path.Combine(folder, file.Name), FileMode.CreateNew, FileAccess.Write))
        {
            if (!CopyAtMost(from, to, file.Length))
            {
                return false;
            }

            to.Flush(flushToDisk: true);
        }

        return KeptFile.Of(folder, file.Name) == file;
    }

    /// <summary>Copies no more than was announced: an archive may claim little and unpack to much.</summary>
    private static bool CopyAtMost(Stream from, Stream to, long length)
    {
        var buffer = new byte[BufferSize];
        for (int read; (read = from.Read(buffer)) > 0; length -= read)
        {
            if (read > length)
            {
                return false;
            }

            to.Write(buffer, 0, read);
        }

        return true;
    }
}

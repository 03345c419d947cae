namespace Tenter.Formats.Readers;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Tenter.Evidence;

/// <summary>A file on its way into the register, or why it stays outside.</summary>
/// <param name="Path">As it was named, below the folder that was given.</param>
public sealed record Brought(string Path, Outcome<ReadSource> Read);

/// <summary>From files on disk, or sent by a browser, to what the register takes in.</summary>
public static class Bringing
{
    // Of these the text kept is not all there is: the file itself is kept beside it.
    private static readonly HashSet<string> KeptAsTheyCame = new(StringComparer.OrdinalIgnoreCase)
    {
        ".docx",
        ".odt",
        ".rtf",
        ".pdf",
        ".html",
        ".htm",
        ".eml",
        ".mbox",
    };

    /// <summary>A file, or all files of a folder, one after another.</summary>
    public static IEnumerable<Brought> FromDisk(string path, CancellationToken cancellation = default) =>
        Directory.Exists(path)
            ? FileReading
                .ReadFolder(path, cancellation)
                .Select(read => new Brought(
                    Path.Combine(path, read.Path),
                    read.Outcome.Select(document =>
                        From(read.Path, document, () => File.ReadAllBytes(Path.Combine(path, read.Path)))
                    )
                ))
            :
            [
                new Brought(
                    path,
                    FileReading
                        .ReadFile(path, cancellation)
                        .Select(document => From(path, document, () => File.ReadAllBytes(path)))
                ),
            ];

    /// <summary>A file that a browser sends.</summary>
    public static Brought FromBytes(string path, byte[] bytes, CancellationToken cancellation = default) =>
        new(
            path,
            FileReading
                .Read(Path.GetFileName(path), new MemoryStream(bytes), cancellation)
                .Select(document => From(path, document, () => bytes))
        );

    private static ReadSource From(string path, ReadDocument document, Func<byte[]> bytes) =>
        new(
            Path.GetFileNameWithoutExtension(path),
            document,
            Path.GetFileName(path),
            KeptAsTheyCame.Contains(Path.GetExtension(path)) ? bytes() : null
        );
}

namespace Tenter.Cli.Tests.Demo;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Tenter.Cli.Demo;
using Tenter.Evidence;
using Tenter.Formats.Readers;

/// <summary>The demo's documents as the readers give them, by the name they bear in the project.</summary>
internal static class DemoDocuments
{
    /// <summary>The 34.</summary>
    public static IReadOnlyDictionary<string, ReadDocument> Evidence { get; } = Read(DemoMaterial.Evidence);

    public static IReadOnlyDictionary<string, ReadDocument> Beside { get; } = Read(DemoMaterial.Beside);

    public static IEnumerable<string> With(string words) =>
        Evidence
            .Where(document => document.Value.Text.Contains(words, StringComparison.OrdinalIgnoreCase))
            .Select(document => document.Key)
            .Order(StringComparer.Ordinal);

    /// <summary>How often a name stands there as whole words, its capitals as written.</summary>
    public static int Count(string text, string name) =>
        Regex.Count(text, $@"(?<!\w){Regex.Escape(name)}(?!\w)", RegexOptions.None, TimeSpan.FromSeconds(10));

    private static Dictionary<string, ReadDocument> Read(string below) =>
        DemoMaterial
            .Paths(below)
            .ToDictionary(
                path => Path.GetFileNameWithoutExtension(path),
                path => FileReading.Read(path, new MemoryStream(DemoMaterial.Bytes(path))).Value,
                StringComparer.Ordinal
            );
}

namespace Tenter.Cli.Demo;

using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

/// <summary>
/// The files the demo is made from, as they lie in <c>demo/</c>: the documents in <c>evidence</c> and <c>beside</c>, what was
/// made of them in <c>records</c>. They travel inside the program, so that the demo can be made anywhere.
/// </summary>
internal static class DemoMaterial
{
    public const string Evidence = "evidence/";
    public const string Beside = "beside/";
    public const string Records = "records/";

    private const string Prefix = "demo/";

    private static readonly Assembly Here = typeof(DemoMaterial).Assembly;

    // By path with forward slashes; built on Windows a name may hold the other ones.
    private static readonly FrozenDictionary<string, string> Names = Here.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Prefix.Length..].Replace('\\', '/'), StringComparer.Ordinal);

    /// <summary>Paths below <c>demo/</c> that begin so, in ordinal order.</summary>
    public static IReadOnlyList<string> Paths(string below) =>
        [.. Names.Keys.Where(path => path.StartsWith(below, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static byte[] Bytes(string path)
    {
        using var stream = Open(path);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static TextReader Text(string path) => new StreamReader(Open(path));

    private static Stream Open(string path) =>
        Names.TryGetValue(path, out var name)
            ? Here.GetManifestResourceStream(name)!
            : throw new FileNotFoundException("Not among the files of the demo.", path);
}

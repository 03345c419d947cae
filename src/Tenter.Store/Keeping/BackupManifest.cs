namespace Tenter.Store.Keeping;

using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Tenter.Journal;

/// <summary>One file in a backup.</summary>
/// <param name="Name">As <c>project.tenter</c>.</param>
/// <param name="Sha256">64 hexadecimal digits.</param>
public sealed record KeptFile(string Name, long Length, string Sha256)
{
    internal static KeptFile Of(string folder, string name)
    {
        using var stream = File.OpenRead(Path.Combine(folder, name));
        return new KeptFile(name, stream.Length, System.Convert.ToHexStringLower(SHA256.HashData(stream)));
    }
}

/// <summary>What a backup says of itself: where the journal stood, and what its files are.</summary>
internal sealed record BackupManifest(int Format, long Seq, Digest Head, IReadOnlyList<KeptFile> Files)
{
    public const int Current = 1;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class KeepingJson : JsonSerializerContext;

namespace Tenter.Journal;

using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;

/// <summary>
/// The byte layouts under the hashes, version 1. They may never change for files already written; they are described with
/// a test vector in docs/method/journal.md. All numbers are big-endian.
/// </summary>
public static class Commitments
{
    private const string BlobKind = "blob";

    /// <summary>SHA-256 of salt, length and name of the kind, kind version, record id, bytes.</summary>
    public static Digest To(
        ReadOnlySpan<byte> salt,
        string kind,
        int kindVersion,
        RecordId record,
        ReadOnlySpan<byte> bytes
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> prefix = stackalloc byte[salt.Length + 1 + 255 + 2 + RecordId.Size];
        salt.CopyTo(prefix);
        var at = salt.Length;
        var length = Encoding.UTF8.GetBytes(kind, prefix[(at + 1)..]);
        prefix[at] = checked((byte)length);
        at += 1 + length;
        BinaryPrimitives.WriteUInt16BigEndian(prefix[at..], checked((ushort)kindVersion));
        record.WriteTo(prefix[(at + 2)..]);
        hash.AppendData(prefix[..(at + 2 + RecordId.Size)]);
        hash.AppendData(bytes);
        return Finish(hash);
    }

    /// <summary>A blob is committed to like a payload of kind "blob", version 0.</summary>
    public static Digest ToBlob(ReadOnlySpan<byte> salt, RecordId blob, ReadOnlySpan<byte> bytes) =>
        To(salt, BlobKind, kindVersion: 0, blob, bytes);

    /// <summary>A change set's own words are committed to under an empty kind and the change set's id.</summary>
    public static Digest ToOwnWords(
        ReadOnlySpan<byte> salt,
        int version,
        RecordId changeSet,
        ReadOnlySpan<byte> bytes
    ) => To(salt, string.Empty, version, changeSet, bytes);

    internal static Digest Finish(IncrementalHash hash)
    {
        Span<byte> result = stackalloc byte[Digest.Size];
        hash.GetHashAndReset(result);
        return Digest.FromBytes(result);
    }
}

/// <summary>Takes the digest of a change set as its changes stream by. The layout is part of version 1.</summary>
public sealed class DigestWriter : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Begins with all of the header but branch and digest.</summary>
    public DigestWriter(ChangeSet header, IReadOnlyList<Digest> parentDigests)
    {
        Byte(parentDigests.Count);
        foreach (var digest in parentDigests)
        {
            Add(digest);
        }

        Add(header.Id);
        Add(header.Seq);
        foreach (var parent in header.Parents)
        {
            Add(parent);
        }

        Add(Microseconds.From(header.At));
        Add(header.By);
        Add(header.Verb);
        Add(header.Undoes);
        Add(header.OwnWords);
        Add(header.ChangeCount);
    }

    public void Add(in Change change)
    {
        Add((long)change.N);
        Add(change.Kind);
        Add(change.Record);
        Byte((int)change.Op);
        Add(change.BasedOn);
        Byte(change.Commitment is null ? 0 : 1);
        if (change.Commitment is { } commitment)
        {
            Add(commitment);
        }
    }

    public Digest Finish() => Commitments.Finish(hash);

    public void Dispose() => hash.Dispose();

    private void Byte(int value) => hash.AppendData([checked((byte)value)]);

    private void Add(long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        hash.AppendData(bytes);
    }

    private void Add(string text)
    {
        Span<byte> bytes = stackalloc byte[256];
        var length = Encoding.UTF8.GetBytes(text, bytes[1..]);
        bytes[0] = checked((byte)length);
        hash.AppendData(bytes[..(1 + length)]);
    }

    private void Add(RecordId id)
    {
        Span<byte> bytes = stackalloc byte[RecordId.Size];
        id.WriteTo(bytes);
        hash.AppendData(bytes);
    }

    private void Add(RecordId? id)
    {
        Byte(id is null ? 0 : 1);
        if (id is { } value)
        {
            Add(value);
        }
    }

    private void Add(Digest digest)
    {
        Span<byte> bytes = stackalloc byte[Digest.Size];
        digest.WriteTo(bytes);
        hash.AppendData(bytes);
    }
}

/// <summary>Times in the journal are whole microseconds since 1970, UTC.</summary>
public static class Microseconds
{
    public static long From(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / 10;

    public static DateTimeOffset ToTime(long microseconds) =>
        new(checked(DateTimeOffset.UnixEpoch.UtcTicks + (microseconds * 10)), TimeSpan.Zero);

    /// <summary>The same instant, cut to what the journal keeps.</summary>
    public static DateTimeOffset Cut(DateTimeOffset at) => ToTime(From(at));
}

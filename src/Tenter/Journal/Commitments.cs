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
    private const int OnStack = 2_048;

    /// <summary>SHA-256 of salt, length and name of the kind, kind version, record id, bytes.</summary>
    public static Digest To(
        ReadOnlySpan<byte> salt,
        string kind,
        int kindVersion,
        RecordId record,
        ReadOnlySpan<byte> bytes
    )
    {
        Span<byte> room = stackalloc byte[OnStack];
        var length = PrefixSize(salt.Length) + bytes.Length;
        if (length <= OnStack)
        {
            // Nearly all payloads are short: one call instead of an object with a native half.
            var written = WritePrefix(room, salt, kind, kindVersion, record);
            bytes.CopyTo(room[written..]);
            Span<byte> result = stackalloc byte[Digest.Size];
            SHA256.HashData(room[..(written + bytes.Length)], result);
            return Digest.FromBytes(result);
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(room[..WritePrefix(room, salt, kind, kindVersion, record)]);
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

    /// <summary>At most so many bytes come before the content.</summary>
    private static int PrefixSize(int salt) => salt + 1 + byte.MaxValue + sizeof(ushort) + RecordId.Size;

    private static int WritePrefix(
        Span<byte> to,
        ReadOnlySpan<byte> salt,
        string kind,
        int kindVersion,
        RecordId record
    )
    {
        salt.CopyTo(to);
        var at = salt.Length;
        var length = Encoding.UTF8.GetBytes(kind, to.Slice(at + 1, byte.MaxValue));
        to[at] = (byte)length;
        at += 1 + length;
        BinaryPrimitives.WriteUInt16BigEndian(to[at..], checked((ushort)kindVersion));
        record.WriteTo(to[(at + sizeof(ushort))..]);
        return at + sizeof(ushort) + RecordId.Size;
    }

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

    // Handed to the hash in stretches: its calls cost more than a field's bytes.
    private readonly byte[] gathered = new byte[1_024];
    private int filled;

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

    public Digest Finish()
    {
        Flush();
        return Commitments.Finish(hash);
    }

    public void Dispose() => hash.Dispose();

    private void Byte(int value) => Room(1)[0] = checked((byte)value);

    private void Add(long value) => BinaryPrimitives.WriteInt64BigEndian(Room(sizeof(long)), value);

    private void Add(string text)
    {
        Span<byte> bytes = stackalloc byte[byte.MaxValue];
        var length = Encoding.UTF8.GetBytes(text, bytes);
        Byte(length);
        bytes[..length].CopyTo(Room(length));
    }

    private void Add(RecordId id) => id.WriteTo(Room(RecordId.Size));

    private void Add(RecordId? id)
    {
        Byte(id is null ? 0 : 1);
        if (id is { } value)
        {
            Add(value);
        }
    }

    private void Add(Digest digest) => digest.WriteTo(Room(Digest.Size));

    /// <summary>The next bytes of what is hashed.</summary>
    private Span<byte> Room(int size)
    {
        if (filled + size > gathered.Length)
        {
            Flush();
        }

        filled += size;
        return gathered.AsSpan(filled - size, size);
    }

    private void Flush()
    {
        hash.AppendData(gathered.AsSpan(0, filled));
        filled = 0;
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

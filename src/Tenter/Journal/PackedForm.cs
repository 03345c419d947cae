namespace Tenter.Journal;

using System;
using System.Buffers;
using System.IO;
using System.Text;

/// <summary>The short binary form of a numerous kind. Changing it means raising the kind's version.</summary>
public sealed class PackedForm<T>(Action<T, PackWriter> write, PackedForm<T>.Reader read)
    where T : Record
{
    public delegate T Reader(ref PackReader reader);

    internal void Write(T record, PackWriter writer) => write(record, writer);

    internal T Read(ref PackReader reader) => read(ref reader);
}

/// <summary>Writes packed rows: whole numbers in seven-bit groups, ids as 16 bytes, text as UTF-8 behind its length.</summary>
public sealed class PackWriter
{
    private readonly ArrayBufferWriter<byte> buffer = new(64 * 1024);

    public int Length => buffer.WrittenCount;

    public void Number(long value)
    {
        // Zigzag, so that small negative numbers stay small.
        var rest = (ulong)((value << 1) ^ (value >> 63));
        var span = buffer.GetSpan(10);
        var i = 0;
        while (rest >= 0x80)
        {
            span[i++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        span[i++] = (byte)rest;
        buffer.Advance(i);
    }

    public void Id(RecordId id)
    {
        id.WriteTo(buffer.GetSpan(RecordId.Size));
        buffer.Advance(RecordId.Size);
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Number(bytes.Length);
        buffer.Write(bytes);
    }

    /// <summary>Null and empty are told apart.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Number(-1);
            return;
        }

        Bytes(Encoding.UTF8.GetBytes(text));
    }

    public byte[] ToBytes() => buffer.WrittenSpan.ToArray();

    internal byte[] Take()
    {
        var bytes = buffer.WrittenSpan.ToArray();
        buffer.ResetWrittenCount();
        return bytes;
    }
}

/// <summary>
/// Reads what <see cref="PackWriter"/> wrote, in the same order. Bytes that end early or hold impossible numbers are told
/// by <see cref="InvalidDataException"/>.
/// </summary>
public ref struct PackReader(ReadOnlySpan<byte> bytes)
{
    // Ten groups of seven bits hold any 64-bit number.
    private const int LongestNumber = 10;

    private ReadOnlySpan<byte> rest = bytes;

    public readonly bool AtEnd => rest.IsEmpty;

    public long Number()
    {
        ulong value = 0;
        for (var i = 0; i < LongestNumber; i++)
        {
            var b = Take(1)[0];
            value |= (ulong)(b & 0x7f) << (7 * i);
            if (b < 0x80)
            {
                return (long)(value >> 1) ^ -(long)(value & 1);
            }
        }

        throw new InvalidDataException("A packed number is too long.");
    }

    public RecordId Id() => RecordId.FromBytes(Take(RecordId.Size));

    public ReadOnlySpan<byte> Bytes() => Take(Number());

    public string? Text()
    {
        var length = Number();
        return length == -1 ? null : Encoding.UTF8.GetString(Take(length));
    }

    private ReadOnlySpan<byte> Take(long length)
    {
        if (length < 0 || length > rest.Length)
        {
            throw new InvalidDataException("Packed bytes end early.");
        }

        var taken = rest[..(int)length];
        rest = rest[(int)length..];
        return taken;
    }
}

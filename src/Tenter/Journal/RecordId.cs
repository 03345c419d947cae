namespace Tenter.Journal;

using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

/// <summary>
/// The name of a record or of a change set inside the program: 48 bits of time (milliseconds since 1970) and 80 random
/// bits, so that new ids are near each other on disk. Never derived from content: an id may not give away the words of
/// an erased record. Written as 26 characters of Crockford's base 32, lower case.
/// </summary>
[JsonConverter(typeof(RecordIdJson))]
public readonly record struct RecordId(UInt128 Value) : IComparable<RecordId>
{
    public const int Size = 16;

    // What stands behind the time is random.
    private const int TimeShift = 80;
    private const int TextLength = 26;
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int BitsPerDigit = 5;
    private const byte NoDigit = 255;

    /// <summary>What each ASCII character stands for.</summary>
    private static readonly byte[] Values = ValuesOf(Digits);

    /// <summary>When it was made, to the millisecond: ids begin with their time.</summary>
    public System.DateTimeOffset MadeAt =>
        System.DateTimeOffset.FromUnixTimeMilliseconds((long)(ulong)(Value >> TimeShift));

    public bool IsNone => Value == UInt128.Zero;

    public static RecordId FromBytes(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt128BigEndian(bytes));

    public void WriteTo(Span<byte> bytes) => BinaryPrimitives.WriteUInt128BigEndian(bytes, Value);

    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        WriteTo(bytes);
        return bytes;
    }

    /// <summary>Reads the 26 characters; false when the text is anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out RecordId id)
    {
        Span<byte> ascii = stackalloc byte[TextLength];
        id = default;
        return text is { Length: TextLength }
            && Ascii.FromUtf16(text, ascii, out _) == OperationStatus.Done
            && TryParse(ascii, out id);
    }

    /// <inheritdoc cref="TryParse(string?, out RecordId)"/>
    public static bool TryParse(ReadOnlySpan<byte> ascii, out RecordId id)
    {
        id = default;
        if (ascii.Length != TextLength || ascii[0] > (byte)'7')
        {
            return false;
        }

        // Two halves of 64 bits and what is left over in front: 26 digits of 5 bits are 130.
        ulong high = 0;
        ulong low = 0;
        foreach (var c in ascii)
        {
            var digit = c < Values.Length ? Values[c] : NoDigit;
            if (digit == NoDigit)
            {
                return false;
            }

            high = (high << BitsPerDigit) | (low >> (64 - BitsPerDigit));
            low = (low << BitsPerDigit) | digit;
        }

        id = new RecordId(new UInt128(high, low));
        return true;
    }

    /// <summary>Writes the 26 characters as ASCII.</summary>
    public void Format(Span<byte> ascii)
    {
        var (high, low) = ((ulong)(Value >> 64), (ulong)Value);
        for (var i = TextLength - 1; i >= 0; i--)
        {
            ascii[i] = (byte)Digits[(int)(low & 31)];
            low = (low >> BitsPerDigit) | (high << (64 - BitsPerDigit));
            high >>= BitsPerDigit;
        }
    }

    public int CompareTo(RecordId other) => Value.CompareTo(other.Value);

    public static bool operator <(RecordId left, RecordId right) => left.Value < right.Value;

    public static bool operator >(RecordId left, RecordId right) => left.Value > right.Value;

    public static bool operator <=(RecordId left, RecordId right) => left.Value <= right.Value;

    public static bool operator >=(RecordId left, RecordId right) => left.Value >= right.Value;

    public override string ToString()
    {
        Span<byte> ascii = stackalloc byte[TextLength];
        Format(ascii);
        return Encoding.ASCII.GetString(ascii);
    }

    private static byte[] ValuesOf(string digits)
    {
        var values = new byte[128];
        Array.Fill(values, NoDigit);
        for (var i = 0; i < digits.Length; i++)
        {
            values[digits[i]] = (byte)i;
        }

        return values;
    }
}

internal sealed class RecordIdJson : JsonConverter<RecordId>
{
    private const int TextLength = 26;

    public override RecordId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // An id has nothing to escape: its bytes are read where they stand.
        var plain = reader.TokenType == JsonTokenType.String && !reader.HasValueSequence && !reader.ValueIsEscaped;
        RecordId id = default;
        return (plain ? RecordId.TryParse(reader.ValueSpan, out id) : RecordId.TryParse(reader.GetString(), out id))
            ? id
            : throw new JsonException("An id is 26 letters and digits.");
    }

    public override void Write(Utf8JsonWriter writer, RecordId value, JsonSerializerOptions options)
    {
        Span<byte> ascii = stackalloc byte[TextLength];
        value.Format(ascii);
        writer.WriteStringValue(ascii);
    }
}

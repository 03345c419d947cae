namespace Tenter.Journal;

using System;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
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
    private const int TextLength = 26;
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

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
        id = default;
        if (text is null || text.Length != TextLength || text[0] > '7')
        {
            return false;
        }

        var value = UInt128.Zero;
        foreach (var c in text)
        {
            var digit = Digits.IndexOf(c, StringComparison.Ordinal);
            if (digit < 0)
            {
                return false;
            }

            value = (value << 5) | (uint)digit;
        }

        id = new RecordId(value);
        return true;
    }

    public int CompareTo(RecordId other) => Value.CompareTo(other.Value);

    public static bool operator <(RecordId left, RecordId right) => left.Value < right.Value;

    public static bool operator >(RecordId left, RecordId right) => left.Value > right.Value;

    public static bool operator <=(RecordId left, RecordId right) => left.Value <= right.Value;

    public static bool operator >=(RecordId left, RecordId right) => left.Value >= right.Value;

    public override string ToString() =>
        string.Create(
            TextLength,
            Value,
            static (text, value) =>
            {
                for (var i = TextLength - 1; i >= 0; i--)
                {
                    text[i] = Digits[(int)(uint)(value & 31)];
                    value >>= 5;
                }
            }
        );
}

internal sealed class RecordIdJson : JsonConverter<RecordId>
{
    public override RecordId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        RecordId.TryParse(reader.GetString(), out var id)
            ? id
            : throw new JsonException("An id is 26 letters and digits.");

    public override void Write(Utf8JsonWriter writer, RecordId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

namespace Tenter.Evidence;

using System;
using System.Text.Json;
using System.Text.Json.Serialization;

/// <summary>A date in JSON is its text. A text that is no date is a <see cref="JsonException"/> with the refusal's words.</summary>
public sealed class EdtfJsonConverter : JsonConverter<Edtf>
{
    public override Edtf Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException("A date is a text such as \"2016-05\".");
        }

        return Edtf.Parse(reader.GetString()).TryGet(out var date, out var refusal)
            ? date
            : throw new JsonException(refusal.Message);
    }

    /// <exception cref="InvalidOperationException">For <c>default</c>: a date not known is null, not an empty text.</exception>
    public override void Write(Utf8JsonWriter writer, Edtf value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value == default)
        {
            throw new InvalidOperationException(
                "A date that is not known is written as null; this one was never given."
            );
        }

        writer.WriteStringValue(value.ToString());
    }
}

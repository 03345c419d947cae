namespace Tenter.Web.Reader;

using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Web.Coding;

/// <summary>
/// What the page needs to draw the codings of a text: the codes once, and of each coding three numbers in one row (how far
/// its start is from the start before, its length, its code). Ids stay here; the margin asks for what it shows.
/// </summary>
internal static class ReaderData
{
    public static byte[] Of(View view, Source source, IReadOnlyList<TextSpan> hits)
    {
        var codings = view.Where(Coding.BySource, source.Id)
            .Select(coding => (coding.Code, coding.Pass, view.Present(coding.Passage).Passage))
            .Where(coding => coding.Passage is not null)
            .Select(coding => (coding.Code, coding.Pass, coding.Passage!.Value.Span))
            .OrderBy(coding => coding.Span)
            .ToList();
        var here = codings.GroupBy(coding => coding.Code).ToDictionary(group => group.Key, group => group.Count());
        var codes = view.All<Code>().OrderBy(code => code.Name, System.StringComparer.OrdinalIgnoreCase).ToList();
        var number = codes.Select((code, place) => (code.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place);
        var dyes = CodeDyes.Of(view);

        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteNumber("seq", view.KnownAt.Seq);
        json.WriteString("revision", source.Revision.ToString());
        json.WriteStartArray("codes");
        foreach (var code in codes)
        {
            json.WriteStartObject();
            json.WriteString("id", code.Id.ToString());
            json.WriteString("name", code.Name);
            json.WriteNumber("dye", dyes[code.Id]);
            json.WriteNumber("here", here.GetValueOrDefault(code.Id));
            WriteIfAny(json, "group", code.Group);
            WriteIfAny(json, "says", code.Definition);
            if (code.Retired)
            {
                json.WriteBoolean("retired", value: true);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("marks");
        var before = 0;
        foreach (var coding in codings)
        {
            json.WriteNumberValue(coding.Span.Start - before);
            json.WriteNumberValue(coding.Span.Length);
            json.WriteNumberValue(number[coding.Code]);
            before = coding.Span.Start;
        }

        json.WriteEndArray();
        WriteLayers(json, view, codings.ConvertAll(coding => coding.Pass));
        json.WriteStartArray("hits");
        foreach (var hit in hits)
        {
            json.WriteNumberValue(hit.Start);
            json.WriteNumberValue(hit.End);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Of each coding the number of its pass, from 1, and 0 for none; left out where there is no pass.</summary>
    private static void WriteLayers(Utf8JsonWriter json, View view, List<RecordId?> made)
    {
        var passes = CodingPass.InOrder(view);
        if (passes.Count == 0)
        {
            return;
        }

        var number = passes
            .Select((pass, place) => (pass.Id, place))
            .ToDictionary(pair => pair.Id, pair => pair.place + 1);
        json.WriteStartArray("passes");
        foreach (var pass in passes)
        {
            json.WriteStringValue(pass.Id.ToString());
        }

        json.WriteEndArray();
        json.WriteStartArray("layers");
        foreach (var pass in made)
        {
            json.WriteNumberValue(pass is { } of ? number.GetValueOrDefault(of) : 0);
        }

        json.WriteEndArray();
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? value)
    {
        if (value is { Length: > 0 })
        {
            json.WriteString(name, value);
        }
    }
}

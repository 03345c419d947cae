namespace Tenter.Cli.Demo;

using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Coding;
using Tenter.Evidence;

/// <summary>Puts positions where a file of records quotes words.</summary>
internal static class Words
{
    private const string Field = "passage";
    private const string CodingField = "coding";
    private const string Of = " @ ";

    /// <summary>
    /// Replaces every field called passage that is given as "SOURCE | words", and every one called coding that is given as
    /// "CODE @ SOURCE | words". A coding takes its source and positions as arguments of their own. Answers the first refusal,
    /// or null.
    /// </summary>
    public static Refusal? Resolve(View view, JsonObject fields)
    {
        foreach (var (name, value) in fields.ToList())
        {
            if (name == Field && value is JsonValue words)
            {
                if (!Quotes.Passage(view, words.GetValue<string>()).TryGet(out var passage, out var refusal))
                {
                    return refusal;
                }

                Place(view, fields, passage);
            }
            else if (
                name == CodingField
                && value is JsonValue marked
                && marked.GetValue<string>().Split(Of, 2) is [var code, var where]
            )
            {
                if (!Quotes.Passage(view, where).TryGet(out var passage, out var refusal))
                {
                    return refusal;
                }

                if (!view.Named<Code>(code.Trim()).TryGet(out var named, out refusal))
                {
                    return refusal;
                }

                fields[CodingField] = view.Where(Tenter.Coding.Coding.BySource, passage.Source)
                    .FirstOrDefault(coding => coding.Code == named.Id && coding.Passage == passage)
                    ?.Id.ToString();
            }
            else if (Inside(view, value) is { } refused)
            {
                return refused;
            }
        }

        return null;
    }

    private static Refusal? Inside(View view, JsonNode? value) =>
        value switch
        {
            JsonObject inner => Resolve(view, inner),
            JsonArray list => list.Select(item => Inside(view, item)).FirstOrDefault(refusal => refusal is not null),
            _ => null,
        };

    private static void Place(View view, JsonObject fields, Passage passage)
    {
        var given = Passages.Given(view, passage);
        if (!fields.ContainsKey("code"))
        {
            fields[Field] = given;
            return;
        }

        fields.Remove(Field);
        foreach (var (name, value) in given)
        {
            fields[name] = value?.DeepClone();
        }
    }
}

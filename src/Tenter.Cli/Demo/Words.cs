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

    // A thing brought into a meeting has two passages: as it was seen, and as the record has it.
    private static readonly string[] Fields = [Field, "observed", "record"];

    /// <summary>
    /// Replaces every field called passage that is given as "SOURCE | words", and every one called coding that is given as
    /// "CODE @ SOURCE | words". A coding takes its source and positions as arguments of their own. Answers the first refusal,
    /// or null.
    /// </summary>
    public static Refusal? Resolve(View view, JsonObject fields)
    {
        foreach (var (name, value) in fields.ToList())
        {
            if (Fields.Contains(name) && value is JsonValue words && IsQuoted(name, words.ToString()))
            {
                if (!Quotes.Passage(view, words.GetValue<string>()).TryGet(out var passage, out var refusal))
                {
                    return refusal;
                }

                Place(view, fields, name, passage);
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

    // Where a record is named, a field called record holds KIND:ID.
    private static bool IsQuoted(string name, string words) =>
        name == Field || words.Contains(" | ", System.StringComparison.Ordinal);

    private static void Place(View view, JsonObject fields, string name, Passage passage)
    {
        var given = Passages.Given(view, passage);
        if (!fields.ContainsKey("code"))
        {
            fields[name] = given;
            return;
        }

        fields.Remove(Field);
        foreach (var (field, value) in given)
        {
            fields[field] = value?.DeepClone();
        }
    }
}

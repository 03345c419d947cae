namespace Tenter.Cli.Demo;

using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Evidence;

/// <summary>Puts positions where a file of records quotes words.</summary>
internal static class Words
{
    private const string Field = "passage";

    // A thing brought into a meeting has two passages: as it was seen, and as the record has it.
    private static readonly string[] Fields = [Field, "observed", "record"];

    /// <summary>
    /// Replaces every field called passage that is given as "SOURCE | words". A coding takes its source and positions as
    /// arguments of their own. Answers the first refusal, or null.
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
            else if (Inside(view, value) is { } refusal)
            {
                return refusal;
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

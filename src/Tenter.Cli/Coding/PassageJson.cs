namespace Tenter.Cli.Coding;

using System.Text.Json.Nodes;
using Tenter.Evidence;

/// <summary>A passage with its words and what stands around them, as commands print it. Positions are code points from 0.</summary>
internal static class PassageJson
{
    public const string Withheld = "withheld";

    private const int ContextCodePoints = 40;

    /// <param name="mayBeKept">Whether the answer may go further than the eyes of whoever asked.</param>
    public static JsonObject Of(View view, Source source, Passage passage, bool mayBeKept)
    {
        var text = view.TextOf(source) ?? string.Empty;
        var (start, end) = (passage.Start, passage.End);
        var withheld = false;
        var json = new JsonObject
        {
            ["source"] = source.Name,
            ["sourceId"] = source.Id.ToString(),
            ["start"] = CodePoints.FromUtf16(text, start),
            ["end"] = CodePoints.FromUtf16(text, end),
            ["text"] = Words(start, end),
            ["before"] = Words(CodePoints.Back(text, start, ContextCodePoints), start),
            ["after"] = Words(end, CodePoints.Forward(text, end, ContextCodePoints)),
        };
        if (withheld)
        {
            json[Withheld] = true;
        }

        return json;

        // The words beside a passage may be somebody else's, under another permission.
        string Words(int from, int to)
        {
            var kept =
                from == to || !mayBeKept || view.ScopeOf(passage with { Start = from, End = to }).Scope >= Scope.Quote;
            withheld |= !kept;
            return kept ? text[from..to] : string.Empty;
        }
    }
}

namespace Tenter.Themes;

using System.Collections.Generic;
using System.Linq;
using Tenter.Coding;
using Tenter.Evidence;

/// <summary>What a theme reaches: its own codes, and those of the themes under it.</summary>
public static class ThemeReach
{
    /// <summary>The theme and all under it, itself first. O(themes under it).</summary>
    public static IReadOnlyList<Theme> WithParts(View view, Theme theme)
    {
        var found = new List<Theme> { theme };
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(view.Where(Theme.ByParent, found[i].Id));
        }

        return found;
    }

    /// <summary>The codes gathered, each once, in the order they were given; its parts' after its own.</summary>
    public static IReadOnlyList<Code> CodesOf(View view, Theme theme) =>
        [.. WithParts(view, theme).SelectMany(part => part.Codes).Distinct().Select(view.Find<Code>).OfType<Code>()];

    /// <summary>The codings of those codes, by source name and place in the present text; those without a place last.</summary>
    public static IReadOnlyList<PlacedCoding> CodingsOf(View view, Theme theme) =>
        [
            .. CodesOf(view, theme)
                .SelectMany(code => view.Where(Coding.ByCode, code.Id).Select(coding => (code, coding)))
                .Select(pair => PlacedCoding.Of(view, pair.code, pair.coding))
                .OfType<PlacedCoding>()
                .OrderBy(placed => placed.Placing.Passage is null)
                .ThenBy(placed => placed.Source.Name, System.StringComparer.Ordinal)
                .ThenBy(placed => placed.Placing.Passage?.Span ?? placed.Coding.Passage.Span)
                .ThenBy(placed => placed.Code.Name, System.StringComparer.Ordinal),
        ];
}

/// <summary>A coding where it lies in the present text of its source.</summary>
public sealed record PlacedCoding(Coding Coding, Code Code, Source Source, Placing Placing)
{
    /// <summary>Null where the source is not shown.</summary>
    public static PlacedCoding? Of(View view, Code code, Coding coding) =>
        view.Find<Source>(coding.Passage.Source) is { } source
            ? new PlacedCoding(coding, code, source, view.Present(coding.Passage))
            : null;
}

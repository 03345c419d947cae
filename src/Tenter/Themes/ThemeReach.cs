namespace Tenter.Themes;

using System.Collections.Generic;
using System.Linq;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Journal;

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

    /// <summary>Whether one of two themes stands, at any depth, under the other.</summary>
    public static bool IsPartOf(View view, Theme part, Theme whole)
    {
        for (var above = part.Parent; above is { } id; above = view.Find<Theme>(id)?.Parent)
        {
            if (id == whole.Id)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The codes gathered, each once, in the order they were given; its parts' after its own.</summary>
    public static IReadOnlyList<Code> CodesOf(View view, Theme theme) =>
        [.. WithParts(view, theme).SelectMany(part => OwnCodesOf(view, part)).DistinctBy(code => code.Id)];

    /// <summary>The codes given to the theme itself; one that was merged away stands for the code it went into.</summary>
    public static IEnumerable<Code> OwnCodesOf(View view, Theme theme) =>
        theme.Codes.Select(code => Standing(view, code)).OfType<Code>().DistinctBy(code => code.Id);

    /// <summary>
    /// The codings of those codes that arose, by source name and place in the present text; those without a place last. What the
    /// researcher brought up is not among them: <see cref="IntroducedIn"/> says how many that are.
    /// </summary>
    public static IReadOnlyList<PlacedCoding> CodingsOf(View view, Theme theme) =>
        [
            .. CodesOf(view, theme)
                .SelectMany(code => Coding.Arose(view.Where(Coding.ByCode, code.Id)).Select(coding => (code, coding)))
                .Select(pair => PlacedCoding.Of(view, pair.code, pair.coding))
                .OfType<PlacedCoding>()
                .OrderBy(placed => placed.Placing.Passage is null)
                .ThenBy(placed => placed.Source.Name, System.StringComparer.Ordinal)
                .ThenBy(placed => placed.Source.Id)
                .ThenBy(placed => placed.Placing.Passage?.Span ?? placed.Coding.Passage.Span)
                .ThenBy(placed => placed.Code.Name, System.StringComparer.Ordinal),
        ];

    /// <summary>How many codings of the theme's codes the researcher brought up, and so are left out.</summary>
    public static int IntroducedIn(View view, Theme theme) =>
        CodesOf(view, theme).Sum(code => view.Where(Coding.ByCode, code.Id).Count(coding => coding.Introduced));

    private static Code? Standing(View view, RecordId id)
    {
        var code = view.Find<Code>(id);
        var passed = new HashSet<RecordId>();
        while (code?.MergedInto is { } into && passed.Add(code.Id) && view.Find<Code>(into) is { } next)
        {
            code = next;
        }

        return code;
    }
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

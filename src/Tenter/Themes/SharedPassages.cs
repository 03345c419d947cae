namespace Tenter.Themes;

using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;

/// <summary>
/// The passages that stand in several matrix displays: listed once, with the displays they stand in. That a passage comes
/// back is a prompt to look at it again (thesis 003 noticed such repeats by eye), and no more.
/// </summary>
public static class SharedPassages
{
    /// <summary>Those in two displays or more, most displays first. Dropped themes have no display. O(codings of themes).</summary>
    public static IReadOnlyList<SharedPassage> Of(View view)
    {
        var displays = Index(view);
        return
        [
            .. displays
                .Passages.Select(passage => new SharedPassage(
                    passage,
                    view.Find<Source>(passage.Source)!,
                    displays.Of(passage)
                ))
                .Where(shared => shared.Themes.Count > 1)
                .OrderByDescending(shared => shared.Themes.Count)
                .ThenBy(shared => shared.Source.Name, System.StringComparer.Ordinal)
                .ThenBy(shared => shared.Passage.Span),
        ];
    }

    internal static PassageDisplays Index(View view)
    {
        var displays = new PassageDisplays();
        foreach (var theme in view.All<Theme>().Where(theme => theme.Status != "dropped"))
        {
            foreach (var placed in ThemeReach.CodingsOf(view, theme))
            {
                if (placed.Placing.Passage is { } passage)
                {
                    displays.Add(passage, theme);
                }
            }
        }

        return displays;
    }
}

/// <summary>One passage and the displays it stands in.</summary>
public sealed record SharedPassage(Passage Passage, Source Source, IReadOnlyList<Theme> Themes);

/// <summary>In which displays each passage stands.</summary>
internal sealed class PassageDisplays
{
    private readonly Dictionary<Passage, List<Theme>> themes = [];

    public IEnumerable<Passage> Passages => themes.Keys;

    public IReadOnlyList<Theme> Of(Passage passage) => themes.GetValueOrDefault(passage) ?? [];

    public void Add(Passage passage, Theme theme)
    {
        if (!themes.TryGetValue(passage, out var known))
        {
            themes.Add(passage, known = []);
        }

        if (known.Count == 0 || known[^1].Id != theme.Id)
        {
            known.Add(theme);
        }
    }
}

namespace Tenter.Themes.Displays;

using System.Collections.Generic;
using System.Linq;
using Tenter.Coding;
using Tenter.Evidence;

/// <summary>
/// The passages that stand in several matrix displays: listed once, with the displays they stand in. That a passage comes
/// back is a prompt to look at it again (thesis 003 noticed such repeats by eye), and no more. A theme and its part are one
/// display here: what stands in the part stands in the whole by itself.
/// </summary>
public static class SharedPassages
{
    /// <summary>
    /// Those in two displays or more, most displays first. Dropped themes have no display. O(codings) once, and kept for as
    /// long as nothing is written.
    /// </summary>
    public static IReadOnlyList<SharedPassage> Of(View view) =>
        [
            .. view.Derived(Coding.Kind, () => new Kept([.. Found(view)]))
                .Passages.Select(one =>
                    view.Find<Source>(one.Passage.Source) is { } source
                        ? new SharedPassage(one.Passage, source, one.Themes)
                        : null
                )
                .OfType<SharedPassage>()
                .OrderByDescending(shared => shared.Themes.Count)
                .ThenBy(shared => shared.Source.Name, System.StringComparer.Ordinal)
                .ThenBy(shared => shared.Source.Id)
                .ThenBy(shared => shared.Passage.Span),
        ];

    private static IEnumerable<(Passage Passage, IReadOnlyList<Theme> Themes)> Found(View view)
    {
        var displays = PassageDisplays.OfAll(view);
        var apart = new Dictionary<IReadOnlyList<Theme>, IReadOnlyList<Theme>>(ReferenceEqualityComparer.Instance);
        foreach (var passage in displays.Passages)
        {
            var themes = displays.Of(passage);
            if (themes.Count < 2)
            {
                continue;
            }

            if (!apart.TryGetValue(themes, out var counted))
            {
                apart.Add(
                    themes,
                    counted = [.. themes.Where(theme => !themes.Any(other => ThemeReach.IsPartOf(view, other, theme)))]
                );
            }

            if (counted.Count > 1)
            {
                yield return (passage, counted);
            }
        }
    }

    private sealed record Kept(IReadOnlyList<(Passage Passage, IReadOnlyList<Theme> Themes)> Passages);
}

/// <summary>One passage and the displays it stands in.</summary>
public sealed record SharedPassage(Passage Passage, Source Source, IReadOnlyList<Theme> Themes);

namespace Tenter.Themes.Displays;

using System.Collections.Generic;
using System.Linq;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// In which displays each passage stands. Most passages stand in the same few sets of displays, so each set is held once, and
/// a passage only by its number.
/// </summary>
internal sealed class PassageDisplays
{
    private readonly Dictionary<Passage, int> standing = [];
    private readonly List<IReadOnlyList<Theme>> sets =
    [
        [],
    ];
    private readonly Dictionary<(int Set, RecordId Code), int> joined = [];
    private readonly Dictionary<RecordId, List<Theme>> themes = [];

    private PassageDisplays(View view)
    {
        foreach (var theme in view.All<Theme>().Where(theme => theme.Status != "dropped"))
        {
            foreach (var code in ThemeReach.CodesOf(view, theme))
            {
                if (!themes.TryGetValue(code.Id, out var known))
                {
                    themes.Add(code.Id, known = []);
                }

                known.Add(theme);
            }
        }
    }

    public IEnumerable<Passage> Passages => standing.Keys;

    /// <summary>Of every passage that stands in any. O(codings).</summary>
    public static PassageDisplays OfAll(View view)
    {
        var displays = new PassageDisplays(view);
        foreach (var code in displays.themes.Keys)
        {
            foreach (var coding in view.Where(Coding.ByCode, code))
            {
                if (view.Present(coding.Passage).Passage is { } passage)
                {
                    displays.Add(passage, code);
                }
            }
        }

        return displays;
    }

    /// <summary>Of these passages only. O(codings of their sources).</summary>
    public static PassageDisplays Among(View view, IReadOnlyList<Passage> passages)
    {
        var displays = new PassageDisplays(view);
        var wanted = passages.ToHashSet();
        foreach (var source in passages.Select(passage => passage.Source).Distinct())
        {
            foreach (var coding in view.Where(Coding.BySource, source))
            {
                if (
                    displays.themes.ContainsKey(coding.Code)
                    && view.Present(coding.Passage).Passage is { } passage
                    && wanted.Contains(passage)
                )
                {
                    displays.Add(passage, coding.Code);
                }
            }
        }

        return displays;
    }

    /// <summary>By name.</summary>
    public IReadOnlyList<Theme> Of(Passage passage) => sets[standing.GetValueOrDefault(passage)];

    private void Add(Passage passage, RecordId code)
    {
        var before = standing.GetValueOrDefault(passage);
        if (!joined.TryGetValue((before, code), out var after))
        {
            IReadOnlyList<Theme> both =
            [
                .. sets[before]
                    .Concat(themes[code])
                    .DistinctBy(theme => theme.Id)
                    .OrderBy(theme => theme.Name, System.StringComparer.Ordinal)
                    .ThenBy(theme => theme.Id),
            ];
            after = sets.FindIndex(set => set.Select(theme => theme.Id).SequenceEqual(both.Select(theme => theme.Id)));
            if (after < 0)
            {
                after = sets.Count;
                sets.Add(both);
            }

            joined.Add((before, code), after);
        }

        standing[passage] = after;
    }
}

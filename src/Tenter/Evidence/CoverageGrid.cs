namespace Tenter.Evidence;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tenter.Journal;

/// <summary>One cell of the coverage grid.</summary>
/// <param name="Sector">Key in the scheme of sectors; null where not recorded.</param>
/// <param name="Level">Key in the scheme of levels; null where not recorded.</param>
/// <param name="SourceKind">Key in the scheme of kinds; null where not recorded.</param>
/// <param name="Month">First day of the month; null where the date is not known to the month.</param>
/// <param name="Sources">The sources that have words in the cell.</param>
public sealed record CoverageCell(
    string? Sector,
    string? Level,
    string? SourceKind,
    DateOnly? Month,
    int Words,
    IReadOnlyList<RecordId> Sources
);

/// <summary>
/// What has been collected, by sector, level, kind and month: so that one sees in time whom one has not yet listened to.
/// </summary>
/// <param name="Sectors">All sectors of the scheme, then "not recorded" (null) if it occurs.</param>
/// <param name="Months">Every month from the first to the last, also those with nothing.</param>
/// <param name="Empty">Cells with nothing, in words.</param>
public sealed record CoverageGrid(
    IReadOnlyList<string?> Sectors,
    IReadOnlyList<string?> Levels,
    IReadOnlyList<string?> Kinds,
    IReadOnlyList<DateOnly> Months,
    IReadOnlyList<CoverageCell> Cells,
    IReadOnlyList<string> Empty,
    int Words,
    int Sources
)
{
    // A study of ten years; beyond it months are not drawn one by one.
    private const int MostMonths = 120;

    /// <summary>
    /// Counts the words of data. Where a source names several speakers and their turns are marked, each turn counts for its
    /// speaker; the rest counts for the source itself. O(sources + turns).
    /// </summary>
    public static CoverageGrid Of(View view)
    {
        var cells = new Dictionary<(string?, string?, string?, DateOnly?), (int Words, HashSet<RecordId> Sources)>();
        var data = view.All<Source>().Where(source => source.CountsAsData).ToList();
        foreach (var source in data)
        {
            foreach (var (sector, level, words) in Shares(view, source))
            {
                var key = (sector, level, source.SourceKind, MonthOf(source));
                var cell = cells.GetValueOrDefault(key, (0, []));
                cell.Sources.Add(source.Id);
                cells[key] = (cell.Words + words, cell.Sources);
            }
        }

        var told = cells
            .Select(pair => new CoverageCell(
                pair.Key.Item1,
                pair.Key.Item2,
                pair.Key.Item3,
                pair.Key.Item4,
                pair.Value.Words,
                [.. pair.Value.Sources]
            ))
            .ToList();
        var sectors = Axis(view, Scheme.Sectors, told.Select(cell => cell.Sector));
        var levels = Axis(view, Scheme.Levels, told.Select(cell => cell.Level));
        var kinds = Axis(view, Scheme.SourceKinds, told.Select(cell => cell.SourceKind));
        var months = MonthsBetween(told.Select(cell => cell.Month));
        return new CoverageGrid(
            sectors,
            levels,
            kinds,
            months,
            told,
            Gaps(view, told, sectors, levels, months),
            told.Sum(cell => cell.Words),
            data.Count
        );
    }

    private static IEnumerable<(string? Sector, string? Level, int Words)> Shares(View view, Source source)
    {
        if (view.Find<Revision>(source.Revision) is not { } revision)
        {
            return [];
        }

        var people = source.Participants.Select(view.Find<Participant>).OfType<Participant>().ToList();
        if (source.Sector is not null || people.Count == 0)
        {
            return [(source.Sector, source.Level, revision.Words)];
        }

        return people.Count == 1
            ? [(people[0].Sector, people[0].Level ?? source.Level, revision.Words)]
            : Turns(view, source, revision, people);
    }

    private static IEnumerable<(string? Sector, string? Level, int Words)> Turns(
        View view,
        Source source,
        Revision revision,
        List<Participant> people
    )
    {
        if (view.TextOf(revision) is not { } text)
        {
            yield break;
        }

        var rest = revision.Words;
        foreach (var turn in view.StructureOf(revision).Where(span => span.Kind == StructureKind.Turn))
        {
            if (people.Find(person => person.Name == turn.Label) is { } speaker)
            {
                var words = WordRule.Count(text.AsSpan(turn.Span.Start, turn.Span.Length));
                rest -= words;
                yield return (speaker.Sector, speaker.Level ?? source.Level, words);
            }
        }

        if (rest > 0)
        {
            yield return (source.Sector, source.Level, rest);
        }
    }

    private static DateOnly? MonthOf(Source source) =>
        source.Date is { Earliest: { } first, Latest: { } last } && first.Year == last.Year && first.Month == last.Month
            ? new DateOnly(first.Year, first.Month, 1)
            : null;

    private static IReadOnlyList<string?> Axis(View view, string scheme, IEnumerable<string?> used)
    {
        var known = Scheme.Of(view, scheme)?.Terms.Select(term => term.Key) ?? [];
        var all = known.Cast<string?>().ToList();
        all.AddRange(used.Distinct().Where(key => !all.Contains(key)).OrderBy(key => key is null));
        return all;
    }

    private static IReadOnlyList<DateOnly> MonthsBetween(IEnumerable<DateOnly?> months)
    {
        var known = months.OfType<DateOnly>().ToList();
        if (known.Count == 0)
        {
            return [];
        }

        var all = new List<DateOnly>();
        for (var month = known.Min(); month <= known.Max() && all.Count < MostMonths; month = month.AddMonths(1))
        {
            all.Add(month);
        }

        return all;
    }

    /// <summary>Sectors by level with nothing at all, and sectors with no words in a whole year.</summary>
    private static IReadOnlyList<string> Gaps(
        View view,
        List<CoverageCell> cells,
        IReadOnlyList<string?> sectors,
        IReadOnlyList<string?> levels,
        IReadOnlyList<DateOnly> months
    )
    {
        string Told(string scheme, string key) => Scheme.Of(view, scheme)?.LabelOf(key) ?? key;
        var gaps = new List<string>();
        foreach (var sector in sectors.OfType<string>())
        {
            var inSector = cells.Where(cell => cell.Sector == sector).ToList();
            if (inSector.Count == 0)
            {
                gaps.Add($"{Told(Scheme.Sectors, sector)}: nothing collected");
                continue;
            }

            gaps.AddRange(
                levels
                    .OfType<string>()
                    .Where(level => inSector.TrueForAll(cell => cell.Level != level))
                    .Select(level =>
                        $"{Told(Scheme.Sectors, sector)}, {Told(Scheme.Levels, level).ToLowerInvariant()}: nothing collected"
                    )
            );
            gaps.AddRange(
                months
                    .Select(month => month.Year)
                    .Distinct()
                    .Where(year => inSector.TrueForAll(cell => cell.Month?.Year != year))
                    .Select(year =>
                        $"{Told(Scheme.Sectors, sector)}: nothing dated {year.ToString(CultureInfo.InvariantCulture)}"
                    )
            );
        }

        return gaps;
    }
}

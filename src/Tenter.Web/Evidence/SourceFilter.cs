namespace Tenter.Web.Evidence;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.AspNetCore.Http;
using Tenter.Evidence;

/// <summary>One line of the register.</summary>
public sealed record SourceRow(Source Source, int Words, int Codings, IReadOnlyList<string> People, string Consent)
{
    /// <summary>Whether it is a note about a record that may not be copied.</summary>
    public bool Derived { get; init; }
}

/// <summary>What of the register is asked for, and in which order; kept in the address, so that it can be passed on.</summary>
public sealed record SourceFilter(
    string? Name,
    string? Kind,
    string? Mode,
    string? Sector,
    string? Level,
    string? Month,
    string? Person,
    string Sort,
    bool Down
)
{
    /// <summary>Stands for a field that nothing is recorded in.</summary>
    public const string Unrecorded = "-";

    public bool IsAll =>
        this with
        {
            Sort = "name",
            Down = false,
        } == new SourceFilter(null, null, null, null, null, null, null, "name", false);

    public static SourceFilter Of(IQueryCollection query) =>
        new(
            Given(query["name"]),
            Given(query["kind"]),
            Given(query["mode"]),
            Given(query["sector"]),
            Given(query["level"]),
            Given(query["month"]),
            Given(query["person"]),
            Given(query["sort"]) ?? "name",
            query["down"] == "1"
        );

    /// <summary>The address of the same rows in another order; the same column again turns it round.</summary>
    public string SortedBy(string column) => Address(column, column == Sort && !Down);

    public string Address(string sort, bool down)
    {
        var parts = new (string Key, string? Value)[]
        {
            ("name", Name),
            ("kind", Kind),
            ("mode", Mode),
            ("sector", Sector),
            ("level", Level),
            ("month", Month),
            ("person", Person),
            ("sort", sort),
            ("down", down ? "1" : null),
        };
        return "/evidence?"
            + string.Join(
                '&',
                parts
                    .Where(part => part.Value is not null)
                    .Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value!)}")
            );
    }

    public IEnumerable<SourceRow> On(View view, IEnumerable<SourceRow> rows)
    {
        var kept = rows.Where(row => Fits(view, row.Source));
        IOrderedEnumerable<SourceRow> sorted = Sort switch
        {
            "date" => Order(kept, row => row.Source.Date?.SortKey ?? long.MaxValue),
            "words" => Order(kept, row => row.Words),
            "codings" => Order(kept, row => row.Codings),
            "kind" => Order(kept, row => row.Source.SourceKind ?? "~"),
            "mode" => Order(kept, row => row.Source.Mode ?? "~"),
            "scope" => Order(kept, row => (int)(row.Source.Scope ?? Scope.Name)),
            _ => Order(kept, row => row.Source.Name, StringComparer.OrdinalIgnoreCase),
        };
        return sorted.ThenBy(row => row.Source.Name, StringComparer.OrdinalIgnoreCase);
    }

    private IOrderedEnumerable<SourceRow> Order<TKey>(
        IEnumerable<SourceRow> rows,
        Func<SourceRow, TKey> key,
        IComparer<TKey>? comparer = null
    ) => Down ? rows.OrderByDescending(key, comparer) : rows.OrderBy(key, comparer);

    /// <summary>Whether a source is among those asked for.</summary>
    public bool Fits(View view, Source source) =>
        (Name is null || source.Name.Contains(Name, StringComparison.OrdinalIgnoreCase))
        && Is(Kind, source.SourceKind)
        && Is(Mode, source.Mode)
        && IsAny(Sector, SectorsOf(view, source))
        && IsAny(Level, LevelsOf(view, source))
        && IsIn(Month, MonthOf(source))
        && (Person is null || source.Participants.Any(id => id.ToString() == Person));

    private static bool Is(string? wanted, string? value) => wanted is null || (value ?? Unrecorded) == wanted;

    /// <summary>Whether a month, as 2016-05, is in a month, a quarter (2016-Q2) or a year (2016).</summary>
    private static bool IsIn(string? period, string? month) =>
        period is null
        || (month ?? Unrecorded) == period
        || (month is not null && (month[..4] == period || QuarterOf(month) == period));

    private static string QuarterOf(string month) =>
        $"{month[..4]}-Q{((int.Parse(month.AsSpan(5), CultureInfo.InvariantCulture) - 1) / 3) + 1}";

    private static bool IsAny(string? wanted, IEnumerable<string?> values) =>
        wanted is null || values.DefaultIfEmpty(null).Any(value => Is(wanted, value));

    /// <summary>As the coverage grid counts: the source's own sector, else those of its participants.</summary>
    private static IEnumerable<string?> SectorsOf(View view, Source source) =>
        source.Sector is not null || source.Participants.Count == 0
            ? [source.Sector]
            : source.Participants.Select(id => view.Find<Participant>(id)?.Sector);

    private static IEnumerable<string?> LevelsOf(View view, Source source) =>
        source.Sector is not null || source.Participants.Count == 0
            ? [source.Level]
            : source.Participants.Select(id => view.Find<Participant>(id)?.Level ?? source.Level);

    private static string? MonthOf(Source source) =>
        source.Date is { Earliest: { } first, Latest: { } last } && first.Year == last.Year && first.Month == last.Month
            ? first.ToString("yyyy-MM", CultureInfo.InvariantCulture)
            : null;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

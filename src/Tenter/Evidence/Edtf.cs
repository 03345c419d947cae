namespace Tenter.Evidence;

using System;
using System.Text.Json.Serialization;

/// <summary>
/// A date as people know it, which is often not to the day: Extended Date/Time Format, level 1 (ISO 8601-2:2019, annex A;
/// Library of Congress, EDTF specification of 4 February 2019).
/// <list type="table">
/// <item><term><c>2016</c>, <c>2016-05</c>, <c>2016-05-03</c></term><description>a year, month, day</description></item>
/// <item><term><c>2016-05-03T10:00</c></term><description>with a time of day; seconds, <c>Z</c> or an offset may follow</description></item>
/// <item><term><c>2016-21</c> to <c>2016-24</c></term><description>spring (March to May), summer, autumn, winter (December to the next February)</description></item>
/// <item><term><c>2016?</c> <c>2016~</c> <c>2016%</c></term><description>uncertain, approximate, both</description></item>
/// <item><term><c>201X</c> <c>20XX</c> <c>2017-XX</c> <c>2017-05-XX</c></term><description>digits that are not known</description></item>
/// <item><term><c>2015-04/2018-03</c></term><description>from one day in April 2015 to one day in March 2018</description></item>
/// <item><term><c>2016/..</c> <c>../2016</c></term><description>open: without end, without beginning</description></item>
/// <item><term><c>2016/</c> <c>/2016</c></term><description>there is an end, or a beginning, and it is not known</description></item>
/// <item><term><c>..</c></term><description>ours, not of the standard: no limit, as the from or to of an <see cref="EdtfPeriod"/></description></item>
/// </list>
/// <para>
/// A date that is no interval is <em>one day that we know only so far</em>: <c>2016</c> is some day of 2016. Whether it is
/// the same as, before or after another date is therefore answered in three values (<see cref="Certainty"/>). What went
/// on through all of 2016 is <c>2016-01-01/2016-12-31</c>. A qualifier adds one unit of the date's own precision on
/// either side, two for <c>%</c>. Times of day are kept, shown and sorted by; the three-valued answers count days.
/// </para>
/// <para>Two dates are equal when they are written alike. <c>default</c> is a date of which nothing is known.</para>
/// </summary>
[JsonConverter(typeof(EdtfJsonConverter))]
public readonly struct Edtf : IEquatable<Edtf>, IComparable<Edtf>
{
    /// <summary>The longest interval with times and offsets has 51 characters.</summary>
    internal const int MaxLength = 64;
    private const string OpenText = "..";

    private readonly string? text;
    private readonly Side start;
    private readonly Side end;

    private Edtf(string text, Side start, Side end, bool isInterval)
    {
        this.text = text;
        this.start = start;
        this.end = end;
        IsInterval = isInterval;
    }

    /// <summary>No limit: as the end of a period <em>it goes on</em>, as its beginning <em>it has always been so</em>.</summary>
    public static Edtf Open { get; } = new(OpenText, Side.Open, Side.Open, isInterval: true);

    /// <summary>Whether it has two ends, of which one may be open or unknown.</summary>
    public bool IsInterval { get; }

    /// <summary>The first day the date as written allows, without the slack of a qualifier; null where open or unknown.</summary>
    public DateOnly? Earliest => start.Date?.First;

    /// <summary>The last day the date as written allows, without the slack of a qualifier; null where open or unknown.</summary>
    public DateOnly? Latest => end.Date?.Last;

    /// <summary>Whether it has no beginning (<c>../2016</c>). An unknown beginning is not open.</summary>
    public bool StartsOpen => start.IsOpen;

    /// <summary>Whether it has no end (<c>2016/..</c>). An unknown end is not open.</summary>
    public bool EndsOpen => end.IsOpen;

    /// <summary>The date in words, as a British reader would write it: <c>about March 2016</c>, <c>spring 2017</c>.</summary>
    public string InWords =>
        text is null ? "date unknown"
        : IsInterval ? EdtfWords.OfInterval(start, end)
        : EdtfWords.OfDate(start.Date!);

    /// <summary>
    /// A number that sorts dates by their earliest minute; an unknown beginning sorts by the end, an open one first, a
    /// date of which nothing is known last.
    /// </summary>
    public long SortKey =>
        start.Date is { } first ? Minute(first)
        : start.IsOpen ? long.MinValue
        : end.Date is { } last ? Minute(last)
        : long.MaxValue;

    internal DayExtent Extent =>
        IsInterval || text is null
            ? DayExtent.Between(start.Days(isStart: true), end.Days(isStart: false))
            : DayExtent.OneDay(start.Days(isStart: true).From, start.Days(isStart: true).To);

    /// <summary>A single day.</summary>
    public static Edtf Of(DateOnly day) =>
        OneDate(
            day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            new EdtfDate(day, EdtfPrecision.Day, EdtfQualifier.None, Time: null)
        );

    /// <summary>Reads a date; spaces around it are dropped. Refuses what level 1 does not know, naming the character.</summary>
    public static Outcome<Edtf> Parse(string? text)
    {
        var given = (text ?? "").Trim();
        if (given.Length is 0 or > MaxLength)
        {
            return new NotADate(
                given.Length == 0 ? "A date is missing" : "This is too long for a date",
                given.Length == 0 ? "" : $"{given.Length} characters",
                "Write a date as 2016, 2016-05, 2016-05-03 or an interval as 2015-04/2018-03"
            );
        }

        if (given == OpenText)
        {
            return Open;
        }

        var slash = given.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return EdtfReader.Read(given, 0, given.Length).Select(date => OneDate(given, date));
        }

        return given.LastIndexOf('/') == slash
            ? ParseInterval(given, slash)
            : new NotADate(
                "This has more than one /",
                $"\"{given}\", character {given.LastIndexOf('/') + 1}",
                "Write a day as 2016-05-03, and use / only between the two ends of an interval"
            );
    }

    private static Outcome<Edtf> ParseInterval(string given, int slash)
    {
        if (
            !ParseSide(given, 0, slash).TryGet(out var start, out var refusal)
            || !ParseSide(given, slash + 1, given.Length - slash - 1).TryGet(out var end, out refusal)
        )
        {
            return refusal;
        }

        if (start.Date is null && end.Date is null)
        {
            return new NotADate(
                "An interval without any date",
                $"\"{given}\"",
                "Give at least one end as a date, as in 2016/.. or ../2016"
            );
        }

        var interval = new Edtf(given, start, end, isInterval: true);
        var sameDay =
            start.Date is { Time: not null } && end.Date is { Time: not null } && start.Date.First == end.Date.First;
        if (!interval.Extent.IsPossible || (sameDay && start.Date!.Minutes > end.Date!.Minutes))
        {
            return new NotADate("The interval ends before it begins", $"\"{given}\"", "Put the earlier date first");
        }

        return interval;
    }

    private static Outcome<Side> ParseSide(string given, int from, int length) =>
        length == 0 ? Side.Unknown
        : given.AsSpan(from, length).SequenceEqual(OpenText) ? Side.Open
        : EdtfReader.Read(given, from, length).Select(date => new Side(date, IsOpen: false));

    /// <summary>
    /// Whether this was so on the day looked at. <paramref name="asAt"/> names a day we may know only so far: the answer
    /// is <em>certainly</em> only when it holds for every day it may be.
    /// </summary>
    public Certainty HoldsAt(Edtf asAt)
    {
        var (from, to) = asAt.DaysLookedAt;
        return Extent.Covers(from, to);
    }

    /// <summary>
    /// Whether the two share a day. Two dates of <c>2016</c> are two events, <em>possibly</em> on one day, even when both
    /// are written alike.
    /// </summary>
    public Certainty Overlaps(Edtf other) => Extent.Overlaps(other.Extent);

    /// <summary>Whether this has ended before the other begins.</summary>
    public Certainty Before(Edtf other) => Extent.Before(other.Extent);

    /// <summary>All days it may speak of, from the first to the last.</summary>
    internal (int From, int To) DaysLookedAt => (Extent.FirstFrom, Extent.LastTo);

    /// <summary>The text as given.</summary>
    public override string ToString() => text ?? "";

    public bool Equals(Edtf other) => text == other.text;

    public override bool Equals(object? obj) => obj is Edtf other && Equals(other);

    public override int GetHashCode() => text is null ? 0 : StringComparer.Ordinal.GetHashCode(text);

    /// <summary>By <see cref="SortKey"/>, then by the latest day (open last), then by the text, so that only equal dates tie.</summary>
    public int CompareTo(Edtf other)
    {
        var order = SortKey.CompareTo(other.SortKey);
        order = order != 0 ? order : Extent.LastTo.CompareTo(other.Extent.LastTo);
        return order != 0 ? order : string.CompareOrdinal(text, other.text);
    }

    public static bool operator ==(Edtf left, Edtf right) => left.Equals(right);

    public static bool operator !=(Edtf left, Edtf right) => !left.Equals(right);

    public static bool operator <(Edtf left, Edtf right) => left.CompareTo(right) < 0;

    public static bool operator >(Edtf left, Edtf right) => left.CompareTo(right) > 0;

    public static bool operator <=(Edtf left, Edtf right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Edtf left, Edtf right) => left.CompareTo(right) >= 0;

    private static Edtf OneDate(string text, EdtfDate date)
    {
        var side = new Side(date, IsOpen: false);
        return new Edtf(text, side, side, isInterval: false);
    }

    private static long Minute(EdtfDate date) => (date.First.DayNumber * 1440L) + date.Minutes;

    /// <summary>One end of an interval: a date, open, or unknown (which is its default).</summary>
    internal readonly record struct Side(EdtfDate? Date, bool IsOpen)
    {
        public static Side Unknown => default;

        public static Side Open => new(Date: null, IsOpen: true);

        public (int From, int To) Days(bool isStart) =>
            Date?.Days
            ?? (
                !IsOpen ? (DayExtent.Never, DayExtent.Ever)
                : isStart ? (DayExtent.Never, DayExtent.Never)
                : (DayExtent.Ever, DayExtent.Ever)
            );
    }
}

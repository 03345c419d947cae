namespace Tenter.Evidence;

using System;

/// <summary>
/// Everything a stretch of days may be, when its ends are not fully known: the first day lies somewhere in
/// <c>FirstFrom..FirstTo</c>, the last day somewhere in <c>LastFrom..LastTo</c>, the first never after the last. Days are
/// day numbers; <see cref="Never"/> and <see cref="Ever"/> stand for no limit.
/// <para>
/// An <em>open</em> end is one reading, without limit; an <em>unknown</em> end is every reading. A date that is no
/// interval is one day, first and last at once, wherever in the date it lies.
/// </para>
/// <para>
/// All answers are closed formulas over the four bounds, hence in constant time; they equal the enumeration of all
/// readings because each condition compares one end of one stretch with one end of the other, and each end reaches its
/// extremes independently once the four bounds are narrowed so that the first day cannot follow the last.
/// </para>
/// </summary>
internal readonly record struct DayExtent(int FirstFrom, int FirstTo, int LastFrom, int LastTo)
{
    public const int Never = int.MinValue;
    public const int Ever = int.MaxValue;

    /// <summary>One day, somewhere from <paramref name="from"/> to <paramref name="to"/>.</summary>
    public static DayExtent OneDay(int from, int to) => new(from, to, from, to);

    /// <summary>A stretch of days between two ends, narrowed to the readings in which it does not end before it begins.</summary>
    public static DayExtent Between((int From, int To) first, (int From, int To) last) =>
        new(first.From, Math.Min(first.To, last.To), Math.Max(last.From, first.From), last.To);

    /// <summary>Whether there is a reading at all.</summary>
    public bool IsPossible => FirstFrom <= LastTo;

    /// <summary>
    /// Whether this stretch covers the day looked at, which lies somewhere from <paramref name="from"/> to
    /// <paramref name="to"/>.
    /// </summary>
    public Certainty Covers(int from, int to)
    {
        if (FirstFrom > to || LastTo < from)
        {
            return Certainty.Not;
        }

        return FirstTo <= from && to <= LastFrom ? Certainty.Certainly : Certainty.Possibly;
    }

    /// <summary>Whether the two share at least one day.</summary>
    public Certainty Overlaps(DayExtent other)
    {
        if (FirstFrom > other.LastTo || other.FirstFrom > LastTo)
        {
            return Certainty.Not;
        }

        return FirstTo <= other.LastFrom && other.FirstTo <= LastFrom ? Certainty.Certainly : Certainty.Possibly;
    }

    /// <summary>Whether this one has ended before the other begins.</summary>
    public Certainty Before(DayExtent other)
    {
        if (LastFrom >= other.FirstTo)
        {
            return Certainty.Not;
        }

        return LastTo < other.FirstFrom ? Certainty.Certainly : Certainty.Possibly;
    }
}

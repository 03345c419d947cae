namespace Tenter.Evidence;

using System;

/// <summary>
/// How long a state lasted that began at one date and ended at another: a seat, a tie, a post, a membership. Each end is
/// one day that may be known only so far. A missing end (<c>null</c>) is <em>unknown</em>: the state may have ended on any
/// day since it began. <see cref="Edtf.Open"/> (<c>..</c>) is <em>open</em>: it goes on. As a period never knows more than
/// its dates, all answers are three-valued.
/// <para>An end that is itself an interval means one day within it. Constant time.</para>
/// </summary>
public readonly record struct EdtfPeriod
{
    private readonly bool given;
    private readonly DayExtent extent;

    /// <exception cref="ArgumentException">When the period ends before it can have begun; ask <see cref="Of"/> first.</exception>
    public EdtfPeriod(Edtf? from, Edtf? to)
    {
        From = from;
        To = to;
        extent = DayExtent.Between(Days(from, isStart: true), Days(to, isStart: false));
        given = true;
        if (!extent.IsPossible)
        {
            throw new ArgumentException($"{to} is before {from}.", nameof(to));
        }
    }

    /// <summary>When it began; null where that is not known.</summary>
    public Edtf? From { get; }

    /// <summary>When it ended; null where that is not known, <see cref="Edtf.Open"/> where it goes on.</summary>
    public Edtf? To { get; }

    private DayExtent Extent => given ? extent : new EdtfPeriod(from: null, to: null).extent;

    /// <summary>The period, or a refusal where it ends before it can have begun.</summary>
    public static Outcome<EdtfPeriod> Of(Edtf? from, Edtf? to) =>
        DayExtent.Between(Days(from, isStart: true), Days(to, isStart: false)).IsPossible
            ? new EdtfPeriod(from, to)
            : new NotADate("The period ends before it begins", $"from {from} to {to}", "Correct one of the two dates");

    /// <summary>Whether the state held on the day looked at, for every day that <paramref name="asAt"/> may be.</summary>
    public Certainty HoldsAt(Edtf asAt)
    {
        var (from, to) = asAt.DaysLookedAt;
        return Extent.Covers(from, to);
    }

    /// <summary>Whether the two states share a day.</summary>
    public Certainty Overlaps(EdtfPeriod other) => Extent.Overlaps(other.Extent);

    /// <summary>Whether this state had ended before the other began.</summary>
    public Certainty Before(EdtfPeriod other) => Extent.Before(other.Extent);

    public override string ToString() => $"{From}/{To}";

    private static (int From, int To) Days(Edtf? end, bool isStart)
    {
        if (end is not { } date)
        {
            return (DayExtent.Never, DayExtent.Ever);
        }

        if (date == Edtf.Open)
        {
            return isStart ? (DayExtent.Never, DayExtent.Never) : (DayExtent.Ever, DayExtent.Ever);
        }

        return date.DaysLookedAt;
    }
}

namespace Tenter.Evidence;

using System;

/// <summary>How closely a date is given, finest last.</summary>
internal enum EdtfPrecision
{
    /// <summary><c>20XX</c></summary>
    Century,

    /// <summary><c>201X</c></summary>
    Decade,
    Year,

    /// <summary><c>2017-XX</c>: one month of the year, not known which.</summary>
    UnknownMonth,

    /// <summary><c>2017-XX-XX</c>: one day of the year, not known which.</summary>
    UnknownDayOfYear,
    Season,
    Month,

    /// <summary><c>2017-05-XX</c>: one day of the month, not known which.</summary>
    UnknownDay,
    Day,
    Time,
}

/// <summary>What the writer of a date said about it; the sign is the one written.</summary>
internal enum EdtfQualifier
{
    None = 0,
    Uncertain = '?',
    Approximate = '~',
    Both = '%',
}

/// <summary>One date, or one end of an interval that is a date.</summary>
/// <param name="First">The first day the date as written allows.</param>
/// <param name="Precision">How closely it is given.</param>
/// <param name="Qualifier">What its writer said about it.</param>
/// <param name="Time">The time of day and zone as written after the <c>T</c>, or null.</param>
internal sealed record EdtfDate(DateOnly First, EdtfPrecision Precision, EdtfQualifier Qualifier, string? Time)
{
    /// <summary>The last day the date as written allows.</summary>
    public DateOnly Last => EndAfter(1);

    /// <summary>Minutes from midnight, for sorting; 0 without a time of day.</summary>
    public int Minutes =>
        Time is null ? 0 : ((Time[0] - '0') * 600) + ((Time[1] - '0') * 60) + ((Time[3] - '0') * 10) + Time[4] - '0';

    /// <summary>
    /// The days the date may mean: as written, and with a qualifier one unit of its own precision more on either side,
    /// two with <c>%</c>. The standard gives no width; this is the convention of the Python library <c>edtf</c>
    /// (padding of one day, month, season or year; twice for both), and a judgement.
    /// </summary>
    public (int From, int To) Days
    {
        get
        {
            var slack = Qualifier switch
            {
                EdtfQualifier.None => 0,
                EdtfQualifier.Both => 2,
                _ => 1,
            };
            return (StartBefore(slack).DayNumber, EndAfter(slack + 1).DayNumber);
        }
    }

    /// <summary>Length of one unit in months; 0 for days.</summary>
    private int Months =>
        Precision switch
        {
            EdtfPrecision.Century => 1200,
            EdtfPrecision.Decade => 120,
            EdtfPrecision.Year or EdtfPrecision.UnknownMonth or EdtfPrecision.UnknownDayOfYear => 12,
            EdtfPrecision.Season => 3,
            EdtfPrecision.Month or EdtfPrecision.UnknownDay => 1,
            _ => 0,
        };

    private DateOnly StartBefore(int units)
    {
        if (Months == 0)
        {
            return DateOnly.FromDayNumber(Math.Max(First.DayNumber - units, 0));
        }

        var month = Math.Max(MonthNumber(First) - (units * Months), 0);
        return new DateOnly((month / 12) + 1, (month % 12) + 1, 1);
    }

    private DateOnly EndAfter(int units)
    {
        if (Months == 0)
        {
            return DateOnly.FromDayNumber(Math.Min(First.DayNumber + units - 1, DateOnly.MaxValue.DayNumber));
        }

        var month = Math.Min(MonthNumber(First) + (units * Months) - 1, MonthNumber(DateOnly.MaxValue));
        var (year, ofYear) = ((month / 12) + 1, (month % 12) + 1);
        return new DateOnly(year, ofYear, DateTime.DaysInMonth(year, ofYear));
    }

    private static int MonthNumber(DateOnly day) => ((day.Year - 1) * 12) + day.Month - 1;
}

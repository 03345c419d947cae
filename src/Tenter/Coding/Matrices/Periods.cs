namespace Tenter.Coding.Matrices;

using System;
using System.Globalization;
using Tenter.Evidence;

/// <summary>The period a date falls in, as a column is called.</summary>
internal static class Periods
{
    private const int MonthsInHalf = 6;
    private const int MonthsInQuarter = 3;

    /// <summary>
    /// A year is that of the first day the date allows. A shorter period is only told where the date is known so far: a
    /// source of <c>2016</c> is put beside the quarters of that year, into none of them.
    /// </summary>
    public static string Of(Edtf? date, MatrixPeriod period)
    {
        if (date?.Earliest is not { } first)
        {
            return Matrices.NotRecorded;
        }

        var label = Label(first, period);
        return period == MatrixPeriod.Year || (date.Value.Latest is { } last && Label(last, period) == label)
            ? label
            : $"{Label(first, MatrixPeriod.Year)}, {Noun(period)} not known";
    }

    private static string Label(DateOnly day, MatrixPeriod period) =>
        day.Year.ToString(CultureInfo.InvariantCulture)
        + period switch
        {
            MatrixPeriod.Year => string.Empty,
            MatrixPeriod.HalfYear => day.Month <= MonthsInHalf ? ", 1st half" : ", 2nd half",
            MatrixPeriod.Quarter => ", quarter " + (((day.Month - 1) / MonthsInQuarter) + 1),
            MatrixPeriod.Month => "-" + day.Month.ToString("00", CultureInfo.InvariantCulture),
            _ => throw new ArgumentOutOfRangeException(nameof(period)),
        };

    private static string Noun(MatrixPeriod period) =>
        period switch
        {
            MatrixPeriod.HalfYear => "half",
            MatrixPeriod.Quarter => "quarter",
            _ => "month",
        };
}

namespace Tenter.Evidence;

using System;
using System.Globalization;

/// <summary>Dates in words. British English: day before month, seasons in small letters, no comma.</summary>
internal static class EdtfWords
{
    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];

    public static string OfDate(EdtfDate date) =>
        date.Qualifier switch
        {
            EdtfQualifier.Uncertain => "perhaps " + Plain(date),
            EdtfQualifier.Approximate => "about " + Plain(date),
            EdtfQualifier.Both => "perhaps about " + Plain(date),
            _ => Plain(date),
        };

    public static string OfInterval(Edtf.Side start, Edtf.Side end) =>
        (start, end) switch
        {
            ({ Date: { } from }, { Date: { } to }) => $"{OfDate(from)} to {OfDate(to)}",
            ({ Date: { } from }, { IsOpen: true }) => $"{OfDate(from)} onwards",
            ({ Date: { } from }, _) => $"{OfDate(from)} to an unknown date",
            ({ IsOpen: true }, { Date: { } to }) => $"up to {OfDate(to)}",
            (_, { Date: { } to }) => $"an unknown date to {OfDate(to)}",
            _ => "without limit",
        };

    private static string Plain(EdtfDate date) =>
        date.Precision switch
        {
            EdtfPrecision.Century => $"a year from {date.First:yyyy} to {date.Last:yyyy}",
            EdtfPrecision.Decade => $"{date.First.Year / 10 * 10}s",
            EdtfPrecision.UnknownMonth => $"{date.First.Year}, month unknown",
            EdtfPrecision.UnknownDayOfYear => $"{date.First.Year}, day unknown",
            EdtfPrecision.Season when date.First.Month == 12 =>
                $"winter {date.First.Year}/{(date.First.Year + 1) % 100:00}",
            EdtfPrecision.Season => $"{Seasons[(date.First.Month / 3) - 1]} {date.First.Year}",
            EdtfPrecision.Month => Format(date.First, "MMMM yyyy"),
            EdtfPrecision.UnknownDay => Format(date.First, "MMMM yyyy") + ", day unknown",
            EdtfPrecision.Day => Format(date.First, "d MMMM yyyy"),
            EdtfPrecision.Time => $"{Format(date.First, "d MMMM yyyy")}, {Time(date.Time!)}",
            _ => date.First.Year.ToString(CultureInfo.InvariantCulture),
        };

    private static string Format(DateOnly day, string form) => day.ToString(form, CultureInfo.InvariantCulture);

    private static string Time(string time)
    {
        var zone = time.AsSpan(5).IndexOfAny("Z+-");
        var clock = zone < 0 ? time : time[..(5 + zone)];
        return zone < 0 ? clock : $"{clock} UTC{time[(5 + zone)..].Replace("Z", "", StringComparison.Ordinal)}";
    }
}

namespace Tenter.Cli;

using System;
using System.Globalization;

/// <summary>Instants as typed: a day means its end, so that the day itself is known, and so do a month and a year.</summary>
internal static class Instants
{
    private static readonly (string Format, Func<DateOnly, DateOnly> Next)[] Calendar =
    [
        ("yyyy-MM-dd", day => day.AddDays(1)),
        ("yyyy-MM", month => month.AddMonths(1)),
        ("yyyy", year => year.AddYears(1)),
    ];

    private static readonly string[] Times =
    [
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mmK",
        "yyyy-MM-dd HH:mm:ssK",
    ];

    public static Outcome<DateTimeOffset> Parse(string text)
    {
        foreach (var (format, next) in Calendar)
        {
            if (DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
            {
                // The last day there is has no next.
                return first.Year == DateOnly.MaxValue.Year
                    ? DateTimeOffset.MaxValue
                    : new DateTimeOffset(next(first).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddTicks(
                        -TimeSpan.TicksPerMicrosecond
                    );
            }
        }

        return DateTimeOffset.TryParseExact(
            text,
            Times,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var at
        )
            ? at
            : new NotAnInstant(text);
    }
}

public sealed record NotAnInstant(string Text)
    : WrongUsage("This is not an instant", Text, "Give a day, 2017-06-08, or a time, 2017-06-08T10:00Z");

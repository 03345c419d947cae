namespace Tenter.Cli;

using System;
using System.Globalization;

/// <summary>Instants as typed: a day means its end, so that the day itself is known.</summary>
internal static class Instants
{
    public static Outcome<DateTimeOffset> Parse(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddTicks(-10);
        }

        return DateTimeOffset.TryParse(
            text,
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

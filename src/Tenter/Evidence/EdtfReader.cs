namespace Tenter.Evidence;

using System;

/// <summary>A text that is no date of EDTF level 1.</summary>
public sealed record NotADate(string What, string Where, string ToDo) : WrongUsage(What, Where, ToDo);

/// <summary>
/// Reads one date of EDTF level 1. Left out of the level, and refused with a word on it: years before 0001 and beyond
/// 9999, which no partnership needs.
/// </summary>
internal static class EdtfReader
{
    /// <param name="whole">The text the date stands in, for the message.</param>
    /// <param name="start">Where in it the date starts.</param>
    /// <param name="length">How long it is.</param>
    public static Outcome<EdtfDate> Read(string whole, int start, int length)
    {
        var text = whole.AsSpan(start, length);
        var qualifier = EdtfQualifier.None;
        if (text[^1] is '?' or '~' or '%')
        {
            qualifier = (EdtfQualifier)text[^1];
            text = text[..^1];
        }

        NotADate Wrong(string what, int at, string toDo) => new(what, $"\"{whole}\", character {start + at + 1}", toDo);

        var inner = text.IndexOfAny("?~%");
        if (inner >= 0)
        {
            return Wrong(
                "A sign of doubt stands inside a date",
                inner,
                "Put one ?, ~ or % at the end of the date; it then holds for all of it"
            );
        }

        var t = text.IndexOf('T');
        string? time = null;
        if (t >= 0)
        {
            time = text[(t + 1)..].ToString();
            text = text[..t];
            if (qualifier != EdtfQualifier.None || text.Length != 10 || !IsTime(time))
            {
                return Wrong(
                    "The time of day cannot be read",
                    t,
                    "Write a whole date and then the time, as in 2016-05-03T10:00 or 2016-05-03T10:00:00Z, without ?, ~ or %"
                );
            }
        }

        if (
            text.Length is not (4 or 7 or 10)
            || (text.Length > 4 && text[4] != '-')
            || (text.Length > 7 && text[7] != '-')
        )
        {
            return Wrong(
                text.IsEmpty ? "A date is missing" : "This is not written as a date",
                0,
                "Write year, month and day as 2016, 2016-05 or 2016-05-03, a season as 2016-21 (21 spring to 24 winter), an interval as 2015-04/2018-03"
            );
        }

        var year = text[..4];
        var masked =
            year.EndsWith("XX", StringComparison.Ordinal) ? 2
            : year[3] == 'X' ? 1
            : 0;
        if (!TryNumber(year[..(4 - masked)], out var yearNumber))
        {
            return Wrong(
                "The year cannot be read",
                0,
                "Write four digits, or X for the last one or two: 2016, 201X, 20XX; years from 0001 to 9999"
            );
        }

        if (masked > 0)
        {
            var first = Math.Max(yearNumber * (masked == 1 ? 10 : 100), 1);
            return text.Length == 4
                ? new EdtfDate(
                    new DateOnly(first, 1, 1),
                    masked == 1 ? EdtfPrecision.Decade : EdtfPrecision.Century,
                    qualifier,
                    Time: null
                )
                : Wrong("A month stands after a year that is not fully known", 4, "Write the year alone, as 201X");
        }

        if (yearNumber == 0)
        {
            return Wrong("There is no year 0000 here", 0, "Write a year from 0001 to 9999");
        }

        if (text.Length == 4)
        {
            return new EdtfDate(new DateOnly(yearNumber, 1, 1), EdtfPrecision.Year, qualifier, Time: null);
        }

        var month = text[5..7];
        var hasDay = text.Length == 10;
        if (month.SequenceEqual("XX"))
        {
            return hasDay && !text[8..].SequenceEqual("XX")
                ? Wrong("A day stands after a month that is not known", 8, "Write 2017-XX-XX or 2017-XX")
                : new EdtfDate(
                    new DateOnly(yearNumber, 1, 1),
                    hasDay ? EdtfPrecision.UnknownDayOfYear : EdtfPrecision.UnknownMonth,
                    qualifier,
                    Time: null
                );
        }

        if (!TryNumber(month, out var monthNumber) || monthNumber is not ((>= 1 and <= 12) or (>= 21 and <= 24)))
        {
            return Wrong(
                "There is no such month or season",
                5,
                "Write a month as 01 to 12, or a season as 21 spring, 22 summer, 23 autumn, 24 winter"
            );
        }

        if (monthNumber > 12)
        {
            // Meteorological seasons, as the Met Office counts them; winter begins in December of its year.
            return hasDay
                ? Wrong("A day stands after a season", 8, "Write the season alone, as 2016-21")
                : new EdtfDate(
                    new DateOnly(yearNumber, (monthNumber - 20) * 3, 1),
                    EdtfPrecision.Season,
                    qualifier,
                    Time: null
                );
        }

        if (!hasDay || text[8..].SequenceEqual("XX"))
        {
            return new EdtfDate(
                new DateOnly(yearNumber, monthNumber, 1),
                hasDay ? EdtfPrecision.UnknownDay : EdtfPrecision.Month,
                qualifier,
                Time: null
            );
        }

        if (!TryNumber(text[8..], out var day) || day < 1 || day > DateTime.DaysInMonth(yearNumber, monthNumber))
        {
            return Wrong(
                "The month has no such day",
                8,
                $"Write 01 to {DateTime.DaysInMonth(yearNumber, monthNumber)}, or XX where the day is not known"
            );
        }

        return new EdtfDate(
            new DateOnly(yearNumber, monthNumber, day),
            time is null ? EdtfPrecision.Day : EdtfPrecision.Time,
            qualifier,
            time
        );
    }

    /// <summary><c>hh:mm</c> or <c>hh:mm:ss</c>, then nothing, <c>Z</c>, or <c>+hh</c>, <c>-hh:mm</c> and the like.</summary>
    private static bool IsTime(ReadOnlySpan<char> text)
    {
        if (!TakeTwo(ref text, 23) || !Take(ref text, ':') || !TakeTwo(ref text, 59))
        {
            return false;
        }

        if (Take(ref text, ':') && !TakeTwo(ref text, 59))
        {
            return false;
        }

        if (text.IsEmpty || text is "Z")
        {
            return true;
        }

        return (Take(ref text, '+') || Take(ref text, '-'))
            && TakeTwo(ref text, 14)
            && (text.IsEmpty || (Take(ref text, ':') && TakeTwo(ref text, 59) && text.IsEmpty));
    }

    private static bool Take(ref ReadOnlySpan<char> text, char expected)
    {
        if (text.IsEmpty || text[0] != expected)
        {
            return false;
        }

        text = text[1..];
        return true;
    }

    private static bool TakeTwo(ref ReadOnlySpan<char> text, int max)
    {
        if (text.Length < 2 || !TryNumber(text[..2], out var number) || number > max)
        {
            return false;
        }

        text = text[2..];
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            number = (number * 10) + c - '0';
        }

        return true;
    }
}

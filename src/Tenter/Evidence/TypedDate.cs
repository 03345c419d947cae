namespace Tenter.Evidence;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

/// <summary>
/// Reads a date as people write it (<c>3 May 2024</c>, <c>May 2024</c>, <c>3/5/2024</c>, <c>about spring 2017</c>,
/// <c>2015 to March 2018</c>) into the form that is stored (<see cref="Edtf"/>, which it takes too). Figures with strokes
/// are read day first, as in Britain. A year has four figures: two would be a guess. What <see cref="Edtf.InWords"/>
/// writes, this reads back.
/// </summary>
public static partial class TypedDate
{
    private static readonly string[] Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    private static readonly Dictionary<string, string> Seasons = new(StringComparer.OrdinalIgnoreCase)
    {
        ["spring"] = "21",
        ["summer"] = "22",
        ["autumn"] = "23",
        ["fall"] = "23",
        ["winter"] = "24",
    };

    /// <summary>The date, or a refusal in the words of those who type it.</summary>
    public static Outcome<Edtf> Read(string? text)
    {
        var given = White().Replace((text ?? string.Empty).Trim(), " ");
        var asStored = Edtf.Parse(given);
        if (asStored.Done || given.Length is 0 or > Edtf.MaxLength)
        {
            return asStored;
        }

        if (Written(given) is { } written)
        {
            return Edtf.Parse(written).TryGet(out var date, out var refusal) ? date
                : refusal.What.Contains("before it begins", StringComparison.Ordinal) ? refusal
                : new NotADate(
                    "There is no such day",
                    $"‘{given}’",
                    "Look at the day and the month; the day comes first"
                );
        }

        return given.All(c => c is >= '0' and <= '9' or '-' or 'X' or '?' or '~' or '%' or '.' or ':' or 'T' or 'Z')
            ? asStored
            : new NotADate(
                "This cannot be read as a date",
                $"‘{given}’",
                "Write it as 3 May 2024, May 2024, spring 2024 or 2024; about or perhaps may stand before it, and to between two dates"
            );
    }

    private static string? Written(string given)
    {
        if (Onwards().Match(given) is { Success: true } since)
        {
            return Side(since.Groups["date"].Value) is { } from ? from + "/.." : null;
        }

        if (UpTo().Match(given) is { Success: true } until)
        {
            return Side(until.Groups["date"].Value) is { } to ? "../" + to : null;
        }

        return Side(given)
            ?? (
                Period().Match(given) is { Success: true } period
                && Side(period.Groups["from"].Value) is { } first
                && Side(period.Groups["to"].Value) is { } last
                    ? $"{first}/{last}"
                    : null
            );
    }

    /// <summary>One date with what qualifies it.</summary>
    private static string? Side(string given)
    {
        var match = Qualified().Match(given.Trim(' ', ',', '.'));
        var perhaps = match.Groups["perhaps"].Success || match.Groups["asked"].Success;
        var mark = (perhaps, match.Groups["about"].Success) switch
        {
            (true, true) => "%",
            (true, false) => "?",
            (false, true) => "~",
            _ => string.Empty,
        };
        var plain = match.Groups["date"].Value;
        if (Plain(plain) is { } written)
        {
            return written + mark;
        }

        return Edtf.Parse(plain) is { Done: true, Value.IsInterval: false } ? plain + mark : null;
    }

    private static string? Plain(string given) =>
        DayMonth().Match(given) is { Success: true } day ? Day(day)
        : MonthDay().Match(given) is { Success: true } american ? Day(american)
        : MonthYear().Match(given) is { Success: true } month && Month(month) is { } m
            ? $"{month.Groups["year"]}-{m}{(month.Groups["unknown"].Success ? "-XX" : "")}"
        : SeasonYear().Match(given) is { Success: true } season
            ? $"{season.Groups["year"]}-{Seasons[season.Groups["season"].Value]}"
        : Figures().Match(given) is { Success: true } figures
            ? $"{figures.Groups["year"]}-{Two(figures, "month")}-{Two(figures, "day")}"
        : YearFirst().Match(given) is { Success: true } first
            ? $"{first.Groups["year"]}-{Two(first, "month")}-{Two(first, "day")}"
        : MonthFigures().Match(given) is { Success: true } both ? $"{both.Groups["year"]}-{Two(both, "month")}"
        : UnknownIn().Match(given) is { Success: true } unknown
            ? $"{unknown.Groups["year"]}-XX{(unknown.Groups["what"].Value == "day" ? "-XX" : "")}"
        : Decade().Match(given) is { Success: true } decade ? decade.Groups["decade"].Value + "X"
        : null;

    private static string? Day(Match match) =>
        Month(match) is { } month
            ? $"{match.Groups["year"]}-{month}-{Two(match, "day")}"
                + (match.Groups["time"].Success ? "T" + match.Groups["time"].Value.PadLeft(5, '0') : string.Empty)
            : null;

    /// <summary>A month by its name or at least its first three letters.</summary>
    private static string? Month(Match match)
    {
        var name = match.Groups["month"].Value.TrimEnd('.');
        var number = Array.FindIndex(
            Months,
            month =>
                name.Length >= 3 && month.StartsWith(name == "sept" ? "sep" : name, StringComparison.OrdinalIgnoreCase)
        );
        return number < 0 ? null : (number + 1).ToString("00", CultureInfo.InvariantCulture);
    }

    private static string Two(Match match, string group) => match.Groups[group].Value.PadLeft(2, '0');

    // A date has at most 64 characters, so this is never met; it is there because what is typed is not ours.
    private const int Most = 1_000;

    private const RegexOptions Loosely = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string DayPart = @"(?<day>\d{1,2})(?:st|nd|rd|th)?";
    private const string TimePart = @"(?:,? (?:at )?(?<time>\d{1,2}:\d{2}))?";
    private const string WeekdayPart = @"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?";

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, Most)]
    private static partial Regex White();

    [GeneratedRegex(@"^since (?<date>.+)$|^(?:from )?(?<date>.+?) onwards?$", Loosely, Most)]
    private static partial Regex Onwards();

    [GeneratedRegex(@"^(?:until|till|up to) (?<date>.+)$", Loosely, Most)]
    private static partial Regex UpTo();

    [GeneratedRegex(@"^(?:from )?(?<from>.+?)(?: ?[–—] ?| (?:to|until|till|-) )(?<to>.+)$", Loosely, Most)]
    private static partial Regex Period();

    [GeneratedRegex(
        @"^(?<perhaps>(?:perhaps|probably|possibly|maybe) )?(?<about>(?:about|around|approximately|circa|ca?\.?) ?)?(?<date>.+?)(?<asked> ?\?)?$",
        Loosely,
        Most
    )]
    private static partial Regex Qualified();

    [GeneratedRegex(
        $@"^{WeekdayPart}{DayPart} (?:of )?(?<month>[a-z]+\.?),? (?<year>\d{{4}}){TimePart}$",
        Loosely,
        Most
    )]
    private static partial Regex DayMonth();

    [GeneratedRegex($@"^{WeekdayPart}(?<month>[a-z]+\.?) {DayPart},? (?<year>\d{{4}}){TimePart}$", Loosely, Most)]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"^(?<month>[a-z]+\.?),? (?<year>\d{4})(?<unknown>, day unknown)?$", Loosely, Most)]
    private static partial Regex MonthYear();

    [GeneratedRegex(
        @"^(?<season>spring|summer|autumn|fall|winter),? (?:of )?(?<year>\d{4})(?:/\d{2,4})?$",
        Loosely,
        Most
    )]
    private static partial Regex SeasonYear();

    [GeneratedRegex(
        @"^(?<day>\d{1,2})(?<s>[/.-])(?<month>\d{1,2})\k<s>(?<year>\d{4})$",
        RegexOptions.CultureInvariant,
        Most
    )]
    private static partial Regex Figures();

    [GeneratedRegex(
        @"^(?<year>\d{4})(?<s>[/.-])(?<month>\d{1,2})\k<s>(?<day>\d{1,2})$",
        RegexOptions.CultureInvariant,
        Most
    )]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<month>\d{1,2})[/.](?<year>\d{4})$", RegexOptions.CultureInvariant, Most)]
    private static partial Regex MonthFigures();

    [GeneratedRegex(@"^(?<year>\d{4}), (?<what>month|day) unknown$", Loosely, Most)]
    private static partial Regex UnknownIn();

    [GeneratedRegex(@"^(?:the )?(?<decade>\d{3})0s$", Loosely, Most)]
    private static partial Regex Decade();
}

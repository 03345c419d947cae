namespace Tenter.Handles;

using System;
using System.Text.RegularExpressions;

/// <summary>
/// A line as people write a promise down, “Nerys: to ask the county in writing by 5 January”, read into its parts, to be
/// looked at and put right before it is kept. What is not plain stays with the words.
/// </summary>
/// <param name="By">Who gives it; null where the line does not begin with a name and a colon.</param>
/// <param name="What">What is promised.</param>
/// <param name="Due">By when, in the words used; null where the line does not end in a time.</param>
public sealed partial record PromiseLine(string? By, string What, string? Due)
{
    /// <summary>A name of more words than this is a sentence.</summary>
    private const int LongestName = 4;

    public static PromiseLine Read(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var words = line.Trim().TrimEnd('.', ';', ',').TrimEnd();
        string? by = null;
        var colon = words.IndexOf(':', StringComparison.Ordinal);
        if (
            colon > 0
            && colon < words.Length - 1
            && words[..colon].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= LongestName
        )
        {
            by = words[..colon].Trim();
            words = words[(colon + 1)..].Trim();
        }

        var time = Time().Match(words);
        return time is { Success: true, Index: > 0 }
            ? new PromiseLine(by, words[..time.Index].TrimEnd(' ', ','), time.Value.Trim(' ', ','))
            : new PromiseLine(by, words, Due: null);
    }

    // A preposition of time, then words that begin with a day, a month, a season or “the next”, up to the end of the line.
    [GeneratedRegex(
        @"[ ,](by|before|until|within|in|on|after)\s+(the\s+)?((end|middle|beginning|start)\s+of\s+(the\s+)?)?((early|mid|late|next|this|Easter|Christmas|new year|summer|spring|autumn|winter|today|tomorrow|tonight|then|(mon|tues|wednes|thurs|fri|satur|sun)day|jan(uary)?|feb(ruary)?|march|april|may|june|july|aug(ust)?|sept(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\b|\d{1,4}|(a|one|two|three|four|six)\s+(day|week|fortnight|month|year))[^:;]{0,40}$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Time();
}

namespace Tenter.Formats.Readers.Lines;

using System;

/// <summary>
/// A time from the start of a recording as transcribers write it: <c>00:13:40</c>, <c>13:40</c>, <c>[00:13:40.5]</c>,
/// <c>(13:40)</c>, <c>#00:13:40-5#</c>.
/// </summary>
/// <param name="At">The time.</param>
/// <param name="Length">How many characters it takes, brackets included.</param>
/// <param name="IsBracketed">A bare <c>13:40</c> may be a time of day; one in brackets is a mark.</param>
internal readonly record struct TimeMark(TimeSpan At, int Length, bool IsBracketed)
{
    private const string Openers = "[({<#";
    private const string Closers = "])}>#";

    /// <summary>Reads a mark at the very start of the words, or nothing.</summary>
    public static TimeMark? Read(ReadOnlySpan<char> words)
    {
        var opener = words.IsEmpty ? -1 : Openers.IndexOf(words[0], StringComparison.Ordinal);
        var position = opener >= 0 ? 1 : 0;
        if (Clock(words[position..]) is not { } clock)
        {
            return null;
        }

        position += clock.Length;
        if (opener >= 0)
        {
            if (position >= words.Length || words[position] != Closers[opener])
            {
                return null;
            }

            position++;
        }
        else if (position < words.Length && (char.IsLetterOrDigit(words[position]) || words[position] == ':'))
        {
            return null;
        }

        return new TimeMark(clock.At, position, opener >= 0);
    }

    /// <summary>Hours optional, minutes and seconds of two digits, up to three digits of a second.</summary>
    public static (TimeSpan At, int Length)? Clock(ReadOnlySpan<char> words)
    {
        var position = 0;
        if (
            Digits(words, ref position, 1, 3) is not { } first
            || !Skip(words, ref position, ":")
            || Digits(words, ref position, 2, 2) is not { } second
        )
        {
            return null;
        }

        var (hours, minutes, seconds) = (0, first, second);
        if (Skip(words, ref position, ":"))
        {
            if (Digits(words, ref position, 2, 2) is not { } third)
            {
                return null;
            }

            (hours, minutes, seconds) = (first, second, third);
        }

        if (seconds > 59 || (hours > 0 && minutes > 59))
        {
            return null;
        }

        var at = new TimeSpan(hours, minutes, seconds) + Fraction(words, ref position);
        return (at, position);
    }

    private static TimeSpan Fraction(ReadOnlySpan<char> words, ref int position)
    {
        var before = position;
        if (Skip(words, ref position, ".,-"))
        {
            var from = position;
            if (Digits(words, ref position, 1, 3) is { } digits)
            {
                var scale = (position - from) switch
                {
                    1 => 100,
                    2 => 10,
                    _ => 1,
                };
                return TimeSpan.FromMilliseconds(digits * scale);
            }
        }

        position = before;
        return TimeSpan.Zero;
    }

    private static int? Digits(ReadOnlySpan<char> words, ref int position, int least, int most)
    {
        var from = position;
        var value = 0;
        while (position < words.Length && position - from < most && char.IsAsciiDigit(words[position]))
        {
            value = (value * 10) + (words[position] - '0');
            position++;
        }

        return position - from >= least ? value : null;
    }

    private static bool Skip(ReadOnlySpan<char> words, ref int position, string any)
    {
        if (position < words.Length && any.Contains(words[position], StringComparison.Ordinal))
        {
            position++;
            return true;
        }

        return false;
    }
}

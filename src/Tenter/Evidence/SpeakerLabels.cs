namespace Tenter.Evidence;

using System;

/// <summary>Finds where, after the name and time that open a turn, its words begin.</summary>
public static class SpeakerLabels
{
    // "[00:14:37] " and the like may stand before a name; farther in, it is a name that somebody mentions.
    private const int NameWithin = 24;

    /// <summary>The first position after label and time, or the start where none is written there.</summary>
    public static int WordsAfter(string text, TextSpan turn, string? label)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = turn.Start;
        if (label is { Length: > 0 })
        {
            var within = Math.Min(turn.End - turn.Start, NameWithin + label.Length);
            var name = text.IndexOf(label, turn.Start, within, StringComparison.OrdinalIgnoreCase);
            if (name < 0 || HasWords(text, turn.Start, name))
            {
                return turn.Start;
            }

            at = name + label.Length;
        }

        while (at < turn.End)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] is ':' or ']' or ')' or '-' or '–' or '*' or '>')
            {
                at++;
            }
            else if (TimeEnds(text, at, turn.End) is { } end)
            {
                at = end;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private static bool HasWords(string text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (char.IsLetter(text[at]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The end of "00:14:37" or "(14:37)" that begins here; null where none does.</summary>
    private static int? TimeEnds(string text, int from, int to)
    {
        var at = text[from] is '(' or '[' ? from + 1 : from;
        var (digits, colons) = (0, 0);
        for (; at < to && (char.IsAsciiDigit(text[at]) || text[at] is ':' or '.' or ','); at++)
        {
            digits += char.IsAsciiDigit(text[at]) ? 1 : 0;
            colons += text[at] == ':' ? 1 : 0;
        }

        return digits >= 3 && colons >= 1 ? at : null;
    }
}

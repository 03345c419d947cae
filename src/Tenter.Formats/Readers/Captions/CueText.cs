namespace Tenter.Formats.Readers.Captions;

using System;
using System.Collections.Generic;
using System.Net;
using System.Text;

/// <summary>
/// The words of a cue without its marks. <c>&lt;v Name&gt;</c> opens a voice and so divides a cue; every other tag
/// (colour, italics, karaoke times) is dropped.
/// </summary>
internal static class CueText
{
    public static IEnumerable<Cue> Pieces(TimeSpan at, string payload)
    {
        string? speaker = null;
        var words = new StringBuilder();
        for (var position = 0; position < payload.Length; position++)
        {
            var close = payload[position] == '<' ? payload.IndexOf('>', position) : -1;
            if (close < 0 || !IsTag(payload.AsSpan(position + 1, close - position - 1)))
            {
                words.Append(payload[position]);
                continue;
            }

            if (Voice(payload.AsSpan(position + 1, close - position - 1)) is { } voice)
            {
                if (Clean(words) is { } before)
                {
                    yield return new Cue(at, speaker, before);
                }

                speaker = voice;
                words.Clear();
            }

            position = close;
        }

        if (Clean(words) is { } last)
        {
            yield return new Cue(at, speaker, last);
        }
    }

    /// <summary>A tag begins with a letter, a slash or a time; "profits &lt; 5" is words.</summary>
    private static bool IsTag(ReadOnlySpan<char> inside) =>
        !inside.IsEmpty && (char.IsAsciiLetterOrDigit(inside[0]) || inside[0] == '/') && !inside.Contains('<');

    /// <summary>The name in <c>v Name</c> or <c>v.loud Name</c>.</summary>
    private static string? Voice(ReadOnlySpan<char> tag)
    {
        var space = tag.IndexOfAny(' ', '\t', '\n');
        if (space < 0 || (!tag[..space].SequenceEqual("v") && !tag[..space].StartsWith("v.")))
        {
            return null;
        }

        var name = Decoded(tag[space..].ToString()).Trim();
        return name.Length == 0 ? null : name;
    }

    private static string? Clean(StringBuilder words)
    {
        var lines = Decoded(words.ToString())
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.Length == 0 ? null : string.Join(' ', lines);
    }

    /// <summary>Character references, the direction marks dropped with them as they are not words.</summary>
    private static string Decoded(string words) =>
        words.Contains('&', StringComparison.Ordinal)
            ? WebUtility.HtmlDecode(words).Replace("\r", "", StringComparison.Ordinal)
            : words;
}

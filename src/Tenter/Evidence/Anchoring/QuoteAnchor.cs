namespace Tenter.Evidence.Anchoring;

using System;
using System.Collections.Generic;

/// <summary>
/// Finds a passage again in a text that was not edited but replaced, by its words and what stood around them. Words that
/// stand in one place are taken to be those; of several places the one with the same words around it; and where nothing is
/// the same to the letter, a place that differs in few characters. What fits two places equally well is found in neither:
/// a person places it.
/// </summary>
/// <remarks>
/// After the robust locations of T. A. Phelps and R. Wilensky ("Robust intra-document locations", Computer Networks 33,
/// 2000) and the quotation selectors of Hypothesis, with two differences: position alone never decides, and the bound on
/// errors is a fifth of the words rather than half. A passage in the wrong place is worse than one a person has to place.
/// O(text) a passage for exact words; for others O(text) to find pieces and O(length · errors) to weigh each place.
/// </remarks>
public sealed class QuoteAnchor(string old, string now)
{
    /// <summary>As the web annotation selectors keep them.</summary>
    private const int Context = 32;

    /// <summary>A judgement: with more than one character in five changed it is another sentence.</summary>
    private const int CharactersPerError = 5;

    /// <summary>Beyond so many characters the beginning and the end are looked for, each by itself.</summary>
    private const int LongestWeighed = 400;

    /// <summary>A shorter piece stands in too many places to say anything.</summary>
    private const int ShortestPiece = 8;

    private const int MostPlaces = 64;

    public MappedSpan Find(TextSpan span)
    {
        if (span.IsEmpty || span.End > old.Length)
        {
            return new MappedSpan(Span: null, Changed: true);
        }

        var words = old[span.Start..span.End];
        var places = Exact(words);
        if (places.Count > 0)
        {
            return Best(places, span) is { } place
                ? new MappedSpan(new TextSpan(place, place + words.Length), Changed: false)
                : new MappedSpan(Span: null, Changed: true);
        }

        var found = words.Length <= LongestWeighed ? Near(span) : NearEnds(span);
        return new MappedSpan(found, Changed: true);
    }

    private List<int> Exact(string words)
    {
        var places = new List<int>();
        for (
            var at = now.IndexOf(words, StringComparison.Ordinal);
            at >= 0 && places.Count < MostPlaces;
            at = at + 1 < now.Length ? now.IndexOf(words, at + 1, StringComparison.Ordinal) : -1
        )
        {
            places.Add(at);
        }

        return places;
    }

    /// <summary>The place whose surroundings are most like those the words had; null where two are equally like.</summary>
    private int? Best(List<int> places, TextSpan span)
    {
        if (places.Count == 1)
        {
            return Least(span) <= Around(places[0], span) ? places[0] : null;
        }

        var (best, score, again) = (-1, -1, false);
        foreach (var place in places)
        {
            var here = Around(place, span);
            (best, score, again) =
                here > score ? (place, here, false)
                : here == score ? (best, score, true)
                : (best, score, again);
        }

        return again || score < Math.Max(1, Least(span)) ? null : best;
    }

    /// <summary>A word or two may stand anywhere: as much again must be the same around them.</summary>
    private static int Least(TextSpan span) => span.Length >= ShortestPiece ? 0 : ShortestPiece;

    /// <summary>How many characters before and after a place are those that stood before and after the span.</summary>
    private int Around(int place, TextSpan span)
    {
        var before = 0;
        while (
            before < Context
            && span.Start - before > 0
            && place - before > 0
            && old[span.Start - before - 1] == now[place - before - 1]
        )
        {
            before++;
        }

        var end = place + span.Length;
        var left = old.AsSpan(span.End, Math.Min(Context, old.Length - span.End));
        return before + left.CommonPrefixLength(now.AsSpan(end, Math.Min(Context, now.Length - end)));
    }

    private TextSpan? NearEnds(TextSpan span)
    {
        var head = Found(new TextSpan(span.Start, span.Start + LongestWeighed));
        var tail = Found(new TextSpan(span.End - LongestWeighed, span.End));
        return
            head is { } begins
            && tail is { } ends
            && begins.Start < ends.End
            && Math.Abs(ends.End - begins.Start - span.Length) <= span.Length / CharactersPerError
            ? new TextSpan(begins.Start, ends.End)
            : null;

        TextSpan? Found(TextSpan part)
        {
            var places = Exact(old[part.Start..part.End]);
            return places.Count == 0 ? Near(part)
                : Best(places, part) is { } place ? new TextSpan(place, place + part.Length)
                : null;
        }
    }

    /// <summary>The one place that differs in the fewest characters, within the bound; null where there are two such.</summary>
    private TextSpan? Near(TextSpan span)
    {
        var words = old.AsSpan(span.Start, span.Length);
        var most = span.Length / CharactersPerError;
        if (most == 0 || span.Length < ShortestPiece * 2)
        {
            return null;
        }

        (TextSpan Span, int Errors)? best = null;
        var again = false;
        foreach (var place in Candidates(span, most))
        {
            var from = Math.Max(0, place - most);
            var to = Math.Min(now.Length, place + span.Length + most);
            if (from >= to || Approximate.Find(words, now.AsSpan(from, to - from), most) is not { } match)
            {
                continue;
            }

            var found = new TextSpan(from + match.Span.Start, from + match.Span.End);
            if (best is null || match.Errors < best.Value.Errors)
            {
                again = false;
                best = (found, match.Errors);
            }
            else if (match.Errors == best.Value.Errors && !found.Overlaps(best.Value.Span))
            {
                again = true;
            }
        }

        return again ? null : best?.Span;
    }

    /// <summary>Where the span would begin, judged by pieces of it that stand in the new text to the letter.</summary>
    private List<int> Candidates(TextSpan span, int most)
    {
        var starts = new List<int>();
        for (var at = 0; at + ShortestPiece <= span.Length; at += ShortestPiece)
        {
            var piece = old.Substring(span.Start + at, ShortestPiece);
            var found = Exact(piece);
            if (found.Count == MostPlaces)
            {
                continue;
            }

            foreach (var place in found)
            {
                var start = Math.Max(0, place - at);
                if (!starts.Exists(other => Math.Abs(other - start) <= Math.Max(1, most / 2)))
                {
                    starts.Add(start);
                }
            }

            if (starts.Count > MostPlaces)
            {
                break;
            }
        }

        return starts;
    }
}

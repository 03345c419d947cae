namespace Tenter.Evidence.Anchoring;

using System;

/// <summary>
/// The stretch of a text that is nearest to given words, by the fewest characters put in, taken out or exchanged.
/// P. H. Sellers, "The theory and computation of evolutionary distances", Journal of Algorithms 1, 1980. O(words · text).
/// </summary>
internal static class Approximate
{
    /// <summary>Null where every stretch differs in more than so many characters.</summary>
    public static (TextSpan Span, int Errors)? Find(ReadOnlySpan<char> words, ReadOnlySpan<char> text, int most)
    {
        // Of each end in the text: errors so far, and where the stretch began.
        var errors = new int[words.Length + 1];
        var starts = new int[words.Length + 1];
        for (var i = 0; i <= words.Length; i++)
        {
            errors[i] = i;
        }

        var (best, span) = (most + 1, default(TextSpan));
        for (var j = 1; j <= text.Length; j++)
        {
            var (diagonal, from) = (errors[0], starts[0]);
            starts[0] = j;
            for (var i = 1; i <= words.Length; i++)
            {
                var (cost, start) = (diagonal + (words[i - 1] == text[j - 1] ? 0 : 1), from);
                (diagonal, from) = (errors[i], starts[i]);
                if (errors[i] + 1 < cost)
                {
                    (cost, start) = (errors[i] + 1, starts[i]);
                }

                if (errors[i - 1] + 1 < cost)
                {
                    (cost, start) = (errors[i - 1] + 1, starts[i - 1]);
                }

                (errors[i], starts[i]) = (cost, start);
            }

            if (errors[words.Length] < best && starts[words.Length] < j)
            {
                (best, span) = (errors[words.Length], new TextSpan(starts[words.Length], j));
            }
        }

        return best <= most ? (span, best) : null;
    }
}

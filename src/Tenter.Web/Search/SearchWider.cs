namespace Tenter.Web.Search;

using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

/// <summary>What might be asked instead when nothing was found.</summary>
internal static partial class SearchWider
{
    // As far apart as a search may ask.
    private const int Farthest = 1_000;

    /// <summary>A larger distance, a beginning of the word, its inflections; null where nothing wider is plain.</summary>
    public static string? Of(string query)
    {
        var asked = query.Trim();
        if (Distance().IsMatch(asked))
        {
            var wider = Distance().Replace(asked, near => "NEAR/" + Wider(near.Groups["words"].Value));
            return wider == asked ? null : wider;
        }

        return asked.Any(char.IsWhiteSpace) ? null
            : asked.EndsWith('*') ? "~" + asked.Trim('*', '~')
            : asked.All(char.IsLetterOrDigit) ? asked + "*"
            : null;
    }

    private static string Wider(string distance) =>
        (
            int.TryParse(distance, NumberStyles.None, CultureInfo.InvariantCulture, out var words)
                ? Math.Min(Farthest, words * 3)
                : Farthest
        ).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"NEAR/(?<words>\d{1,4})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Distance();
}

namespace Tenter.Formats.Readers.Mail;

using System;
using System.Globalization;

/// <summary>The day a message was sent, as its sender's clock had it (RFC 5322, section 3.3): <c>Tue, 3 Apr 2015 10:00:00 +0100</c>.</summary>
internal static class MailDate
{
    private const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";

    public static string? Parse(string? header)
    {
        var words = (header ?? "").Split([' ', ',', '\t', '-'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 2 < words.Length; i++)
        {
            if (
                int.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out var day)
                && Month(words[i + 1]) is { } month
                && int.TryParse(words[i + 2], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            )
            {
                // Two digits are of the century RFC 5322, section 4.3, says.
                year +=
                    year < 50 ? 2000
                    : year < 1000 ? 1900
                    : 0;
                return DocumentDate.Parse(
                    string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}")
                );
            }
        }

        return null;
    }

    private static int? Month(string word) =>
        word.Length >= 3
        && Months.IndexOf(word[..3].ToLowerInvariant(), StringComparison.Ordinal) is >= 0 and var at
        && at % 3 == 0
            ? (at / 3) + 1
            : null;
}

namespace Tenter.Formats.Readers;

using System;
using System.Globalization;

/// <summary>Dates as files state them, to EDTF days, months or years. What is not plainly a date gives none.</summary>
internal static class DocumentDate
{
    public static string Of(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Takes ISO 8601: <c>2015</c>, <c>2015-04</c>, <c>2015-04-03</c>, the last with or without a time of day.</summary>
    public static string? Parse(string? words)
    {
        var date = words?.Trim() ?? "";
        if (date.Length > 10 && date[10] is 'T' or ' ')
        {
            date = date[..10];
        }

        string[] formats = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];
        return DateTime.TryParseExact(date, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? date
            : null;
    }
}

namespace Tenter.Formats.Readers.Rtf;

using System.Globalization;

/// <summary>A day as the head of an RTF file states it, number by number.</summary>
internal sealed class RtfDay
{
    private int year;
    private int month;
    private int day;

    public void Take(string name, int number)
    {
        switch (name)
        {
            case "yr":
                year = number;
                break;
            case "mo":
                month = number;
                break;
            case "dy":
                day = number;
                break;
        }
    }

    /// <summary>The day as EDTF, or null when none is stated.</summary>
    public string? ToEdtf() =>
        DocumentDate.Parse(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}"));
}

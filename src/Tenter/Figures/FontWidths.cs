namespace Tenter.Figures;

using System;
using System.Globalization;
using System.Linq;

/// <summary>The two weights that figures are set in.</summary>
public enum Weight
{
    Regular,
    Bold,
}

/// <summary>
/// How wide words are, so that a figure can be laid out where no screen is: the advance widths of Liberation Sans, which are
/// those of Arial and Helvetica, in thousandths of the type size. A page may use another face, so ten per cent are spare.
/// Characters outside Latin take the width of a wide letter.
/// </summary>
public static class FontWidths
{
    /// <summary>The face the widths are of; files name it, pages use their own.</summary>
    public const string Face = "Liberation Sans, Arial, Helvetica, sans-serif";

    /// <summary>Room kept for faces that run wider than the one measured.</summary>
    public const double Spare = 1.1;

    private const char FirstBasic = ' ';
    private const char FirstExtended = '\u00a0';
    private const int Unknown = 667;
    private const int Full = 1000;

    private static readonly ushort[] RegularBasic = Read(
        """
        278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556
        556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778
        667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556
        556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584
        """
    );

    private static readonly ushort[] BoldBasic = Read(
        """
        278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556
        556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778
        667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611
        611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584
        """
    );

    private static readonly ushort[] RegularExtended = Read(
        """
        278 333 556 556 556 556 260 556 333 737 370 556 584 333 737 552 400 549 333 333 333 576 537 278
        333 333 365 556 834 834 834 611 667 667 667 667 667 667 1000 722 667 667 667 667 278 278 278 278
        722 722 778 778 778 778 778 584 778 722 722 722 722 667 667 611 556 556 556 556 556 556 889 500
        556 556 556 556 278 278 278 278 556 556 556 556 556 556 556 549 611 556 556 556 556 500 556 500
        667 556 667 556 667 556 722 500 722 500 722 500 722 500 722 615 722 556 667 556 667 556 667 556
        667 556 667 556 778 556 778 556 778 556 778 556 722 556 722 556 278 278 278 278 278 278 278 222
        278 278 735 444 500 222 667 500 500 556 222 556 222 556 292 556 334 556 222 722 556 722 556 722
        556 604 723 556 778 556 778 556 778 556 1000 944 722 333 722 333 722 333 667 500 667 500 667 500
        667 500 611 278 611 375 611 278 722 556 722 556 722 556 722 556 722 556 722 556 944 722 667 500
        667 611 500 611 500 611 500 222
        """
    );

    private static readonly ushort[] BoldExtended = Read(
        """
        278 333 556 556 556 556 280 556 333 737 370 556 584 333 737 552 400 549 333 333 333 576 556 278
        333 333 365 556 834 834 834 611 722 722 722 722 722 722 1000 722 667 667 667 667 278 278 278 278
        722 722 778 778 778 778 778 584 778 722 722 722 722 667 667 611 556 556 556 556 556 556 889 556
        556 556 556 556 278 278 278 278 611 611 611 611 611 611 611 549 611 611 611 611 611 556 611 556
        722 556 722 556 722 556 722 556 722 556 722 556 722 556 722 719 722 611 667 556 667 556 667 556
        667 556 667 556 778 611 778 611 778 611 778 611 722 611 722 611 278 278 278 278 278 278 278 278
        278 278 785 556 556 278 722 556 556 611 278 611 278 611 385 611 479 611 278 722 611 722 611 722
        611 708 723 611 778 611 778 611 778 611 1000 944 722 389 722 389 722 389 667 556 667 556 667 556
        667 556 611 333 611 479 611 333 722 611 722 611 722 611 722 611 722 611 722 611 944 778 667 556
        667 611 500 611 500 611 500 278
        """
    );

    /// <summary>Width of the text at a size, without spare.</summary>
    public static double Of(string text, double size, Weight weight = Weight.Regular)
    {
        long thousandths = 0;
        foreach (var c in text)
        {
            thousandths += Advance(c, weight);
        }

        return thousandths * size / 1000;
    }

    /// <summary>Width to keep free for the text, whichever face it will be set in.</summary>
    public static double Room(string text, double size, Weight weight = Weight.Regular) =>
        Of(text, size, weight) * Spare;

    /// <summary>The text cut to a width, with an ellipsis where something was cut.</summary>
    public static string Cut(string text, double size, double width, Weight weight = Weight.Regular)
    {
        if (Room(text, size, weight) <= width)
        {
            return text;
        }

        var end = text.Length;
        while (end > 1 && Room(text[..end].TrimEnd() + "…", size, weight) > width)
        {
            end -= char.IsLowSurrogate(text[end - 1]) ? 2 : 1;
        }

        return text[..Math.Max(end, 1)].TrimEnd() + "…";
    }

    /// <summary>How many lines the text takes in a column, broken at spaces.</summary>
    public static int Lines(string text, double size, double width, double spare = Spare)
    {
        var lines = 1;
        double at = 0;
        var space = Of(" ", size) * spare;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var wide = Of(word, size) * spare;
            if (at > 0 && at + wide > width)
            {
                lines++;
                at = 0;
            }

            // A word longer than the column is broken inside.
            lines += (int)(wide / width);
            at += (wide % width) + space;
        }

        return lines;
    }

    /// <summary>A table as it is written above: numbers with spaces between, so that it stays short to read.</summary>
    private static ushort[] Read(string table) =>
        [
            .. table
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(number => ushort.Parse(number, CultureInfo.InvariantCulture)),
        ];

    internal static int Advance(char c, Weight weight)
    {
        var bold = weight == Weight.Bold;
        if (c >= FirstBasic && c - FirstBasic < RegularBasic.Length)
        {
            return (bold ? BoldBasic : RegularBasic)[c - FirstBasic];
        }

        if (c >= FirstExtended && c - FirstExtended < RegularExtended.Length)
        {
            return (bold ? BoldExtended : RegularExtended)[c - FirstExtended];
        }

        return c switch
        {
            '–' or '€' or '†' => 556,
            '—' or '…' or '→' or '←' => 1000,
            '‘' or '’' => bold ? 278 : 222,
            '“' or '”' => bold ? 500 : 333,
            '‹' or '›' => 333,
            '•' => 350,
            '↑' or '↓' => 500,
            >= '\u0300' and <= '\u036f' => 0,
            >= '\ud800' and <= '\udfff' => Full / 2,
            >= '\u2e80' and <= '\uffef' => Full,
            _ => Unknown,
        };
    }
}

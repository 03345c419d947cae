namespace Tenter.Formats.Writers.Accounts;

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

/// <summary>Cells of a spreadsheet: texts kept to the letter, and whole numbers.</summary>
internal static partial class XlsxCells
{
    public const uint Words = 1;
    public const uint Head = 2;
    public const uint Number = 3;

    public const string Styles = """
        <x:styleSheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
          <x:fonts count="2"><x:font><x:sz val="11"/><x:name val="Calibri"/></x:font><x:font><x:b/><x:sz val="11"/><x:name val="Calibri"/></x:font></x:fonts>
          <x:fills count="2"><x:fill><x:patternFill patternType="none"/></x:fill><x:fill><x:patternFill patternType="gray125"/></x:fill></x:fills>
          <x:borders count="1"><x:border><x:left/><x:right/><x:top/><x:bottom/><x:diagonal/></x:border></x:borders>
          <x:cellStyleXfs count="1"><x:xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></x:cellStyleXfs>
          <x:cellXfs count="4">
            <x:xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><x:alignment vertical="top"/></x:xf>
            <x:xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><x:alignment vertical="top" wrapText="1"/></x:xf>
            <x:xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><x:alignment vertical="top" wrapText="1"/></x:xf>
            <x:xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><x:alignment vertical="top" horizontal="right" indent="1"/></x:xf>
          </x:cellXfs>
          <x:cellStyles count="1"><x:cellStyle name="Normal" xfId="0" builtinId="0"/></x:cellStyles>
        </x:styleSheet>
        """;

    public static Cell Of(string? text, uint style = Words) =>
        text is null
            ? new Cell { StyleIndex = style }
            : new Cell(new InlineString(new Text(Escaped(text)) { Space = SpaceProcessingModeValues.Preserve }))
            {
                DataType = CellValues.InlineString,
                StyleIndex = style,
            };

    public static Cell Of(int? number) =>
        number is { } n
            ? new Cell(new CellValue(n.ToString(CultureInfo.InvariantCulture)))
            {
                DataType = CellValues.Number,
                StyleIndex = Number,
            }
            : new Cell { StyleIndex = Number };

    /// <summary>
    /// What XML cannot hold as <c>_x000C_</c>, and what only looks like that with its first line escaped, as the standard
    /// writes it (ECMA-376-1, 22.9.2.19), so that reading gives back every letter.
    /// </summary>
    public static string Escaped(string text)
    {
        var literal = LooksEscaped().Replace(text, "_x005F_");
        var escaped = new StringBuilder(literal.Length);
        foreach (var c in literal)
        {
            if (c < ' ' && c is not ('\t' or '\n'))
            {
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");
            }
            else
            {
                escaped.Append(c);
            }
        }

        return WrittenWords.ForXml(escaped.ToString());
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LooksEscaped();
}

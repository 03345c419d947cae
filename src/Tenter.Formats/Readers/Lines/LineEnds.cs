namespace Tenter.Formats.Readers.Lines;

using System;

/// <summary>Line ends as the kept text has them: <c>\n</c> for the two-character ends of Windows and the <c>\r</c> of old Macs.</summary>
internal static class LineEnds
{
    public static string Normalised(string text) =>
        text.Contains('\r', StringComparison.Ordinal)
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : text;
}

namespace Tenter.Formats.Readers.Rtf;

/// <summary>Where text of a group goes.</summary>
internal enum RtfDestination
{
    Body,
    Footnote,
    FontTable,
    StyleSheet,
    Title,
    Created,
    Info,
    Nowhere,
}

/// <summary>Which words at the start of a group send its text elsewhere.</summary>
internal static class RtfDestinations
{
    /// <summary>The destination, or null when the word is an ordinary one.</summary>
    public static RtfDestination? Of(string name, RtfDestination around) =>
        name switch
        {
            "fonttbl" => RtfDestination.FontTable,
            "stylesheet" => RtfDestination.StyleSheet,
            "info" => RtfDestination.Info,
            "title" when around == RtfDestination.Info => RtfDestination.Title,
            "creatim" when around == RtfDestination.Info => RtfDestination.Created,
            "footnote" when around == RtfDestination.Body => RtfDestination.Footnote,
            "listtext" or "pntext" or "pict" => RtfDestination.Nowhere,
            "colortbl" or "fldinst" or "xe" or "tc" or "nonesttables" or "nonshppict" => RtfDestination.Nowhere,
            "filetbl" or "revtbl" => RtfDestination.Nowhere,
            _ => IsHeader(name) ? RtfDestination.Nowhere : null,
        };

    public static bool IsHeader(string name) =>
        name is "header" or "headerl" or "headerr" or "headerf" or "footer" or "footerl" or "footerr" or "footerf";
}

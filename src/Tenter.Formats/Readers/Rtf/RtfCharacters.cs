namespace Tenter.Formats.Readers.Rtf;

/// <summary>Control words that stand for a character.</summary>
internal static class RtfCharacters
{
    /// <summary>The character, or NUL for a word that is none.</summary>
    public static char Of(string name) =>
        name switch
        {
            "tab" => '\t',
            "line" or "lbr" => '\n',
            "emdash" => '—',
            "endash" => '–',
            "bullet" => '•',
            "lquote" => '‘',
            "rquote" => '’',
            "ldblquote" => '“',
            "rdblquote" => '”',
            "emspace" => '\u2003',
            "enspace" => '\u2002',
            "qmspace" => '\u2005',
            "zwj" => '\u200D',
            "zwnj" => '\u200C',
            _ => '\0',
        };
}

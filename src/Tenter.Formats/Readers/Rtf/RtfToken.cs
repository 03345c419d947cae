namespace Tenter.Formats.Readers.Rtf;

internal enum RtfTokenKind
{
    GroupStart,
    GroupEnd,

    /// <summary>A control word with its number, if any: <c>\par</c>, <c>\u8217</c>.</summary>
    Word,

    /// <summary>A control symbol: <c>\~</c>, <c>\*</c>.</summary>
    Symbol,

    /// <summary>One byte of text, plain or written <c>\'e9</c>.</summary>
    Byte,
    End,
}

/// <summary>A control word with its number, if one is written; or a byte of text; or a symbol.</summary>
internal readonly record struct RtfToken(RtfTokenKind Kind, string? Name = null, int? Number = null, byte Value = 0);

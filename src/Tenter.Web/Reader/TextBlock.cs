namespace Tenter.Web.Reader;

using System;

/// <summary>What a block of a text is set as.</summary>
internal enum BlockKind
{
    Plain,
    Heading,
    ListItem,
    Row,
    Quote,

    /// <summary>Goes on with the block before: a very long paragraph is laid out in pieces.</summary>
    Rest,
}

/// <summary>One paragraph as the Reader sets it, in UTF-16 positions of the text.</summary>
/// <param name="Who">Who begins to speak here; the name as written is not set again in the text.</param>
/// <param name="At">When, from the start of the recording.</param>
/// <param name="Page">The number of the page that begins here.</param>
internal readonly record struct TextBlock(
    int Start,
    int End,
    BlockKind Kind,
    int Level = 0,
    string? Who = null,
    TimeSpan? At = null,
    string? Page = null
);

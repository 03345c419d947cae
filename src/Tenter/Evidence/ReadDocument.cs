namespace Tenter.Evidence;

using System;
using System.Collections.Generic;

/// <summary>
/// What a reader took out of one file: the text as it will be kept and coded, and the structure found in it. The text has
/// <c>\n</c> line ends only, no byte order mark, no NUL, and is never Unicode-normalised, so that a position once given
/// stays true. All spans are UTF-16 positions in <paramref name="Text"/>.
/// </summary>
/// <param name="Text">The words.</param>
/// <param name="Structure">Paragraphs, pages, turns and the like, in the order of their start.</param>
/// <param name="Title">The document's own title, where it states one.</param>
/// <param name="Date">The document's own date as EDTF, where it states one (the date of an e-mail, say).</param>
/// <param name="Table">The cells, when the file is a table.</param>
/// <param name="Made">
/// The day the file was made, by its own account, as EDTF. Not the date of what it tells, which only a person can say.
/// </param>
/// <param name="Notes">What the reader could not keep, for the person to know: pictures, tracked changes, comments.</param>
public sealed record ReadDocument(
    string Text,
    IReadOnlyList<StructureSpan> Structure,
    string? Title = null,
    string? Date = null,
    ReadTable? Table = null,
    IReadOnlyList<string>? Notes = null,
    string? Made = null
);

/// <summary>A table as read: the first row names the columns; every row has as many cells as there are columns.</summary>
public sealed record ReadTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>What kind of structure a span of a text is. Structure is what the file says, not an interpretation.</summary>
public enum StructureKind
{
    Paragraph,
    Heading,
    Page,

    /// <summary>What one speaker says until another does; the span includes the speaker's name as written.</summary>
    Turn,
    Row,
    Message,
    ListItem,
    Quote,
}

/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it is.</param>
/// <param name="Label">Speaker of a turn, number of a page, sender of a message; else null.</param>
/// <param name="At">Time from the start of the recording, where the file gives one.</param>
/// <param name="Level">Depth of a heading or list item from 1; else 0.</param>
public readonly record struct StructureSpan(
    StructureKind Kind,
    TextSpan Span,
    string? Label = null,
    TimeSpan? At = null,
    int Level = 0
);

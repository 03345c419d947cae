namespace Tenter.Formats.Readers.Rtf;

using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;

/// <summary>Follows the groups and control words of an RTF file and writes the words that are text.</summary>
internal sealed class RtfWords(DocumentDraft draft, CancellationToken cancellation)
{
    private readonly Stack<RtfState> outer = new();
    private readonly RtfFonts fonts = new();
    private readonly RtfBlocks blocks = new(draft);
    private readonly StringBuilder side = new();
    private readonly List<byte> bytes = [];
    private RtfState state = new() { StandIns = 1 };
    private bool groupJustOpened;
    private bool ignorable;
    private int standInsLeft;
    private readonly RtfDay created = new();
    private int pictures;
    private int comments;
    private int deletions;
    private bool hasHeaders;

    public void Read(RtfTokenizer tokens)
    {
        for (var token = tokens.Next(); token.Kind != RtfTokenKind.End; token = tokens.Next())
        {
            cancellation.ThrowIfCancellationRequested();
            Take(token, tokens);
        }

        if (outer.Count > 0)
        {
            draft.Note("The file is cut short: groups are opened and not closed");
        }

        FlushBytes();
        blocks.WriteNotes();
        draft.Made = created.ToEdtf();
        draft.NoteCount(pictures, "picture or object was left out", "pictures or objects were left out");
        draft.NoteCount(comments, "comment was left out", "comments were left out");
        draft.NoteCount(deletions, "tracked deletion is not in the text", "tracked deletions are not in the text");
        draft.Note(hasHeaders ? "Headers and footers were left out" : null);
    }

    private void Take(RtfToken token, RtfTokenizer tokens)
    {
        if (token.Kind is not RtfTokenKind.Byte)
        {
            FlushBytes();
        }

        switch (token.Kind)
        {
            case RtfTokenKind.GroupStart:
                Open();
                return;
            case RtfTokenKind.GroupEnd:
                Close();
                return;
            case RtfTokenKind.Word when token.Name == "bin":
                tokens.Skip(token.Number ?? 0);
                return;
            case RtfTokenKind.Symbol when token.Value == (byte)'*':
                ignorable = true;
                return;
        }

        if (standInsLeft > 0)
        {
            standInsLeft--;
        }
        else if (token.Kind == RtfTokenKind.Byte)
        {
            TakeByte(token.Value);
        }
        else if (token.Kind == RtfTokenKind.Symbol)
        {
            Symbol(token.Value);
        }
        else if (!groupJustOpened || !OpensDestination(token))
        {
            Word(token.Name!, token.Number);
        }

        groupJustOpened = ignorable = false;
    }

    private void Open()
    {
        if (outer.Count == ReadingLimits.RtfDepth)
        {
            throw new ReadingStopped(new TooDeep(draft.FileName, ReadingLimits.RtfDepth));
        }

        outer.Push(state);
        groupJustOpened = true;
        ignorable = false;
        standInsLeft = 0;
    }

    private void Close()
    {
        groupJustOpened = ignorable = false;
        standInsLeft = 0;
        if (!outer.TryPop(out var before))
        {
            return;
        }

        if (state.Destination != before.Destination)
        {
            EndDestination();
        }

        state = before;
    }

    private void EndDestination()
    {
        switch (state.Destination)
        {
            case RtfDestination.Footnote:
                blocks.AddNote(side.ToString());
                side.Clear();
                break;
            case RtfDestination.Title:
                draft.Title = side.ToString();
                side.Clear();
                break;
        }
    }

    /// <summary>Whether the first word of a group says where its text goes. Unknown groups marked <c>\*</c> go nowhere.</summary>
    private bool OpensDestination(RtfToken token)
    {
        var destination = Destination(token.Name!);
        if (state.Destination == RtfDestination.Nowhere)
        {
            return true;
        }

        if (destination is null && ignorable)
        {
            comments += token.Name == "annotation" ? 1 : 0;
            destination = RtfDestination.Nowhere;
        }

        if (destination is not { } known)
        {
            return false;
        }

        state.Destination = known;
        return true;
    }

    private RtfDestination? Destination(string name)
    {
        pictures += name == "pict" ? 1 : 0;
        hasHeaders |= RtfDestinations.IsHeader(name);
        blocks.IsListItem |= name is "listtext" or "pntext";
        return RtfDestinations.Of(name, state.Destination);
    }

    private void Word(string name, int? number)
    {
        switch (state.Destination)
        {
            case RtfDestination.FontTable:
                FontWord(name, number ?? 0);
                break;
            case RtfDestination.StyleSheet:
                blocks.StyleWord(name, number ?? 0);
                break;
            case RtfDestination.Created:
                created.Take(name, number ?? 0);
                break;
            case RtfDestination.Nowhere or RtfDestination.Info:
                break;
            default:
                TextWord(name, number);
                break;
        }
    }

    private void FontWord(string name, int number)
    {
        switch (name)
        {
            case "f":
                fonts.Begin(number);
                break;
            case "fcharset":
                fonts.Charset(number);
                break;
            case "cpg":
                fonts.CodePage(number);
                break;
        }
    }

    private void TextWord(string name, int? number)
    {
        switch (name)
        {
            case "u" when number is { } code:
                Write([(char)(ushort)code]);
                standInsLeft = state.StandIns;
                break;
            case "uc":
                state.StandIns = Math.Clamp(number ?? 1, 0, 16);
                break;
            case "f":
                state.Font = number ?? 0;
                break;
            case "ansicpg":
                fonts.DocumentCodePage = number ?? 1252;
                break;
            case "mac" or "pc" or "pca":
                fonts.DocumentCodePage = name switch
                {
                    "mac" => 10000,
                    "pc" => 437,
                    _ => 850,
                };
                break;
            case "deff":
                state.Font = fonts.DefaultFont = number ?? 0;
                break;
            case "plain":
                state.Font = fonts.DefaultFont;
                state.Hidden = state.Deleted = false;
                break;
            case "v":
                state.Hidden = number is not 0;
                break;
            case "deleted":
                deletions += number is 0 || state.Deleted ? 0 : 1;
                state.Deleted = number is not 0;
                break;
            default:
                CharacterOrBlock(name, number);
                break;
        }
    }

    private void CharacterOrBlock(string name, int? number)
    {
        var character = RtfCharacters.Of(name);
        if (character != '\0')
        {
            Write([character]);
        }
        else if (state.Destination == RtfDestination.Body)
        {
            blocks.Word(name, number);
        }
        else if (name == "par")
        {
            Write(" ");
        }
    }

    private void Symbol(byte symbol)
    {
        switch (symbol)
        {
            case (byte)'~':
                Write("\u00A0");
                break;
            case (byte)'_':
                Write("\u2011");
                break;
            case (byte)'-':
                Write("\u00AD");
                break;
        }
    }

    private void TakeByte(byte value)
    {
        if (state.Destination is RtfDestination.Body or RtfDestination.Footnote or RtfDestination.Title)
        {
            bytes.Add(value);
        }
    }

    /// <summary>Bytes are kept until something else comes, as Asian characters take two.</summary>
    private void FlushBytes()
    {
        if (bytes.Count > 0)
        {
            var words = fonts.Of(state.Font).GetString(bytes.ToArray());
            bytes.Clear();
            Write(words);
        }
    }

    private void Write(ReadOnlySpan<char> words)
    {
        if (state.Hidden || state.Deleted)
        {
            return;
        }

        switch (state.Destination)
        {
            case RtfDestination.Body:
                blocks.Write(words);
                break;
            case RtfDestination.Footnote or RtfDestination.Title when side.Length < ReadingLimits.Characters:
                side.Append(words);
                break;
        }
    }
}

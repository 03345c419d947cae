namespace Tenter.Formats.Readers;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Tenter.Evidence;
using Tenter.Formats.Readers.Lines;

/// <summary>
/// A document while it is read. It alone turns what readers found into a <see cref="ReadDocument"/>, so that the rules of
/// the kept text hold whatever the format: <c>\n</c> only, no byte order mark in front, no NUL, no half of a surrogate pair.
/// </summary>
internal sealed class DocumentDraft(string fileName)
{
    private const char Replacement = '\uFFFD';

    /// <summary>Judgement: the longest titles of theses have some 300 characters.</summary>
    private const int LongestTitle = 500;

    private readonly StringBuilder text = new();
    private readonly List<StructureSpan> structure = [];
    private readonly List<string> notes = [];

    public string FileName => fileName;

    public string? Title { get; set; }

    public string? Date { get; set; }

    /// <summary>The day the program that wrote the file put into it: most often of typing or scanning, not of what it tells.</summary>
    public string? Made { get; set; }

    public ReadTable? Table { get; set; }

    public int Length => text.Length;

    /// <summary>Text that is already clean and must keep every position: the characters of a text file.</summary>
    public static DocumentDraft Of(FileContent file, string cleanText)
    {
        var draft = new DocumentDraft(file.Name);
        draft.Append(cleanText);
        return draft;
    }

    public void Append(ReadOnlySpan<char> words)
    {
        if (text.Length == 0)
        {
            words = words.TrimStart('\uFEFF');
        }

        if (text.Length + words.Length > ReadingLimits.Characters)
        {
            throw new ReadingStopped(new TooLarge(fileName, "Characters of text", ReadingLimits.Characters));
        }

        text.Append(words);
    }

    public void Mark(
        StructureKind kind,
        int start,
        int end,
        string? label = null,
        TimeSpan? at = null,
        int level = 0
    ) => structure.Add(new StructureSpan(kind, new TextSpan(start, end), label, at, level));

    public void MarkAll(IEnumerable<StructureSpan> spans) => structure.AddRange(spans);

    public void Note(string? note)
    {
        if (note is not null && notes.Count < ReadingLimits.Notes && !notes.Contains(note))
        {
            notes.Add(note);
        }
    }

    /// <summary>Says how many things of a kind were left out, or nothing when there were none.</summary>
    public void NoteCount(int count, string one, string many)
    {
        if (count > 0)
        {
            Note(count == 1 ? $"1 {one}" : $"{count.ToString(CultureInfo.InvariantCulture)} {many}");
        }
    }

    /// <summary>Marks who speaks when, if the text is a transcript; a heading ends a turn.</summary>
    public void MarkTurns()
    {
        var words = text.ToString();
        var stops = structure.FindAll(span => span.Kind == StructureKind.Heading).ConvertAll(span => span.Span.Start);
        structure.AddRange(TurnFinder.Find(words, TextLine.Of(words), stops));
    }

    public Outcome<ReadDocument> Finish(string hintWhenEmpty = "Check that it is the file you mean")
    {
        var words = Cleaned(text.ToString());
        if (words.AsSpan().IsWhiteSpace())
        {
            return new NoWords(fileName, hintWhenEmpty);
        }

        structure.RemoveAll(span => span.Span.IsEmpty);
        structure.Sort(InReadingOrder);
        return new ReadDocument(words, structure, Shown(Title), Date, Table, notes.Count == 0 ? null : notes, Made);
    }

    /// <summary>By start, the longer first; of equal spans the kind that can hold the other.</summary>
    private static int InReadingOrder(StructureSpan left, StructureSpan right)
    {
        var order = left.Span.Start.CompareTo(right.Span.Start);
        order = order != 0 ? order : right.Span.End.CompareTo(left.Span.End);
        return order != 0 ? order : Holds(left.Kind).CompareTo(Holds(right.Kind));
    }

    private static int Holds(StructureKind kind) =>
        kind switch
        {
            StructureKind.Page => 0,
            StructureKind.Message => 1,
            StructureKind.Turn => 2,
            StructureKind.Row => 3,
            StructureKind.Quote => 4,
            StructureKind.ListItem => 5,
            StructureKind.Heading => 6,
            StructureKind.Paragraph => 7,
            _ => 8,
        };

    private static string? Shown(string? title)
    {
        var words = title?.ReplaceLineEndings(" ").Trim() ?? "";
        return words.Length == 0 ? null : Cleaned(words.Length > LongestTitle ? words[..LongestTitle] + "…" : words);
    }

    /// <summary>One character for one, so that no span moves.</summary>
    private static string Cleaned(string words)
    {
        var first = FirstUnclean(words);
        if (first < 0)
        {
            return words;
        }

        var clean = words.ToCharArray();
        for (var i = first; i < clean.Length; i++)
        {
            if (clean[i] == '\r')
            {
                clean[i] = '\n';
            }
            else if (char.IsHighSurrogate(clean[i]) && i + 1 < clean.Length && char.IsLowSurrogate(clean[i + 1]))
            {
                i++;
            }
            else if (clean[i] == '\0' || char.IsSurrogate(clean[i]))
            {
                clean[i] = Replacement;
            }
        }

        return new string(clean);
    }

    private static int FirstUnclean(string words) =>
        words.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') is var surrogate && surrogate >= 0
            ? 0
            : words.AsSpan().IndexOfAny('\r', '\0');
}

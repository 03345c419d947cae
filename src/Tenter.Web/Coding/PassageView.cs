namespace Tenter.Web.Coding;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Coding;
using Tenter.Coding.Queries;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Web.Evidence;
using Tenter.Web.Reader;

/// <summary>A coded passage as it is listed outside the Reader: a few words before, its own, a few after.</summary>
public sealed record PassageView(
    RecordId Source,
    string SourceName,
    string? Who,
    TextSpan Span,
    string Before,
    string Words,
    string After,
    string? Note,
    string? Code,
    int Dye,
    string Agreed
)
{
    /// <summary>Who placed the code, and when: “Ines, 5 May 2018”.</summary>
    public string? Placed { get; init; }

    /// <summary>The coding with its marks, where they can be set; null where the passage is only shown.</summary>
    public CodingMarksView? Marks { get; init; }

    /// <summary>The text it stands in.</summary>
    public RecordId Revision { get; init; }

    /// <summary>Where the Reader opens it.</summary>
    public string Address => $"/evidence/{Source}?at={Span.Start}-{Span.End}";
}

/// <summary>Lists coded passages with their context, by source and place, some at a time.</summary>
public sealed record PassageListing(int From, int Total, IReadOnlyList<PassageView> Listed)
{
    /// <summary>How many more have no place in the corrected text of their source, and wait for a person.</summary>
    public int Unplaced { get; init; }

    public const int AtATime = 50;

    private const int Context = 90;
    private const int LongestPassage = 900;

    public int Next => From + Listed.Count;

    internal static PassageListing Of(
        View view,
        IEnumerable<Coding> codings,
        int from,
        bool withCode,
        int atATime = AtATime
    )
    {
        var all = codings
            .Select(coding => (coding, Source: view.Find<Source>(coding.Passage.Source)))
            .Where(pair => pair.Source is not null)
            .Select(pair => (pair.coding, pair.Source, view.Present(pair.coding.Passage).Passage))
            .OrderBy(pair => pair.Source!.Name, StringComparer.Ordinal)
            .ThenBy(pair => pair.Passage?.Span ?? default)
            .ToList();
        var unplaced = all.RemoveAll(pair => pair.Passage is null);
        from = Math.Clamp(from, 0, all.Count);
        var dyes = CodeDyes.Of(view);
        return new PassageListing(
            from,
            all.Count,
            [
                .. all.Skip(from)
                    .Take(atATime)
                    .Select(pair =>
                        Show(
                            view,
                            pair.Source!,
                            pair.Passage!.Value.Span,
                            pair.coding.Note,
                            withCode ? view.Find<Code>(pair.coding.Code)?.Name : null,
                            dyes[pair.coding.Code]
                        ) with
                        {
                            Placed =
                                $"{view.Find<Member>(pair.coding.By)?.Name ?? "somebody"}, {ReaderWords.Day(pair.coding.Id.MadeAt)}",
                            Marks = CodingMarksView.Of(view, pair.coding),
                        }
                    ),
            ]
        )
        {
            Unplaced = unplaced,
        };
    }

    /// <summary>What a query found.</summary>
    internal static PassageListing Of(View view, IReadOnlyList<AnsweringPassage> found, int from)
    {
        from = Math.Clamp(from, 0, found.Count);
        return new PassageListing(
            from,
            found.Count,
            [
                .. found
                    .Skip(from)
                    .Take(AtATime)
                    .Select(one =>
                        Show(view, one.Source, one.Passage.Span) with
                        {
                            Placed =
                                one.Certainty == Certainty.Possibly
                                    ? "possibly: the date of its source is only roughly known"
                                    : null,
                        }
                    ),
            ]
        );
    }

    /// <summary>A stretch of a source with what stands around it.</summary>
    internal static PassageView Show(
        View view,
        Source source,
        TextSpan span,
        string? note = null,
        string? code = null,
        int dye = 0
    )
    {
        var revision = view.Find<Revision>(source.Revision);
        var text = (revision is null ? null : view.TextOf(revision)) ?? string.Empty;
        if (span.End > text.Length)
        {
            return new PassageView(
                source.Id,
                source.Name,
                null,
                span,
                "",
                "(its words were erased)",
                "",
                note,
                code,
                dye,
                Agreed.On(view, source).Words
            );
        }

        // What stands around it, within its own paragraphs: the turn before belongs to somebody else.
        var line = span.Start == 0 ? 0 : text.LastIndexOf('\n', span.Start - 1) + 1;
        var structure = view.StructureOf(revision!);
        var turn = structure.LastOrDefault(part => part.Kind == StructureKind.Turn && part.Span.Contains(span.Start));
        if (turn.Label is { Length: > 0 } label && turn.Span.Start >= line)
        {
            // Who speaks is told once, above the words; the label as written is not told again.
            line = Math.Min(span.Start, SpeakerLabels.WordsAfter(text, turn.Span, label));
        }

        var start = WholeWord(text, Math.Max(line, span.Start - Context), span.Start, line);
        var lineEnd = text.IndexOf('\n', span.End) is var found and >= 0 ? found : text.Length;
        var end = Math.Min(lineEnd, span.End + Context);
        var after = end < lineEnd ? text.LastIndexOf(' ', end, end - span.End) : end;
        return new PassageView(
            source.Id,
            source.Name,
            ReaderWords.SpeakersIn(structure, span),
            span,
            (start > line ? "… " : "") + text[start..span.Start],
            ReaderWords.Shortened(
                text[span.Start..span.End].Replace("\n\n", "\n", StringComparison.Ordinal),
                LongestPassage
            ),
            (after > span.End ? text[span.End..after] : "") + (end < lineEnd ? " …" : ""),
            note,
            code,
            dye,
            Agreed.On(view, source).Words
        )
        {
            Revision = source.Revision,
        };
    }

    private static int WholeWord(string text, int at, int before, int line)
    {
        if (at == line)
        {
            return line;
        }

        var space = text.IndexOf(' ', at, before - at);
        return space < 0 ? at : space + 1;
    }
}

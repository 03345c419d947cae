namespace Tenter.Web.Reader;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Web.Coding;

/// <summary>One coding in the order of the text, with the beginning of its words.</summary>
public sealed record CodingInOrder(CodingView Coding, string? Who, string Words);

/// <summary>
/// The codings of a text one after another, fifty at a time: what the stripes show, for whoever hears the page rather than
/// sees it, and for going through them one by one.
/// </summary>
public sealed record CodingOrder(
    Source Source,
    RecordId? Code,
    int From,
    int Total,
    IReadOnlyList<CodingInOrder> Listed
)
{
    public const int AtATime = 50;

    private const int WordsShown = 90;

    public int Next => From + Listed.Count;

    public static CodingOrder Of(View view, Source source, int from, RecordId? code)
    {
        var dyes = CodeDyes.Of(view);
        var revision = view.Find<Revision>(source.Revision);
        var structure = revision is null ? [] : view.StructureOf(revision);
        var text = (revision is null ? null : view.TextOf(revision)) ?? string.Empty;
        var all = view.Where(Coding.BySource, source.Id)
            .Where(coding => code is null || coding.Code == code)
            .Select(coding => (Coding: coding, view.Present(coding.Passage).Passage))
            .Where(one => one.Passage is not null)
            .Select(one => (one.Coding, one.Passage!.Value.Span))
            .OrderBy(one => one.Span)
            .ToList();
        from = Math.Clamp(from, 0, all.Count);
        return new CodingOrder(
            source,
            code,
            from,
            all.Count,
            [
                .. all.Skip(from)
                    .Take(AtATime)
                    .Select(one => new CodingInOrder(
                        PassageMargin.Show(view, one.Coding, dyes),
                        ReaderWords.SpeakerAt(structure, one.Span.Start).Who,
                        Begin(text, one.Span)
                    )),
            ]
        );
    }

    private static string Begin(string text, TextSpan span)
    {
        if (span.End > text.Length)
        {
            return string.Empty;
        }

        var words = text[span.Start..span.End];
        return ReaderWords.Beginning(words, WordsShown);
    }
}

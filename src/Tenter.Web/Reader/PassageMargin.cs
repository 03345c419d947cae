namespace Tenter.Web.Reader;

using System.Collections.Generic;
using System.Linq;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Web.Coding;
using Tenter.Web.Entry;
using Tenter.Web.Evidence;

/// <summary>A coding as the margin shows it.</summary>
public sealed record CodingView(RecordId Id, Code Code, int Dye, TextSpan Span, string By, bool Mine, string? Note)
{
    public required CodingMarksView Marks { get; init; }

    /// <summary>“Ines, 5 May 2018”.</summary>
    public string Placed => $"{By}, {ReaderWords.Day(Id.MadeAt)}";
}

/// <summary>A record that a passage speaks for or against.</summary>
public sealed record SupportView(RecordId Id, string Noun, string Name, SupportStance Stance, string? Note)
{
    /// <summary>Where the record is told, with all it rests on.</summary>
    public string? Href { get; init; }
}

/// <summary>All that is attached to a passage, or at a place where no passage is selected.</summary>
public sealed record PassageMargin(
    Source Source,
    TextSpan Span,
    string? Quotation,
    string From,
    Agreed? Limit,
    IReadOnlyList<CodingView> Codings,
    IReadOnlyList<SupportView> Supports,
    IReadOnlyList<Memo> Memos
)
{
    public bool IsPlace => Span.IsEmpty;

    public static PassageMargin Of(View view, Source source, TextSpan span)
    {
        var passage = new Passage(source.Id, source.Revision, span.Start, span.End);
        var revision = view.Find<Revision>(source.Revision);
        var structure = revision is null ? [] : view.StructureOf(revision);
        var at = ReaderWords.SpeakerAt(structure, span.Start).At;
        var agreed = Agreed.On(view, passage);
        return new PassageMargin(
            source,
            span,
            span.IsEmpty ? null
                : view.QuotationOf(passage) is { } words ? ReaderWords.Shortened(words)
                : null,
            string.Join(
                ", ",
                new[]
                {
                    ReaderWords.SpeakersIn(structure, span) ?? source.Name,
                    source.Date?.InWords,
                    at is { } time ? ReaderWords.Time(time) : null,
                }.Where(part => part is { Length: > 0 })
            ) + $" · revision {ReaderWords.RevisionNumber(view, source.Revision)}",
            agreed == Agreed.On(view, source) ? null : agreed,
            CodingsOn(view, source, span),
            SupportsOf(view, source, span),
            [.. view.Where(Memo.BySource, source.Id).Where(memo => memo.Passage is { } on && Touch(view, on, span))]
        );
    }

    internal static CodingView Show(View view, Coding coding, CodeDyes? dyes = null) =>
        new(
            coding.Id,
            view.Find<Code>(coding.Code)!,
            (dyes ?? CodeDyes.Of(view))[coding.Code],
            view.Read(coding.Passage).Span,
            view.Find<Member>(coding.By)?.Name ?? "somebody",
            coding.By == view.Member,
            coding.Note
        )
        {
            Marks = CodingMarksView.Of(view, coding),
        };

    private static List<CodingView> CodingsOn(View view, Source source, TextSpan span)
    {
        var dyes = CodeDyes.Of(view);
        return
        [
            .. view.Where(Coding.BySource, source.Id)
                .Where(coding => Touch(view, coding.Passage, span))
                .Select(coding => Show(view, coding, dyes))
                .OrderBy(coding => coding.Span),
        ];
    }

    private static List<SupportView> SupportsOf(View view, Source source, TextSpan span) =>
        [
            .. view.Where(Support.BySource, source.Id)
                .Where(support => support.Passage is { } on && Touch(view, on, span))
                .Select(support => Show(view, support)),
        ];

    private static SupportView Show(View view, Support support)
    {
        var record = view.Find(support.Record);
        var entry = EntryKinds.Find(support.Record.Kind);
        return new SupportView(
            support.Id,
            entry?.Noun ?? view.Kinds.Find(support.Record.Kind)?.Noun ?? support.Record.Kind,
            record is null
                ? "no longer recorded"
                : entry?.TitleOf(view, record) ?? (record as INamed)?.Name ?? "without a name",
            support.Stance,
            support.Note
        )
        {
            Href = entry is null || record is null ? null : $"/words/{support.Record.Kind}/{support.Record.Id}",
        };
    }

    private static bool Touch(View view, Passage passage, TextSpan span) =>
        view.Present(passage).Passage is { } there
        && (span.IsEmpty ? there.Span.Contains(span.Start) : there.Span.Overlaps(span));
}

namespace Tenter.Web.Reader;

using System.Collections.Generic;
using System.Linq;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Inquiry;
using Tenter.Journal;
using Tenter.Web.Coding;
using Tenter.Web.Inquiry;

/// <summary>A code as it stands in one source.</summary>
public sealed record CodeHere(RecordId Id, string Name, int Dye, int Here);

/// <summary>What is attached to a source as a whole: shown beside the text while nothing is selected.</summary>
public sealed record SourceMargin(
    Source Source,
    int Words,
    IReadOnlyList<Participant> Participants,
    string? Organisation,
    IReadOnlyList<CodeHere> Codes,
    int Codings,
    IReadOnlyList<Memo> Memos
)
{
    /// <summary>Its layers as a note: what was added later, and on what terms a record could be seen.</summary>
    public required NoteLayers Layers { get; init; }

    /// <summary>How the researcher took part in what it tells of, in words; empty where nobody said.</summary>
    public required string Took { get; init; }

    /// <summary>What the researcher brought up there.</summary>
    public IReadOnlyList<string> BroughtUp { get; init; } = [];

    public static SourceMargin Of(View view, Source source)
    {
        var dyes = CodeDyes.Of(view);
        var codings = view.Where(Coding.BySource, source.Id).ToList();
        var took = ResearchEvents.On(view, source);
        return new SourceMargin(
            source,
            view.Find<Revision>(source.Revision)?.Words ?? 0,
            [.. source.Participants.Select(view.Find<Participant>).OfType<Participant>()],
            source.Organisation is { } organisation ? view.Find<Organisation>(organisation)?.Name : null,
            [
                .. codings
                    .GroupBy(coding => coding.Code)
                    .Select(group => (Code: view.Find<Code>(group.Key), Here: group.Count()))
                    .Where(pair => pair.Code is not null)
                    .OrderBy(pair => pair.Code!.Name, System.StringComparer.OrdinalIgnoreCase)
                    .Select(pair => new CodeHere(pair.Code!.Id, pair.Code.Name, dyes[pair.Code.Id], pair.Here)),
            ],
            codings.Count,
            [.. view.Where(Memo.ByRecord, source.Id)]
        )
        {
            Layers = NoteLayers.Of(view, source),
            Took = InquiryWords.Levels(view, took),
            BroughtUp = [.. took.SelectMany(one => one.Introduced).Distinct()],
        };
    }
}

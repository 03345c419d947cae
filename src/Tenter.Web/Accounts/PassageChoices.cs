namespace Tenter.Web.Accounts;

using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using Tenter.Accounts;
using Tenter.Coding;
using Tenter.Coding.Search;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Web.Projects;

/// <summary>What somebody looks for to quote: words, a code, a source, or several of these together.</summary>
public sealed record PassageQuery(string Words, RecordId? Code, RecordId? Source, Extent Extent);

/// <summary>A passage that may be chosen.</summary>
/// <param name="Speakers">Pseudonyms of those known to speak in it.</param>
public sealed record PassageChoice(
    Source Source,
    Passage Passage,
    string Words,
    IReadOnlyList<string> Speakers,
    Scope Scope,
    string Because,
    bool Stated
);

/// <summary>The passages found, the first of them.</summary>
public sealed record PassageChoices(IReadOnlyList<PassageChoice> Shown, int Total)
{
    /// <summary>A judgement: what a person looks through before asking more narrowly.</summary>
    private const int MostShown = 30;

    /// <summary>Hits looked through where a source or code narrows them; beyond that, asking more narrowly helps more.</summary>
    private const int MostHits = 2_000;

    /// <summary>Several hits often fall into one sentence; each is widened before that is seen.</summary>
    private const int MostWidened = 200;

    private static readonly SearchValues<char> Operators = SearchValues.Create("\"*?~()");

    public static Outcome<PassageChoices> Of(Desk desk, PassageQuery query)
    {
        var view = desk.View();
        if (query is { Words.Length: 0, Code: null, Source: null })
        {
            return new PassageChoices([], 0);
        }

        if (!Passages(desk, view, query).TryGet(out var passages, out var refusal))
        {
            return refusal;
        }

        var choices = passages.Distinct().ToList();
        return new PassageChoices(
            [.. choices.Take(MostShown).Select(passage => Choice(view, passage)).OfType<PassageChoice>()],
            choices.Count
        );
    }

    private static Outcome<IEnumerable<Passage>> Passages(Desk desk, View view, PassageQuery query)
    {
        if (query.Words.Length == 0)
        {
            return Outcome<IEnumerable<Passage>>.Of(Coded(view, query));
        }

        return Asked(query.Words)
            .Select(asked =>
            {
                var hits = Searching
                    .Run(view, desk.Words, asked, SearchUnit.Source, MostHits)
                    .Hits.Select(hit => hit.Passage)
                    .Where(hit => query.Source is not { } source || hit.Source == source);
                return query.Code is null
                    ? hits.Take(MostWidened).Select(hit => Widened(view, hit, query.Extent))
                    : Within(Coded(view, query), hits);
            });
    }

    /// <summary>
    /// The query; words simply typed one after another are taken as the phrase they are, for whoever looks for a quotation
    /// types it as they remember it.
    /// </summary>
    private static Outcome<SearchQuery> Asked(string words)
    {
        var plain =
            !words.AsSpan().ContainsAny(Operators)
            && !words
                .Split(' ')
                .Any(word => word is "AND" or "OR" or "NOT" || word.StartsWith("NEAR/", StringComparison.Ordinal));
        return SearchQuery.Parse(plain ? $"\"{words}\"" : words);
    }

    private static IEnumerable<Passage> Coded(View view, PassageQuery query)
    {
        var codings = query.Code is { } code
            ? view.Where(Coding.ByCode, code)
            : view.Where(Coding.BySource, query.Source!.Value);
        return codings
            .Select(coding => view.Present(coding.Passage).Passage)
            .OfType<Passage>()
            .Where(passage => query.Source is not { } source || passage.Source == source)
            .OrderBy(passage => view.Find<Source>(passage.Source)?.Name, StringComparer.Ordinal)
            .ThenBy(passage => passage.Span);
    }

    private static IEnumerable<Passage> Within(IEnumerable<Passage> coded, IEnumerable<Passage> hits)
    {
        var found = hits.ToLookup(hit => hit.Revision);
        return coded.Where(passage => found[passage.Revision].Any(hit => passage.Span.Overlaps(hit.Span)));
    }

    private static Passage Widened(View view, Passage hit, Extent extent)
    {
        var revision = view.Find<Revision>(hit.Revision)!;
        var turn = view.StructureOf(revision)
            .FirstOrDefault(span => span.Kind == StructureKind.Turn && span.Span.Contains(hit.Start));
        var span = WordsAround.Of(view.TextOf(revision)!, hit.Span, extent, turn.Label);
        return hit with { Start = span.Start, End = span.End };
    }

    private static PassageChoice? Choice(View view, Passage passage)
    {
        if (view.Find<Source>(passage.Source) is not { } source || view.QuotationOf(passage) is not { } words)
        {
            return null;
        }

        var speakers = Speakers.Of(view, source, passage.Revision).KnownIn(passage.Span);
        var (scope, because) = view.ScopeOf(passage);
        return new PassageChoice(
            source,
            passage,
            words,
            [.. speakers.Select(one => one.Name)],
            scope,
            because,
            view.IsStated(passage)
        );
    }
}

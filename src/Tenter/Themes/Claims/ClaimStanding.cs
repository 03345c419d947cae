namespace Tenter.Themes.Claims;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;

/// <summary>How one kind of evidence bears on a claim.</summary>
public enum Bearing
{
    /// <summary>No words of this kind are attached. It is not known whether any would be found.</summary>
    Silent,

    /// <summary>All that is attached speaks for it.</summary>
    For,

    /// <summary>All that is attached speaks against it.</summary>
    Against,

    /// <summary>Some speaks for it and some against.</summary>
    Both,
}

/// <summary>
/// What stands behind a claim, by how it is known: what was observed, the accounts given, documents. The kinds are set side by
/// side with the spread of their dates, after the triangulation of thesis 003; nothing is averaged and no verdict drawn.
/// </summary>
/// <param name="Corners">One for each kind of evidence: those the claim puts first in that order, then the scheme's order.</param>
/// <param name="Sources">Every source any words come from.</param>
/// <param name="People">Everybody known to speak in them.</param>
public sealed record ClaimStanding(
    Claim Claim,
    IReadOnlyList<Corner> Corners,
    IReadOnlyList<Source> Sources,
    IReadOnlyList<Participant> People
)
{
    /// <summary>Kinds that have words and agree among themselves and with each other.</summary>
    public bool Agrees => Heard.Any() && Heard.All(corner => corner.Bearing == Heard.First().Bearing) && !Diverges;

    /// <summary>Whether any words speak for it while others speak against it.</summary>
    public bool Diverges =>
        Corners.Any(corner => corner.Bearing == Bearing.Both)
        || (
            Corners.Any(corner => corner.Bearing == Bearing.For)
            && Corners.Any(corner => corner.Bearing == Bearing.Against)
        );

    /// <summary>Kinds of evidence of which nothing is attached.</summary>
    public IEnumerable<Corner> Silent => Corners.Where(corner => corner.Bearing == Bearing.Silent);

    /// <summary>Whether all that speaks for or against it comes from one source.</summary>
    public bool RestsOnOneSource => Sources.Count == 1;

    /// <summary>
    /// Whether all that speaks for or against it is said by one person. Words of which it is not known who says them, as those
    /// of a document, are somebody else's.
    /// </summary>
    public bool RestsOnOnePerson { get; private init; }

    private IEnumerable<Corner> Heard => Corners.Where(corner => corner.Bearing != Bearing.Silent);

    /// <summary>O(supports of the claim).</summary>
    public static ClaimStanding Of(View view, Claim claim)
    {
        var words = view.Where(Support.ByRecord, claim.Id)
            .Where(support =>
                support.Passage is not null && view.Find<Source>(support.Passage.Value.Source) is not null
            )
            .Select(support => new ClaimWords(support, view.Find<Source>(support.Passage!.Value.Source)!))
            .ToList();
        var leanings = view.Where(DocumentLeaning.ByClaim, claim.Id)
            .Concat(words.SelectMany(one => view.Where(DocumentLeaning.BySource, one.Source.Id)))
            .Where(leaning => leaning.Claim is null || leaning.Claim == claim.Id)
            .DistinctBy(leaning => leaning.Id)
            .ToLookup(leaning => leaning.Source);
        var bearing = words.Where(one => one.Support.Stance != SupportStance.Context).ToList();
        var sources = bearing.Select(one => one.Source).DistinctBy(source => source.Id).ToList();
        var speaking = bearing.Select(one => WhoSpeaks(view, one)).ToList();
        List<Participant> people =
        [
            .. speaking
                .SelectMany(heard => heard)
                .DistinctBy(person => person.Id)
                .OrderBy(person => person.Name, StringComparer.Ordinal),
        ];
        return new ClaimStanding(
            claim,
            [
                .. Modes(view, claim, words)
                    .Select(mode =>
                    {
                        var held = words.Where(one => (one.Source.Mode ?? Corner.NotSaid) == mode.Key).ToList();
                        return new Corner(
                            mode.Key,
                            mode.Label,
                            held,
                            [.. held.SelectMany(one => leanings[one.Source.Id]).DistinctBy(leaning => leaning.Id)]
                        );
                    }),
            ],
            sources,
            people
        )
        {
            RestsOnOnePerson = people.Count == 1 && speaking.All(heard => heard.Count == 1),
        };
    }

    private static IReadOnlyList<Participant> WhoSpeaks(View view, ClaimWords words) =>
        view.Present(words.Support.Passage!.Value).Passage is { } passage
            ? Speakers.Of(view, words.Source).KnownIn(passage.Span)
            : [];

    private static IEnumerable<Term> Modes(View view, Claim claim, List<ClaimWords> words)
    {
        var terms = Scheme.Of(view, Scheme.Modes)?.Terms.ToList() ?? [];
        foreach (var key in words.Select(one => one.Source.Mode).OfType<string>().Distinct())
        {
            if (!terms.Exists(term => term.Key == key))
            {
                terms.Add(new Term(key, key));
            }
        }

        if (words.Exists(one => one.Source.Mode is null))
        {
            terms.Add(new Term(Corner.NotSaid, "How it is known is not said"));
        }

        return terms
            .Select((term, i) => (term, Place: claim.Precedence.ToList().IndexOf(term.Key), i))
            .OrderBy(one => one.Place < 0 ? int.MaxValue : one.Place)
            .ThenBy(one => one.i)
            .Select(one => one.term);
    }
}

/// <summary>One kind of evidence behind a claim.</summary>
/// <param name="Mode">Key in the scheme of modes, or <see cref="NotSaid"/>.</param>
/// <param name="Words">For, against and as context, in the order they were attached.</param>
/// <param name="Leanings">How people place the documents among them: espoused or in use.</param>
public sealed record Corner(
    string Mode,
    string Label,
    IReadOnlyList<ClaimWords> Words,
    IReadOnlyList<DocumentLeaning> Leanings
)
{
    /// <summary>Stands for a source of which nobody said how it is known.</summary>
    public const string NotSaid = "not-said";

    public IEnumerable<ClaimWords> For => Words.Where(one => one.Support.Stance == SupportStance.Supports);

    public IEnumerable<ClaimWords> Against => Words.Where(one => one.Support.Stance == SupportStance.Contradicts);

    public IEnumerable<ClaimWords> Context => Words.Where(one => one.Support.Stance == SupportStance.Context);

    public Bearing Bearing =>
        (For.Any(), Against.Any()) switch
        {
            (true, true) => Bearing.Both,
            (true, false) => Bearing.For,
            (false, true) => Bearing.Against,
            _ => Bearing.Silent,
        };

    /// <summary>The dates of its sources, earliest and latest; null where none is dated.</summary>
    public (Edtf First, Edtf Last)? Dates
    {
        get
        {
            var dates = Words
                .Where(one => one.Support.Stance != SupportStance.Context)
                .Select(one => one.Source.Date)
                .OfType<Edtf>()
                .Order()
                .ToList();
            return dates.Count == 0 ? null : (dates[0], dates[^1]);
        }
    }
}

/// <summary>Words attached to a claim, with the source they stand in.</summary>
public sealed record ClaimWords(Support Support, Source Source);

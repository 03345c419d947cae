namespace Tenter.Inquiry.Quality;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Themes;
using Tenter.Themes.Claims;

/// <summary>
/// From whom and from which sources the passages behind something come: that one voice carries a theme is to be known, and may
/// be right. Counts stand with what they are out of, and nobody is ranked by them.
/// </summary>
/// <param name="Passages">All of them, each once.</param>
/// <param name="ByPerson">Those known to speak in them; a passage of two people counts with both.</param>
/// <param name="NobodyKnown">Passages of which the text does not tell who speaks.</param>
public sealed record Concentration(
    int Passages,
    IReadOnlyList<Share<Participant>> ByPerson,
    IReadOnlyList<Share<Source>> BySource,
    int NobodyKnown
)
{
    /// <summary>The passages of a theme's codes, those under it included. O(codings).</summary>
    public static Concentration Of(View view, Theme theme) =>
        Of(view, ThemeReach.CodingsOf(view, theme).Select(placed => placed.Placing.Passage).OfType<Passage>());

    /// <summary>The passages attached to a claim, for and against.</summary>
    public static Concentration Of(View view, Claim claim) =>
        Of(
            view,
            view.Where(Support.ByRecord, claim.Id)
                .Where(support => support.Passage is not null && support.Stance != SupportStance.Context)
                .Select(support => view.Present(support.Passage!.Value).Passage)
                .OfType<Passage>()
        );

    /// <summary>Any passages. O(passages × log turns).</summary>
    public static Concentration Of(View view, IEnumerable<Passage> passages)
    {
        var people = new Dictionary<RecordId, (Participant Who, int Passages)>();
        var sources = new Dictionary<RecordId, (Source What, Speakers Speakers, int Passages)>();
        var (all, nobody) = (0, 0);
        foreach (var passage in passages.Distinct())
        {
            if (!sources.TryGetValue(passage.Source, out var held))
            {
                if (view.Find<Source>(passage.Source) is not { } source)
                {
                    continue;
                }

                held = (source, Speakers.Of(view, source), 0);
            }

            all++;
            sources[passage.Source] = held with { Passages = held.Passages + 1 };
            var speaking = held.Speakers.KnownIn(passage.Span);
            nobody += speaking.Count == 0 ? 1 : 0;
            foreach (var who in speaking)
            {
                people[who.Id] = (who, people.GetValueOrDefault(who.Id).Passages + 1);
            }
        }

        return new Concentration(
            all,
            [
                .. people
                    .Values.OrderBy(one => one.Who.Name, StringComparer.Ordinal)
                    .Select(one => new Share<Participant>(one.Who, one.Passages)),
            ],
            [
                .. sources
                    .Values.OrderBy(one => one.What.Name, StringComparer.Ordinal)
                    .Select(one => new Share<Source>(one.What, one.Passages)),
            ],
            nobody
        );
    }

    /// <summary>Whoever speaks in more than half of the passages of which the speaker is known; null for nobody.</summary>
    public Share<Participant>? MostlyOne =>
        ByPerson.FirstOrDefault(one => Passages > FewestPassages && one.Passages * 2 > Passages - NobodyKnown);

    private const int FewestPassages = 2;
}

/// <summary>How many of the passages are of one person or source.</summary>
public sealed record Share<T>(T Of, int Passages);

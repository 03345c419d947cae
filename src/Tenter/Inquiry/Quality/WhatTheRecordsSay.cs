namespace Tenter.Inquiry.Quality;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tenter.Coding;
using Tenter.Coding.Agreement;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Themes;
using Tenter.Themes.Claims;
using Tenter.Themes.Displays;

/// <summary>
/// What can be read off the records for each point of a quality list: always what there is and what is missing, with the
/// records themselves, never whether that is enough.
/// </summary>
internal sealed class WhatTheRecordsSay(View view)
{
    private readonly Lazy<List<Source>> data = new(() => [.. view.All<Source>().Where(source => source.CountsAsData)]);
    private readonly Lazy<List<Theme>> themes = new(() =>
        [
            .. view.All<Theme>()
                .Where(theme => theme.Status != "dropped")
                .OrderBy(theme => theme.Name, StringComparer.Ordinal),
        ]
    );
    private readonly Lazy<Dictionary<RecordId, Concentration>> spread = new(() =>
        view.All<Theme>().ToDictionary(theme => theme.Id, theme => Concentration.Of(view, theme))
    );
    private readonly Lazy<List<ClaimStanding>> claims = new(() =>
        [.. view.All<Claim>().Select(claim => ClaimStanding.Of(view, claim))]
    );

    public IEnumerable<RecordsSay> To(string point) =>
        point switch
        {
            "transcribed" => Transcribed(),
            "even-attention" => EvenAttention(),
            "not-anecdotal" => FewSources(),
            "gathered" => Gathered(),
            "checked-back" => CheckedBack(),
            "distinct" => Distinct(),
            "made-sense-of" => MadeSenseOf(),
            "fits" => Fits(),
            "time" => Time(),
            "assumptions" => Assumptions(),
            "method-fits" => Method(),
            "representative" => Representative(),
            "researcher-effects" => ResearcherEffects(),
            "triangulation" => Triangulation(),
            "surprises" => Surprises(),
            "replicated" => Replicated(),
            "feedback" => FromParticipants(),
            "reliability" => Reliability(),
            "internal-validity" => InternalValidity(),
            _ => [],
        };

    private IEnumerable<RecordsSay> Transcribed()
    {
        var corrected = view.All<Tenter.Evidence.Anchoring.Correction>().Select(one => one.Source).ToHashSet();
        var interviews = data.Value.Where(source => source.SourceKind == "interview").ToList();
        yield return Say(
            $"{interviews.Count(source => corrected.Contains(source.Id))} of {interviews.Count} interviews were put right after they came in",
            interviews.Where(source => corrected.Contains(source.Id)),
            Source.Kind
        );
        var derived = view.All<FieldNote>().Where(note => note.Derived).Select(note => note.Source).ToHashSet();
        if (derived.Count > 0)
        {
            yield return Say(
                $"{Number(derived.Count, "source is", "sources are")} notes on records that may not be copied",
                data.Value.Where(source => derived.Contains(source.Id)),
                Source.Kind
            );
        }
    }

    private IEnumerable<RecordsSay> EvenAttention()
    {
        var without = data.Value.Where(source => view.CountWhere(Coding.BySource, source.Id) == 0).ToList();
        yield return Say($"{without.Count} of {data.Value.Count} sources carry no coding", without, Source.Kind);
        foreach (var pass in CodingPass.InOrder(view))
        {
            var read = view.Where(PassReading.ByPass, pass.Id).Select(reading => reading.Source).ToHashSet();
            yield return Say(
                $"In the pass ‘{pass.Name}’ {data.Value.Count(source => read.Contains(source.Id))} of {data.Value.Count} sources are marked as read",
                [pass],
                CodingPass.Kind
            );
        }
    }

    private IEnumerable<RecordsSay> FewSources()
    {
        var few = themes.Value.Where(theme => spread.Value[theme.Id].BySource.Count < 3).ToList();
        yield return Say(
            $"{few.Count} of {themes.Value.Count} themes rest on fewer than three sources",
            few,
            Theme.Kind
        );
    }

    private IEnumerable<RecordsSay> Gathered()
    {
        var held = themes.Value.SelectMany(theme => theme.Codes).ToHashSet();
        var loose = view.All<Code>()
            .Where(code => !code.Retired && !held.Contains(code.Id) && view.CountWhere(Coding.ByCode, code.Id) > 0)
            .ToList();
        yield return Say($"{Number(loose.Count, "code", "codes")} with codings stand in no theme", loose, Code.Kind);
        var stale = StaleDefinitions.Of(view).Select(one => one.Code).ToList();
        yield return Say(
            $"{Number(stale.Count, "code was", "codes were")} defined anew and not applied to every source since",
            stale,
            Code.Kind
        );
    }

    private IEnumerable<RecordsSay> CheckedBack()
    {
        var against = themes
            .Value.Where(theme =>
                view.Where(Support.ByRecord, theme.Id).Any(support => support.Stance == SupportStance.Contradicts)
            )
            .ToList();
        yield return Say(
            $"To {against.Count} of {themes.Value.Count} themes words that speak against it are attached",
            against,
            Theme.Kind
        );
        var dropped = view.All<Theme>().Where(theme => theme.Status == "dropped").ToList();
        yield return Say(
            $"{Number(dropped.Count, "theme was", "themes were")} dropped, with the reason",
            dropped,
            Theme.Kind
        );
    }

    private IEnumerable<RecordsSay> Distinct()
    {
        var shared = SharedPassages.Of(view);
        yield return new RecordsSay(
            $"{Number(shared.Count, "passage stands", "passages stand")} in the displays of several themes",
            [.. shared.Select(one => new RecordRef(Source.Kind.Name, one.Source.Id)).Distinct()]
        );
        var without = themes.Value.Where(theme => string.IsNullOrWhiteSpace(theme.Boundary)).ToList();
        yield return Say(
            $"{without.Count} of {themes.Value.Count} themes do not say where they stop",
            without,
            Theme.Kind
        );
    }

    private IEnumerable<RecordsSay> MadeSenseOf()
    {
        var without = themes.Value.Where(theme => string.IsNullOrWhiteSpace(theme.Concept)).ToList();
        yield return Say(
            $"{without.Count} of {themes.Value.Count} themes do not say what holds them together",
            without,
            Theme.Kind
        );
        var noted = themes.Value.Where(theme => view.Where(Memo.ByRecord, theme.Id).Any()).ToList();
        yield return Say($"There are memos on {noted.Count} of them", noted, Theme.Kind);
    }

    private IEnumerable<RecordsSay> Fits()
    {
        var bare = claims.Value.Where(claim => claim.Sources.Count == 0).Select(standing => standing.Claim).ToList();
        yield return Say($"{bare.Count} of {claims.Value.Count} claims have no words attached", bare, Claim.Kind);
    }

    private IEnumerable<RecordsSay> Time()
    {
        foreach (var phase in PhasesNow.Of(view).Phases.Where(phase => phase.Marks.Count > 0))
        {
            yield return new RecordsSay(
                $"‘{phase.Term.Label}’: first marked {Day(phase.Marks[0].At)}, last {Day(phase.Marks[^1].At)}",
                []
            );
        }
    }

    private IEnumerable<RecordsSay> Assumptions()
    {
        var entries = view.All<JournalEntry>().ToList();
        yield return new RecordsSay(
            $"The reflexive journal that you can see has {Number(entries.Count, "entry", "entries")}",
            []
        );
        var biases = view.All<Bias>().ToList();
        yield return Say(
            $"{biases.Count(bias => bias.Outcome is null)} of {biases.Count} suspicions about our own looking are still open",
            biases.Where(bias => bias.Outcome is null),
            Bias.Kind
        );
        var assumptions = view.All<Assumption>().ToList();
        yield return Say(
            $"{Number(assumptions.Count, "assumption is", "assumptions are")} in the register",
            assumptions,
            Assumption.Kind
        );
    }

    private IEnumerable<RecordsSay> Method()
    {
        var info = ProjectInfo.Of(view);
        yield return new RecordsSay(
            info?.MethodFamily is { } family
                ? $"Declared: {Scheme.Of(view, Scheme.MethodFamilies)?.LabelOf(family) ?? family}{(info.MethodNote is { } note ? $". {note}" : "")}"
                : "No method is declared",
            []
        );
        var phases = PhasesNow.Of(view);
        yield return new RecordsSay(
            phases.Scheme is { } scheme ? $"Phases: {scheme.Title}" : "No phases are declared",
            []
        );
    }

    private IEnumerable<RecordsSay> Representative()
    {
        foreach (var theme in themes.Value)
        {
            if (spread.Value[theme.Id] is { MostlyOne: { } one } found)
            {
                yield return Say(
                    $"‘{theme.Name}’: {one.Passages} of {found.Passages} passages are {one.Of.Name}'s",
                    [theme],
                    Theme.Kind
                );
            }
        }
    }

    private IEnumerable<RecordsSay> ResearcherEffects()
    {
        var introduced = view.All<Coding>().Count(coding => coding.Introduced);
        yield return new RecordsSay(
            $"{introduced} of {view.Count<Coding>()} codings are marked as brought up by the researcher, and not counted as having arisen",
            []
        )
        {
            Query = "introduced:yes",
        };
        var events = view.All<Participation>().ToList();
        yield return new RecordsSay(
            $"Participation is noted for {Number(events.Count, "event", "events")}; in {events.Count(one => one.Introduced.Count > 0)} the researcher brought something up",
            [.. events.Select(one => one.Event).Distinct()]
        );
    }

    private IEnumerable<RecordsSay> Triangulation()
    {
        var one = claims
            .Value.Where(standing => standing.Corners.Count(corner => corner.Bearing != Bearing.Silent) == 1)
            .Select(standing => standing.Claim)
            .ToList();
        yield return Say($"{one.Count} of {claims.Value.Count} claims rest on one kind of evidence", one, Claim.Kind);
        var diverging = claims.Value.Where(standing => standing.Diverges).Select(standing => standing.Claim).ToList();
        yield return Say($"In {diverging.Count} the evidence diverges", diverging, Claim.Kind);
    }

    private IEnumerable<RecordsSay> Surprises()
    {
        var weighty = view.All<Coding>().Count(coding => coding.Weighty);
        yield return new RecordsSay(
            $"{weighty} of {view.Count<Coding>()} codings are marked as weighty, with the reason",
            []
        )
        {
            Query = "weighty:yes",
        };
        var absences = view.All<Absence>().ToList();
        yield return Say(
            $"{Number(absences.Count, "absence is", "absences are")} recorded: looked for and not found",
            absences,
            Absence.Kind
        );
    }

    private IEnumerable<RecordsSay> Replicated()
    {
        var one = claims.Value.Where(standing => standing.RestsOnOneSource).Select(standing => standing.Claim).ToList();
        yield return Say($"{one.Count} of {claims.Value.Count} claims rest on one source", one, Claim.Kind);
        var person = claims
            .Value.Where(standing => standing is { RestsOnOneSource: false, RestsOnOnePerson: true })
            .Select(standing => standing.Claim)
            .ToList();
        yield return Say($"{person.Count} more rest on one person", person, Claim.Kind);
    }

    private IEnumerable<RecordsSay> FromParticipants()
    {
        var shown = view.All<Feedback>().Select(feedback => feedback.About).ToHashSet();
        var without = themes.Value.Where(theme => !shown.Contains(new RecordRef(Theme.Kind.Name, theme.Id))).ToList();
        yield return Say(
            $"No feedback is recorded on {without.Count} of {themes.Value.Count} themes",
            without,
            Theme.Kind
        );
    }

    private IEnumerable<RecordsSay> Reliability()
    {
        var info = ProjectInfo.Of(view);
        yield return new RecordsSay(
            info is { Agreement: true }
                ? "The declared method asks for figures of agreement"
                : $"Figures of agreement are off{(info?.AgreementBecause is { } because ? $": {because}" : "")}",
            []
        );
        var runs = view.All<AgreementRun>().ToList();
        if (runs.Count > 0)
        {
            yield return Say(
                $"{Number(runs.Count, "comparison of coders is", "comparisons of coders are")} kept",
                runs,
                AgreementRun.Kind
            );
        }
    }

    private IEnumerable<RecordsSay> InternalValidity()
    {
        var contradicted = view.All<Claim>().Where(claim => claim.Status == "contradicted").ToList();
        yield return Say(
            $"{Number(contradicted.Count, "claim is", "claims are")} marked as contradicted",
            contradicted,
            Claim.Kind
        );
        var disputed = view.All<Feedback>().Where(feedback => feedback.Stance == "disputes").ToList();
        yield return new RecordsSay(
            $"{Number(disputed.Count, "answer from participants disputes", "answers from participants dispute")} what was shown to them",
            [.. disputed.Select(feedback => feedback.About).Distinct()]
        );
    }

    private static RecordsSay Say(string words, IEnumerable<Record> records, Kind kind) =>
        new(words, [.. records.Select(record => new RecordRef(kind.Name, record.Id))]);

    private static string Number(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    private static string Day(DateTimeOffset at) => at.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}

namespace Tenter.Coding.Agreement;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>What is done about agreement: keeping the figures as they were, and settling a difference.</summary>
public static class AgreementVerbs
{
    /// <summary>Keeps the figures of now.</summary>
    public static Verb Keep { get; } =
        Verb.Of(
            "keep-agreement",
            "Keeps the agreement of members as it is now, so that it can be reported beside what it is after talking.",
            CodingJson.Default.KeepAgreementArguments,
            (view, given, stamp) =>
                Question(view, given)
                    .Then(question => ProjectAgreement.Of(view, question))
                    .Select(found =>
                    {
                        var run = AgreementRun.Of(view, found, stamp, given.Note);
                        return new Draft(
                            "keep-agreement",
                            $"Kept the agreement of {string.Join(" and ", found.Members.Select(member => member.Name))} on {run.On}",
                            [RecordChange.Put(AgreementRun.Kind, run)]
                        )
                        {
                            Made = new RecordRef(AgreementRun.Kind.Name, run.Id),
                        };
                    })
        ) with
        {
            References = ["members", "codes", "sources"],
        };

    /// <summary>Settles one difference: each stays as it was, or all take what one member marked.</summary>
    public static Verb Settle { get; } =
        Verb.Of(
            "settle-disagreement",
            "Settles where members coded differently: keeps both, or gives everybody what one of them marked; with a reason.",
            CodingJson.Default.SettleArguments,
            (view, given, stamp) =>
                view.Named<Code>(given.Code)
                    .Then(code =>
                        Passages
                            .At(view, given.Source, given.Start, given.End)
                            .Then(passage => Settled(view, code, passage, given, stamp))
                    )
        ) with
        {
            References = ["code", "source", "as", "members"],
        };

    private static Outcome<AgreementQuestion> Question(View view, KeepAgreementArguments given)
    {
        if (!Enum.TryParse<AgreementOn>(given.On ?? "paragraphs", ignoreCase: true, out var on))
        {
            return new NoSuchUnit(given.On!);
        }

        var members = new List<RecordId>();
        foreach (var name in given.Members)
        {
            if (!view.Named<Member>(name).TryGet(out var member, out var refusal))
            {
                return refusal;
            }

            members.Add(member.Id);
        }

        var codes = new List<RecordId>();
        foreach (var name in given.Codes ?? [])
        {
            if (!view.Named<Code>(name).TryGet(out var code, out var refusal))
            {
                return refusal;
            }

            codes.Add(code.Id);
        }

        var sources = new List<RecordId>();
        foreach (var name in given.Sources ?? [])
        {
            if (!view.Named<Source>(name).TryGet(out var source, out var refusal))
            {
                return refusal;
            }

            sources.Add(source.Id);
        }

        return new AgreementQuestion(members, on, codes, sources);
    }

    private static Outcome<Draft> Settled(View view, Code code, Passage passage, SettleArguments given, Stamp stamp)
    {
        if (string.IsNullOrWhiteSpace(given.Because))
        {
            return new NoReasonGiven();
        }

        var there = view.Where(Coding.BySource, passage.Source)
            .Where(coding => coding.Code == code.Id)
            .Select(coding => (Coding: coding, Placed: view.Present(coding.Passage).Passage))
            .Where(pair => pair.Placed is { } placed && placed.Span.Overlaps(passage.Span))
            .ToList();
        var changes = new List<RecordChange>();
        Member? taken = null;
        if (given.As is { } name)
        {
            if (!view.Named<Member>(name).TryGet(out taken, out var refusal))
            {
                return refusal;
            }

            changes.AddRange(Taking(view, given, stamp, there, taken));
        }

        var resolution = new AgreementResolution
        {
            Id = stamp.NewId(),
            Code = code.Id,
            Passage = passage,
            Outcome = taken is null ? AgreementResolution.KeptBoth : AgreementResolution.Agreed,
            Because = given.Because.Trim(),
            By = stamp.By,
            At = stamp.At,
        };
        changes.Add(RecordChange.Put(AgreementResolution.Kind, resolution));
        var where = view.Find<Source>(passage.Source)?.Name ?? "a source";
        return new Draft(
            "settle-disagreement",
            taken is null
                ? $"Kept what each had marked as ‘{code.Name}’ in ‘{where}’"
                : $"Agreed on what {taken.Name} had marked as ‘{code.Name}’ in ‘{where}’: {changes.Count(change => change.Op == ChangeOp.Remove)} of the others' codings gave way",
            changes
        )
        {
            Made = new RecordRef(AgreementResolution.Kind.Name, resolution.Id),
        };
    }

    /// <summary>The others' codings there give way to the same passages and signs as the one member's, each in its owner's name; notes and reasons are nobody else's and are not copied.</summary>
    private static IEnumerable<RecordChange> Taking(
        View view,
        SettleArguments given,
        Stamp stamp,
        List<(Coding Coding, Passage? Placed)> there,
        Member taken
    )
    {
        var kept = there.Where(pair => pair.Coding.By == taken.Id).ToList();
        var others = (given.Members ?? [])
            .Select(name => view.Named<Member>(name))
            .Where(found => found.Done)
            .Select(found => found.Value.Id)
            .Concat(there.Select(pair => pair.Coding.By))
            .Distinct()
            .Where(member => member != taken.Id);
        foreach (var other in others)
        {
            var theirs = there.Where(pair => pair.Coding.By == other).ToList();
            foreach (var (coding, placed) in theirs)
            {
                if (!kept.Exists(pair => pair.Placed == placed && pair.Coding.Polarity == coding.Polarity))
                {
                    yield return RecordChange.Remove(Coding.Kind, coding.Id);
                }
            }

            foreach (var (coding, placed) in kept)
            {
                if (!theirs.Exists(pair => pair.Placed == placed && pair.Coding.Polarity == coding.Polarity))
                {
                    yield return RecordChange.Put(
                        Coding.Kind,
                        coding with
                        {
                            Id = stamp.NewId(),
                            Passage = placed!.Value,
                            By = other,
                            Pass = null,
                            Note = null,
                            WeightBecause = null,
                        }
                    );
                }
            }
        }
    }
}

internal sealed record KeepAgreementArguments
{
    public required IReadOnlyList<string> Members { get; init; }

    /// <summary>characters, paragraphs, turns or sources.</summary>
    public string? On { get; init; }

    public IReadOnlyList<string>? Codes { get; init; }

    public IReadOnlyList<string>? Sources { get; init; }

    public string? Note { get; init; }
}

internal sealed record SettleArguments
{
    public required string Code { get; init; }

    public required string Source { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>The member whose marking all take; left out to keep both.</summary>
    public string? As { get; init; }

    /// <summary>Who is to take it, where some of them had marked nothing.</summary>
    public IReadOnlyList<string>? Members { get; init; }

    public required string Because { get; init; }
}

public sealed record NoSuchUnit(string Unit)
    : WrongUsage("There is no such unit of comparison", Unit, "Give characters, paragraphs, turns or sources");

public sealed record NoReasonGiven()
    : WrongUsage("Why it is settled so is missing", "because", "Say it in a sentence; somebody may ask later");

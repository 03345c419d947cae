namespace Tenter.Coding;

using System;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>Two codes that somebody looked at together and decided to keep apart, and why: they are not proposed again.</summary>
public sealed record KeptApart : Record
{
    public const string VerbName = "keep-codes-apart";

    public static readonly Kind<KeptApart> Kind = new("kept-apart", CodingJson.Default.KeptApart)
    {
        TellsOfATime = true,
        ReferenceFields =
        [
            new("one", "code", OnRemoval.Cascade),
            new("other", "code", OnRemoval.Cascade),
            new("by", "member", OnRemoval.Restrict),
        ],
        References = static (apart, into) =>
        {
            into.Add(new("code", apart.One, OnRemoval.Cascade));
            into.Add(new("code", apart.Other, OnRemoval.Cascade));
            into.Add(new("member", apart.By, OnRemoval.Restrict));
        },
        Words = ["because"],
    };

    public static Verb Verb { get; } =
        Verb.Of(
            VerbName,
            "Records why two codes are kept apart; they are then not proposed for merging again.",
            CodingJson.Default.KeepApartArguments,
            (view, arguments, stamp) =>
                view.Named<Code>(arguments.One)
                    .Then(one =>
                        view.Named<Code>(arguments.Other).Then(other => Of(one, other, arguments.Because, stamp))
                    )
        ) with
        {
            References = ["one", "other"],
        };

    public required RecordId One { get; init; }

    public required RecordId Other { get; init; }

    public required string Because { get; init; }

    public required RecordId By { get; init; }

    public required DateTimeOffset At { get; init; }

    private static Outcome<Draft> Of(Code one, Code other, string because, Stamp stamp)
    {
        if (CodeVerbs.Given(because) is not { } reason)
        {
            return new ApartNeedsReason(one.Name);
        }

        var apart = new KeptApart
        {
            Id = stamp.NewId(),
            One = one.Id,
            Other = other.Id,
            Because = reason,
            By = stamp.By,
            At = stamp.At,
        };
        return one.Id == other.Id
            ? new NothingToMerge(one.Name)
            : new Draft(VerbName, $"Kept ‘{one.Name}’ and ‘{other.Name}’ apart", [RecordChange.Put(Kind, apart)])
            {
                Made = new RecordRef(Kind.Name, apart.Id),
                Reason = reason,
            };
    }
}

internal sealed record KeepApartArguments
{
    public required string One { get; init; }

    public required string Other { get; init; }

    public required string Because { get; init; }
}

public sealed record ApartNeedsReason(string Code)
    : WrongUsage("Say why the two are kept apart", Code, "One sentence: what the one covers that the other does not");

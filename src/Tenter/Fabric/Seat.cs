namespace Tenter.Fabric;

using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// Someone's place in a space, as somebody says it is: partners may give different lists, and all are kept. What the holder
/// may decide there is recorded, recorded as lacking, or not recorded; these are three different things.
/// </summary>
public sealed record Seat : Record
{
    public static readonly RecordIndex<Seat> BySpace = new(seat => seat.Space);
    public static readonly RecordIndex<Seat> ByActor = new(seat => seat.Actor);

    public static readonly Kind<Seat> Kind = new("seat", FabricJson.Default.Seat)
    {
        ReferenceFields = [new("actor", "actor", OnRemoval.Cascade), new("space", "space", OnRemoval.Cascade)],
        References = static (seat, into) =>
        {
            into.Add(new("actor", seat.Actor, OnRemoval.Cascade));
            into.Add(new("space", seat.Space, OnRemoval.Cascade));
        },
        Indexes = [BySpace, ByActor],
        Words = ["role", "speaksFor", "mayDecide", "assertedBy", "note"],
    };

    public required RecordId Actor { get; init; }

    public required RecordId Space { get; init; }

    /// <summary>Chair, clerk, member, as they call it.</summary>
    public string? Role { get; init; }

    /// <summary>represents, own, both or unclear.</summary>
    public string Capacity
    {
        get;
        init => field = value ?? "unclear";
    } = "unclear";

    /// <summary>For whom they speak there.</summary>
    public string? SpeaksFor { get; init; }

    /// <summary>What they may decide there; null when not recorded.</summary>
    public string? MayDecide { get; init; }

    /// <summary>Whose list it is; null for the member's own.</summary>
    public string? AssertedBy { get; init; }

    public Edtf? From { get; init; }

    public Edtf? To { get; init; }

    public string? Note { get; init; }
}

namespace Tenter.Fabric;

using System.Collections.Generic;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// Whoever or whatever acts in the collaboration: a person, an organisation, a team, a policy. Sectors are data, and one
/// actor may belong to several; who says so is an assertion of its own.
/// </summary>
public sealed record Actor : Record, INamed
{
    public static readonly Kind<Actor> Kind = new("actor", FabricJson.Default.Actor)
    {
        ReferenceFields =
        [
            new("participant", "participant", OnRemoval.Keep),
            new("organisation", "organisation", OnRemoval.Keep),
            new("partOf", "actor", OnRemoval.Keep),
        ],
        References = static (actor, into) =>
        {
            if (actor.Participant is { } participant)
            {
                into.Add(new("participant", participant, OnRemoval.Keep));
            }

            if (actor.Organisation is { } organisation)
            {
                into.Add(new("organisation", organisation, OnRemoval.Keep));
            }

            if (actor.PartOf is { } whole)
            {
                into.Add(new("actor", whole, OnRemoval.Keep));
            }
        },
        Words = ["name", "note"],
    };

    /// <summary>The pseudonym.</summary>
    public required string Name { get; init; }

    /// <summary>Key in the scheme of kinds of actor.</summary>
    public string? ActorKind { get; init; }

    /// <summary>Keys in the scheme of sectors.</summary>
    public IReadOnlyList<string> Sectors
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The participant whose words are evidence, where the actor is one.</summary>
    public RecordId? Participant { get; init; }

    public RecordId? Organisation { get; init; }

    /// <summary>The organisation a person or team acts in.</summary>
    public RecordId? PartOf { get; init; }

    public Edtf? From { get; init; }

    public Edtf? To { get; init; }

    public string? Note { get; init; }
}

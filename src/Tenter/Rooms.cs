namespace Tenter;

using System.Collections.Generic;
using Tenter.Ethics;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>All rooms together: the kinds a project may hold and the verbs that change it.</summary>
public static class Rooms
{
    public static Kinds Kinds { get; } = new([.. EvidenceRoom.Kinds, .. EthicsRoom.Kinds]);

    public static IReadOnlyList<Verb> Verbs { get; } =
    [.. EvidenceRoom.Verbs, .. RecordVerbs.For(Restriction.Kind, "a limit on how some words may be used")];
}

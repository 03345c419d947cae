namespace Tenter;

using System.Collections.Generic;
using System.Linq;
using Tenter.Accounts;
using Tenter.Coding;
using Tenter.Ethics;
using Tenter.Evidence;
using Tenter.Fabric;
using Tenter.Handles;
using Tenter.Inquiry;
using Tenter.Journal;
using Tenter.Themes;

/// <summary>All rooms together: the kinds a project may hold and the verbs that change it.</summary>
public static class Rooms
{
    private static readonly IEnumerable<Kind>[] KindsOfRooms =
    [
        EvidenceRoom.Kinds,
        EthicsRoom.Kinds,
        CodingRoom.Kinds,
        FabricRoom.Kinds,
        ThemesRoom.Kinds,
        HandlesRoom.Kinds,
        InquiryRoom.Kinds,
        AccountsRoom.Kinds,
    ];

    private static readonly IEnumerable<Verb>[] VerbsOfRooms =
    [
        EvidenceRoom.Verbs,
        EthicsRoom.Verbs,
        CodingRoom.Verbs,
        FabricRoom.Verbs,
        ThemesRoom.Verbs,
        HandlesRoom.Verbs,
        InquiryRoom.Verbs,
        AccountsRoom.Verbs,
    ];

    public static Kinds Kinds { get; } = new(KindsOfRooms.SelectMany(kinds => kinds));

    public static IReadOnlyList<Verb> Verbs { get; } =
    [.. VerbsOfRooms.SelectMany(verbs => verbs), .. Kinds.All.Where(EraseVerb.Holds).Select(EraseVerb.For)];
}

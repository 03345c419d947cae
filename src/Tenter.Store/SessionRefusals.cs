namespace Tenter.Store;

using System.Collections.Generic;
using Tenter.Journal;

public sealed record WhoActs(IReadOnlyList<string> Members)
    : NotAllowed("This project has several members", string.Join(", ", Members), "Say who acts with --as MEMBER");

public sealed record NoSuchMember(string Name, IReadOnlyList<string> Members)
    : NotAllowed($"There is no member called '{Name}'", string.Join(", ", Members), "Name one of these");

public sealed record NoSuchChangeSet(string Id)
    : NotAllowed("There is no such act in the history", Id, "See the ids with: tenter history FILE.tenter");

public sealed record AlreadyUndone(RecordId ChangeSet, RecordId By)
    : NotAllowed("This act has been undone already", $"{ChangeSet}, by {By}", "Use redo to bring it back");

public sealed record PrivateInShared(string Noun)
    : NotAllowed(
        $"A private {Noun} would enter the shared journal",
        string.Empty,
        "Keep it in your notebook, or share it first"
    );

public sealed record LastMember()
    : NotAllowed(
        "Nobody would be left who can act in this project",
        "member",
        "Add another member, or bring one back, before the last one goes"
    );

public sealed record MemberWrote(string Name)
    : NotAllowed(
        "This member wrote part of the history, which stays theirs",
        Name,
        "Retire the member instead: change-member with \"retired\": true"
    );

/// <summary>Every member is retired. One of them can still be named, to bring somebody back.</summary>
public sealed record AllRetired(IReadOnlyList<string> Members)
    : NotAllowed(
        "Every member of this project is retired",
        string.Join(", ", Members),
        "Act as one of them with --as MEMBER, and bring one back: change-member with \"retired\": false"
    );

public sealed record NobodyLeft()
    : NotAllowed(
        "This project has no member, so nobody can act in it",
        "member",
        "It can still be read; to go on, restore a backup from before the last member was removed"
    );

namespace Tenter.Journal;

using System.Collections.Generic;

public sealed record ErasingCannotBeUndone(RecordId ChangeSet)
    : NotAllowed("An erasure cannot be undone", ChangeSet.ToString(), "What was erased is gone for good");

public sealed record BeginningCannotBeUndone(RecordId ChangeSet)
    : NotAllowed(
        "The act that began the project cannot be undone",
        ChangeSet.ToString(),
        "To be rid of the project, delete its file"
    );

public sealed record WordsErasedSince(RecordId ChangeSet, string Noun)
    : NotAllowed(
        $"The words of a {Noun} in this act were erased since",
        ChangeSet.ToString(),
        "It can no longer be taken back"
    );

/// <param name="Later">The change sets that wrote the same fields since; undo those first.</param>
public sealed record ChangedSince(RecordId ChangeSet, IReadOnlyList<RecordId> Later)
    : NotAllowed("Later acts changed the same things", string.Join(", ", Later), "Undo those first, newest first");

/// <param name="Names">The records that refer to what this act brought in.</param>
/// <param name="Later">The change sets that wrote those records; undo those first.</param>
public sealed record ReferredToSince(RecordId ChangeSet, string Names, IReadOnlyList<RecordId> Later)
    : NotAllowed(
        $"Other records refer to what this act made: {Names}",
        string.Join(", ", Later),
        "Undo those acts first, newest first"
    );

/// <param name="Later">The change sets that removed what it refers to; undo those first.</param>
public sealed record RefersToRemoved(RecordId ChangeSet, string Noun, string TargetKind, IReadOnlyList<RecordId> Later)
    : NotAllowed(
        $"A {Noun} that would come back refers to a {TargetKind} that was removed since",
        string.Join(", ", Later),
        "Undo that act first"
    );

public sealed record NothingToUndo(string Verb)
    : NotAllowed($"There is nothing to {Verb}", "your acts", "The history lists every act and who did it");

namespace Tenter.Tests.Journal;

using System;
using System.Collections.Generic;
using System.Linq;
using Shouldly;
using Tenter.Journal;

/// <summary>
/// A journal in memory with the state it comes to: what a store does, without a file. Ids and times are counted, so that
/// every run is the same.
/// </summary>
internal sealed class MemoryJournal : IBlobs
{
    private readonly Dictionary<RecordId, byte[]> blobs = [];
    private readonly List<(ChangeSet Set, Payload Words, List<StoredChange> Changes)> sets = [];
    private UInt128 ids = (UInt128)1 << 80;
    private long microseconds = 1_700_000_000_000_000;

    public MemoryJournal() => Project = Project.Empty(TestKinds.All, this);

    public Project Project { get; private set; }

    public RecordId Me { get; } = new(7);

    public IReadOnlyList<ChangeSet> Sets => [.. sets.Select(set => set.Set)];

    public RecordId NewId() => new(++ids);

    public Stamp Stamp() => new(Me, Microseconds.ToTime(microseconds += 1_000), NewId);

    /// <summary>Does an act as a store's session does: complete it, check it, seal it, keep it.</summary>
    public Outcome<ChangeSet> Do(Draft proposed)
    {
        var draft = proposed.Undoes is null
            ? proposed with
            {
                Changes = Removal.Expand(Project, proposed.Changes),
            }
            : proposed;
        var stamp = Stamp();
        var id = stamp.NewId();
        if (!Project.Apply(draft, id).TryGet(out var next, out var refusal))
        {
            return refusal;
        }

        using var sealer = new Sealer(draft, Project, id, stamp);
        var changes = sealer.Changes().ToList();
        var set = sealer.Finish();
        sets.Add((set, sealer.OwnWords, changes));
        foreach (var blob in draft.Blobs)
        {
            blobs[blob.Ref.Id] = blob.Bytes;
        }

        Project = next.At(set.Head);
        return set;
    }

    public ChangeSet Done(params RecordChange[] changes)
    {
        var done = Do(new Draft("test", "Did something", changes));
        (done.Done ? null : done.Refusal.Message).ShouldBeNull();
        return done.Value;
    }

    public Outcome<ChangeSet> Undo(RecordId changeSet, string verb = "undo") =>
        Tenter.Journal.Undo.Of(Project, Target(changeSet), verb).Then(Do);

    /// <summary>The state after the first change sets, from the stored bytes alone.</summary>
    public Project Replayed(int count, Project? from = null)
    {
        var project = from ?? Project.Empty(TestKinds.All, this);
        foreach (var (set, _, changes) in sets.Skip((int)project.Head.Seq).Take(count - (int)project.Head.Seq))
        {
            project = project.Replay(changes.Select(Decoded), set.Id, set.Head);
        }

        return project;
    }

    /// <summary>What a store would hand out of one change set.</summary>
    public StoredChangeSet Stored(int index) => new(sets[index].Set, sets[index].Words, sets[index].Changes);

    public byte[]? Bytes(BlobRef blob) => blobs.GetValueOrDefault(blob.Id);

    public string? Text(BlobRef blob) => Bytes(blob) is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes) : null;

    public void Expect(NewBlob blob) => blobs[blob.Ref.Id] = blob.Bytes;

    private UndoTarget Target(RecordId changeSet)
    {
        var (set, words, changes) = sets.Single(stored => stored.Set.Id == changeSet);
        var own = System.Text.Json.JsonSerializer.Deserialize(words.Bytes, JournalJson.Default.OwnWords);
        return new UndoTarget(set, own, changes.Select(WithBefore))
        {
            VersionsSince = record =>
                sets.Where(later => later.Set.Seq > set.Seq)
                    .SelectMany(later =>
                        later
                            .Changes.Where(change => change.Change.Record == record)
                            .Select(change => new RecordVersion(later.Set.Id, later.Set.Undoes, change.Payload))
                    ),
        };
    }

    private UndoneChange WithBefore(StoredChange stored)
    {
        var before = stored.Change.BasedOn is { } writer
            ? sets.Single(set => set.Set.Id == writer)
                .Changes.Single(change => change.Change.Record == stored.Change.Record)
                .Payload
            : null;
        return new UndoneChange(stored.Change, before, stored.Payload);
    }

    private static RecordChange Decoded(StoredChange stored)
    {
        var kind = TestKinds.All.Named(stored.Change.Kind);
        return stored.Payload is { } payload
            ? RecordChange.Put(kind, kind.Decode(stored.Change.Record, payload.KindVersion, payload.Bytes))
            : new RecordChange(kind, stored.Change.Op, stored.Change.Record, Record: null);
    }
}

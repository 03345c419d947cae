namespace Tenter.Store.Tests;

using System;
using System.Linq;
using System.Text;
using Shouldly;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>Writes into a store without a session: seals each act on the state so far and appends it.</summary>
internal sealed class JournalWriting
{
    private static readonly RecordId Me = new(77);
    private UInt128 ids = (UInt128)1 << 90;
    private DateTimeOffset now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static IBlobs NoBlobs { get; } = new Nothing();

    public Project Project { get; private set; } = Project.Empty(Rooms.Kinds, NoBlobs);

    public RecordChange Participant(string name) =>
        RecordChange.Put(Evidence.Participant.Kind, new Participant { Id = NewId(), Name = name });

    public ChangeSet Add(IJournalStore store, string name, string? reason = null) =>
        Appended(store, new Draft("add-participant", $"Added {name}", [Participant(name)]) { Reason = reason });

    public ChangeSet Do(IJournalStore store, params RecordChange[] changes) =>
        Appended(store, new Draft("test", "Did something", changes));

    /// <summary>A source with a revision whose text is the given bytes.</summary>
    public BlobRef Import(IJournalStore store, string name, byte[] bytes)
    {
        var stamp = Stamp();
        var document = new ReadDocument(Encoding.UTF8.GetString(bytes), []);
        var draft = ImportSources.Of(View(), [new ReadSource(name, document)], stamp).Value;
        Appended(store, draft);
        return draft.Blobs[0].Ref;
    }

    /// <summary>Appends on a state that may be out of date.</summary>
    public (Appended, ChangeSet?) Append(IJournalStore store, Project on, params RecordChange[] changes)
    {
        using var sealer = new Sealer(new Draft("test", "Did something", changes), on, NewId(), Stamp());
        var appended = store.Append(sealer, on.Head, [], out var written);
        return (appended, written);
    }

    private ChangeSet Appended(IJournalStore store, Draft draft)
    {
        var id = NewId();
        using var sealer = new Sealer(draft, Project, id, Stamp());
        var next = Project.Apply(draft, id).Value;
        store.Append(sealer, Project.Head, draft.Blobs, out var written).ShouldBe(Tenter.Journal.Appended.Done);
        Project = next.At(written.Head);
        return written;
    }

    private View View() => Ethics.Viewing.Open(Project, notebook: null, Me, Purpose.Read);

    private Stamp Stamp() => new(Me, now += TimeSpan.FromMinutes(1), NewId);

    private RecordId NewId() => new(++ids);

    private sealed class Nothing : IBlobs
    {
        public byte[]? Bytes(BlobRef blob) => null;

        public string? Text(BlobRef blob) => null;

        public void Expect(NewBlob blob) { }
    }
}

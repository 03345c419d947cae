namespace Tenter.Store;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Tenter.Ethics;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Store.Keeping;
using Tenter.Store.Sqlite;

/// <summary>
/// A project opened by one member: the shared journal, the member's own notebook, and the vault. Runs verbs, appends what
/// they propose, and publishes the new state. Safe to use from several threads.
/// </summary>
public sealed class Session : IDisposable
{
    private const int ChangesLookedAt = 300;

    private readonly Ledger ledger;
    private readonly Kinds kinds;
    private readonly TimeProvider clock;
    private readonly RecordIds ids;
    private readonly Lock opening = new();
    private readonly IDisposable? hold;
    private Ledger? notebook;
    private bool closed;

    private Session(
        string path,
        Ledger ledger,
        RecordId member,
        SessionOptions options,
        IDisposable? hold,
        string? because
    )
    {
        Path = path;
        this.ledger = ledger;
        this.hold = hold;
        kinds = ledger.Current.Kinds;
        clock = options.Clock;
        ids = new RecordIds(clock);
        Member = member;
        ReadOnlyBecause = because;
        if (!member.IsNone && File.Exists(NotebookPath))
        {
            (notebook, NotebookUnreadable) = OpenNotebook(ReadOnly);
        }
    }

    public string Path { get; }

    /// <summary>Who acts; none when the project has several members and none was named: then it can only be read.</summary>
    public RecordId Member { get; }

    /// <summary>Why the project can only be read, or null when it can be written.</summary>
    public string? ReadOnlyBecause { get; }

    public bool ReadOnly => ledger.Store.ReadOnly;

    /// <summary>Why the member's notebook, which is there, cannot be read; the project opens without it. Else null.</summary>
    public Refusal? NotebookUnreadable { get; private set; }

    /// <summary>The present state. Hold it for as long as you like; it will not change.</summary>
    public Project Project => ledger.Current;

    /// <summary>Whether traces of something erased are still in a file, because another program is reading it.</summary>
    public bool ErasurePending => ledger.Store.ErasurePending || notebook?.Store.ErasurePending == true;

    private string NotebookPath => Notebooks.PathFor(Path, Member);

    /// <summary>Makes a new project; the file is complete, first change set included, before it bears its name.</summary>
    public static Outcome<Session> New(string path, string title, SessionOptions options) =>
        (
            options.Replace
                ? Staging.Make(path, replace: true, staged => Created(staged, title, options))
                : Created(path, title, options)
        ).Then(_ => Open(path, options with { As = null }));

    private static Outcome<string> Created(string path, string title, SessionOptions options) =>
        SqliteJournal.Create(path, unfinished => Begin(unfinished, title, options));

    public static Outcome<Session> Open(string path, SessionOptions options)
    {
        if (!File.Exists(path))
        {
            return new NoSuchProject(path);
        }

        var shared = FolderKind.Shared(path);
        var hold = shared is null || options.ReadOnly ? null : WritersHold.Take(path);
        var because = Because(options, shared, hold);
        if (
            !SqliteJournal
                .Open(path, Rooms.Kinds, shared is null, because is not null)
                .TryGet(out var journal, out var refusal)
        )
        {
            hold?.Dispose();
            return refusal;
        }

        return Opened(path, journal, options, hold, because);
    }

    /// <summary>
    /// What the member may see for a purpose. As known at an earlier time, the notebook is left out, and the permissions are
    /// those of the present.
    /// </summary>
    public View View(
        Purpose purpose = Purpose.Read,
        Edtf? asAt = null,
        string? audience = null,
        Project? knownAt = null
    ) =>
        Viewing.Open(
            knownAt ?? Project,
            purpose == Purpose.Export || knownAt is not null ? null : notebook?.Current,
            Member,
            purpose,
            asAt,
            audience,
            Project
        );

    /// <summary>Runs a verb and writes what it proposes, into the shared journal or the member's notebook.</summary>
    public Outcome<Committed> Do(Func<View, Stamp, Outcome<Draft>> verb, string? reason = null)
    {
        if (Member.IsNone)
        {
            return MembersStay.WhoActs(Project);
        }

        var stamp = Stamp();
        Outcome<Draft> Proposed(Project project) =>
            verb(See(project), stamp).Select(draft => draft with { Reason = reason ?? draft.Reason });
        Outcome<Draft> elsewhere = new GoesToNotebook();
        var written = ledger.Commit(
            project => Proposed(project).Then(draft => draft.ToNotebook ? elsewhere : Shared(project, draft)),
            stamp
        );
        return written.Done || !ReferenceEquals(written.Refusal, elsewhere.Refusal)
            ? written.Select(ErasedBeside)
            : Notebook()
                .Then(mine =>
                    mine.Commit(
                        _ => Proposed(ledger.Current).Then(draft => draft.ToNotebook ? draft : elsewhere),
                        stamp,
                        ledger.Current
                    )
                );
    }

    /// <summary>
    /// Runs many acts as one write to the disk, each a change set of its own: for a history that was made elsewhere. If the
    /// action throws, none of them was written and the session must be opened again.
    /// </summary>
    public void Together(Action acts) => ledger.Together(acts);

    /// <summary>Runs several verbs as one act: all are written, or none.</summary>
    public Outcome<(Committed Written, IReadOnlyList<BatchMade> Made)> DoAll(
        IReadOnlyList<BatchStep> steps,
        string? reason = null
    )
    {
        if (Member.IsNone)
        {
            return MembersStay.WhoActs(Project);
        }

        IReadOnlyList<BatchMade> made = [];
        var stamp = Stamp();
        var written = ledger.Commit(
            project =>
                Batch
                    .Run(Rooms.Verbs, project, See, steps, stamp, out made)
                    .Then(draft => Shared(project, draft))
                    .Select(draft => draft with { Reason = reason ?? draft.Reason }),
            stamp
        );
        if (!written.Done && written.Refusal is AllPrivate)
        {
            return Notebook()
                .Then(mine =>
                    mine.Commit(
                        own =>
                            Batch
                                .Run(Rooms.Verbs, own, SeeOver, steps, stamp, out made, ledger.Current)
                                .Select(draft => draft with { Reason = reason ?? draft.Reason }),
                        stamp,
                        ledger.Current
                    )
                )
                .Select(mine => (mine, made));
        }

        return written.Select(done => (ErasedBeside(done), made));
    }

    /// <summary>Takes in what other processes wrote. True when something had changed.</summary>
    public bool CatchUp() => ledger.CatchUp() | (notebook?.CatchUp() ?? false);

    /// <summary>Takes back an act: the named one, or the member's latest that is neither an undo nor undone.</summary>
    public Outcome<Committed> Undo(RecordId? changeSet = null, string? reason = null) =>
        TakeBack(
            "undo",
            changeSet,
            reason,
            found => found.Set.Undoes is null && found.UndoneBy is null && found.Set.Verb != NewProject.VerbName
        );

    /// <summary>Undoes the member's latest undo.</summary>
    public Outcome<Committed> Redo(string? reason = null) =>
        TakeBack("redo", null, reason, found => found.Set.Verb == "undo" && found.UndoneBy is null);

    /// <summary>The diary of the project, newest first; streamed.</summary>
    public IEnumerable<HistoryEntry> History(long upTo = long.MaxValue) =>
        HistoryReading.Of(ledger.Store, upTo).Select(entry => BlindHistory.Told(this, entry));

    /// <summary>The kinds of record that an act wrote, of the first few hundred it wrote: to tell what it was about.</summary>
    public IReadOnlyList<string> KindsIn(ChangeSet changeSet) =>
        [.. ledger.Store.ReadForUndo(changeSet).Take(ChangesLookedAt).Select(change => change.Change.Kind).Distinct()];

    /// <summary>A record as each act of the shared journal left it, oldest first; taken out or erased, it is null.</summary>
    public IReadOnlyList<RecordPast> PastOf(Kind kind, RecordId record, long upTo = long.MaxValue) =>
        HistoryReading.PastOf(ledger.Store, kind, record, upTo);

    /// <summary>The number of the last act at or before an instant; 0 when there was none yet.</summary>
    public long SeqAt(DateTimeOffset instant) => ledger.Store.SeqAt(instant);

    /// <summary>The project as it was known at an instant.</summary>
    public Project KnownAt(DateTimeOffset instant) => ledger.KnownAt(SeqAt(instant));

    /// <inheritdoc cref="KnownAt(DateTimeOffset)"/>
    public Project KnownAt(long seq) => ledger.KnownAt(seq);

    /// <summary>Finishes an erasure that another process held up. True when nothing of it is left.</summary>
    public bool CompleteErasure() => ledger.Store.CompleteErasure() & (notebook?.Store.CompleteErasure() ?? true);

    /// <summary>Reads every text into memory, so that the first search and the first page need not.</summary>
    public void LoadTexts()
    {
        var project = Project;
        foreach (var source in project.All<Source>())
        {
            if (project.Find<Revision>(source.Revision) is { } revision)
            {
                _ = project.Blobs.Text(revision.Text);
            }
        }
    }

    /// <summary>
    /// Work that keeps opening quick and the log short, and finishes an erasure that was held up; called off the request
    /// path.
    /// </summary>
    public void Tidy()
    {
        foreach (var kept in (Ledger?[])[ledger, notebook])
        {
            kept?.Tidy();
        }
    }

    /// <summary>Keeps the present state as a checkpoint now.</summary>
    public void Checkpoint() => ledger.Checkpoint();

    /// <summary>The vault. Its file is made when the first name is kept.</summary>
    public Vault OpenVault() => Vault.Open(Path, Member, clock);

    public void Dispose()
    {
        if (!Interlocked.Exchange(ref closed, value: true))
        {
            notebook?.Dispose();
            ledger.Dispose();
            hold?.Dispose();
        }
    }

    private static string? Because(SessionOptions options, string? shared, WritersHold? hold)
    {
        if (options.ReadOnly)
        {
            return "it was opened for reading";
        }

        return shared is not null && hold is null
            ? $"it lies in {shared} and another program has it open for writing"
            : null;
    }

    /// <summary>Writes the first act into a file that does not bear its name yet.</summary>
    private static Refusal? Begin(string unfinished, string title, SessionOptions options)
    {
        if (!SqliteJournal.Open(unfinished, Rooms.Kinds, writeAheadLog: false).TryGet(out var journal, out var refusal))
        {
            return refusal;
        }

        using var ledger = Ledger.Open(journal, Rooms.Kinds);
        var ids = new RecordIds(options.Clock);
        var stamp = new Stamp(ids.Next(), options.Clock.GetUtcNow(), ids.Next);
        var begun = ledger.Commit(_ => NewProject.Begin(title, stamp), stamp);
        return begun.Done ? null : begun.Refusal;
    }

    private static Outcome<Session> Opened(
        string path,
        SqliteJournal journal,
        SessionOptions options,
        WritersHold? hold,
        string? because
    )
    {
        try
        {
            var ledger = Ledger.Open(journal, Rooms.Kinds);
            var member = ActingMember(ledger.Current, options.As);
            if (member.TryGet(out var acting, out var refusal))
            {
                return new Session(path, ledger, acting, options, hold, because);
            }

            ledger.Dispose();
            hold?.Dispose();
            return refusal;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whatever a damaged file makes go wrong: it is the file's fault, and told as such.
            journal.Dispose();
            hold?.Dispose();
            return new UnreadableFile(path, e.Message);
        }
    }

    private static Outcome<RecordId> ActingMember(Project project, string? named)
    {
        var members = project.All<Member>();
        if (named is null)
        {
            var active = members.Where(member => !member.Retired).ToList();
            return active.Count == 1 ? active[0].Id : default(RecordId);
        }

        var found = members.Where(member => member.Name == named || member.Id.ToString() == named).ToList();
        return found.Count switch
        {
            1 => found[0].Id,
            0 => new NoSuchMember(named, [.. members.Select(member => member.Name)]),
            _ => new SeveralSoNamed("member", named, [.. found.Select(member => member.Id)]),
        };
    }

    private Outcome<Committed> TakeBack(
        string verb,
        RecordId? changeSet,
        string? reason,
        Func<HistoryEntry, bool> wanted
    )
    {
        if (Member.IsNone)
        {
            return MembersStay.WhoActs(Project);
        }

        CatchUp();
        var place = Latest(ledger, changeSet, wanted);
        var mine = notebook is null ? null : Latest(notebook, changeSet, wanted);
        var (where, entry) =
            mine is not null && (place is null || mine.Set.At > place.Set.At) ? (notebook!, mine) : (ledger, place);
        if (entry is null)
        {
            return changeSet is { } named ? new NoSuchChangeSet(named.ToString()) : new NothingToUndo(verb);
        }

        if (entry.Set.Verb == NewProject.VerbName)
        {
            return new BeginningCannotBeUndone(entry.Set.Id);
        }

        if (entry.UndoneBy is not null)
        {
            return new AlreadyUndone(entry.Set.Id, entry.UndoneBy.Value);
        }

        return where.Commit(
            project =>
                Journal
                    .Undo.Of(project, Target(where.Store, entry), verb)
                    .Then(draft => MembersKept(project, draft))
                    .Select(draft => draft with { Reason = reason }),
            Stamp(),
            where == ledger ? null : ledger.Current
        );
    }

    private static UndoTarget Target(IJournalStore store, HistoryEntry entry) =>
        new(entry.Set, entry.Words, store.ReadForUndo(entry.Set))
        {
            VersionsSince = record => store.VersionsAfter(record, entry.Set.Seq),
        };

    /// <summary>What only its author may see never enters the shared journal, whatever verb proposes it.</summary>
    private static Outcome<Draft> StaysPrivate(Draft draft) =>
        draft.Changes.FirstOrDefault(change =>
            change.Op == ChangeOp.Put && (change.Kind.AuthorOnly || change.Record is IMaybePrivate { IsPrivate: true })
        )
            is { Kind: { } kind }
            ? new PrivateInShared(kind.Noun)
            : draft;

    private Outcome<Draft> Shared(Project project, Draft draft) =>
        StaysPrivate(draft).Then(kept => MembersKept(project, kept));

    private Outcome<Draft> MembersKept(Project project, Draft draft) =>
        MembersStay.Check(project, ledger.Store, draft) is { } refusal ? refusal : draft;

    private HistoryEntry? Latest(Ledger from, RecordId? changeSet, Func<HistoryEntry, bool> wanted) =>
        HistoryReading
            .Of(from.Store, long.MaxValue)
            .FirstOrDefault(entry =>
                changeSet is { } named ? entry.Set.Id == named : entry.Set.By == Member && wanted(entry)
            );

    /// <summary>The present project with the notebook as a batch has it so far.</summary>
    private View SeeOver(Project own) => Viewing.Open(ledger.Current, own, Member, Purpose.Read);

    private Committed ErasedBeside(Committed written)
    {
        using var vault = OpenVault();
        return ErasedWith.Beside(
            written,
            Path,
            vault,
            Member,
            notebook is null ? null : draft => notebook.Commit(_ => draft, Stamp(), ledger.Current),
            notebook?.Current
        );
    }

    private View See(Project project) => Viewing.Open(project, notebook?.Current, Member, Purpose.Read);

    private Stamp Stamp() => new(Member, clock.GetUtcNow(), ids.Next);

    private Outcome<Ledger> Notebook()
    {
        lock (opening)
        {
            if (notebook is not null)
            {
                return notebook;
            }

            if (NotebookUnreadable is { } unreadable)
            {
                return unreadable;
            }

            // Another program of the same member may have made it meanwhile: then it is that one.
            var made = SqliteJournal.Create(NotebookPath, _ => null);
            if (!made.Done && made.Refusal is not FileExists)
            {
                return made.Refusal;
            }

            (notebook, NotebookUnreadable) = OpenNotebook(readOnly: false);
            return notebook is { } mine ? mine : NotebookUnreadable!;
        }
    }

    private (Ledger? Notebook, Refusal? Unreadable) OpenNotebook(bool readOnly)
    {
        if (
            !SqliteJournal
                .Open(NotebookPath, kinds, FolderKind.Shared(Path) is null, readOnly)
                .TryGet(out var journal, out var refusal)
        )
        {
            return (null, refusal);
        }

        try
        {
            return (Ledger.Open(journal, kinds), null);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            journal.Dispose();
            return (null, new UnreadableFile(NotebookPath, e.Message));
        }
    }

    private sealed record GoesToNotebook() : NotAllowed(string.Empty, string.Empty, string.Empty);
}

namespace Tenter.Web.Projects;

using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Tenter.Coding.Search;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Store;
using Tenter.Web.Events;

/// <summary>
/// What lies open in the workbench: one project, opened by one member. Pages read a <see cref="View"/> of it and act with
/// verbs; nothing else in the web project touches the journal.
/// </summary>
public sealed class Desk : IDisposable
{
    // How soon a page hears of what another process wrote, and how often the log is tidied.
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly JournalSignal signal;
    private readonly TimeProvider clock;
    private readonly Action<Exception>? onFault;
    private readonly Action<string>? onOpened;
    private readonly CancellationTokenSource closing = new();
    private readonly Task beating;
    private Session? session;
    private Corpus corpus = new();

    /// <param name="onFault">Told what went wrong in the upkeep, which goes on at the next beat.</param>
    /// <param name="onOpened">Told the path of each project that is laid here.</param>
    public Desk(
        JournalSignal signal,
        TimeProvider clock,
        Action<Exception>? onFault = null,
        Action<string>? onOpened = null
    )
    {
        this.signal = signal;
        this.clock = clock;
        this.onFault = onFault;
        this.onOpened = onOpened;
        beating = Task.Run(BeatAsync);
    }

    /// <summary>The open project, or null while none is.</summary>
    public Session? Session => Volatile.Read(ref session);

    /// <summary>The open project. Asking while none is open is a bug: <see cref="NeedsProject"/> comes first.</summary>
    public Session Open => Session ?? throw new InvalidOperationException("No project is open.");

    public DateTimeOffset Now => clock.GetLocalNow();

    /// <summary>The word index, or null while it is being built: searches then scan.</summary>
    public WordIndex? Words => corpus.Ready;

    public View View(Purpose purpose = Purpose.Read, Edtf? asAt = null) => Open.View(purpose, asAt);

    /// <summary>Runs a verb for the member and tells all pages.</summary>
    public Outcome<Committed> Do(Func<View, Stamp, Outcome<Draft>> verb, string? reason = null) =>
        Told(Open.Do(verb, reason));

    public Outcome<Committed> Undo(RecordId? changeSet = null) => Told(Open.Undo(changeSet));

    public Outcome<Committed> Redo() => Told(Open.Redo());

    /// <summary>Opens a project in the place of the one that lies open.</summary>
    public Outcome<Session> OpenProject(string path, string? member = null) =>
        Session.Open(path, new SessionOptions(member) { Clock = clock }).Select(Put);

    /// <summary>Makes a project and opens it.</summary>
    public Outcome<Session> NewProject(string path, string title) =>
        Session.New(path, title, new SessionOptions { Clock = clock }).Select(Put);

    public void Close() => Put(next: null!);

    public void Dispose()
    {
        closing.Cancel();
        try
        {
            beating.Wait(TimeSpan.FromSeconds(2));
        }
        catch (AggregateException)
        {
            // The beat was cancelled, as asked.
        }

        Session?.Dispose();
        closing.Dispose();
    }

    private Session Put(Session next)
    {
        lock (gate)
        {
            var before = session;
            corpus = new Corpus();
            Volatile.Write(ref session, next);
            before?.Dispose();
        }

        if (next is not null)
        {
            onOpened?.Invoke(next.Path);
            signal.MoveTo(next.Project.Head.Seq);
            _ = Task.Run(() => corpus.Refresh(next.View()));
        }

        return next!;
    }

    private Outcome<Committed> Told(Outcome<Committed> outcome)
    {
        if (outcome.TryGet(out var committed, out _))
        {
            signal.MoveTo(Open.Project.Head.Seq);
            if (committed.Draft.Changes.Any(change => change.Kind.Name == Revision.Kind.Name))
            {
                var erased = committed.Draft.Changes.Any(change => change.Op == ChangeOp.Erase);
                var view = View();
                _ = Task.Run(() => corpus.Refresh(view, erased));
            }
        }

        return outcome;
    }

    private async Task BeatAsync()
    {
        using var timer = new PeriodicTimer(Beat);
        while (await timer.WaitForNextTickAsync(closing.Token))
        {
            try
            {
                Upkeep();
            }
#pragma warning disable CA1031 // A full disk in one second must not end the upkeep for good.
            catch (Exception e)
            {
                onFault?.Invoke(e);
            }
#pragma warning restore CA1031
        }
    }

    private void Upkeep()
    {
        lock (gate)
        {
            if (session is not { } open)
            {
                return;
            }

            if (open.CatchUp())
            {
                signal.MoveTo(open.Project.Head.Seq);
                corpus.Refresh(open.View());
            }

            open.Tidy();
        }
    }
}

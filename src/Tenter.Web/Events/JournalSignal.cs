namespace Tenter.Web.Events;

using System.Threading;
using System.Threading.Tasks;

/// <summary>Tells how far the journal of the open project has come, and when it moves. Numbers only, never words.</summary>
public interface IJournalSignal
{
    /// <summary>The newest number.</summary>
    long Seq { get; }

    /// <summary>
    /// The newest number, as soon as it is greater than the one seen. Numbers in between may be passed over.
    /// </summary>
    Task<long> NewerThanAsync(long seen, CancellationToken stop);
}

/// <summary>
/// A signal that is set by hand: by whatever publishes a new state, and by tests. Never set, it is that of a journal in
/// which nothing happens.
/// </summary>
public sealed class JournalSignal : IJournalSignal
{
    private readonly Lock gate = new();
    private long seq;
    private TaskCompletionSource moved = New();

    public long Seq
    {
        get
        {
            lock (gate)
            {
                return seq;
            }
        }
    }

    /// <summary>Takes note that the journal has come to this number; older numbers are passed over.</summary>
    public void MoveTo(long newest)
    {
        TaskCompletionSource waiting;
        lock (gate)
        {
            if (newest <= seq)
            {
                return;
            }

            seq = newest;
            waiting = moved;
            moved = New();
        }

        waiting.SetResult();
    }

    public async Task<long> NewerThanAsync(long seen, CancellationToken stop)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (seq > seen)
                {
                    return seq;
                }

                next = moved.Task;
            }

            await next.WaitAsync(stop);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

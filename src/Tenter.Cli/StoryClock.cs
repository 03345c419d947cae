namespace Tenter.Cli;

using System;

/// <summary>A clock that stands where it is put: for histories that are made up, the demo's and the benchmark's.</summary>
internal sealed class StoryClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    public void MoveTo(DateTimeOffset at) => now = at > now ? at : now;
}

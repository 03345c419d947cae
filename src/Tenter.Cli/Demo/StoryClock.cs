namespace Tenter.Cli.Demo;

using System;

/// <summary>The time of the story, set before each act, so that the journal of the demo tells of 2016 to 2019.</summary>
internal sealed class StoryClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    public void Set(DateTimeOffset instant) => now = instant;
}

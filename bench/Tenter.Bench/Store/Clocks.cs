namespace Tenter.Bench.Store;

using System;
using System.Diagnostics;

/// <summary>
/// The clock on the wall and the time of the processors. On a machine that others use too only the second can be compared
/// from one day to the next.
/// </summary>
internal sealed class Clocks
{
    private readonly Stopwatch watch = new();
    private TimeSpan before;

    public TimeSpan Elapsed => watch.Elapsed;

    public TimeSpan Processor => Now() - before;

    public static Clocks Start()
    {
        var clocks = new Clocks();
        clocks.Restart();
        return clocks;
    }

    public void Restart()
    {
        before = Now();
        watch.Restart();
    }

    private static TimeSpan Now()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}

namespace Tenter.Store.Tests.Processes;

using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;

/// <summary>
/// A second process on one project: adds participants one act at a time and says on its output which change set it got an
/// answer for, and only then goes on.
/// </summary>
internal static class WriterProcess
{
    public const string Name = "writer";

    /// <summary>Said first, once the project is open.</summary>
    public const string Ready = "ready";

    /// <summary>Arguments: the project, how many acts, and a word that tells this writer's participants.</summary>
    public static int Run(string[] args)
    {
        using var session = Session.Open(args[0], new SessionOptions()).Value;
        var acts = int.Parse(args[1], CultureInfo.InvariantCulture);
        using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        output.WriteLine(Ready);
        for (var i = 0; i < acts; i++)
        {
            var written = session.Do((_, stamp) => Acts.Participant(stamp, $"{args[2]}-{i}"));
            if (!written.Done)
            {
                Console.Error.WriteLine(written.Refusal.Message);
                return 1;
            }

            output.WriteLine(written.Value.Set.Id);
        }

        return 0;
    }

    public static Process Start(string project, int acts, string word)
    {
        var program = Path.Combine(AppContext.BaseDirectory, typeof(WriterProcess).Assembly.GetName().Name!);
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? program + ".exe" : program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in (string[])[Name, project, acts.ToString(CultureInfo.InvariantCulture), word])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}

namespace Tenter.Store.Tests.Processes;

/// <summary>The tests, or, asked for by name, the process that writes beside them.</summary>
internal static class Program
{
    public static int Main(string[] args) =>
        args is [WriterProcess.Name, .. var rest]
            ? WriterProcess.Run(rest)
            : Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args).GetAwaiter().GetResult();
}

namespace Tenter.Store.Tests.Processes;

using Tenter.Store.Tests.Frozen;

/// <summary>The tests, or, asked for by name, the process that writes beside them, or the maker of a file to keep.</summary>
internal static class Program
{
    public static int Main(string[] args) =>
        args switch
        {
            [WriterProcess.Name, .. var rest] => WriterProcess.Run(rest),
            [FrozenProject.Command, var path] => FrozenProject.Write(path),
            _ => Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args).GetAwaiter().GetResult(),
        };
}

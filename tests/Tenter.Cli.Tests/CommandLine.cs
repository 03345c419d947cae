namespace Tenter.Cli.Tests;

using System;
using System.IO;
using System.Threading.Tasks;
using Tenter.Cli;
using Xunit;

/// <summary>What one run of the command line gave.</summary>
public sealed record Ran(int ExitCode, string Output, string Errors);

/// <summary>Runs the command line in this process, in a folder of its own. The console is one: tests using it run in turn.</summary>
public sealed class CommandLine : IDisposable
{
    public const string Collection = "the console";

    private readonly string before = Directory.GetCurrentDirectory();

    public CommandLine()
    {
        Folder = Directory.CreateTempSubdirectory("tenter-cli-").FullName;
        Directory.SetCurrentDirectory(Folder);
    }

    public string Folder { get; }

    public static async Task<Ran> Run(params string[] arguments)
    {
        var (output, errors) = (Console.Out, Console.Error);
        using var written = new StringWriter();
        using var told = new StringWriter();
        try
        {
            Console.SetOut(written);
            Console.SetError(told);
            var code = await Program.Run(arguments, TimeProvider.System);
            return new Ran(code, written.ToString(), told.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
        }
    }

    public void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text);

    public void Dispose()
    {
        Directory.SetCurrentDirectory(before);
        Directory.Delete(Folder, recursive: true);
    }
}

[CollectionDefinition(CommandLine.Collection, DisableParallelization = true)]
public sealed class TheConsole;

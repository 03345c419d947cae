namespace Tenter.Cli;

using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Tenter.Cli.Output;
using Tenter.Store.Keeping;

/// <summary>The command line: one command a room registers, options that hold everywhere, errors in one line.</summary>
public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        // Serving listens to the signals itself, and ends in its own time; everything else ends at once and leaves nothing.
        if (args is ["serve", ..])
        {
            return await Run(args, TimeProvider.System);
        }

        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        return await Run(args, TimeProvider.System);

        static void End(PosixSignalContext signal)
        {
            Unfinished.Abandon();
            Environment.Exit(ExitCodes.Interrupted);
        }
    }

    /// <summary>Runs one command line; a failure that is not ours never shows a stack trace.</summary>
    internal static async Task<int> Run(string[] args, TimeProvider clock)
    {
        var printer = new Printer(Console.Out, Console.Error, terminal: !Console.IsOutputRedirected);
        var root = Root(new CommandContext(printer, clock));
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            return printer.Refuse(new CannotBeRead(Told(parsed)));
        }

        try
        {
            // Help is written under the name people type; everything else goes through the printer.
            using var help = new StringWriter();
            var code = await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = help }
            );
            await Console.Out.WriteAsync(help.ToString().Replace("Tenter.Cli", "tenter", StringComparison.Ordinal));
            return code;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Interrupted;
        }
#pragma warning disable CA1031 // The outermost frame: whatever reaches it is told in one line.
        catch (Exception e)
        {
            return printer.Fault(e);
        }
#pragma warning restore CA1031
    }

    /// <summary>The error that says most: an unknown word before a missing one.</summary>
    private static string Told(ParseResult parsed) =>
        (
            parsed.Errors.FirstOrDefault(error => error.Message.StartsWith("Unrecognized", StringComparison.Ordinal))
            ?? parsed.Errors[0]
        ).Message;

    internal static RootCommand Root(CommandContext context)
    {
        var root = new RootCommand(
            "Tenter: an evidence workbench for cross-sector collaboration. Everything stays on this machine."
        );
        root.Options.Add(context.Format);
        root.Options.Add(context.As);
        root.Options.Add(context.Reason);
        root.Options.Add(context.Yes);
        foreach (var command in CommandList.All(context).OrderBy(command => command.Order))
        {
            root.Subcommands.Add(command.Command);
        }

        return root;
    }
}

public sealed record CannotBeRead(string Why) : WrongUsage(Why.TrimEnd('.'), "command line", "See: tenter --help");

namespace Tenter.Cli.Workbench;

using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Tenter.Cli.Output;
using Tenter.Store.Sqlite;
using Tenter.Web;
using Tenter.Web.Projects;

/// <summary>Opening the workbench in the browser.</summary>
internal static class WorkbenchCommands
{
    private const string UsualUrl = "http://127.0.0.1:5210";

    public static IEnumerable<ListedCommand> All(CommandContext context) => [new(800, Serve(context))];

    private static Command Serve(CommandContext context)
    {
        var project = new Argument<string?>("FILE.tenter")
        {
            Description = "the project; without one the workbench asks",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var url = new Option<string>("--url")
        {
            Description = "where to listen, on this machine",
            DefaultValueFactory = _ => UsualUrl,
        };
        var noToken = new Option<bool>("--no-token") { Description = "open without the address that carries the key" };
        var command = new Command("serve", "Opens the workbench in the browser; prints its address in one line.");
        command.Arguments.Add(project);
        command.Options.Add(url);
        command.Options.Add(noToken);
        command.SetAction(
            async (parsed, stop) =>
            {
                if (!Uri.TryCreate(parsed.GetRequiredValue(url), UriKind.Absolute, out var address))
                {
                    return context.Printer.Refuse(new NotAnAddress(parsed.GetRequiredValue(url)));
                }

                var file = parsed.GetValue(project);
                if (file is not null && !System.IO.File.Exists(file))
                {
                    return context.Printer.Refuse(new NoSuchProject(file));
                }

                var member = parsed.GetValue(context.As);
                var options = new WorkbenchOptions
                {
                    Url = address,
                    NoToken = parsed.GetValue(noToken),
                    Looks = Environment.GetEnvironmentVariable("TENTER_LOOKS") == "1",
                    OnFault = fault => context.Printer.Errors.WriteLine("tenter: " + Printer.OneLine(fault.ToString())),
                    Services = services => services.AddDesk(context.Clock),
                    BeforeListening = services => Opened(services.GetRequiredService<Desk>(), file, member),
                };
                return await RunAsync(context, options, stop);
            }
        );
        return command;
    }

    private static Refusal? Opened(Desk desk, string? file, string? member) =>
        file is null || desk.OpenProject(file, member).TryGet(out _, out var refusal) ? null : refusal;

    private static async Task<int> RunAsync(CommandContext context, WorkbenchOptions options, CancellationToken stop)
    {
        if (!(await Tenter.Web.Workbench.StartAsync(options, stop)).TryGet(out var workbench, out var refusal))
        {
            return context.Printer.Refuse(refusal);
        }

        await using (workbench)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new { url = workbench.Url.AbsoluteUri }));
            await workbench.UntilStoppedAsync(stop);
        }

        return ExitCodes.Done;
    }
}

public sealed record NotAnAddress(string Text)
    : WrongUsage("This is not an address", Text, "Give one such as http://127.0.0.1:5210");

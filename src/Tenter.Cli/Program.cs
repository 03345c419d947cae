namespace Tenter.Cli;

using System;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Tenter.Web;

internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (args is not ["serve", ..])
        {
            await Console.Error.WriteLineAsync("tenter: no such command (serve is there). Type tenter serve");
            return 2;
        }

        return await ServeAsync(args);
    }

    private static async Task<int> ServeAsync(string[] args)
    {
        var at = Array.IndexOf(args, "--url");
        var url = at > 0 && at + 1 < args.Length ? args[at + 1] : "http://127.0.0.1:5210";
        var options = new WorkbenchOptions
        {
            Url = Uri.TryCreate(url, UriKind.Absolute, out var given) ? given : new("about:blank"),
            NoToken = Array.IndexOf(args, "--no-token") > 0,
            Looks = Environment.GetEnvironmentVariable("TENTER_LOOKS") == "1",
            OnFault = fault => Console.Error.WriteLine(fault),
        };
        var started = await Workbench.StartAsync(options);
        if (!started.TryGet(out var workbench, out var refusal))
        {
            await Console.Error.WriteLineAsync("tenter: " + refusal.Message);
            return refusal is WrongUsage ? 2 : 1;
        }

        Console.WriteLine(JsonSerializer.Serialize(new { url = workbench.Url.AbsoluteUri }));
        await using (workbench)
        {
            using var stop = new CancellationTokenSource();
            using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
            using var ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
            await workbench.UntilStoppedAsync(stop.Token);

            void Stop(PosixSignalContext signal)
            {
                signal.Cancel = true;
                stop.Cancel();
            }
        }

        return 0;
    }
}

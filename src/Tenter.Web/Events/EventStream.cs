namespace Tenter.Web.Events;

using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

/// <summary>
/// The event stream of the browser (text/event-stream): one event <c>moved</c> for each number the journal has come to.
/// What changed is not said here; a page asks for it and gets it through its own view.
/// </summary>
internal static class EventStream
{
    public const string Path = "/events";

    /// <summary>A line now and then, so that a closed laptop or a dead connection is noticed on either side.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(15);

    public static void MapEvents(this IEndpointRouteBuilder routes) => routes.MapGet(Path, StreamAsync);

    private static async Task StreamAsync(HttpContext context, IJournalSignal journal, IHostApplicationLifetime life)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted,
            life.ApplicationStopping
        );
        var response = context.Response;
        response.ContentType = "text/event-stream";
        try
        {
            var told = journal.Seq;
            await SendAsync(response, "retry: 2000\n" + Moved(told), ends.Token);
            while (true)
            {
                var newest = await WithinABreathAsync(journal, told, ends.Token);
                await SendAsync(response, newest is null ? ":\n\n" : Moved(newest.Value), ends.Token);
                told = newest ?? told;
            }
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            // The browser went, or the workbench closes.
        }
    }

    private static async Task<long?> WithinABreathAsync(IJournalSignal journal, long told, CancellationToken stop)
    {
        using var breath = CancellationTokenSource.CreateLinkedTokenSource(stop);
        breath.CancelAfter(Breath);
        try
        {
            return await journal.NewerThanAsync(told, breath.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return null;
        }
    }

    private static async Task SendAsync(HttpResponse response, string lines, CancellationToken stop)
    {
        await response.WriteAsync(lines, stop);
        await response.Body.FlushAsync(stop);
    }

    private static string Moved(long seq) =>
        string.Create(CultureInfo.InvariantCulture, $"event: moved\nid: {seq}\ndata: {seq}\n\n");
}

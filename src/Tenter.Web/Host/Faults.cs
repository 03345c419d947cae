namespace Tenter.Web.Host;

using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

/// <summary>
/// A fault of ours is told to whoever started the workbench and shown as one, without its inner words: an exception may
/// quote the evidence.
/// </summary>
internal sealed class Faults(RequestDelegate next, WorkbenchOptions options)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The page was closed.
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await Answer.Refused(new NotUnderstood(), bad.StatusCode).ExecuteAsync(context);
        }
#pragma warning disable CA1031 // The outermost place: whatever it is, the person gets a page and the starter the fault.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            options.OnFault?.Invoke(fault);
            if (context.Response.HasStarted)
            {
                context.Abort();
                return;
            }

            await Answer.Refused(new FaultOfOurs(), StatusCodes.Status500InternalServerError).ExecuteAsync(context);
        }
    }
}

internal sealed record FaultOfOurs()
    : Damaged(
        "Something went wrong in Tenter itself",
        "",
        "What was saved before is kept. Load the page again; if it happens again, tell us what you did"
    );

internal sealed record NotUnderstood()
    : WrongUsage("The request could not be understood", "", "Go back, load the page again and repeat the step");

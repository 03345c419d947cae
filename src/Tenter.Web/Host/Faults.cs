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
            await FillAsync(context);
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

    /// <summary>An answer that is a bare status, from routing or binding, is told in words.</summary>
    private static Task FillAsync(HttpContext context)
    {
        var response = context.Response;
        if (response.HasStarted || response.StatusCode < 400 || response.ContentType is not null || Assets.Has(context))
        {
            return Task.CompletedTask;
        }

        Refusal refusal =
            response.StatusCode == StatusCodes.Status404NotFound ? new NothingHere() : new NotUnderstood();
        return Answer.Refused(refusal, response.StatusCode).ExecuteAsync(context);
    }
}

/// <summary>An address under which there is nothing.</summary>
internal sealed record NothingHere()
    : WrongUsage("There is nothing at this address", "", "It may have been mistyped, or what was here was taken back");

internal sealed record FaultOfOurs()
    : Damaged(
        "Something went wrong in Tenter itself",
        "",
        "What was saved before is kept. Load the page again; if it happens again, tell us what you did"
    );

internal sealed record NotUnderstood()
    : WrongUsage("The request could not be understood", "", "Go back, load the page again and repeat the step");

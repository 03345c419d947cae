namespace Tenter.Web.Host;

using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Tenter.Evidence;
using Tenter.Web.Frame;
using Tenter.Web.Parts;

/// <summary>What an address answers: a whole page, a part of one, or a refusal shown where the act was.</summary>
public static class Answer
{
    /// <summary>The number up to which the journal was seen when the answer was made.</summary>
    public const string SeqHeader = "Tenter-Seq";

    /// <summary>A component that writes a whole page, by way of <c>Page</c>. Parameters by their names.</summary>
    public static IResult Page<TComponent>(object? parameters = null, int status = StatusCodes.Status200OK)
        where TComponent : IComponent => Component<TComponent>(parameters, status);

    /// <summary>A component that writes a part of a page, put by htmx where the request asked for it.</summary>
    public static IResult Part<TComponent>(object? parameters = null, int status = StatusCodes.Status200OK)
        where TComponent : IComponent => Component<TComponent>(parameters, status);

    /// <summary>The answer made from the value, or the refusal.</summary>
    public static IResult From<T>(Outcome<T> outcome, Func<T, IResult> done)
    {
        ArgumentNullException.ThrowIfNull(done);
        return outcome.TryGet(out var value, out var refusal) ? done(value) : Refused(refusal);
    }

    /// <summary>A refusal with its status: a note for the page that asked, or a page of its own.</summary>
    public static IResult Refused(Refusal refusal) =>
        refusal is BadArguments bad ? Refused(FieldRefused.Of(bad)) : new RefusalAnswer(refusal, StatusOf(refusal));

    internal static IResult Refused(Refusal refusal, int status) => new RefusalAnswer(refusal, status);

    /// <summary>Sends the browser on to another page, whether htmx or the browser itself asked.</summary>
    public static IResult GoTo(string path) => new GoToAnswer(path);

    /// <summary>The one place where a refusal becomes a status of HTTP.</summary>
    public static int StatusOf(Refusal refusal) =>
        refusal switch
        {
            NotAllowed => StatusCodes.Status409Conflict,
            WrongUsage => StatusCodes.Status400BadRequest,
            Damaged => StatusCodes.Status500InternalServerError,
            _ => StatusCodes.Status500InternalServerError,
        };

    /// <summary>Whether htmx asks, and wants a part rather than a page.</summary>
    public static bool IsFragmentAsked(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Headers.ContainsKey("HX-Request");
    }

    private static RazorComponentResult<TComponent> Component<TComponent>(object? parameters, int status)
        where TComponent : IComponent =>
        new(parameters ?? new Dictionary<string, object?>(StringComparer.Ordinal))
        {
            StatusCode = status,
            ContentType = "text/html; charset=utf-8",
            PreventStreamingRendering = true,
        };
}

internal sealed class RefusalAnswer(Refusal refusal, int status) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Refusal"] = refusal };
        var answer = Answer.IsFragmentAsked(httpContext.Request)
            ? Answer.Part<RefusalNote>(parameters, status)
            : Answer.Page<RefusedPage>(parameters, status);
        return answer.ExecuteAsync(httpContext);
    }
}

internal sealed class GoToAnswer(string path) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        if (Answer.IsFragmentAsked(httpContext.Request))
        {
            response.Headers["HX-Redirect"] = path;
            response.StatusCode = StatusCodes.Status204NoContent;
        }
        else
        {
            response.Headers.Location = path;
            response.StatusCode = StatusCodes.Status303SeeOther;
        }

        return Task.CompletedTask;
    }
}

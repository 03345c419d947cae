namespace Tenter.Web.Host;

using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

/// <summary>
/// Answers only pages of its own. A page elsewhere can send a browser to 127.0.0.1, under our address or, by a name that
/// it points there, under its own; so both the name asked for and the page that asks are looked at.
/// </summary>
/// <remarks>
/// A request that changes something must say where it comes from (<c>Origin</c>, which every browser sends with a POST)
/// and carry what no foreign page can: a header of ours, or the browser's own word that it is from the same site.
/// </remarks>
internal sealed class OwnOrigin(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var port = context.Connection.LocalPort;
        var host = request.Host.Value ?? "";
        if (host != $"127.0.0.1:{port}" && !host.Equals($"localhost:{port}", StringComparison.OrdinalIgnoreCase))
        {
            return Plain(context, StatusCodes.Status421MisdirectedRequest, "This address does not lead here.");
        }

        return ComesFromHere(request, "http://" + host)
            ? next(context)
            : Plain(context, StatusCodes.Status403Forbidden, "Only pages of this workbench may ask this.");
    }

    private static bool ComesFromHere(HttpRequest request, string own)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && !origin.Equals(own, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            // A link on another page may lead here; a picture, script or request of another page may not.
            return site is "" or "none" or "same-origin" || request.Headers["Sec-Fetch-Mode"] == "navigate";
        }

        return origin.Length > 0
            && site is "" or "same-origin"
            && (site.Length > 0 || Answer.IsFragmentAsked(request) || request.Headers.ContainsKey("X-Tenter"));
    }

    private static Task Plain(HttpContext context, int status, string words)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(words, context.RequestAborted);
    }
}

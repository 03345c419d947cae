namespace Tenter.Web.Host;

using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

/// <summary>
/// What every answer says about itself. Nothing may be loaded but from here, nothing may run that is written into a page,
/// nothing is kept by the browser unless it is an asset, and no other page may frame or read this one.
/// </summary>
internal sealed class AnswerHeaders(RequestDelegate next)
{
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
        + "font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        // Nothing is told to other pages. Not "no-referrer": browsers then send a form with no word of where it comes from.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), browsing-topics=()";
        headers.CacheControl = "no-store";
        return next(context);
    }
}

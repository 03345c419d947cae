namespace Tenter.Web.Host;

using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Tenter.Web.Frame;

/// <summary>
/// Who may come in: other people's programs run on the same machine and could ask the same address. The address printed
/// by <c>tenter serve</c> carries a key; the browser exchanges it for a cookie, and the key leaves the address bar.
/// Both live as long as the process.
/// </summary>
public sealed class Door(WorkbenchOptions options)
{
    public const string KeyName = "key";

    private readonly string key = NewSecret();
    private readonly string pass = NewSecret();

    private volatile bool locked = !options.NoToken;

    /// <summary>Whether anyone at this machine may come in.</summary>
    public bool Open => !locked;

    /// <summary>
    /// From now on the key is needed: words that are nobody's invention are about to lie open. The browser that asks is let
    /// in; answers whether it was open before.
    /// </summary>
    internal bool Lock(HttpContext context)
    {
        var before = Open;
        locked = true;
        if (before)
        {
            Admit(context);
        }

        return before;
    }

    /// <summary>Takes a lock back, where what it was for did not come about.</summary>
    internal void Unlock() => locked = false;

    /// <summary>The address to open in a browser.</summary>
    public Uri Address(int port) => new($"http://127.0.0.1:{port}/" + (Open ? "" : $"?{KeyName}={key}"));

    /// <summary>Cookies do not tell ports apart, so the name does: two workbenches may be open at once.</summary>
    internal static string CookieName(int port) => $"tenter-{port}";

    internal bool IsKey(string? offered) => Same(offered, key);

    internal bool IsPass(string? offered) => Same(offered, pass);

    internal void Admit(HttpContext context) =>
        context.Response.Cookies.Append(
            CookieName(context.Connection.LocalPort),
            pass,
            new()
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Path = "/",
                IsEssential = true,
            }
        );

    private static bool Same(string? offered, string kept) =>
        offered is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(offered), Encoding.UTF8.GetBytes(kept));

    private static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}

internal sealed class DoorKeeper(RequestDelegate next, Door door)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Query.TryGetValue(Door.KeyName, out var offered) && (door.Open || door.IsKey(offered)))
        {
            if (!door.Open)
            {
                door.Admit(context);
            }

            var rest = new QueryBuilder(request.Query.Where(pair => pair.Key != Door.KeyName));
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = request.Path + rest.ToQueryString();
            return;
        }

        if (door.Open || Assets.Has(context) || door.IsPass(Cookie(context)))
        {
            await next(context);
            return;
        }

        var shut = Answer.IsFragmentAsked(request)
            ? Answer.Refused(new DoorShut(), StatusCodes.Status401Unauthorized)
            : Answer.Page<ShutPage>(status: StatusCodes.Status401Unauthorized);
        await shut.ExecuteAsync(context);
    }

    private static string? Cookie(HttpContext context) =>
        context.Request.Cookies[Door.CookieName(context.Connection.LocalPort)];
}

/// <summary>The cookie is missing or from an earlier run.</summary>
internal sealed record DoorShut()
    : NotAllowed(
        "This page belongs to an earlier run of the workbench",
        "",
        "Open the address that tenter serve printed when it started; nothing you saved is lost"
    );

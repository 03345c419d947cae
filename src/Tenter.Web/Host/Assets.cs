namespace Tenter.Web.Host;

using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

/// <summary>
/// Scripts, style sheets and the mark, out of the assembly. Each address carries a hash of what it answers, so a browser
/// may keep it for good and a new version is never mixed with an old one. They hold no words of a project.
/// </summary>
public sealed class Assets
{
    private readonly FrozenDictionary<string, Asset> byName;

    private Assets(FrozenDictionary<string, Asset> byName, string script, string style, string mark)
    {
        this.byName = byName;
        Script = script;
        Style = style;
        Mark = mark;
    }

    /// <summary>Address of the script every page loads; it loads what else a page needs.</summary>
    public string Script { get; }

    public string Style { get; }

    /// <summary>Address of the small picture that stands for Tenter in tabs.</summary>
    public string Mark { get; }

    public static Assets Embedded()
    {
        var assembly = typeof(Assets).Assembly;
        var found = new Dictionary<string, Asset>(StringComparer.Ordinal);
        byte[]? manifest = null;
        var mark = "";
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (name == "client/manifest.json")
            {
                manifest = Read(assembly, name);
            }
            else if (name.StartsWith("client/", StringComparison.Ordinal))
            {
                found[name["client/".Length..]] = new(Read(assembly, name), ContentType(name));
            }
            else if (name == "images/mark.svg")
            {
                var bytes = Read(assembly, name);
                mark = $"mark-{Convert.ToHexStringLower(SHA256.HashData(bytes))[..8]}.svg";
                found[mark] = new(bytes, ContentType(name));
            }
        }

        if (manifest is null)
        {
            throw new InvalidOperationException("The browser side is not embedded; build Tenter.Web again.");
        }

        using var json = JsonDocument.Parse(manifest);
        var main = json.RootElement.GetProperty("src/main.ts");
        return new(
            found.ToFrozenDictionary(StringComparer.Ordinal),
            "/assets/" + main.GetProperty("file").GetString(),
            "/assets/" + main.GetProperty("css")[0].GetString(),
            "/assets/" + mark
        );
    }

    /// <summary>Whether the request is for an asset: those are for anyone, and are answered without the frame.</summary>
    internal static bool Has(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal, out var name)
        && name.Value is { Length: > 1 };

    internal Asset? Find(string name) => byName.GetValueOrDefault(name);

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string ContentType(string name) =>
        Path.GetExtension(name) switch
        {
            ".js" => "text/javascript; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "application/octet-stream",
        };
}

internal sealed record Asset(byte[] Bytes, string ContentType);

internal static class AssetRoutes
{
    public static void MapAssets(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/assets/{name}", [HttpMethods.Get, HttpMethods.Head], AnswerAsync);

    private static async Task AnswerAsync(HttpContext context, string name, Assets assets)
    {
        if (assets.Find(name) is not { } asset)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var response = context.Response;
        response.ContentType = asset.ContentType;
        response.ContentLength = asset.Bytes.Length;
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(asset.Bytes, context.RequestAborted);
        }
    }
}

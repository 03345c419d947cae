namespace Tenter.Web.Bring;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tenter.Evidence;
using Tenter.Formats.Readers;
using Tenter.Web.Frame;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>Bringing evidence in: dropped, chosen, or from a folder of this machine.</summary>
internal sealed class BringPlaces : IPlaces
{
    /// <summary>Carries where a file stood in the folder that was dropped; escaped, for headers hold ASCII only.</summary>
    private const string PathHeader = "Tenter-Path";

    public void AddServices(IServiceCollection services) =>
        services.AddSingleton(all => new Staging(all.GetService<TimeProvider>() ?? TimeProvider.System));

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/evidence/bring", Page);
        routes.MapPost("/evidence/bring/{upload}/file", FileAsync);
        routes.MapPost("/evidence/bring/{upload}/folder", Folder);
        routes.MapPost("/evidence/bring/{upload}/finish", FinishAsync);
    }

    public IEnumerable<Command> Commands(CommandQuery query) =>
        [new("Bring evidence in", "/evidence/bring") { AlsoCalled = ["import", "add files", "upload", "folder"] }];

    private static IResult Page(Desk desk)
    {
        var view = desk.View();
        return Answer.Page<BringPage>(
            new
            {
                Upload = Staging.NewId(),
                Kinds = Scheme.Of(view, Scheme.SourceKinds)?.Terms ?? [],
                Extensions = FileReading.Extensions,
                Sources = view.Count<Source>(),
            }
        );
    }

    private static async Task<IResult> FileAsync(string upload, HttpContext context, Desk desk, Staging staging)
    {
        var path = Uri.UnescapeDataString(context.Request.Headers[PathHeader].ToString());
        if (path.Length == 0)
        {
            return Answer.Refused(new NoPath());
        }

        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
        var brought = Bringing.FromBytes(path, bytes.ToArray(), context.RequestAborted);
        BroughtRow[] one = [Row(path, upload, brought, desk.View(), staging)];
        return Answer.Part<BroughtRows>(new { Rows = one });
    }

    private static IResult Folder(
        string upload,
        [FromForm] string? path,
        HttpContext context,
        Desk desk,
        Staging staging
    )
    {
        var where = FolderView.Expanded((path ?? "").Trim().Trim('"'));
        if (!Path.Exists(where))
        {
            return Answer.Refused(new NothingThere(where));
        }

        var view = desk.View();
        var rows = new List<BroughtRow>();
        foreach (var brought in Bringing.FromDisk(where, context.RequestAborted))
        {
            rows.Add(Row(Path.GetRelativePath(where, brought.Path), upload, brought, view, staging));
        }

        return Answer.Part<BroughtRows>(new { Rows = rows });
    }

    /// <summary>What the person said of it on the way in: its kind, and that the day the file was made is its date.</summary>
    private static Source Said(
        Source source,
        (string Path, ReadSource Source) file,
        string? kind,
        HashSet<string?> dated
    ) =>
        source with
        {
            SourceKind = kind,
            Date =
                dated.Contains(file.Path) && Edtf.Parse(file.Source.Document.Made) is { Done: true } made
                    ? made.Value
                    : source.Date,
        };

    private static BroughtRow Row(string path, string upload, Brought brought, View view, Staging staging)
    {
        var read = staging.Add(upload, brought);
        return new BroughtRow(
            path,
            brought.Path,
            read,
            read.TryGet(out var source, out _)
                ?
                [
                    .. view.Saying(source.Document.Text).Select(one => one.Name),
                    .. staging.Saying(upload, source.Document.Text, brought.Path).Select(one => Path.GetFileName(one)!),
                ]
                : []
        );
    }

    private static async Task<IResult> FinishAsync(string upload, HttpContext context, Desk desk, Staging staging)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var kind = form["kind"].ToString() is { Length: > 0 } chosen ? chosen : null;
        var dated = form["made"].ToHashSet();
        var staged = staging.Take(upload);
        var sources = staged
            .Read.Select(file => file.Source with { Says = source => Said(source, file, kind, dated) })
            .ToList();
        var done = desk.Do((view, stamp) => ImportSources.Of(view, sources, stamp));
        if (!done.Done)
        {
            staging.Return(upload, staged);
            return Answer.Refused(done.Refusal);
        }

        return Answer.GoTo(
            "/evidence?new=" + sources.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
    }
}

internal sealed record NothingThere(string Path)
    : WrongUsage("There is no such file or folder", Path, "Check the path; it is one on this machine");

internal sealed record NoPath() : WrongUsage("The file came without its name", "", "Load the page again and repeat it");

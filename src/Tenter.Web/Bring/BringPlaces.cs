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
        routes.MapPost("/evidence/bring/{upload}/finish", Finish);
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
                Kinds = view.All<Scheme>().FirstOrDefault(scheme => scheme.Name == Scheme.SourceKinds)?.Terms ?? [],
                Extensions = FileReading.Extensions,
                Sources = view.Count<Source>(),
            }
        );
    }

    private static async Task<IResult> FileAsync(string upload, HttpContext context, Staging staging)
    {
        var path = Uri.UnescapeDataString(context.Request.Headers[PathHeader].ToString());
        if (path.Length == 0)
        {
            return Answer.Refused(new NoPath());
        }

        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
        var brought = Bringing.FromBytes(path, bytes.ToArray(), context.RequestAborted);
        return Row(path, staging.Add(upload, brought));
    }

    private static IResult Folder(string upload, [FromForm] string? path, HttpContext context, Staging staging)
    {
        var where = FolderView.Expanded((path ?? "").Trim().Trim('"'));
        if (!Path.Exists(where))
        {
            return Answer.Refused(new NothingThere(where));
        }

        var rows = new List<(string, Outcome<ReadSource>)>();
        foreach (var brought in Bringing.FromDisk(where, context.RequestAborted))
        {
            rows.Add((Path.GetRelativePath(where, brought.Path), staging.Add(upload, brought)));
        }

        return Answer.Part<BroughtRows>(new { Rows = rows });
    }

    private static IResult Row(string path, Outcome<ReadSource> read)
    {
        (string, Outcome<ReadSource>)[] one = [(path, read)];
        return Answer.Part<BroughtRows>(new { Rows = one });
    }

    private static IResult Finish(string upload, [FromForm] string? kind, Desk desk, Staging staging)
    {
        var staged = staging.Take(upload);
        var sources = staged
            .Read.Select(file =>
                kind is { Length: > 0 }
                    ? file.Source with
                    {
                        Says = source => source with { SourceKind = kind },
                    }
                    : file.Source
            )
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

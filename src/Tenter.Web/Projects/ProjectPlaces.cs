namespace Tenter.Web.Projects;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tenter.Store;
using Tenter.Web.Frame;
using Tenter.Web.Host;

/// <summary>Opening and beginning projects.</summary>
internal sealed class ProjectPlaces : IPlaces
{
    private const string Extension = ".tenter";

    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton(all => new Recents(
            all.GetRequiredService<WorkbenchOptions>(),
            all.GetService<TimeProvider>() ?? TimeProvider.System
        ));
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/projects", Page);
        routes.MapPost("/projects/open", Open);
        routes.MapPost("/projects/new", New);
        routes.MapPost("/member", Name);
    }

    public IEnumerable<Command> Commands(CommandQuery query) =>
        [new("Open or begin a project", "/projects") { AlsoCalled = ["new project", "switch project", "file"] }];

    private static IResult Page(string? folder, Desk desk, Recents recents, Door door, HttpContext context) =>
        Answer.Page<ProjectsPage>(
            new
            {
                Here = desk.Session?.Path,
                Recent = recents.All(),
                Folder = FolderView.Of(folder),
                Looked = folder is not null,
                OtherBrowser = door.Open ? null : door.Address(context.Connection.LocalPort).AbsoluteUri,
            }
        );

    private static IResult Open([FromForm] string? path, Desk desk, Door door, HttpContext context)
    {
        var file = FolderView.Expanded((path ?? "").Trim().Trim('"'));
        if (file.Length == 0)
        {
            return Answer.Refused(new NoPath());
        }

        file = Directory.Exists(file) || Path.HasExtension(file) ? file : file + Extension;
        return Directory.Exists(file)
            ? Answer.GoTo("/projects?folder=" + Uri.EscapeDataString(file))
            : Laid(door, context, () => desk.OpenProject(Path.GetFullPath(file)), "/home");
    }

    /// <summary>Gives the member who works here a pseudonym of their own.</summary>
    private static IResult Name([FromForm] string? name, Desk desk, HttpContext context)
    {
        if (desk.Session is not { } session || string.IsNullOrWhiteSpace(name))
        {
            return Answer.Refused(new NoPseudonym());
        }

        var back = context.Request.Headers.Referer.ToString();
        return Answer.From(
            desk.Do("change-member", new() { ["id"] = session.Member.ToString(), ["name"] = name.Trim() }),
            _ => Answer.GoTo(Uri.TryCreate(back, UriKind.Absolute, out var page) ? page.PathAndQuery : "/")
        );
    }

    private static IResult New(
        [FromForm] string? title,
        [FromForm] string? folder,
        Desk desk,
        Door door,
        HttpContext context
    )
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            return Answer.Refused(new Tenter.Evidence.NoTitle());
        }

        var where = Path.GetFullPath(FolderView.Expanded(folder is { Length: > 0 } ? folder.Trim() : FolderView.Usual));
        if (!Directory.Exists(where))
        {
            return Answer.Refused(new NoFolder(where));
        }

        var file = Path.Combine(where, FileName(title) + Extension);
        return Laid(door, context, () => desk.NewProject(file, title.Trim()), First(context));
    }

    /// <summary>Where a new project begins: with the papers, or with the next meeting for those who sit at the tables.</summary>
    private static string First(HttpContext context) =>
        FrameCookies.Role(context.Request) is { } role && (role == Role.TakePart || role == Role.Convene)
            ? "/home"
            : "/evidence/bring";

    /// <summary>Lays a project on the desk behind a closed door.</summary>
    private static IResult Laid(Door door, HttpContext context, Func<Outcome<Session>> open, string next)
    {
        var wasOpen = door.Lock(context);
        var opened = open();
        if (!opened.TryGet(out _, out var refusal))
        {
            if (wasOpen)
            {
                door.Unlock();
            }

            return Answer.Refused(refusal);
        }

        return Answer.GoTo(next);
    }

    /// <summary>The title as a file name: letters, digits, and a hyphen for all else.</summary>
    private static string FileName(string title)
    {
        var kept = new string([.. title.Trim().Select(c => char.IsLetterOrDigit(c) ? c : '-')]);
        var name = string.Join('-', kept.Split('-', StringSplitOptions.RemoveEmptyEntries));
        return name.Length == 0 ? "project" : name[..Math.Min(name.Length, 60)];
    }
}

internal sealed record NoPath() : WrongUsage("No file was named", "", "Choose one from the list, or type where it is");

internal sealed record NoFolder(string Folder)
    : WrongUsage("There is no such folder", Folder, "Choose one that is there");

internal sealed record NoPseudonym()
    : WrongUsage("There is no name in the field", string.Empty, "Write the pseudonym you go by in this project");

namespace Tenter.Web.Projects;

using System;
using System.Globalization;
using System.Linq;
using Microsoft.AspNetCore.Http;
using Tenter.Evidence;
using Tenter.Store;
using Tenter.Web.Frame;

/// <summary>What the frame shows of the project that lies open.</summary>
internal sealed class DeskFrame(Desk desk) : IFrameSource
{
    // The pseudonym a new project gives its one member.
    private const string Unnamed = "me";

    // Only the newest acts are asked for what Undo would take back; further down it is found through the history.
    private const int ActsLookedAt = 200;

    public FrameView For(HttpContext context)
    {
        var role = FrameCookies.Role(context.Request);
        if (desk.Session is not { } session)
        {
            return new FrameView { Role = role, ProjectMenu = [new Command("Open or begin a project", "/projects")] };
        }

        var view = session.View();
        var me = view.Find<Member>(session.Member);
        return new FrameView
        {
            Project = ProjectInfo.Of(view)?.Title,
            ProjectMenu =
            [
                new Command("What is here, what is missing", "/home"),
                new Command("Bring evidence in", "/evidence/bring"),
                new Command("Open or begin another project", "/projects"),
            ],
            Member = me?.Name ?? "nobody yet",
            Eyes = EyesOf(me),
            Role = role,
            Undo = UndoOf(session),
            MayRedo = MayRedo(session),
            Seq = session.Project.Head.Seq,
            Status = new StatusView(
                Saved(session.Project.Head.At, desk.Now),
                session.ReadOnlyBecause is { } because
                    ? $"For reading only: {because}"
                    : "On this machine, shared with nobody",
                Extent(view)
            ),
        };
    }

    /// <summary>Through whose eyes the project is looked at: said once, where somebody may not be themselves.</summary>
    private static string? EyesOf(Member? me) =>
        me is null || me.Name == Unnamed ? null
        : Role.Find(me.Stance) is { } role
            ? $"In this project you look through the eyes of {me.Name}, who said: I {role.Label}."
        : $"In this project you look through the eyes of {me.Name}.";

    /// <summary>When the last act was written; with its day, unless that is today.</summary>
    internal static string Saved(DateTimeOffset at, DateTimeOffset now)
    {
        var local = at.ToOffset(now.Offset);
        var format =
            local.Date == now.Date ? "HH:mm"
            : local.Year == now.Year ? "d MMMM, HH:mm"
            : "d MMMM yyyy, HH:mm";
        return $"Saved {local.ToString(format, CultureInfo.InvariantCulture)}";
    }

    private static string? UndoOf(Session session) =>
        session
            .History()
            .Take(ActsLookedAt)
            .FirstOrDefault(entry =>
                entry.Set.By == session.Member
                && entry.Set.Undoes is null
                && entry.UndoneBy is null
                && entry.Set.Seq > 1
            )
            ?.Words?.Sentence;

    /// <summary>Whether the member's latest act is an undo that still stands.</summary>
    internal static bool MayRedo(Session session) =>
        session.History().Take(ActsLookedAt).FirstOrDefault(entry => entry.Set.By == session.Member)
            is { Set.Verb: "undo", UndoneBy: null };

    /// <summary>Whether any undo of the member's still stands.</summary>
    internal static bool HasUndone(Session session) =>
        session
            .History()
            .Take(ActsLookedAt)
            .Any(entry => entry.Set.By == session.Member && entry.Set.Verb == "undo" && entry.UndoneBy is null);

    private static string Extent(View view)
    {
        var all = view.Count<Source>();
        var sources = view.All<Source>().Where(source => source.CountsAsData).ToList();
        var words = sources.Sum(source => view.Find<Revision>(source.Revision)?.Words ?? 0);
        var beside = all > sources.Count ? $" · {all - sources.Count} kept beside them" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{sources.Count} {(sources.Count == 1 ? "source" : "sources")} of data · {words:N0} words{beside}"
        );
    }
}

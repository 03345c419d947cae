namespace Tenter.Web.Looks;

using Microsoft.AspNetCore.Http;
using Tenter.Web.Events;
using Tenter.Web.Frame;

/// <summary>A frame full of invented words, to look at; <c>?long</c> gives the longest names people will have.</summary>
internal sealed class LooksFrame(IJournalSignal journal) : IFrameSource
{
    public FrameView For(HttpContext context)
    {
        var isLong = context.Request.Query.ContainsKey("long");
        return new()
        {
            Project = isLong
                ? "Harrowmere and District Voluntary, Community and Faith Sector Wellbeing Partnership, second study 2016–2019"
                : "Harrowmere partnership",
            ProjectMenu = [new("About this project", "/history"), new("Keep a copy", "/looks/refuse", Changes: true)],
            Member = isLong ? "Ash-Margarethe Oyelaran-Whitcombe" : "Ash",
            Role = FrameCookies.Role(context.Request),
            Undo = "merged Cosy into Closeness",
            Status = new(
                "Saved 10:42",
                "On this machine, shared with nobody",
                isLong ? "1,034 sources · 12,345,208 words · 500,000 codings" : "34 sources · 45,208 words"
            ),
            Seq = journal.Seq,
        };
    }
}

namespace Tenter.Web.Frame;

using System;
using System.Collections.Generic;
using Microsoft.AspNetCore.Http;

/// <summary>What stands around every place: whose project, who is working, what can be taken back, where the words are.</summary>
public sealed record FrameView
{
    /// <summary>Title of the project; null while none is open.</summary>
    public string? Project { get; init; }

    /// <summary>What can be done with the project as a whole, behind its name.</summary>
    public IReadOnlyList<Command> ProjectMenu { get; init; } = [];

    /// <summary>The member, as known in this project.</summary>
    public string Member { get; init; } = "Me";

    /// <summary>“You look through Ash’s eyes”, where the project has a member with a name of their own.</summary>
    public string? Eyes { get; init; }

    /// <summary>The member's name for a narrow screen: the first letters of its first and last word.</summary>
    public string Initials
    {
        get
        {
            var words = Member.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
            return words.Length switch
            {
                0 => "?",
                1 => words[0][..1],
                _ => words[0][..1] + words[^1][..1],
            };
        }
    }

    /// <summary>What brings them; null until they were asked.</summary>
    public Role? Role { get; init; }

    /// <summary>What <em>Undo</em> would take back, as its sentence; null when there is nothing.</summary>
    public string? Undo { get; init; }

    /// <summary>Whether the member's latest act took something back, which <em>Redo</em> would do again.</summary>
    public bool MayRedo { get; init; }

    public StatusView Status { get; init; } = new();

    /// <summary>How far the journal had come when this was made.</summary>
    public long Seq { get; init; }
}

/// <summary>The bottom line: where the words are and who can see them.</summary>
/// <param name="Saved">“Saved 10:42”.</param>
/// <param name="Where">“On this machine, shared with nobody”.</param>
/// <param name="Extent">“34 sources · 45,208 words”.</param>
public sealed record StatusView(
    string Saved = "Nothing to save yet",
    string Where = "On this machine, shared with nobody",
    string? Extent = null
);

/// <summary>Where the frame gets what it shows; made anew for each request.</summary>
public interface IFrameSource
{
    FrameView For(HttpContext context);
}

/// <summary>The frame of a workbench without a project.</summary>
internal sealed class NoProject : IFrameSource
{
    public FrameView For(HttpContext context) => new() { Role = FrameCookies.Role(context.Request) };
}

/// <summary>What the browser remembers about how the frame is shown. Neither says anything about a project.</summary>
public static class FrameCookies
{
    public const string RoleName = "tenter-role";

    public const string SchemeName = "tenter-scheme";

    public static Role? Role(HttpRequest request)
    {
        System.ArgumentNullException.ThrowIfNull(request);
        return Frame.Role.Find(request.Cookies[RoleName]);
    }

    /// <summary>“light” or “dark” where the person chose; null follows the system.</summary>
    public static string? Scheme(HttpRequest request)
    {
        System.ArgumentNullException.ThrowIfNull(request);
        return request.Cookies[SchemeName] is "light" or "dark" ? request.Cookies[SchemeName] : null;
    }
}

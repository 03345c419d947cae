namespace Tenter.Evidence;

using System.Collections.Generic;
using System.Linq;
using Tenter.Journal;

/// <summary>What the project says of itself. There is one such record in a project.</summary>
public sealed record ProjectInfo : Record
{
    public static readonly Kind<ProjectInfo> Kind = new("project-info", EvidenceJson.Default.ProjectInfo)
    {
        Words = ["title", "purpose", "methodNote", "agreementBecause"],
    };

    public required string Title { get; init; }

    /// <summary>What it is to find out or to keep hold of, in the member's words.</summary>
    public string? Purpose { get; init; }

    /// <summary>Audiences beyond author and team to whom things may be shown: partners, convener, funder…</summary>
    public IReadOnlyList<string> Audiences
    {
        get;
        init => field = value ?? Usual;
    } = Usual;

    /// <summary>Key in the scheme of families of method: reflexive, codebook, coding-reliability; null until declared.</summary>
    public string? MethodFamily { get; init; }

    /// <summary>What else is to be said of the method: where it departs, and why.</summary>
    public string? MethodNote { get; init; }

    /// <summary>Name of the scheme of phases the project follows; null until declared.</summary>
    public string? Phases { get; init; }

    /// <summary>Whether the declared method asks for figures of agreement between coders. Off unless it does.</summary>
    public bool Agreement { get; init; }

    /// <summary>Why it does, or why it does not.</summary>
    public string? AgreementBecause { get; init; }

    /// <summary>Whether members see only their own codings, until this is taken off.</summary>
    public bool BlindCoding { get; init; }

    private static readonly IReadOnlyList<string> Usual = ["partners", "convener", "funder", "participants", "public"];

    /// <summary>The one record, or null in a project that has lost it.</summary>
    public static ProjectInfo? Of(View view) => view.All<ProjectInfo>().FirstOrDefault();
}

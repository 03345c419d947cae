namespace Tenter.Evidence;

using System.Collections.Generic;
using System.Linq;
using Tenter.Journal;

/// <summary>What the project says of itself. There is one such record in a project.</summary>
public sealed record ProjectInfo : Record
{
    public static readonly Kind<ProjectInfo> Kind = new("project-info", EvidenceJson.Default.ProjectInfo)
    {
        Words = ["title", "purpose"],
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

    private static readonly IReadOnlyList<string> Usual = ["partners", "convener", "funder", "participants", "public"];

    /// <summary>The one record, or null in a project that has lost it.</summary>
    public static ProjectInfo? Of(View view) => view.All<ProjectInfo>().FirstOrDefault();
}

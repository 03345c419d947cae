namespace Tenter.Inquiry;

using System.Collections.Generic;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// What an interview was to reach: topics with their prompts.
/// </summary>
public sealed record InterviewGuide : Record, INamed
{
    public static readonly Kind<InterviewGuide> Kind = new("interview-guide", InquiryJson.Default.InterviewGuide)
    {
        Words = ["name", "topics", "note"],
    };

    public required string Name { get; init; }

    /// <summary>In the order of the guide.</summary>
    public IReadOnlyList<GuideTopic> Topics
    {
        get;
        init => field = value ?? [];
    } = [];

    public Edtf? Date { get; init; }

    public string? Note { get; init; }
}

/// <summary>One topic of a guide.</summary>
/// <param name="Key">What records hold; never changed.</param>
/// <param name="Label">What people read.</param>
public sealed record GuideTopic(string Key, string Label)
{
    public IReadOnlyList<string> Prompts
    {
        get;
        init => field = value ?? [];
    } = [];
}

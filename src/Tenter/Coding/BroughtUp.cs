namespace Tenter.Coding;

using System;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// Words that answer what the researcher brought up. Whatever is coded within them, now or later, has not arisen by itself.
/// </summary>
public sealed record BroughtUp : Record
{
    public static readonly RecordIndex<BroughtUp> BySource = new(up => up.Passage.Source);

    public static readonly Kind<BroughtUp> Kind = new("brought-up", CodingJson.Default.BroughtUp)
    {
        ReferenceFields = [new("passage", "source", OnRemoval.Cascade)],
        References = static (up, into) => into.Add(new("source", up.Passage.Source, OnRemoval.Cascade)),
        Indexes = [BySource],
        Check = static (project, up) => Passages.Check(project, up.Passage),
        Words = ["topic"],
    };

    public required Passage Passage { get; init; }

    /// <summary>What was brought up, in a few words; null where it stands with the event.</summary>
    public string? Topic { get; init; }

    public required RecordId By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Whether a passage lies within words that answer what was brought up. O(such words in the source).</summary>
    public static bool Holds(View view, Passage passage) =>
        view.Where(BySource, passage.Source)
            .Any(up => view.Present(up.Passage).Passage is { } there && there.Span.Contains(view.Read(passage).Span));
}

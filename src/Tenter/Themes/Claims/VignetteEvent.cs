namespace Tenter.Themes.Claims;

using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// One event of a vignette. Its words are attached to it; one without any is flagged.
/// </summary>
public sealed record VignetteEvent : Record
{
    public static readonly RecordIndex<VignetteEvent> ByVignette = new(happening => happening.Vignette);

    public static readonly Kind<VignetteEvent> Kind = new("vignette-event", ThemesJson.Default.VignetteEvent)
    {
        ReferenceFields = [new("vignette", "vignette", OnRemoval.Cascade), new("meeting", "meeting", OnRemoval.Keep)],
        References = static (happening, into) =>
        {
            into.Add(new("vignette", happening.Vignette, OnRemoval.Cascade));
            if (happening.Meeting is { } meeting)
            {
                into.Add(new("meeting", meeting, OnRemoval.Keep));
            }
        },
        Indexes = [ByVignette],
        Words = ["text", "gap"],
    };

    public required RecordId Vignette { get; init; }

    /// <summary>Its place in the order of telling: lower first; gaps are allowed.</summary>
    public double Order { get; init; }

    public Edtf? Date { get; init; }

    /// <summary>What happened, in the teller's words.</summary>
    public required string Text { get; init; }

    /// <summary>Key in the scheme of modes: observed, an account, a document; unclear where nobody has said.</summary>
    public string KnownBy
    {
        get;
        init => field = value ?? "unclear";
    } = "unclear";

    /// <summary>Key in the scheme of loci: in the open meeting, among one's own, behind the scenes.</summary>
    public string? Locus { get; init; }

    public RecordId? Meeting { get; init; }

    /// <summary>What is not known here and would change the story.</summary>
    public string? Gap { get; init; }
}

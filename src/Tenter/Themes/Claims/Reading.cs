namespace Tenter.Themes.Claims;

using System;
using Tenter.Journal;

/// <summary>
/// One way to read a vignette, standing beside its rivals; its words are attached to it.
/// </summary>
public sealed record Reading : Record
{
    public static readonly RecordIndex<Reading> ByVignette = new(reading => reading.Vignette);

    public static readonly Kind<Reading> Kind = new("reading", ThemesJson.Default.Reading)
    {
        ReferenceFields = [new("vignette", "vignette", OnRemoval.Cascade)],
        References = static (reading, into) =>
        {
            into.Add(new("vignette", reading.Vignette, OnRemoval.Cascade));
        },
        Indexes = [ByVignette],
        Words = ["text", "whose"],
    };

    public required RecordId Vignette { get; init; }

    public required string Text { get; init; }

    /// <summary>Whose reading it is: a participant by pseudonym, a standpoint; null for the member's own.</summary>
    public string? Whose { get; init; }

    public required RecordId By { get; init; }

    public required DateTimeOffset At { get; init; }
}

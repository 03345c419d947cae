namespace Tenter.Inquiry;

using System.Collections.Generic;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// What a word means here. One concept may have had several names; each is kept with the day it was taken up and why.
/// </summary>
public sealed record GlossaryEntry : Record, INamed
{
    public static readonly Kind<GlossaryEntry> Kind = new("glossary-entry", InquiryJson.Default.GlossaryEntry)
    {
        ReferenceFields =
        [
            new("literature", "literature", OnRemoval.Keep),
            new("standsFor", ReferenceField.AnyKind, OnRemoval.Keep),
        ],
        References = static (entry, into) =>
        {
            foreach (var one in entry.Literature)
            {
                into.Add(new("literature", one, OnRemoval.Keep));
            }

            if (entry.StandsFor is { } what)
            {
                into.Add(new(what.Kind, what.Id, OnRemoval.Keep));
            }
        },
        Words = ["name", "meaning", "source", "names"],
    };

    /// <summary>The name it has now.</summary>
    public required string Name { get; init; }

    /// <summary>What it means here; history keeps earlier meanings.</summary>
    public string? Meaning { get; init; }

    /// <summary>Where the meaning comes from, in words.</summary>
    public string? Source { get; init; }

    /// <summary>The names it has had, the first first; the present one may be among them.</summary>
    public IReadOnlyList<EarlierName> Names
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The works it comes from.</summary>
    public IReadOnlyList<RecordId> Literature
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The code, theme or handle it stands for; null for a word alone.</summary>
    public RecordRef? StandsFor { get; init; }
}

/// <summary>A name that a concept had.</summary>
/// <param name="Since">When it was taken up; null where nobody noted it.</param>
/// <param name="Because">Why it was taken up, or given up.</param>
public sealed record EarlierName(string Name, Edtf? Since = null, string? Because = null);

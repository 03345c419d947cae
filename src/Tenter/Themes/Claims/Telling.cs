namespace Tenter.Themes.Claims;

using System;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// One cell of planned, done, told: what is said for one actor, with its words attached, or that it was looked for and none found.
/// An empty cell is neither.
/// </summary>
public sealed record Telling : Record
{
    public static readonly RecordIndex<Telling> ByUndertaking = new(telling => telling.Undertaking);

    public static readonly Kind<Telling> Kind = new("telling", ThemesJson.Default.Telling)
    {
        ReferenceFields =
        [
            new("undertaking", "undertaking", OnRemoval.Cascade),
            new("actor", ReferenceField.AnyKind, OnRemoval.Cascade),
        ],
        References = static (telling, into) =>
        {
            into.Add(new("undertaking", telling.Undertaking, OnRemoval.Cascade));
            into.Add(new(telling.Actor.Kind, telling.Actor.Id, OnRemoval.Cascade));
        },
        Indexes = [ByUndertaking],
        Check = static (_, telling) => WrongIn(telling),
        Words = ["text", "searched"],
    };

    public required RecordId Undertaking { get; init; }

    public required RecordRef Actor { get; init; }

    /// <summary>planned, done or told.</summary>
    public required string Column { get; init; }

    /// <summary>What it was; null where none was found.</summary>
    public string? Text { get; init; }

    /// <summary>Where and how it was looked for, where none was found.</summary>
    public string? Searched { get; init; }

    public Edtf? Date { get; init; }

    public required RecordId By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Whether it was looked for and none found.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool NoneFound => Text is null && Searched is not null;

    private static Refusal? WrongIn(Telling telling) =>
        telling.Column is not ("planned" or "done" or "told") ? new NoSuchColumn(telling.Column)
        : string.IsNullOrWhiteSpace(telling.Text) && string.IsNullOrWhiteSpace(telling.Searched) ? new NothingTold()
        : null;
}

public sealed record NoSuchColumn(string Column)
    : WrongUsage("There is no such column", Column, "Give planned, done or told");

public sealed record NothingTold()
    : WrongUsage(
        "Neither what it was nor where it was looked for is given",
        string.Empty,
        "Say what was planned, done or told; or say where you looked and found none"
    );

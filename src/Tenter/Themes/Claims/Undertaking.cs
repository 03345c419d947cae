namespace Tenter.Themes.Claims;

using System.Collections.Generic;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// Something that was to be done, so that for each actor what was planned, what was done and what is told of it can be set side by
/// side.
/// </summary>
public sealed record Undertaking : Record, INamed
{
    public static readonly Kind<Undertaking> Kind = new("undertaking", ThemesJson.Default.Undertaking)
    {
        ReferenceFields = [new("actors", ReferenceField.AnyKind, OnRemoval.Keep)],
        References = static (undertaking, into) =>
        {
            foreach (var actor in undertaking.Actors)
            {
                into.Add(new(actor.Kind, actor.Id, OnRemoval.Keep));
            }
        },
        Words = ["name", "note"],
    };

    public required string Name { get; init; }

    public Edtf? Period { get; init; }

    /// <summary>Whose columns are shown, in this order: actors, organisations or participants.</summary>
    public IReadOnlyList<RecordRef> Actors
    {
        get;
        init => field = value ?? [];
    } = [];

    public string? Note { get; init; }
}

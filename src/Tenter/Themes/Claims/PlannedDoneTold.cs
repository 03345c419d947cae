namespace Tenter.Themes.Claims;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// What was planned, what was done and what is told of it, for each actor side by side (thesis 003 compares an actor's
/// espoused role, enacted role and the story told). A cell holds what was found, that none was found, or nothing yet.
/// </summary>
public sealed record PlannedDoneTold(Undertaking Undertaking, IReadOnlyList<PlannedDoneToldRow> Rows)
{
    /// <summary>The columns, in order.</summary>
    public static readonly IReadOnlyList<string> Columns = ["planned", "done", "told"];

    /// <summary>The actors named by the undertaking first, then others of whom something is said. O(tellings).</summary>
    public static PlannedDoneTold Of(View view, Undertaking undertaking)
    {
        var tellings = view.Where(Telling.ByUndertaking, undertaking.Id).ToLookup(telling => telling.Actor);
        return new PlannedDoneTold(
            undertaking,
            [
                .. undertaking
                    .Actors.Concat(tellings.Select(group => group.Key))
                    .Distinct()
                    .Where(actor => view.Find(actor) is not null)
                    .Select(actor => new PlannedDoneToldRow(
                        actor,
                        (view.Find(actor) as INamed)?.Name ?? actor.Kind,
                        [.. Columns.Select(column => Cell(view, column, tellings[actor]))]
                    )),
            ]
        );
    }

    private static PlannedDoneToldCell Cell(View view, string column, IEnumerable<Telling> tellings) =>
        new(
            column,
            [
                .. tellings
                    .Where(telling => string.Equals(telling.Column, column, StringComparison.Ordinal))
                    .OrderBy(telling => telling.Date?.SortKey ?? long.MaxValue)
                    .ThenBy(telling => telling.At)
                    .Select(telling => new SourcedTelling(telling, [.. view.Where(Support.ByRecord, telling.Id)])),
            ]
        );
}

/// <summary>One actor.</summary>
public sealed record PlannedDoneToldRow(RecordRef Actor, string Name, IReadOnlyList<PlannedDoneToldCell> Cells);

/// <summary>One column for one actor; empty where nobody has looked.</summary>
public sealed record PlannedDoneToldCell(string Column, IReadOnlyList<SourcedTelling> Tellings);

/// <summary>What is said and the words it rests on. What rests on none, and does not say where it was looked for, is flagged.</summary>
public sealed record SourcedTelling(Telling Telling, IReadOnlyList<Support> Words)
{
    public bool Unsourced => !Telling.NoneFound && Words.Count == 0;
}

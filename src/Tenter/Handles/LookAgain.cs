namespace Tenter.Handles;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;

/// <summary>A card one wanted to look at again, and the reading that said when.</summary>
public sealed record LookAgain(Tension Tension, TensionReading Reading)
{
    /// <summary>
    /// Those whose time has come by a day: said by the member in their latest reading of the card, and not certainly later
    /// than the day. The longest waiting come first. O(readings).
    /// </summary>
    public static IReadOnlyList<LookAgain> By(View view, DateOnly day) =>
        [
            .. view.All<TensionReading>()
                .Where(reading => reading.By == view.Member)
                .GroupBy(reading => reading.Tension)
                .Select(readings => readings.MaxBy(reading => reading.At)!)
                .Where(reading => reading.LookAgain is { } date && Edtf.Of(day).Before(date) != Certainty.Certainly)
                .OrderBy(reading => reading.LookAgain!.Value.SortKey)
                .Select(reading => (Tension: view.Find<Tension>(reading.Tension), Reading: reading))
                .Where(pair => pair.Tension is not null)
                .Select(pair => new LookAgain(pair.Tension!, pair.Reading)),
        ];
}

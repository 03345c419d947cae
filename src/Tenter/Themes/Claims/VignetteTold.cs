namespace Tenter.Themes.Claims;

using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;

/// <summary>A vignette as it is read: its events in order, each with its words, and the readings it admits.</summary>
public sealed record VignetteTold(
    Vignette Vignette,
    IReadOnlyList<ToldEvent> Events,
    IReadOnlyList<ToldReading> Readings
)
{
    /// <summary>O(events and readings).</summary>
    public static VignetteTold Of(View view, Vignette vignette) =>
        new(
            vignette,
            [
                .. view.Where(VignetteEvent.ByVignette, vignette.Id)
                    .OrderBy(one => one.Order)
                    .ThenBy(one => one.Id)
                    .Select(one => new ToldEvent(one, [.. view.Where(Support.ByRecord, one.Id)])),
            ],
            [
                .. view.Where(Reading.ByVignette, vignette.Id)
                    .OrderBy(reading => reading.At)
                    .Select(reading => new ToldReading(reading, [.. view.Where(Support.ByRecord, reading.Id)])),
            ]
        );
}

/// <summary>An event and the words it rests on; one without any is flagged.</summary>
public sealed record ToldEvent(VignetteEvent Event, IReadOnlyList<Support> Words);

/// <summary>A reading and the words it rests on.</summary>
public sealed record ToldReading(Reading Reading, IReadOnlyList<Support> Words);

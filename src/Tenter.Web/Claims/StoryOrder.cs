namespace Tenter.Web.Claims;

using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Themes.Claims;

/// <summary>The order in which the events of a story are told.</summary>
internal static class StoryOrder
{
    /// <summary>A new event comes last.</summary>
    public static void Last(View view, JsonObject arguments, IReadOnlyDictionary<string, string> typed)
    {
        if (view.Named<Vignette>(typed.GetValueOrDefault("vignette") ?? string.Empty).TryGet(out var story, out _))
        {
            arguments["order"] =
                view.Where(VignetteEvent.ByVignette, story.Id).Select(one => one.Order).DefaultIfEmpty(0).Max() + 1;
        }
    }

    /// <summary>
    /// The steps that move an event one up (-1) or down (+1): every event gets the number of its place, those that have it
    /// already are left alone. None where it is at that end.
    /// </summary>
    public static IReadOnlyList<BatchStep> Moved(VignetteTold told, RecordId moved, int by)
    {
        var events = told.Events.Select(one => one.Event).ToList();
        var at = events.FindIndex(one => one.Id == moved);
        var to = at + by;
        if (at < 0 || to < 0 || to >= events.Count)
        {
            return [];
        }

        (events[at], events[to]) = (events[to], events[at]);
        return
        [
            .. events
                .Select((one, i) => (one, Place: i + 1d))
                .Where(pair => !pair.one.Order.Equals(pair.Place))
                .Select(pair => new BatchStep(
                    "change-vignette-event",
                    new JsonObject { ["id"] = pair.one.Id.ToString(), ["order"] = pair.Place },
                    As: null,
                    "the order of the events"
                )),
        ];
    }
}

namespace Tenter.Web.Projects;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Evidence;
using Tenter.Store;

/// <summary>Runs the plain verbs of a kind (add, change, remove) from what a form sent.</summary>
internal static class DeskVerbs
{
    private static readonly Dictionary<string, Verb> ByName = Tenter.Rooms.Verbs.ToDictionary(
        verb => verb.Name,
        StringComparer.Ordinal
    );

    /// <summary>Runs a verb by its name. A name that is none is a bug.</summary>
    public static Outcome<Committed> Do(this Desk desk, string verb, JsonObject arguments, string? reason = null) =>
        desk.Do((view, stamp) => ByName[verb].Run(view, arguments, stamp), Given(reason));

    /// <summary>The text of a field, trimmed; null for one left empty, which clears what was there.</summary>
    public static JsonNode? Field(string? text) => Given(text) is { } given ? JsonValue.Create(given) : null;

    public static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

namespace Tenter.Evidence;

using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Journal;

/// <summary>
/// Takes the words of a record out of the project for good: with all that hangs on it, every earlier version, and what was
/// removed before but once hung on it. It cannot be undone, so it says first what would go, and acts only when told again.
/// What stays is that something of that kind was there, and how much.
/// </summary>
public static class EraseVerb
{
    private const string Sure = "sure";

    /// <summary>The verb for one kind whose records hold words.</summary>
    public static Verb For(Kind kind) =>
        new(
            $"erase-{kind.Name}",
            $"Erases a {kind.Noun} for good, with what hangs on it and every earlier version; cannot be undone.",
            new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject
                {
                    ["id"] = new JsonObject { ["type"] = "string", ["description"] = $"id or name of the {kind.Noun}" },
                    [Sure] = new JsonObject
                    {
                        ["type"] = "boolean",
                        ["description"] = "true to erase; without it the answer tells what would go",
                    },
                },
                ["required"] = new JsonArray("id"),
            },
            (view, arguments, _) => Erasing(kind, view, arguments)
        )
        {
            References = ["id"],
        };

    /// <summary>Whether the records of a kind can be erased one by one. A member's acts stay the member's: members retire.</summary>
    public static bool Holds(Kind kind) =>
        (kind.Words.Count > 0 || kind.HoldsBlobs)
        && kind.Name != Member.Kind.Name
        && kind.Name != ProjectInfo.Kind.Name;

    /// <summary>What goes with a record, by kind, most first; the record itself is not counted.</summary>
    public static IReadOnlyList<(Kind Kind, int Count)> GoesWith(View view, RecordRef record) =>
        [
            .. view.Falling(record)
                .Where(change => change.Id != record.Id)
                .GroupBy(change => change.Kind)
                .Select(kind => (kind.Key, kind.Count()))
                .OrderByDescending(kind => kind.Item2)
                .ThenBy(kind => kind.Key.Name, System.StringComparer.Ordinal),
        ];

    private static Outcome<Draft> Erasing(Kind kind, View view, JsonObject arguments)
    {
        if (arguments["id"] is not JsonValue value || !value.TryGetValue<string>(out var name))
        {
            return new BadArguments($"erase-{kind.Name}", "$.id", $"the id or name of the {kind.Noun} is needed");
        }

        if (!view.Named(kind, name).TryGet(out var record, out var refusal))
        {
            return refusal;
        }

        var reference = new RecordRef(kind.Name, record.Id);
        var with = GoesWith(view, reference);
        if (arguments[Sure] is not JsonValue sure || !sure.TryGetValue<bool>(out var told) || !told)
        {
            return new NotSureToErase(RecordVerbs.Told(kind, record), Counted(with));
        }

        // The sentence stays in the history for good: it names nothing.
        return new Draft(
            $"erase-{kind.Name}",
            $"Erased a {kind.Noun} for good, and with it {Counted(with)}",
            [RecordChange.Erase(kind, record.Id)]
        )
        {
            ToNotebook = view.InNotebook(reference),
        };
    }

    private static string Counted(IReadOnlyList<(Kind Kind, int Count)> with) =>
        with.Count == 0 ? "nothing else" : string.Join(", ", with.Select(kind => $"{kind.Count} × {kind.Kind.Noun}"));
}

public sealed record NotSureToErase(string Told, string With)
    : NotAllowed(
        $"Erasing cannot be undone, and nothing was erased yet. With the {Told} would go: {With}; every earlier version too",
        Told,
        "To erase, add \"sure\": true. Backups and copies kept elsewhere are not reached"
    );

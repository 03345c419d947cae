namespace Tenter.Cli.Inquiry;

using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Cli.Output;
using Tenter.Evidence;
using Tenter.Inquiry;
using Tenter.Journal;

/// <summary>Lists of what the inquiry holds about itself: notes, guides with what interviews reached, the glossary.</summary>
internal static class InquiryCommands
{
    public static IEnumerable<ListedCommand> All(CommandContext context) =>
        [
            new(250, Notes(context)),
            new(
                252,
                Lists.Command<GlossaryEntry>(
                    context,
                    "glossary",
                    "Lists the glossary: what each word means here, and the names it has had.",
                    ("meaning", (_, entry) => entry.Meaning),
                    ("source", (_, entry) => entry.Source),
                    ("names", Names)
                )
            ),
            new(
                254,
                Lists.Command<InterviewGuide>(
                    context,
                    "guides",
                    "Lists the interview guides, and in how many interviews each topic was reached.",
                    ("date", (_, guide) => guide.Date?.ToString()),
                    ("topics", Topics)
                )
            ),
        ];

    private static Command Notes(CommandContext context)
    {
        var file = CommandContext.Project();
        var knownAt = CommandContext.KnownAt();
        var command = context.Command(
            "notes",
            "Lists the notes with their layers: what was seen is read and searched as any source.",
            parsed =>
                context.Read(
                    parsed.GetRequiredValue(file),
                    parsed,
                    knownAt,
                    view => new Answer(
                        new JsonArray([.. NoteLayers.All(view).Select(note => (JsonNode)Told(view, note))])
                    )
                    {
                        Columns = ["id", "name", "date", "event", "level", "reading", "added", "derived"],
                    }
                )
        );
        command.Arguments.Add(file);
        command.Options.Add(knownAt);
        return command;
    }

    /// <summary>What concerns the writer's self is not listed: it is read in the workbench, by its author.</summary>
    private static JsonObject Told(View view, NoteLayers note) =>
        new()
        {
            ["id"] = note.Source.Id.ToString(),
            ["name"] = note.Source.Name,
            ["date"] = note.Source.Date?.ToString(),
            ["event"] = (note.Event as INamed)?.Name,
            ["level"] = ResearchEvents.On(view, note.Source) is [.., var last] ? last.Level : null,
            ["reading"] = note.Note?.Reading,
            ["added"] = note.AddedToSeen.Count + note.AddedToReading.Count,
            ["derived"] = note.Note?.Derived == true,
        };

    private static JsonArray Names(View view, GlossaryEntry entry) =>
        new([
            .. GlossaryNames
                .Of(entry)
                .Select(name =>
                    (JsonNode)
                        new JsonObject
                        {
                            ["name"] = name.Name,
                            ["since"] = name.Since?.ToString(),
                            ["because"] = name.Because,
                        }
                ),
        ]);

    private static JsonArray Topics(View view, InterviewGuide guide)
    {
        var grid = GuideGrid.Of(view, guide);
        return new([
            .. guide.Topics.Select(topic =>
                (JsonNode)
                    new JsonObject
                    {
                        ["key"] = topic.Key,
                        ["label"] = topic.Label,
                        ["reached"] = grid.Reached(topic.Key),
                        ["arose"] = grid.AroseIn(topic.Key),
                        ["said"] = grid.SaidOf(topic.Key),
                        ["interviews"] = grid.Sources.Count,
                    }
            ),
        ]);
    }
}

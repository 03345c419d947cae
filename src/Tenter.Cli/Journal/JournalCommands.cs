namespace Tenter.Cli.Journal;

using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Cli.Output;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Store;

/// <summary>Beginning a project, its history, taking back, and keeping it safe.</summary>
internal static class JournalCommands
{
    private static readonly string[] HistoryColumns =
    [
        "changeSet",
        "seq",
        "at",
        "by",
        "verb",
        "sentence",
        "undoes",
        "undoneBy",
        "changes",
    ];

    public static IEnumerable<ListedCommand> All(CommandContext context) =>
        [
            new(10, New(context)),
            new(500, DoCommand.Make(context)),
            new(600, History(context)),
            new(610, Undo(context)),
            new(620, Redo(context)),
        ];

    private static Command New(CommandContext context)
    {
        var file = CommandContext.Project();
        var title = new Option<string>("--title") { Description = "what the project is called", Required = true };
        var command = context.Command(
            "new",
            "Makes a new, empty project.\nExample: tenter new harrowmere.tenter --title \"Harrowmere partnership\"",
            parsed =>
            {
                var path = parsed.GetRequiredValue(file);
                if (context.Occupied(path, parsed) is { } occupied)
                {
                    return occupied;
                }

                return Session
                    .New(
                        path,
                        parsed.GetRequiredValue(title),
                        new SessionOptions { Clock = context.Clock, Replace = File.Exists(path) }
                    )
                    .Select(session => Begun(session, path));
            }
        );
        command.Arguments.Add(file);
        command.Options.Add(title);
        return command;
    }

    /// <summary>The answer of new, demo and restore; closes the session.</summary>
    internal static Answer Begun(Session session, string path)
    {
        using (session)
        {
            return new Answer(
                new JsonObject
                {
                    ["file"] = path,
                    ["title"] = ProjectInfo.Of(session.View())?.Title,
                    ["seq"] = session.Project.Head.Seq,
                    ["head"] = session.Project.Head.Digest.ToString(),
                }
            );
        }
    }

    private static Command History(CommandContext context)
    {
        var file = CommandContext.Project();
        var knownAt = CommandContext.KnownAt();
        var command = context.Command(
            "history",
            "Lists every act, newest first, with who did it, why, and what took it back.",
            parsed =>
                context
                    .Open(parsed.GetRequiredValue(file), parsed, readOnly: true)
                    .Then(session => Told(session, parsed.GetValue(knownAt)))
        );
        command.Arguments.Add(file);
        command.Options.Add(knownAt);
        return command;
    }

    private static Outcome<Answer> Told(Session session, string? instant)
    {
        using (session)
        {
            var upTo = long.MaxValue;
            if (instant is not null)
            {
                if (!Instants.Parse(instant).TryGet(out var at, out var refusal))
                {
                    return refusal;
                }

                upTo = session.SeqAt(at);
            }

            var members = session.Project.All<Member>().ToDictionary(member => member.Id, member => member.Name);
            return new Answer(
                new JsonArray([.. session.History(upTo).Select(entry => (JsonNode)Entry(entry, members))])
            )
            {
                Columns = HistoryColumns,
            };
        }
    }

    private static JsonObject Entry(HistoryEntry entry, Dictionary<RecordId, string> members) =>
        new()
        {
            ["changeSet"] = entry.Set.Id.ToString(),
            ["seq"] = entry.Set.Seq,
            ["at"] = entry.Set.At.ToString(
                "yyyy-MM-ddTHH:mm:ss.ffffffZ",
                System.Globalization.CultureInfo.InvariantCulture
            ),
            ["by"] = members.GetValueOrDefault(entry.Set.By) ?? entry.Set.By.ToString(),
            ["verb"] = entry.Set.Verb,
            ["sentence"] = Sentence(entry),
            ["undoes"] = entry.Set.Undoes?.ToString(),
            ["undoneBy"] = entry.UndoneBy?.ToString(),
            ["changes"] = entry.Set.ChangeCount,
        };

    private static string? Sentence(HistoryEntry entry) =>
        entry.Words switch
        {
            null => null,
            { Reason: { } reason } words => $"{words.Sentence}, because {reason}",
            var words => words.Sentence,
        };

    private static Command Undo(CommandContext context)
    {
        var file = CommandContext.Project();
        var which = new Argument<string?>("CHANGESET")
        {
            Description = "the act to take back; your latest when left out",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = context.Command(
            "undo",
            "Takes an act back by writing another; refuses where later acts changed the same things.",
            parsed =>
            {
                RecordId? id = null;
                if (parsed.GetValue(which) is { } text)
                {
                    if (!RecordId.TryParse(text, out var named))
                    {
                        return new NoSuchChangeSet(text);
                    }

                    id = named;
                }

                return context.Write(
                    parsed.GetRequiredValue(file),
                    parsed,
                    session => session.Undo(id, parsed.GetValue(context.Reason)).Select(TakenBack)
                );
            }
        );
        command.Arguments.Add(file);
        command.Arguments.Add(which);
        return command;
    }

    private static Command Redo(CommandContext context)
    {
        var file = CommandContext.Project();
        var command = context.Command(
            "redo",
            "Undoes your latest undo.",
            parsed =>
                context.Write(
                    parsed.GetRequiredValue(file),
                    parsed,
                    session => session.Redo(parsed.GetValue(context.Reason)).Select(TakenBack)
                )
        );
        command.Arguments.Add(file);
        return command;
    }

    private static Answer TakenBack(Committed committed)
    {
        var json = CommandContext.Written(committed);
        json["undoes"] = committed.Set.Undoes?.ToString();
        return new Answer(json);
    }
}

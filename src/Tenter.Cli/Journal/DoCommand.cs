namespace Tenter.Cli.Journal;

using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tenter.Cli.Output;
using Tenter.Evidence;

/// <summary>Runs any verbs, one a line, as one act.</summary>
internal static class DoCommand
{
    // A line holds one record; a source of 20 million characters is the longest there is.
    private const int LongestLine = 64 * 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static Command Make(CommandContext context)
    {
        var file = new Argument<string?>("FILE.tenter")
        {
            Description = "the project",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var verbs = new Argument<string?>("VERBS.ndjson")
        {
            Description = "verbs, one JSON object a line; - or nothing for standard input",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var list = new Option<bool>("--list") { Description = "list every verb and what it takes" };
        var command = context.Command(
            "do",
            "Runs verbs as one act, all or nothing.\n"
                + "A line: {\"verb\":\"add-actor\",\"args\":{\"name\":\"Wren\"},\"as\":\"$wren\"}; later lines may say \"$wren\".",
            parsed =>
            {
                if (parsed.GetValue(list))
                {
                    return List();
                }

                return parsed.GetValue(file) is { } path
                    ? Steps(parsed.GetValue(verbs) ?? "-")
                        .Then(steps =>
                            context.Write(
                                path,
                                parsed,
                                session =>
                                    session
                                        .DoAll(steps, parsed.GetValue(context.Reason))
                                        .Select(done => Told(context, done))
                            )
                        )
                    : new NoProjectNamed();
            }
        );
        command.Arguments.Add(file);
        command.Arguments.Add(verbs);
        command.Options.Add(list);
        return command;
    }

    private static Answer List() =>
        new(
            new JsonArray([
                .. Rooms
                    .Verbs.OrderBy(verb => verb.Name, StringComparer.Ordinal)
                    .Select(verb =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["verb"] = verb.Name,
                                ["summary"] = verb.Summary,
                                ["args"] = verb.Arguments.DeepClone(),
                            }
                    ),
            ])
        );

    private static Answer Told(CommandContext context, (Store.Committed Written, IReadOnlyList<BatchMade> Made) done)
    {
        context.TellOfErasure(done.Written);
        var json = CommandContext.Written(done.Written);
        json["created"] = new JsonArray([
            .. done
                .Made.Where(made => made.IsNew)
                .Select(made =>
                    (JsonNode)
                        new JsonObject
                        {
                            ["as"] = made.As,
                            ["kind"] = made.Kind,
                            ["id"] = made.Id.ToString(),
                        }
                ),
        ]);
        return new Answer(json, "created");
    }

    private static Outcome<IReadOnlyList<BatchStep>> Steps(string from)
    {
        if (from != "-" && !File.Exists(from))
        {
            return new NoSuchFile(from);
        }

        using var reader = from == "-" ? Console.In : new StreamReader(from);
        var name = from == "-" ? "standard input" : from;
        var steps = new List<BatchStep>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (!Step(line, $"{name}, line {number}").TryGet(out var step, out var refusal))
            {
                return refusal;
            }

            steps.Add(step);
        }

        return steps.Count == 0 ? new NoVerbs(name) : steps;
    }

    private static Outcome<BatchStep> Step(string line, string where)
    {
        if (line.Length > LongestLine)
        {
            return new BadVerbLine("the line is too long", where);
        }

        try
        {
            if (
                JsonNode.Parse(line, documentOptions: Strict) is not JsonObject o
                || o["verb"]?.GetValueKind() != JsonValueKind.String
            )
            {
                return new BadVerbLine("an object with \"verb\" and \"args\" is needed", where);
            }

            if (!IsText(o))
            {
                return new BadVerbLine("a string holds half of a surrogate pair", where);
            }

            if (o["args"] is not (null or JsonObject))
            {
                return new BadVerbLine("\"args\" must be an object", where);
            }

            var known = o["as"];
            if (
                known is not null
                && (known.GetValueKind() != JsonValueKind.String || !known.GetValue<string>().StartsWith('$'))
            )
            {
                return new BadVerbLine("\"as\" must be a name that begins with $", where);
            }

            return new BatchStep(
                o["verb"]!.GetValue<string>(),
                o["args"]?.DeepClone().AsObject() ?? [],
                known?.GetValue<string>(),
                where
            );
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            return new BadVerbLine("this is not JSON: " + Printer.OneLine(e.Message), where);
        }
    }

    /// <summary>Whether every string can be read as characters: an escape can write what is none.</summary>
    private static bool IsText(JsonNode? node) =>
        node switch
        {
            JsonObject fields => fields.All(field => IsText(field.Key) && IsText(field.Value)),
            JsonArray items => items.All(IsText),
            JsonValue value when value.GetValueKind() == JsonValueKind.String => IsText(value.GetValue<string>()),
            _ => true,
        };

    private static bool IsText(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
            }
            else if (char.IsSurrogate(text[at]))
            {
                return false;
            }
        }

        return true;
    }
}

public sealed record NoProjectNamed() : WrongUsage("No project was named", "FILE.tenter", "See: tenter do --help");

public sealed record NoVerbs(string From)
    : WrongUsage(
        "There is not one verb to run",
        From,
        "Give a line such as {\"verb\":\"add-code\",\"args\":{\"name\":\"cosy\"}}"
    );

public sealed record BadVerbLine(string Why, string Line)
    : WrongUsage($"A verb cannot be read: {Why}", Line, "Mend the line; nothing was written");

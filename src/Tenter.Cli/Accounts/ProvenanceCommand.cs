namespace Tenter.Cli.Accounts;

using System;
using System.CommandLine;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Accounts;
using Tenter.Cli.Output;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>Where something comes from and where it went.</summary>
internal static class ProvenanceCommand
{
    public static Command Make(CommandContext context)
    {
        var file = CommandContext.Project();
        var named = new Argument<string>("KIND:NAME")
        {
            Description = "a code, theme, claim, vignette, account or other record, as theme:NAME or theme:ID",
        };
        var knownAt = CommandContext.KnownAt();
        var command = context.Command(
            "provenance",
            "Tells what something rests on, back to the words, and what rests on it, forth to the accounts.\n"
                + "Example: tenter provenance p.tenter theme:\"Asked in late\"",
            parsed =>
                context.Read(
                    parsed.GetRequiredValue(file),
                    parsed,
                    knownAt,
                    view =>
                        Root(view, parsed.GetRequiredValue(named)).Then(root => Provenance.Of(view, root)).Select(Told)
                )
        );
        command.Arguments.Add(file);
        command.Arguments.Add(named);
        command.Options.Add(knownAt);
        return command;
    }

    private static Outcome<RecordRef> Root(View view, string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && view.Kinds.Find(text[..colon]) is { } kind
            ? view.Named(kind, text[(colon + 1)..]).Select(record => new RecordRef(kind.Name, record.Id))
            : new NotKindAndName(text);
    }

    private static Answer Told(Provenance found) =>
        new(
            new JsonObject
            {
                ["root"] = found.Root.Key,
                ["steps"] = new JsonArray([
                    .. found.Steps.Select(step =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["key"] = step.Key,
                                ["column"] = step.Remove switch
                                {
                                    Remove.Words => "words",
                                    Remove.Code => "codes",
                                    Remove.Theme => "themes",
                                    Remove.Finding => "findings",
                                    _ => "accounts",
                                },
                                ["name"] = step.Name,
                                ["passages"] = step.Passages.Count,
                            }
                    ),
                ]),
                ["lines"] = new JsonArray([
                    .. found.Lines.Select(line =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["from"] = line.From,
                                ["to"] = line.To,
                                ["passages"] = line.Passages,
                                ["against"] = line.Against,
                            }
                    ),
                ]),
            },
            "lines"
        );
}

public sealed record NotKindAndName(string Text)
    : WrongUsage("What to trace is not named by its kind", Text, "Give it as KIND:NAME, as code:halls or theme:ID");

namespace Tenter.Cli.Evidence;

using System.CommandLine;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Cli.Output;
using Tenter.Evidence;
using Tenter.Evidence.Anchoring;

/// <summary>Lists the passages that lost their words, or some of them, when a text was corrected.</summary>
internal static class UnplacedCommand
{
    public static Command Make(CommandContext context)
    {
        var file = CommandContext.Project();
        var command = context.Command(
            "unplaced",
            "Lists what a correction left without its words, and what covers other words since.\n"
                + "Place one with: tenter do, place-passage",
            parsed =>
                context.Read(
                    parsed.GetRequiredValue(file),
                    parsed,
                    knownAt: null,
                    view =>
                    {
                        var words = new LeavingWords(view, context.MayBeKept(parsed));
                        return new Answer(
                            new JsonArray([.. AstrayPassages.Of(view).Select(one => Told(view, one, words))])
                        )
                        {
                            Columns = ["source", "state", "kind", "id", "was", "is"],
                        };
                    }
                )
        );
        command.Arguments.Add(file);
        return command;
    }

    public static string StateOf(PlacingState state) =>
        state switch
        {
            PlacingState.Whole => "whole",
            PlacingState.Changed => "changed",
            _ => "unplaced",
        };

    private static JsonObject Told(View view, AstrayPassage astray, LeavingWords words)
    {
        var text = view.TextOf(astray.Source) ?? string.Empty;
        return new JsonObject
        {
            ["source"] = astray.Source.Name,
            ["sourceId"] = astray.Source.Id.ToString(),
            ["state"] = StateOf(astray.State),
            ["kind"] = astray.Held.Kind.Name,
            ["id"] = astray.Held.Record.Id.ToString(),
            ["field"] = astray.Held.Path,
            ["item"] = astray.Held.Item,
            ["start"] = astray.There is { } from ? CodePoints.FromUtf16(text, from.Start) : null,
            ["end"] = astray.There is { } to ? CodePoints.FromUtf16(text, to.End) : null,
            ["was"] = astray.Was is { } was ? words.Of(astray.Held.Passage, was) : null,
            ["is"] = astray.There is { } there ? words.Of(there, astray.Now ?? string.Empty) : null,
        };
    }
}

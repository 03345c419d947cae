namespace Tenter.Cli.Evidence;

using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Cli.Output;
using Tenter.Evidence;
using Tenter.Evidence.Anchoring;
using Tenter.Formats.Readers;

/// <summary>Puts the words of a source right, or another file in its place; without --yes it only tells what would change.</summary>
internal static class CorrectCommand
{
    /// <summary>More places are counted, not listed.</summary>
    private const int MostListed = 1_000;

    public static Command Make(CommandContext context)
    {
        var file = CommandContext.Project();
        var source = new Option<string>("--source") { Description = "the source, by name or id", Required = true };
        var text = new Argument<string>("TEXTFILE") { Description = "the text as it is to be" };
        var replace = new Option<bool>("--replace")
        {
            Description = "another file in its place: passages are looked for by their words",
        };
        var command = context.Command(
            "correct",
            "Puts the words of a source right; what rests on its passages goes with them. Without --yes a dry run.\n"
                + "Example: tenter correct p.tenter --source yusuf yusuf.txt --reason 'a word misheard' --yes",
            parsed =>
                Run(
                    context,
                    parsed,
                    parsed.GetRequiredValue(file),
                    parsed.GetRequiredValue(source),
                    parsed.GetRequiredValue(text),
                    parsed.GetValue(replace)
                )
        );
        command.Arguments.Add(file);
        command.Arguments.Add(text);
        command.Options.Add(source);
        command.Options.Add(replace);
        return command;
    }

    private static Outcome<Answer> Run(
        CommandContext context,
        ParseResult parsed,
        string project,
        string source,
        string path,
        bool replace
    )
    {
        if (!File.Exists(path))
        {
            return new NoSuchFile(path);
        }

        if (!Bringing.FromDisk(path).First().Read.TryGet(out var read, out var refusal))
        {
            return refusal;
        }

        var how = replace ? CorrectionWay.Replaced : CorrectionWay.Edited;
        Outcome<CorrectionPlan> Plan(View view) =>
            view.Named<Source>(source).Then(found => CorrectionPlan.Of(view, found, read.Document, how));
        var kept = context.MayBeKept(parsed);
        if (!parsed.GetValue(context.Yes))
        {
            return context.Read(
                project,
                parsed,
                knownAt: null,
                view =>
                    Plan(view)
                        .Select(plan => new Answer(Told(view, plan, kept, new JsonObject(), done: false), "passages"))
            );
        }

        return context.Write(
            project,
            parsed,
            session =>
            {
                var before = session.View();
                CorrectionPlan? made = null;
                return session
                    .Do(
                        (view, stamp) =>
                            Plan(view)
                                .Then(plan =>
                                    CorrectSource.Of(
                                        made = plan,
                                        parsed.GetValue(context.Reason),
                                        stamp,
                                        replace ? new NewFile(read.FileName, read.Original) : null
                                    )
                                ),
                        parsed.GetValue(context.Reason)
                    )
                    .Select(committed => new Answer(
                        Told(before, made!, kept, CommandContext.Written(committed), done: true),
                        "passages"
                    ));
            }
        );
    }

    private static JsonObject Told(View view, CorrectionPlan plan, bool kept, JsonObject json, bool done)
    {
        var words = new LeavingWords(view, kept);
        json["done"] = done;
        json["source"] = plan.Source.Name;
        json["sourceId"] = plan.Source.Id.ToString();
        json["how"] = plan.How == CorrectionWay.Edited ? "edited" : "replaced";
        json["places"] = plan.Script.Edits?.Edits.Count;
        json["changes"] = new JsonArray([
            .. (plan.Script.Edits?.Edits ?? [])
                .Take(MostListed)
                .Select(edit =>
                    (JsonNode)
                        new JsonObject
                        {
                            ["start"] = CodePoints.FromUtf16(plan.Old, edit.Start),
                            ["end"] = CodePoints.FromUtf16(plan.Old, edit.End),
                            ["was"] = words.At(plan, edit.Start, edit.End),
                            ["is"] = edit.Inserted,
                        }
                ),
        ]);
        json["whole"] = plan.Whole;
        json["changed"] = plan.Changed;
        json["unplaced"] = plan.Unplaced;
        json["passages"] = new JsonArray([.. plan.Touched.Select(touched => Passage(touched, plan, words))]);
        return json;
    }

    private static JsonObject Passage(TouchedPassage touched, CorrectionPlan plan, LeavingWords words) =>
        new()
        {
            ["state"] = UnplacedCommand.StateOf(touched.State),
            ["kind"] = touched.Held.Kind.Name,
            ["id"] = touched.Held.Record.Id.ToString(),
            ["was"] = words.Of(touched.Held.Passage, touched.Before),
            ["is"] = touched.After is { } after ? words.Of(touched.Held.Passage, after) : null,
        };
}

namespace Tenter.Cli.Coding;

using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Tenter.Cli.Output;
using Tenter.Coding;
using Tenter.Evidence;

/// <summary>The codebook, coding a passage, searching, and tables of codes.</summary>
internal static class CodingCommands
{
    public static IEnumerable<ListedCommand> All(CommandContext context) =>
        [
            new(200, SearchCommand.Make(context)),
            new(210, CodePassageCommand(context)),
            new(220, Codes(context)),
            new(222, CodebookCommands.Codebook(context)),
            new(224, CodebookCommands.Import(context)),
            new(230, MatrixCommand.Make(context)),
            new(232, QueryCommand.Make(context)),
            new(234, CoOccurrenceCommand.Make(context)),
            new(240, AgreementCommand.Make(context)),
        ];

    private static Command Codes(CommandContext context)
    {
        var file = CommandContext.Project();
        var knownAt = CommandContext.KnownAt();
        var lineage = new Option<string?>("--lineage")
        {
            Description = "instead, where this code comes from: its names, definitions, merges and splits",
            HelpName = "CODE",
        };
        var since = new Option<string?>("--since")
        {
            Description = "instead, what changed in the codebook since it was known at an instant",
            HelpName = "INSTANT",
        };
        var command = context.Command(
            "codes",
            "Lists the codebook, with how many codings each code has and in how many sources. What the researcher introduced is not counted.",
            parsed =>
                context.Read(
                    parsed.GetRequiredValue(file),
                    parsed,
                    knownAt,
                    (session, view) =>
                        parsed.GetValue(lineage) is { } code ? CodebookCommands.Lineage(session, view, code)
                        : parsed.GetValue(since) is not null
                            ? CommandContext
                                .Past(session, parsed, since)
                                .Select(then => CodebookCommands.Changes(session.View(knownAt: then.Project), view))
                        : Listed(context, view)
                )
        );
        command.Arguments.Add(file);
        foreach (var option in new Option[] { knownAt, lineage, since })
        {
            command.Options.Add(option);
        }

        return command;
    }

    private static Answer Listed(CommandContext context, View view)
    {
        var introduced = view.All<Tenter.Coding.Coding>().Count(coding => coding.Introduced);
        if (introduced > 0)
        {
            context.Printer.Note(
                $"Not counted: {introduced} {(introduced == 1 ? "coding" : "codings")} of what the researcher introduced"
            );
        }

        return Lists.Of<Code>(
            view,
            ("codings", (seen, code) => Arose(seen, code).Count()),
            ("sources", (seen, code) => Arose(seen, code).Select(coding => coding.Passage.Source).Distinct().Count())
        );
    }

    private static IEnumerable<Tenter.Coding.Coding> Arose(View view, Code code) =>
        Tenter.Coding.Coding.Arose(view.Where(Tenter.Coding.Coding.ByCode, code.Id));

    private static Command CodePassageCommand(CommandContext context)
    {
        var file = CommandContext.Project();
        var code = new Option<string>("--code") { Description = "name or id; made when it is new", Required = true };
        var source = new Option<string>("--source") { Description = "name or id", Required = true };
        var start = new Option<int>("--start") { Description = "first code point, from 0", Required = true };
        var end = new Option<int>("--end") { Description = "the code point after the last", Required = true };
        var command = context.Command(
            "code",
            "Puts a code on a passage.\nExample: tenter code p.tenter --code \"dependence reversed\" --source imelda --start 1200 --end 1264",
            parsed =>
                context.Write(
                    parsed.GetRequiredValue(file),
                    parsed,
                    session =>
                        session
                            .Do(
                                (view, stamp) =>
                                    Passages
                                        .At(
                                            view,
                                            parsed.GetRequiredValue(source),
                                            parsed.GetRequiredValue(start),
                                            parsed.GetRequiredValue(end)
                                        )
                                        .Then(passage =>
                                            CodePassage.Of(
                                                view,
                                                parsed.GetRequiredValue(code),
                                                passage,
                                                stamp,
                                                makeCode: true
                                            )
                                        ),
                                parsed.GetValue(context.Reason)
                            )
                            .Select(committed => Told(session.View(), committed))
                )
        );
        command.Arguments.Add(file);
        foreach (var option in new Option[] { code, source, start, end })
        {
            command.Options.Add(option);
        }

        return command;
    }

    private static Answer Told(View view, Store.Committed committed)
    {
        var json = CommandContext.Written(committed);
        var coding = view.Find<Tenter.Coding.Coding>(committed.Draft.Made!.Value.Id)!;
        json["code"] = coding.Code.ToString();
        json["coding"] = coding.Id.ToString();
        return new Answer(json);
    }
}

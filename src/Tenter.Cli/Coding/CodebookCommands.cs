namespace Tenter.Cli.Coding;

using System;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Cli.Output;
using Tenter.Coding;
using Tenter.Ethics;
using Tenter.Evidence;
using Tenter.Formats.Tables;
using Tenter.Formats.Writers;
using Tenter.Formats.Writers.Codebooks;
using Tenter.Journal;
using Tenter.Store;

/// <summary>The codebook with what each code means: shown, handed on, taken in.</summary>
internal static class CodebookCommands
{
    public static Command Codebook(CommandContext context)
    {
        var file = CommandContext.Project();
        var output = new Option<string?>("--out")
        {
            Description = "the file to write: .xlsx, .docx, .csv or .md",
            HelpName = "OUT",
        };
        var knownAt = CommandContext.KnownAt();
        var command = context.Command(
            "codebook",
            "Shows the codebook with its definitions, or hands it on as a table.\nExample: tenter codebook p.tenter --out codebook.xlsx",
            parsed =>
                parsed.GetValue(output) is { } path
                    ? Out(context, parsed, parsed.GetRequiredValue(file), path, knownAt)
                    : context.Read(
                        parsed.GetRequiredValue(file),
                        parsed,
                        knownAt,
                        view => new Answer(
                            new JsonArray([.. CodeTree.Of(view.All<Code>()).Select(place => Told(view, place))])
                        )
                    )
        );
        command.Arguments.Add(file);
        command.Options.Add(output);
        command.Options.Add(knownAt);
        return command;
    }

    public static Command Import(CommandContext context)
    {
        var file = CommandContext.Project();
        var table = new Argument<string>("CODEBOOK.csv") { Description = "a table with a column name" };
        var command = context.Command(
            "import-codebook",
            "Takes in a codebook from a table: columns name and, as far as they are there, parent, group, definition, includes, excludes.\n"
                + "Example: tenter import-codebook p.tenter codebook.csv",
            parsed =>
                CsvTable
                    .Read(parsed.GetRequiredValue(table), "name")
                    .Then(read =>
                        context.Write(
                            parsed.GetRequiredValue(file),
                            parsed,
                            session =>
                                session
                                    .Do(
                                        (view, stamp) => ImportCodes.Of(view, [.. read.Lines.Select(Given)], stamp),
                                        parsed.GetValue(context.Reason)
                                    )
                                    .Select(committed =>
                                    {
                                        var json = CommandContext.Written(committed);
                                        json["codes"] = committed.Draft.Changes.Count;
                                        return new Answer(json);
                                    })
                        )
                    )
        );
        command.Arguments.Add(file);
        command.Arguments.Add(table);
        return command;
    }

    /// <summary>The steps in the life of one code.</summary>
    public static Outcome<Answer> Lineage(Session session, View view, string named) =>
        view.Named<Code>(named)
            .Select(code => new Answer(
                new JsonArray([
                    .. session
                        .LineageOf(view, code.Id, view.KnownAt.Seq)
                        .Select(step =>
                            (JsonNode)
                                new JsonObject
                                {
                                    ["changeSet"] = step.Act.Id.ToString(),
                                    ["seq"] = step.Act.Seq,
                                    ["at"] = step.Act.At.ToString("O", CultureInfo.InvariantCulture),
                                    ["by"] = view.Find<Member>(step.Act.By)?.Name,
                                    ["what"] = Camel(step.What.ToString()),
                                    ["told"] = Store.Lineage.Told(step),
                                    ["before"] = step.Before,
                                    ["after"] = step.After,
                                    ["reason"] = step.Words?.Reason,
                                }
                        ),
                ])
            )
            {
                Columns = ["changeSet", "seq", "at", "by", "what", "told", "before", "after", "reason"],
            });

    /// <summary>What changed between the codebook as it was known at one time and at another.</summary>
    public static Answer Changes(View then, View now) =>
        new(
            new JsonArray([
                .. CodebookChanges
                    .Of(then, now)
                    .Select(change =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["what"] = Camel(change.What.ToString()),
                                ["id"] = change.Code.ToString(),
                                ["name"] = change.Name,
                                ["before"] = change.Before,
                                ["after"] = change.After,
                            }
                    ),
            ])
        )
        {
            Columns = ["what", "id", "name", "before", "after"],
        };

    private static Outcome<Answer> Out(
        CommandContext context,
        ParseResult parsed,
        string file,
        string path,
        Option<string?> knownAt
    )
    {
        if (!CodebookWriter.For(path).TryGet(out var writer, out var refusal))
        {
            return refusal;
        }

        if (context.Occupied(path, parsed) is { } occupied)
        {
            return occupied;
        }

        if (!context.Open(file, parsed, readOnly: true).TryGet(out var session, out refusal))
        {
            return refusal;
        }

        using (session)
        {
            if (!CommandContext.Past(session, parsed, knownAt).TryGet(out var past, out refusal))
            {
                return refusal;
            }

            return Cleared(session, past.Project)
                .Then(cleared =>
                    FileWriting
                        .Whole(
                            path,
                            parsed.GetValue(context.Yes),
                            stream =>
                            {
                                writer.Write(cleared, stream);
                                return null;
                            }
                        )
                        .Select(written => new Answer(
                            new JsonObject { ["out"] = written, ["codes"] = cleared.Content.Rows.Count }
                        ))
                );
        }
    }

    /// <summary>The codebook with its lineage, cleared to leave.</summary>
    private static Outcome<Cleared<CodebookTable>> Cleared(Session session, Project? past) =>
        session.CodebookToLeave(past);

    private static CodeGiven Given(CsvTable.CsvLine line) =>
        new(
            line["name"],
            line.Or("parent"),
            line.Or("group"),
            line.Or("definition"),
            line.Or("includes"),
            line.Or("excludes")
        );

    private static JsonNode Told(View view, CodePlace place)
    {
        var code = place.Code;
        var codings = view.Where(Tenter.Coding.Coding.ByCode, code.Id).ToList();
        var arose = Tenter.Coding.Coding.Arose(codings).ToList();
        string? Name(RecordId? id) => id is { } known ? view.Find<Code>(known)?.Name : null;
        return new JsonObject
        {
            ["id"] = code.Id.ToString(),
            ["name"] = code.Name,
            ["under"] = Name(code.Parent),
            ["group"] = code.Group,
            ["definition"] = code.Definition,
            ["includes"] = code.Includes,
            ["excludes"] = code.Excludes,
            ["definedAt"] = code.IsDefined ? code.DefinedOn.ToString("O", CultureInfo.InvariantCulture) : null,
            ["codings"] = arose.Count,
            ["introduced"] = codings.Count - arose.Count,
            ["sources"] = arose.Select(coding => coding.Passage.Source).Distinct().Count(),
            ["retired"] = code.Retired,
            ["mergedInto"] = Name(code.MergedInto),
            ["splitFrom"] = Name(code.SplitFrom),
        };
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}

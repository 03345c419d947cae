namespace Tenter.Cli.Themes;

using System;
using System.CommandLine;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Cli.Coding;
using Tenter.Cli.Output;
using Tenter.Ethics;
using Tenter.Evidence;
using Tenter.Formats.Writers;
using Tenter.Formats.Writers.Displays;
using Tenter.Themes;
using Tenter.Themes.Displays;

/// <summary>The two displays of themes: the coded passages of one, and cases by themes with summaries.</summary>
internal static class DisplayCommands
{
    public static Command Display(CommandContext context) =>
        Command<Theme>(
            context,
            "display",
            "THEME",
            "Shows the matrix display of a theme: its coded passages with source, speaker and remarks; with --out writes it as a spreadsheet.\n"
                + "Example: tenter display p.tenter 'Whose table' --out display.xlsx",
            (view, theme, mayBeKept) => Told(view, MatrixDisplay.Of(view, theme), mayBeKept),
            (view, theme) =>
                Release
                    .Clear(view, DisplayReport.Of(view, MatrixDisplay.Of(view, theme)))
                    .Select(cleared => new Written(
                        DisplayWriter.Write(cleared),
                        "passages",
                        cleared.Content.Rows.Count
                    ))
        );

    public static Command Framework(CommandContext context) =>
        Command<FrameworkMatrix>(
            context,
            "framework",
            "NAME",
            "Shows a framework matrix: cases by themes with summaries, what each rests on, and which rest on nothing; with --out writes it as a spreadsheet.\n"
                + "Example: tenter framework p.tenter 'Who and what' --out framework.xlsx",
            (view, matrix, mayBeKept) => Told(view, FrameworkDisplay.Of(view, matrix), mayBeKept),
            (view, matrix) =>
                Release
                    .Clear(view, FrameworkReport.Of(view, FrameworkDisplay.Of(view, matrix)))
                    .Select(cleared => new Written(DisplayWriter.Write(cleared), "cases", cleared.Content.Rows.Count))
        );

    private static Command Command<T>(
        CommandContext context,
        string name,
        string argument,
        string description,
        Func<View, T, bool, Answer> show,
        Func<View, T, Outcome<Written>> write
    )
        where T : Tenter.Journal.Record
    {
        var file = CommandContext.Project();
        var named = new Argument<string>(argument) { Description = "its name or id" };
        var output = new Option<string?>("--out") { Description = "the file to write: .xlsx", HelpName = "OUT.xlsx" };
        var knownAt = CommandContext.KnownAt();
        var command = context.Command(
            name,
            description,
            parsed =>
            {
                var path = parsed.GetValue(output);
                if (path is not null && !path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
                {
                    return new DisplayNotWrittenSo(path);
                }

                if (path is not null && context.Occupied(path, parsed) is { } occupied)
                {
                    return occupied;
                }

                return context.Read(
                    parsed.GetRequiredValue(file),
                    parsed,
                    knownAt,
                    view =>
                        view.Named<T>(parsed.GetRequiredValue(named))
                            .Then(record =>
                                path is null
                                    ? show(view, record, context.MayBeKept(parsed))
                                    : write(view, record)
                                        .Then(written => Kept(path, parsed.GetValue(context.Yes), written))
                            ),
                    path is null ? Purpose.Read : Purpose.Export
                );
            }
        );
        command.Arguments.Add(file);
        command.Arguments.Add(named);
        command.Options.Add(output);
        command.Options.Add(knownAt);
        return command;
    }

    private static Outcome<Answer> Kept(string path, bool overwrite, Written written) =>
        FileWriting
            .Whole(
                path,
                overwrite,
                stream =>
                {
                    stream.Write(written.Bytes);
                    return null;
                }
            )
            .Select(kept => new Answer(new JsonObject { ["out"] = kept, [written.Of] = written.Count }));

    private static Answer Told(View view, MatrixDisplay display, bool mayBeKept) =>
        new(
            new JsonObject
            {
                ["theme"] = display.Theme.Name,
                ["status"] = display.Theme.Status,
                ["total"] = display.Total,
                ["sources"] = display.Sources,
                ["unplaced"] = display.Unplaced.Count,
                ["seq"] = view.KnownAt.Seq,
                ["head"] = view.KnownAt.Digest.ToString(),
                ["passages"] = new JsonArray([
                    .. display.Rows.Select(row => Told(view, display.Theme, row, mayBeKept)),
                ]),
            },
            "passages"
        );

    private static JsonObject Told(View view, Theme theme, DisplayRow row, bool mayBeKept)
    {
        var json = PassageJson.Of(view, row.Source, row.Passage, mayBeKept);
        json["date"] = row.Source.Date?.ToString();
        var maySay = !mayBeKept || view.ScopeOf(row.Passage).Scope >= Scope.Attribute;
        json["speakers"] = new JsonArray([
            .. row.Speakers.Where(_ => maySay).Select(speaker => (JsonNode)speaker.Name),
        ]);
        json["codes"] = new JsonArray([
            .. row.Codings.Select(placed => placed.Code.Name).Distinct().Select(code => (JsonNode)code),
        ]);
        var mayTell = !mayBeKept || view.ScopeOf(row.Passage).Scope >= Scope.Paraphrase;
        json["remarks"] = new JsonArray([.. row.Remarks.Where(_ => mayTell).Select(remark => (JsonNode)remark.Remark)]);
        json["alsoIn"] = new JsonArray([.. row.AlsoIn(view, theme).Select(other => (JsonNode)other.Name)]);
        return json;
    }

    private static Answer Told(View view, FrameworkDisplay display, bool mayBeKept) =>
        new(
            new JsonObject
            {
                ["name"] = display.Matrix.Name,
                ["themes"] = new JsonArray([.. display.Themes.Select(theme => (JsonNode)theme.Name)]),
                ["cases"] = new JsonArray([.. display.Rows.Select(row => (JsonNode)row.Name)]),
                ["withoutPassage"] = display.WithoutPassage.Count(),
                ["cells"] = new JsonArray([
                    .. display.Rows.SelectMany(row =>
                        row.Cells.Select(cell => (JsonNode)Told(view, row, cell, mayBeKept))
                    ),
                ]),
            },
            "cells"
        );

    /// <summary>A summary is left out of what may be kept where it tells of a passage that may not be told in other words.</summary>
    private static bool MayTell(View view, FrameworkSummary summary, bool mayBeKept) =>
        !mayBeKept
        || summary.Passages.All(support => view.ScopeOf(view.Read(support.Passage!.Value)).Scope >= Scope.Paraphrase);

    private static JsonObject Told(View view, FrameworkRow row, FrameworkPlace cell, bool mayBeKept) =>
        new()
        {
            ["case"] = row.Name,
            ["theme"] = cell.Theme.Name,
            ["summaries"] = new JsonArray([
                .. cell.Summaries.Select(summary =>
                    (JsonNode)
                        new JsonObject
                        {
                            ["id"] = summary.Cell.Id.ToString(),
                            ["summary"] = MayTell(view, summary, mayBeKept) ? summary.Cell.Summary : null,
                            ["passages"] = summary.Passages.Count,
                        }
                ),
            ]),
            ["coded"] = cell.Coded.Count,
            ["codedSince"] = cell.CodedSince,
            ["flags"] = new JsonArray([.. FrameworkReport.FlagsOf(cell).Select(flag => (JsonNode)flag)]),
        };

    private sealed record Written(byte[] Bytes, string Of, int Count);
}

internal sealed record DisplayNotWrittenSo(string Path)
    : WrongUsage("A display is not written in this format", Path, "Give a file that ends in .xlsx");

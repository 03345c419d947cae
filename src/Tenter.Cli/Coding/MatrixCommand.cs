namespace Tenter.Cli.Coding;

using System;
using System.CommandLine;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Cli.Output;
using Tenter.Coding.Matrices;
using Tenter.Evidence;
using Tenter.Themes;

/// <summary>Tables of codes or themes.</summary>
internal static class MatrixCommand
{
    private const string AttributePrefix = "attribute:";

    public static Command Make(CommandContext context)
    {
        var file = CommandContext.Project();
        var rows = new Option<string>("--rows") { Description = "codes or themes", Required = true };
        rows.AcceptOnlyFromAmong("codes", "themes");
        var columns = new Option<string>("--columns")
        {
            Description = "codes, attribute:NAME, kind or period (the year)",
            Required = true,
        };
        var unit = new Option<MatrixUnit>("--unit") { Description = "codings, sources, words or people" };
        unit.AcceptOnlyNames<MatrixUnit>();
        var knownAt = CommandContext.KnownAt();
        var command = context.Command(
            "matrix",
            "Counts codings by something; every cell says what it is out of and which records are behind it.\n"
                + "Example: tenter matrix p.tenter --rows codes --columns attribute:sector --unit people",
            parsed =>
                ColumnsOf(parsed.GetRequiredValue(columns))
                    .Then(by =>
                        context.Read(
                            parsed.GetRequiredValue(file),
                            parsed,
                            knownAt,
                            view =>
                                Told(
                                    Matrices.Of(
                                        view,
                                        new MatrixQuery(
                                            RowsOf(view, parsed.GetRequiredValue(rows)),
                                            by,
                                            parsed.GetValue(unit)
                                        )
                                    )
                                ),
                            Purpose.Count
                        )
                    )
        );
        command.Arguments.Add(file);
        command.Options.Add(rows);
        command.Options.Add(columns);
        command.Options.Add(unit);
        command.Options.Add(knownAt);
        return command;
    }

    private static System.Collections.Generic.IReadOnlyList<MatrixRow> RowsOf(View view, string rows) =>
        rows == "codes"
            ? Matrices.RowsOfCodes(view)
            :
            [
                .. view.All<Theme>()
                    .OrderBy(theme => theme.Name, StringComparer.Ordinal)
                    .Select(theme => new MatrixRow(theme.Name, theme.Codes)),
            ];

    private static Outcome<MatrixColumns> ColumnsOf(string text) =>
        text switch
        {
            "codes" => new MatrixColumns(MatrixColumnsBy.Codes),
            "kind" => new MatrixColumns(MatrixColumnsBy.Kind),
            "period" => new MatrixColumns(MatrixColumnsBy.Period),
            _ when text.StartsWith(AttributePrefix, StringComparison.Ordinal) && text.Length > AttributePrefix.Length =>
                new MatrixColumns(MatrixColumnsBy.Attribute, text[AttributePrefix.Length..]),
            _ => new NoSuchColumns(text),
        };

    private static Answer Told(Matrix matrix) =>
        new(
            new JsonObject
            {
                ["unit"] = matrix.Unit.ToString().ToLowerInvariant(),
                ["rows"] = new JsonArray([.. matrix.Rows.Select(name => JsonValue.Create(name))]),
                ["columns"] = new JsonArray([.. matrix.Columns.Select(name => JsonValue.Create(name))]),
                ["cells"] = new JsonArray([
                    .. matrix.Cells.Select(cell =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["row"] = matrix.Rows[cell.Row],
                                ["column"] = matrix.Columns[cell.Column],
                                ["value"] = cell.Value,
                                ["base"] = cell.Base,
                                ["ids"] = new JsonArray([.. cell.Ids.Select(id => JsonValue.Create(id.ToString()))]),
                                ["idsTotal"] = cell.IdsTotal,
                            }
                    ),
                ]),
                ["note"] = matrix.Note,
            },
            "cells"
        );
}

public sealed record NoSuchColumns(string Text)
    : WrongUsage("There are no such columns", Text, "Give codes, attribute:NAME, kind or period");

namespace Tenter.Cli.Coding;

using System;
using System.Collections.Generic;
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
    private const string RowPrefix = "row:";

    private static readonly Dictionary<string, MatrixPeriod> PeriodNames = new(StringComparer.Ordinal)
    {
        ["year"] = MatrixPeriod.Year,
        ["half-year"] = MatrixPeriod.HalfYear,
        ["quarter"] = MatrixPeriod.Quarter,
        ["month"] = MatrixPeriod.Month,
    };

    public static Command Make(CommandContext context)
    {
        var file = CommandContext.Project();
        var rows = new Option<string>("--rows") { Description = "codes or themes", Required = true };
        rows.AcceptOnlyFromAmong("codes", "themes");
        var columns = new Option<string>("--columns")
        {
            Description = "codes, themes, attribute:NAME, kind, period, source, speaker or coder",
            Required = true,
        };
        var unit = new Option<MatrixUnit>("--unit") { Description = "codings, sources, words or people" };
        unit.AcceptOnlyNames<MatrixUnit>();
        var period = new Option<string>("--period")
        {
            Description = "of columns that are periods: year, half-year, quarter or month",
        };
        period.AcceptOnlyFromAmong([.. PeriodNames.Keys]);
        var filter = new Option<string?>("--filter")
        {
            Description = "a query or the name of a saved one: only codings that share a character with what it finds",
            HelpName = "QUERY",
        };
        var rate = new Option<string?>("--rate")
        {
            Description = "words: per 1,000 words collected under the column; row:NAME: out of another row",
            HelpName = "words|row:NAME",
        };
        var knownAt = CommandContext.KnownAt();
        var command = context.Command(
            "matrix",
            "Counts codings by something; every cell says what it is out of and which records are behind it.\n"
                + "Example: tenter matrix p.tenter --rows codes --columns attribute:sector --unit people",
            parsed =>
                RateOf(parsed.GetValue(rate))
                    .Then(against =>
                        context.Read(
                            parsed.GetRequiredValue(file),
                            parsed,
                            knownAt,
                            view =>
                                ColumnsOf(view, parsed.GetRequiredValue(columns), PeriodOf(parsed.GetValue(period)))
                                    .Then(by =>
                                        QueryCommand
                                            .Filter(view, parsed.GetValue(filter))
                                            .Then(among =>
                                                Told(
                                                    view,
                                                    new MatrixQuery(
                                                        RowsOf(view, parsed.GetRequiredValue(rows)),
                                                        by,
                                                        parsed.GetValue(unit)
                                                    )
                                                    {
                                                        Among = among.Filter,
                                                        Rate = against.Rate,
                                                    }
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
        command.Options.Add(period);
        command.Options.Add(filter);
        command.Options.Add(rate);
        command.Options.Add(knownAt);
        return command;
    }

    private static IReadOnlyList<MatrixRow> RowsOf(View view, string rows) =>
        rows == "codes" ? Matrices.RowsOfCodes(view) : ThemeRows.Of(view);

    private static MatrixPeriod PeriodOf(string? period) => PeriodNames[period ?? "year"];

    private static Outcome<MatrixColumns> ColumnsOf(View view, string text, MatrixPeriod period) =>
        text switch
        {
            "codes" => new MatrixColumns(MatrixColumnsBy.Codes),
            "themes" => new MatrixColumns(MatrixColumnsBy.Codes, Groups: ThemeRows.Of(view)),
            "kind" => new MatrixColumns(MatrixColumnsBy.Kind),
            "period" => new MatrixColumns(MatrixColumnsBy.Period, Period: period),
            "source" => new MatrixColumns(MatrixColumnsBy.Source),
            "speaker" => new MatrixColumns(MatrixColumnsBy.Speaker),
            "coder" => new MatrixColumns(MatrixColumnsBy.Coder),
            _ when text.StartsWith(AttributePrefix, StringComparison.Ordinal) && text.Length > AttributePrefix.Length =>
                new MatrixColumns(MatrixColumnsBy.Attribute, text[AttributePrefix.Length..]),
            _ => new NoSuchColumns(text),
        };

    private static Outcome<(MatrixRate? Rate, bool Asked)> RateOf(string? text) =>
        text switch
        {
            null => (null, false),
            "words" => (new MatrixRate(), true),
            _ when text.StartsWith(RowPrefix, StringComparison.Ordinal) && text.Length > RowPrefix.Length => (
                new MatrixRate(text[RowPrefix.Length..]),
                true
            ),
            _ => new NoSuchRate(text),
        };

    private static Outcome<Answer> Told(View view, MatrixQuery query)
    {
        if (query.Rate?.Row is { } row && query.Rows.All(one => one.Name != row))
        {
            return new NoSuchRow(row);
        }

        var matrix = Matrices.Of(view, query);
        var json = new JsonObject
        {
            ["unit"] = matrix.Unit.ToString().ToLowerInvariant(),
            ["rows"] = new JsonArray([.. matrix.Rows.Select(name => JsonValue.Create(name))]),
            ["columns"] = new JsonArray([.. matrix.Columns.Select(name => JsonValue.Create(name))]),
        };
        if (matrix.Against is not null)
        {
            json["bases"] = new JsonArray([.. matrix.Bases.Select(value => (JsonNode?)value)]);
        }

        json["cells"] = new JsonArray([.. matrix.Cells.Select(cell => (JsonNode)Told(matrix, cell))]);
        json["note"] = matrix.Note;
        return new Answer(json, "cells");
    }

    private static JsonObject Told(Matrix matrix, MatrixCell cell)
    {
        var json = new JsonObject
        {
            ["row"] = matrix.Rows[cell.Row],
            ["column"] = matrix.Columns[cell.Column],
            ["value"] = cell.Value,
            ["base"] = cell.Base,
            ["ids"] = new JsonArray([.. cell.Ids.Select(id => JsonValue.Create(id.ToString()))]),
            ["idsTotal"] = cell.IdsTotal,
        };
        if (matrix.Against is not null)
        {
            json["rate"] = matrix.RateOf(cell.Column, cell.Value);
        }

        return json;
    }
}

public sealed record NoSuchColumns(string Text)
    : WrongUsage(
        "There are no such columns",
        Text,
        "Give codes, themes, attribute:NAME, kind, period, source, speaker or coder"
    );

public sealed record NoSuchRate(string Text)
    : WrongUsage("Nothing can be told as a rate of this", Text, "Give words, or row:NAME for another row of the table");

public sealed record NoSuchRow(string Name)
    : NotAllowed("No row of the table is called so", Name, "Name a code or theme that is a row");

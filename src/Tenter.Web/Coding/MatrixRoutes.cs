namespace Tenter.Web.Coding;

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.AspNetCore.Http;
using Tenter.Coding;
using Tenter.Coding.Matrices;
using Tenter.Evidence;
using Tenter.Themes;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>What is laid against what, as the address says it.</summary>
/// <param name="Rows">codes or themes.</param>
/// <param name="Columns">codes, kind, period, or attribute:NAME.</param>
public sealed record MatrixChoice(string Rows, string Columns, MatrixUnit Unit)
{
    private const string AttributePrefix = "attribute:";

    public static MatrixChoice Of(IQueryCollection query) =>
        new(
            query["rows"] == "themes" ? "themes" : "codes",
            query["columns"].ToString() is { Length: > 0 } columns ? columns : "kind",
            Enum.TryParse<MatrixUnit>(query["unit"], ignoreCase: true, out var unit) ? unit : MatrixUnit.Codings
        );

    internal MatrixQuery Query(View view, MatrixUnit? unit = null) => new(RowsOf(view), By, unit ?? Unit);

    /// <summary>The address of a cell's passages.</summary>
    public string CellAddress(string row, string column) =>
        "/codes/matrix/cell?"
        + string.Join(
            '&',
            new[] { ("rows", Rows), ("columns", Columns), ("row", row), ("column", column) }.Select(part =>
                part.Item1 + "=" + Uri.EscapeDataString(part.Item2)
            )
        );

    private MatrixColumns By =>
        Columns switch
        {
            "codes" => new(MatrixColumnsBy.Codes),
            "period" => new(MatrixColumnsBy.Period),
            _ when Columns.StartsWith(AttributePrefix, StringComparison.Ordinal) => new(
                MatrixColumnsBy.Attribute,
                Columns[AttributePrefix.Length..]
            ),
            _ => new(MatrixColumnsBy.Kind),
        };

    private IReadOnlyList<MatrixRow> RowsOf(View view) =>
        Rows == "themes"
            ?
            [
                .. view.All<Theme>()
                    .OrderBy(theme => theme.Name, StringComparer.Ordinal)
                    .Select(theme => new MatrixRow(theme.Name, theme.Codes)),
            ]
            : Matrices.RowsOfCodes(view);
}

/// <summary>Tables of codes or themes, and the passages behind each cell.</summary>
internal static class MatrixRoutes
{
    private static readonly string[] OwnProperties = ["sector", "level", "mode", "setting", "role", "organisation"];

    public static IResult Page(HttpContext context, Desk desk)
    {
        var view = desk.View(Purpose.Count);
        var choice = MatrixChoice.Of(context.Request.Query);
        return Answer.Page<MatrixPage>(
            new
            {
                Choice = choice,
                Matrix = Matrices.Of(view, choice.Query(view)),
                Properties = OwnProperties
                    .Concat(view.All<AttributeValue>().Select(value => value.Property).Order())
                    .Distinct()
                    .ToList(),
                HasThemes = view.Count<Theme>() > 0,
            }
        );
    }

    public static IResult Cell(string row, string column, int? from, HttpContext context, Desk desk)
    {
        var view = desk.View();
        var choice = MatrixChoice.Of(context.Request.Query);
        var matrix = Matrices.Of(view, choice.Query(view, MatrixUnit.Codings));
        var cell = matrix.Cells.FirstOrDefault(found =>
            matrix.Rows[found.Row] == row && matrix.Columns[found.Column] == column
        );
        var codings = (cell?.Ids ?? []).Select(view.Find<Coding>).OfType<Coding>();
        return Answer.Page<CellPage>(
            new
            {
                Row = row,
                Column = column,
                Value = cell?.Value ?? 0,
                Base = cell?.Base ?? 0,
                Back = $"/codes/matrix?rows={choice.Rows}&columns={Uri.EscapeDataString(choice.Columns)}",
                Here = choice.CellAddress(row, column),
                Passages = PassageListing.Of(view, codings, from ?? 0, withCode: true),
            }
        );
    }
}

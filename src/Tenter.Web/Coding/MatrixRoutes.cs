namespace Tenter.Web.Coding;

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.AspNetCore.Http;
using Tenter.Coding;
using Tenter.Coding.Matrices;
using Tenter.Coding.Queries;
using Tenter.Evidence;
using Tenter.Themes;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>What is laid against what, as the address says it.</summary>
/// <param name="Rows">codes or themes.</param>
/// <param name="Columns">codes, themes, kind, period, source, speaker, coder, or attribute:NAME.</param>
/// <param name="Filter">A query that limits the codings counted; empty for all.</param>
/// <param name="Rate">words, row:NAME, or empty for counts alone.</param>
public sealed record MatrixChoice(
    string Rows,
    string Columns,
    MatrixUnit Unit,
    MatrixPeriod Period = MatrixPeriod.Year,
    string Filter = "",
    string Rate = ""
)
{
    public const string RowPrefix = "row:";
    private const string AttributePrefix = "attribute:";

    public static MatrixChoice Of(IQueryCollection query) =>
        new(
            query["rows"] == "themes" ? "themes" : "codes",
            query["columns"].ToString() is { Length: > 0 } columns ? columns : "kind",
            Enum.TryParse<MatrixUnit>(query["unit"], ignoreCase: true, out var unit) ? unit : MatrixUnit.Codings,
            Enum.TryParse<MatrixPeriod>(query["period"], ignoreCase: true, out var period) ? period : MatrixPeriod.Year,
            query["filter"].ToString().Trim(),
            query["rate"].ToString()
        );

    internal Outcome<MatrixQuery> Query(View view, Desk desk, MatrixUnit? unit = null)
    {
        var query = new MatrixQuery(RowsOf(view), By(view), unit ?? Unit)
        {
            Rate =
                Rate == "words" ? new MatrixRate()
                : Rate.StartsWith(RowPrefix, StringComparison.Ordinal) ? new MatrixRate(Rate[RowPrefix.Length..])
                : null,
        };
        return Filter.Length == 0
            ? query
            : QueryRoutes
                .Run(view, desk, view.All<SavedQuery>().FirstOrDefault(saved => saved.Name == Filter)?.Text ?? Filter)
                .Select(answer => query with { Among = PassageFilter.Of(answer) });
    }

    /// <summary>The address of a cell's passages.</summary>
    public string CellAddress(string row, string column) => To("/codes/matrix/cell", ("row", row), ("column", column));

    public string Address => To("/codes/matrix");

    private string To(string path, params (string Name, string Value)[] more) =>
        path
        + "?"
        + string.Join(
            '&',
            new[]
            {
                ("rows", Rows),
                ("columns", Columns),
                ("period", Period == MatrixPeriod.Year ? "" : Period.ToString().ToLowerInvariant()),
                ("filter", Filter),
            }
                .Where(part => part.Item2.Length > 0)
                .Concat(more)
                .Select(part => part.Item1 + "=" + Uri.EscapeDataString(part.Item2))
        );

    private MatrixColumns By(View view) =>
        Columns switch
        {
            "codes" => new(MatrixColumnsBy.Codes),
            "themes" => new(MatrixColumnsBy.Codes, Groups: ThemeRows.Of(view)),
            "period" => new(MatrixColumnsBy.Period, Period: Period),
            "source" => new(MatrixColumnsBy.Source),
            "speaker" => new(MatrixColumnsBy.Speaker),
            "coder" => new(MatrixColumnsBy.Coder),
            _ when Columns.StartsWith(AttributePrefix, StringComparison.Ordinal) => new(
                MatrixColumnsBy.Attribute,
                Columns[AttributePrefix.Length..]
            ),
            _ => new(MatrixColumnsBy.Kind),
        };

    private IReadOnlyList<MatrixRow> RowsOf(View view) =>
        Rows == "themes" ? ThemeRows.Of(view) : Matrices.RowsOfCodes(view);
}

/// <summary>Tables of codes or themes, and the passages behind each cell.</summary>
internal static class MatrixRoutes
{
    private static readonly string[] OwnProperties = ["sector", "level", "mode", "setting", "role", "organisation"];

    public static IResult Page(HttpContext context, Desk desk)
    {
        var view = desk.View(Purpose.Count);
        var choice = MatrixChoice.Of(context.Request.Query);
        var asked = choice.Query(view, desk);
        var empty = new Matrix(choice.Unit, [], [], [], string.Empty);
        return Answer.Page<MatrixPage>(
            new
            {
                Choice = choice,
                Matrix = asked.TryGet(out var query, out var refusal) ? Matrices.Of(view, query) : empty,
                Wrong = refusal,
                Properties = OwnProperties
                    .Concat(view.All<AttributeValue>().Select(value => value.Property).Order())
                    .Distinct()
                    .ToList(),
                HasThemes = view.Count<Theme>() > 0,
                Filters = view.All<SavedQuery>().Select(saved => saved.Name).Order().ToList(),
            }
        );
    }

    public static IResult Cell(string row, string column, int? from, HttpContext context, Desk desk)
    {
        var view = desk.View();
        var choice = MatrixChoice.Of(context.Request.Query);
        if (!choice.Query(view, desk, MatrixUnit.Codings).TryGet(out var query, out var refusal))
        {
            return Answer.Refused(refusal);
        }

        var matrix = Matrices.Of(view, query);
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
                Back = choice.Address,
                Here = choice.CellAddress(row, column),
                Passages = PassageListing.Of(view, codings, from ?? 0, withCode: true),
            }
        );
    }
}

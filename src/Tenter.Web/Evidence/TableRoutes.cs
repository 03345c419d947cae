namespace Tenter.Web.Evidence;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tenter.Evidence;
using Tenter.Web.Frame;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>Tables of figures as somebody else gave them, and their shares where they have a base.</summary>
internal sealed class TableRoutes : IPlaces
{
    private const string Root = "/evidence/tables";

    public void Map(IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<Desk>() is null)
        {
            return;
        }

        routes.MapGet(Root, Page);
        routes.MapPost(Root, AddAsync);
    }

    public IEnumerable<Command> Commands(CommandQuery query)
    {
        yield return new Command("Tables that somebody else gave", Root)
        {
            AlsoCalled = ["given table", "figures", "survey", "percentages"],
        };
    }

    private static IResult Page(Desk desk) =>
        Answer.Page<TablesPage>(
            new { Tables = desk.View().All<GivenTable>().OrderBy(table => table.Name, StringComparer.Ordinal).ToList() }
        );

    /// <summary>Rows as they are copied out of a document: a name, then figures, parted by tabs, semicolons or |.</summary>
    private static async Task<IResult> AddAsync(HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var lines = form["rows"]
            .ToString()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(['\t', ';', '|'], StringSplitOptions.TrimEntries))
            .ToList();
        if (lines.Count < 2)
        {
            return Answer.Refused(new NoRowsGiven());
        }

        var rows = new JsonArray();
        foreach (var line in lines.Skip(1))
        {
            var values = new JsonArray();
            foreach (var cell in line.Skip(1))
            {
                if (!double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
                {
                    return Answer.Refused(new NoFigure(line[0], cell));
                }

                values.Add(value);
            }

            rows.Add((JsonNode)new JsonObject { ["name"] = line[0], ["values"] = values });
        }

        var arguments = new JsonObject
        {
            ["name"] = form["name"].ToString(),
            ["unit"] = form["unit"].ToString(),
            ["columns"] = new JsonArray([.. lines[0].Skip(1).Select(name => JsonValue.Create(name))]),
            ["rows"] = rows,
            ["multiple"] = form["multiple"] == "true",
            ["baseNote"] = DeskVerbs.Field(form["baseNote"]),
            ["assertedBy"] = DeskVerbs.Field(form["assertedBy"]),
        };
        if (DeskVerbs.Given(form["base"]) is { } typed)
        {
            if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var all))
            {
                return Answer.Refused(new NoFigure("How many answered", typed));
            }

            arguments["base"] = all;
        }

        return Answer.From(desk.Do("add-given-table", arguments), _ => Answer.GoTo(Root));
    }
}

internal sealed record NoRowsGiven()
    : WrongUsage(
        "There is no row yet",
        "the table",
        "Give a line with the names of the columns, then a line for each row"
    );

internal sealed record NoFigure(string Row, string Cell)
    : WrongUsage($"‘{Cell}’ is no figure", Row, "Write figures without a unit, as 17 or 3.5");

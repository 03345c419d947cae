namespace Tenter.Evidence;

using System.Collections.Generic;
using System.Linq;
using Tenter.Journal;

/// <summary>
/// A table of figures as somebody else gave it: in a report, a survey's summary, minutes. It is kept as it stands, with the
/// passage it stands in and with its base, where it has one. Without a base no share of it can be told.
/// </summary>
public sealed record GivenTable : Record, INamed
{
    public static readonly Kind<GivenTable> Kind = new("given-table", EvidenceJson.Default.GivenTable)
    {
        ReferenceFields = [new("passage", "source", OnRemoval.Keep)],
        References = static (table, into) =>
        {
            if (table.Passage is { } passage)
            {
                into.Add(new("source", passage.Source, OnRemoval.Keep));
            }
        },
        Check = static (project, table) => Passages.Check(project, table.Passage),
        Admit = static (_, table) =>
            table.Rows.FirstOrDefault(row => row.Values.Count != table.Columns.Count) is { } uneven
                ? new RowOfAnotherLength(uneven.Name, table.Columns.Count)
            : table.Base is <= 0 ? new BaseOfNothing(table.Name)
            : null,
        Words = ["name", "columns", "rows", "unit", "baseNote", "assertedBy"],
    };

    public required string Name { get; init; }

    /// <summary>What the figures count: responses, people, pounds.</summary>
    public required string Unit { get; init; }

    public IReadOnlyList<string> Columns
    {
        get;
        init => field = value ?? [];
    } = [];

    public IReadOnlyList<GivenRow> Rows
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>How many answered, where the table says so.</summary>
    public int? Base { get; init; }

    /// <summary>What the base is, or why there is none.</summary>
    public string? BaseNote { get; init; }

    /// <summary>Whether one person could be counted in several rows: then the rows do not add up to the base.</summary>
    public bool Multiple { get; init; }

    /// <summary>Who gives the figures.</summary>
    public string? AssertedBy { get; init; }

    public Passage? Passage { get; init; }

    /// <summary>
    /// The share of a figure in the base. Where the base is not given, and people could answer several times, the sum of the
    /// column is no base: it is refused. Where each could answer once, the sum of the column is.
    /// </summary>
    public Outcome<double> ShareOf(int row, int column)
    {
        var value = Rows[row].Values[column];
        if (Base is { } all)
        {
            return value / all;
        }

        var sum = Rows.Sum(one => one.Values[column]);
        return Multiple ? new NoBaseGiven(Name, sum)
            : sum > 0 ? value / sum
            : new NoBaseGiven(Name, sum);
    }
}

/// <summary>One row, with a figure for each column.</summary>
public sealed record GivenRow(string Name, IReadOnlyList<double> Values);

public sealed record NoBaseGiven(string Table, double Sum)
    : NotAllowed(
        "No share can be told: the table does not say how many answered",
        Table,
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"One person could give several answers, so their sum, {Sum}, is not the number of people. Give the base where the source has it, or tell the figures as they are"
        )
    );

public sealed record RowOfAnotherLength(string Row, int Columns)
    : WrongUsage(
        "A row does not have a figure for each column",
        Row,
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Give {Columns} figures")
    );

public sealed record BaseOfNothing(string Table)
    : WrongUsage("A base is more than 0", Table, "Leave it out where the table has none");

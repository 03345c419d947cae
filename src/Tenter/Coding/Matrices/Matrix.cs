namespace Tenter.Coding.Matrices;

using System.Collections.Generic;
using Tenter.Coding.Queries;
using Tenter.Journal;

/// <summary>What is counted in a cell.</summary>
public enum MatrixUnit
{
    /// <summary>Codings of the row that fall in the column.</summary>
    Codings,

    /// <summary>Sources with at least one such coding.</summary>
    Sources,

    /// <summary>Words covered by such codings, each word once per cell.</summary>
    Words,

    /// <summary>Participants who speak in such codings.</summary>
    People,
}

/// <summary>What makes the columns.</summary>
/// <param name="Attribute">The property, where the columns are its values.</param>
/// <param name="Period">How long a period is, where the columns are periods.</param>
/// <param name="Groups">Where the columns are codes that overlap: themes with their codes; null for each code by itself.</param>
public sealed record MatrixColumns(
    MatrixColumnsBy By,
    string? Attribute = null,
    MatrixPeriod Period = MatrixPeriod.Year,
    IReadOnlyList<MatrixRow>? Groups = null
);

public enum MatrixColumnsBy
{
    /// <summary>Codes or themes whose codings overlap.</summary>
    Codes,
    Kind,
    Period,
    Attribute,

    /// <summary>Each source by itself.</summary>
    Source,

    /// <summary>Those whose words they are known to be.</summary>
    Speaker,

    /// <summary>The members who placed the codings.</summary>
    Coder,
}

/// <summary>How long a period of a table is.</summary>
public enum MatrixPeriod
{
    Year,
    HalfYear,
    Quarter,
    Month,
}

/// <summary>
/// What a value is set against, as a rate: the words collected under its column (per 1,000), or another row of the same
/// column. Where there is none of it the rate is undefined, and never 0.
/// </summary>
/// <param name="Row">The name of the other row; null for words.</param>
public sealed record MatrixRate(string? Row = null)
{
    /// <summary>Rates are told for so many words.</summary>
    public const int PerWords = 1_000;
}

/// <summary>A question to the codings. Rows are codes, or themes with the codings of their codes.</summary>
/// <param name="Rows">Row labels and the codes each gathers.</param>
public sealed record MatrixQuery(IReadOnlyList<MatrixRow> Rows, MatrixColumns Columns, MatrixUnit Unit)
{
    /// <summary>Only codings that share a character with these passages, and only the words in them; null for all.</summary>
    public PassageFilter? Among { get; init; }

    public MatrixRate? Rate { get; init; }
}

/// <summary>One row: a code, or a theme.</summary>
public sealed record MatrixRow(string Name, IReadOnlyList<RecordId> Codes);

/// <summary>A cell that is not empty.</summary>
/// <param name="Value">The count, in the matrix's unit.</param>
/// <param name="Base">The same unit over all codings of the column, whatever their code: what the value is out of.</param>
/// <param name="Ids">The codings (or sources, or people) behind it; the first thousand.</param>
/// <param name="IdsTotal">How many there are.</param>
public sealed record MatrixCell(int Row, int Column, long Value, long Base, IReadOnlyList<RecordId> Ids, long IdsTotal);

/// <summary>Counts that open their passages: a prompt to go and read, never a finding.</summary>
/// <param name="Note">What is counted out of what, and what the table does not say.</param>
public sealed record Matrix(
    MatrixUnit Unit,
    IReadOnlyList<string> Rows,
    IReadOnlyList<string> Columns,
    IReadOnlyList<MatrixCell> Cells,
    string Note
)
{
    /// <summary>What rates are told against; null where none were asked for.</summary>
    public MatrixRate? Against { get; init; }

    /// <summary>How much of it each column has; null where a column can have none.</summary>
    public IReadOnlyList<long?> Bases { get; init; } = [];

    /// <summary>
    /// The rate of a value in a column; null where the column has no base: nothing can be said of how often something came
    /// up where nothing was collected, and that is not 0.
    /// </summary>
    public double? RateOf(int column, long value) =>
        Against is not null && Bases[column] is { } all and > 0
            ? (Against.Row is null ? MatrixRate.PerWords : 1) * (double)value / all
            : null;
}

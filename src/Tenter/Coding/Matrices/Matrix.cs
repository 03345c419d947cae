namespace Tenter.Coding.Matrices;

using System.Collections.Generic;
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
/// <param name="By">codes, kind, period or attribute.</param>
/// <param name="Attribute">The property, where the columns are its values.</param>
public sealed record MatrixColumns(MatrixColumnsBy By, string? Attribute = null);

public enum MatrixColumnsBy
{
    Codes,
    Kind,
    Period,
    Attribute,
}

/// <summary>A question to the codings. Rows are codes, or themes with the codings of their codes.</summary>
/// <param name="Rows">Row labels and the codes each gathers.</param>
public sealed record MatrixQuery(IReadOnlyList<MatrixRow> Rows, MatrixColumns Columns, MatrixUnit Unit);

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
);

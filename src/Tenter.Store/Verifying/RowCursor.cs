namespace Tenter.Store.Verifying;

using System;
using Microsoft.Data.Sqlite;

/// <summary>Walks the rows of a table in the order of branch, number and place, which stand in its first columns.</summary>
internal sealed class RowCursor : IDisposable
{
    private readonly SqliteCommand command;
    private readonly bool hasPlace;

    public RowCursor(SqliteConnection connection, string sql, bool hasPlace)
    {
        this.hasPlace = hasPlace;
        command = connection.CreateCommand();
        command.CommandText = sql;
        Rows = command.ExecuteReader();
        Next();
    }

    public SqliteDataReader Rows { get; }

    public bool AtEnd { get; private set; }

    /// <summary>Branch, number, and place within the act.</summary>
    public (long Branch, long Seq, long N) Key { get; private set; }

    public void Next()
    {
        AtEnd = !Rows.Read();
        Key = AtEnd ? default : (Rows.GetInt64(0), Rows.GetInt64(1), hasPlace ? Rows.GetInt64(2) : 0);
    }

    public bool Before(long branch, long seq) => !AtEnd && (Key.Branch, Key.Seq).CompareTo((branch, seq)) < 0;

    public bool In(long branch, long seq) => !AtEnd && Key.Branch == branch && Key.Seq == seq;

    public void Dispose()
    {
        Rows.Dispose();
        command.Dispose();
    }
}

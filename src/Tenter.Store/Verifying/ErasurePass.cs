namespace Tenter.Store.Verifying;

using Microsoft.Data.Sqlite;
using Tenter.Store.Sqlite;

/// <summary>Whether an erasure still waits: its words are out of the tables, their traces not out of the file.</summary>
internal static class ErasurePass
{
    public static void Check(SqliteConnection connection, Findings findings)
    {
        if (SqliteFile.Scalar<long>(connection, "SELECT count(*) FROM pending") > 0)
        {
            findings.Add("Not yet erased: traces of something erased are still in the file", "pending");
        }
    }
}

namespace Tenter.Store.Verifying;

using System.Collections.Generic;
using System.Linq;
using Microsoft.Data.Sqlite;
using Tenter.Store.Sqlite;

/// <summary>What SQLite itself can tell: whole pages, whole indexes, and the tables and nothing but the tables of the format.</summary>
internal static class SqlitePass
{
    private const int FaultsListed = 100;

    public static void Check(SqliteConnection connection, Findings findings)
    {
        foreach (var fault in Texts(connection, $"PRAGMA integrity_check({FaultsListed})").Where(text => text != "ok"))
        {
            findings.Add("SQLite finds the file damaged: " + fault, "integrity_check");
        }

        if (SqliteFile.Scalar<long>(connection, "PRAGMA user_version") != SqliteFile.Format)
        {
            findings.Add("The number of the format is wrong", "the header");
        }

        using var fresh = new SqliteConnection("Data Source=:memory:");
        fresh.Open();
        SqliteFile.Execute(fresh, SqliteFile.Script("0001.sql"));
        var expected = Schema(fresh);
        var found = Schema(connection);
        foreach (var name in expected.Keys.Union(found.Keys))
        {
            if (expected.GetValueOrDefault(name) != found.GetValueOrDefault(name))
            {
                findings.Add("The tables are not those of the format", name);
            }
        }
    }

    private static Dictionary<string, string> Schema(SqliteConnection connection)
    {
        const string Sql =
            "SELECT type || ' ' || name || ' on ' || tbl_name || char(10) || ifnull(sql,'') FROM sqlite_schema";
        return Texts(connection, Sql)
            .Select(text => text.Split('\n', count: 2))
            .ToDictionary(parts => parts[0], parts => parts[1]);
    }

    private static List<string> Texts(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var texts = new List<string>();
        while (rows.Read())
        {
            texts.Add(rows.GetString(0));
        }

        return texts;
    }
}

namespace Tenter.Store.Tests.Verifying;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Data.Sqlite;
using Shouldly;
using Tenter.Journal;
using Tenter.Store.Sqlite;
using Xunit;

public sealed class VerificationTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string project;

    public VerificationTests()
    {
        project = folder.File("harrowmere.tenter");
        Acts.SmallProject(project);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_whole_project_verifies_and_tells_its_head()
    {
        var report = Acts.ShouldBeWhole(project);

        using var session = Session.Open(project, new SessionOptions()).Value;
        report.Seq.ShouldBe(session.Project.Head.Seq);
        report.Head.ShouldBe(session.Project.Head.Digest);
        report.ChangeSets.ShouldBe(report.Seq);
    }

    [Fact]
    public void Any_head_the_chain_ever_had_is_an_ancestor_and_no_other_is()
    {
        IReadOnlyList<Digest> heads;
        using (var session = Session.Open(project, new SessionOptions()).Value)
        {
            heads = [.. session.History().Select(entry => entry.Set.Digest)];
        }

        heads.ShouldAllBe(head => Verification.Run(project, head).Ok);
        var stranger = Verification.Run(project, heads[0] with { D = heads[0].D ^ 1 });

        stranger.Ok.ShouldBeFalse();
        stranger.Findings.Single().What.ShouldContain("not in this chain");
    }

    /// <summary>
    /// Every value of every row is altered in turn, in several ways. Nothing is left out but what SQLite itself refuses to
    /// store (a number that another row has in a key), because such a file cannot come about by altering one value.
    /// </summary>
    [Theory]
    [InlineData("changesets")]
    [InlineData("changes")]
    [InlineData("payloads")]
    [InlineData("blobs")]
    [InlineData("checkpoints")]
    [InlineData("checkpoint_pages")]
    public void Every_altered_value_is_found(string table)
    {
        var passed = new List<string>();
        var tried = 0;
        foreach (var cell in Cells(table))
        {
            foreach (var value in Altered(cell.Value))
            {
                var copy = folder.File("copy.tenter");
                File.Copy(project, copy, overwrite: true);
                if (!Alter(copy, table, cell, value))
                {
                    continue;
                }

                tried++;
                if (Verification.Run(copy).Ok)
                {
                    passed.Add($"{table}[{cell.Row}].{cell.Column}: {Told(cell.Value)} -> {Told(value)}");
                }
            }
        }

        passed.ShouldBeEmpty();
        tried.ShouldBeGreaterThan(0);
    }

    /// <summary>A half-restored file, or one where words came back by another way.</summary>
    [Fact]
    public void Words_of_what_was_erased_are_found_where_they_came_back()
    {
        var before = folder.File("before.tenter");
        var path = folder.File("erased.tenter");
        RecordId osman;
        using (var session = Session.New(path, "Erased", new SessionOptions()).Value)
        {
            session.AddParticipant("Wren");
            osman = session.AddParticipant("Osman").Id;
        }

        File.Copy(path, before);
        using (var session = Session.Open(path, new SessionOptions()).Value)
        {
            session.Erase(Tenter.Evidence.Participant.Kind, osman);
        }

        Acts.ShouldBeWhole(path);
        BringBack(path, before, "n=1");
        Verification
            .Run(path)
            .Findings.ShouldContain(finding => finding.What.Contains("erased record are still there"));
        BringBack(path, before, "n=0");
        Verification.Run(path).Findings.ShouldContain(finding => finding.What.StartsWith("The own words"));
    }

    [Fact]
    public void An_erasure_that_still_waits_is_found()
    {
        using (var connection = SqliteFile.OpenForWriting(project, writeAheadLog: false))
        {
            SqliteFile.Execute(connection, "INSERT INTO pending (task) VALUES ('erasure')");
        }

        Verification.Run(project).Findings.Single().What.ShouldStartWith("Not yet erased");
    }

    private static void BringBack(string path, string before, string which)
    {
        using var connection = SqliteFile.OpenForWriting(path, writeAheadLog: false);
        SqliteFile.Execute(connection, $"ATTACH '{before}' AS before");
        SqliteFile.Execute(
            connection,
            $"INSERT OR IGNORE INTO payloads SELECT * FROM before.payloads WHERE seq=3 AND {which}"
        );
    }

    [Theory]
    [InlineData("DELETE FROM changesets WHERE seq=(SELECT max(seq) FROM changesets)")]
    [InlineData("DELETE FROM changesets WHERE seq=3")]
    [InlineData("DELETE FROM changes WHERE seq=3")]
    [InlineData("DELETE FROM payloads WHERE seq=3 AND n=1")]
    [InlineData("DELETE FROM payloads WHERE seq=3 AND n=0")]
    [InlineData("DELETE FROM blobs WHERE rowid=(SELECT min(rowid) FROM blobs)")]
    [InlineData("DELETE FROM checkpoint_pages WHERE ordinal=1")]
    [InlineData("INSERT INTO blobs SELECT randomblob(16),salt,commitment,length,bytes FROM blobs LIMIT 1")]
    [InlineData("INSERT INTO payloads SELECT 0,3,7,salt,version,bytes FROM payloads LIMIT 1")]
    [InlineData("INSERT INTO payloads SELECT 0,900,0,salt,version,bytes FROM payloads LIMIT 1")]
    [InlineData("INSERT INTO changes SELECT 0,900,1,kind,record,op,basedon,commitment FROM changes LIMIT 1")]
    [InlineData("CREATE TABLE more (x)")]
    [InlineData("DROP INDEX changes_by_record")]
    [InlineData("CREATE TRIGGER t AFTER INSERT ON changes BEGIN DELETE FROM payloads; END")]
    [InlineData("PRAGMA user_version=0")]
    public void Rows_taken_out_or_put_in_are_found(string sql)
    {
        using (var connection = SqliteFile.OpenForWriting(project, writeAheadLog: false))
        {
            SqliteFile.Execute(connection, sql);
        }

        Verification.Run(project).Ok.ShouldBeFalse();
    }

    [Fact]
    public void A_chain_moved_to_a_branch_that_nothing_merged_is_found()
    {
        using (var connection = SqliteFile.OpenForWriting(project, writeAheadLog: false))
        {
            SqliteFile.Execute(
                connection,
                "UPDATE changesets SET branch=1 WHERE seq>9; UPDATE changes SET branch=1 WHERE seq>9;"
                    + "UPDATE payloads SET branch=1 WHERE seq>9"
            );
        }

        Verification.Run(project).Findings.ShouldContain(finding => finding.What.Contains("nothing merged"));
    }

    [Fact]
    public void A_file_that_is_no_project_is_a_finding_and_not_an_exception()
    {
        var text = folder.File("text.tenter");
        File.WriteAllText(text, new string('x', 5_000));
        var empty = folder.File("empty.tenter");
        File.WriteAllBytes(empty, []);

        foreach (var path in (string[])[text, empty, folder.File("missing.tenter")])
        {
            Verification.Run(path).Ok.ShouldBeFalse();
        }
    }

    [Fact]
    public void Bytes_flipped_anywhere_in_the_file_never_crash_and_never_pass_where_content_changed()
    {
        var whole = File.ReadAllBytes(project);
        var content = Content(project);
        var random = new Random(20_14);
        for (var round = 0; round < 250; round++)
        {
            var bytes = (byte[])whole.Clone();
            for (var flips = random.Next(1, 4); flips > 0; flips--)
            {
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            }

            var copy = folder.File($"flipped-{round}.tenter");
            File.WriteAllBytes(copy, bytes);
            if (Verification.Run(copy).Ok)
            {
                Content(copy).ShouldBe(content, $"round {round}");
            }

            Session.Open(copy, new SessionOptions()).Select(Closed).Done.ShouldBeOneOf(true, false);
            SqliteFile.Delete(copy);
        }
    }

    [Fact]
    public void A_file_cut_short_never_passes()
    {
        var whole = File.ReadAllBytes(project);
        for (var length = whole.Length - 1; length > 0; length -= whole.Length / 40)
        {
            var copy = folder.File($"cut-{length}.tenter");
            File.WriteAllBytes(copy, whole[..length]);

            Verification.Run(copy).Ok.ShouldBeFalse($"cut to {length} of {whole.Length}");
            SqliteFile.Delete(copy);
        }
    }

    private static bool Closed(Session session)
    {
        session.Dispose();
        return true;
    }

    private List<(long Row, string Column, object Value)> Cells(string table)
    {
        using var connection = SqliteFile.OpenForReading(project);
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT rowid AS r_,* FROM {table}";
        using var rows = command.ExecuteReader();
        var cells = new List<(long, string, object)>();
        while (rows.Read())
        {
            for (var i = 1; i < rows.FieldCount; i++)
            {
                cells.Add((rows.GetInt64(0), rows.GetName(i), rows.GetValue(i)));
            }
        }

        return cells;
    }

    /// <summary>The lowest, a middle and the highest bit of numbers; first and last byte, and length, of bytes and text.</summary>
    private static IEnumerable<object> Altered(object value) =>
        value switch
        {
            long number => [number ^ 1, number ^ (1L << 40), number ^ long.MinValue],
            string text => [text + "x", (char)(text[0] ^ 1) + text[1..]],
            byte[] { Length: > 0 } bytes =>
            [
                .. ((int[])[0, bytes.Length - 1]).Select(at => Flipped(bytes, at)),
                (byte[])[.. bytes, 0],
                DBNull.Value,
            ],
            _ => [new byte[16]],
        };

    private static byte[] Flipped(byte[] bytes, int at)
    {
        var copy = (byte[])bytes.Clone();
        copy[at] ^= 1;
        return copy;
    }

    private static bool Alter(string path, string table, (long Row, string Column, object Value) cell, object value)
    {
        using var connection = SqliteFile.OpenForWriting(path, writeAheadLog: false);
        SqliteFile.Execute(connection, "PRAGMA synchronous=OFF");
        using var command = connection.CreateCommand();
        command.CommandText = $"UPDATE {table} SET {cell.Column}=$value WHERE rowid=$row";
        command.Parameters.AddWithValue("$value", value);
        command.Parameters.AddWithValue("$row", cell.Row);
        try
        {
            return command.ExecuteNonQuery() == 1;
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SqliteFile.Constraint)
        {
            return false;
        }
    }

    private static string Told(object value) => value is byte[] bytes ? Convert.ToHexString(bytes) : value.ToString()!;

    private static string Content(string path)
    {
        using var connection = SqliteFile.OpenForReading(path);
        var all = new List<string>();
        foreach (var table in (string[])["changesets", "changes", "payloads", "blobs"])
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table} ORDER BY 1,2,3";
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                all.Add(table + string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(i => Told(rows[i]))));
            }
        }

        return string.Join('\n', all);
    }
}

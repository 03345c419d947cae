namespace Tenter.Store.Tests.Sqlite;

using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Data.Sqlite;
using Shouldly;
using Tenter.Journal;
using Tenter.Store.Sqlite;
using Xunit;

/// <summary>The contract on SQLite, and what only SQLite can get wrong.</summary>
public sealed class SqliteJournalTests : JournalStoreContract
{
    private readonly TempFolder folder = new();
    private readonly List<SqliteJournal> opened = [];
    private readonly string path;

    public SqliteJournalTests()
    {
        path = folder.File("journal.tenter");
        SqliteJournal.Create(path, _ => null).Done.ShouldBeTrue();
    }

    internal override IJournalStore Store => opened.Count > 0 ? opened[0] : Another();

    internal override IJournalStore Another()
    {
        opened.Add(SqliteJournal.Open(path, Rooms.Kinds).Value);
        return opened[^1];
    }

    protected override void Dispose(bool disposing)
    {
        foreach (var journal in opened)
        {
            journal.Dispose();
        }

        folder.Dispose();
        base.Dispose(disposing);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_connection_waits_for_the_disk_and_overwrites_what_it_deletes(bool writeAheadLog)
    {
        const int Full = 2;
        using var journal = SqliteJournal.Open(path, Rooms.Kinds, writeAheadLog).Value;

        foreach (var (name, connection) in journal.Connections)
        {
            SqliteFile.Scalar<long>(connection, "PRAGMA synchronous").ShouldBe(Full, name);
            SqliteFile.Scalar<long>(connection, "PRAGMA secure_delete").ShouldBe(1, name);
            SqliteFile.Scalar<long>(connection, "PRAGMA wal_autocheckpoint").ShouldBe(0, name);
            SqliteFile.Scalar<long>(connection, "PRAGMA temp_store").ShouldBe(2, name);
        }

        SqliteFile
            .Scalar<string>(journal.Connections.First().Connection, "PRAGMA journal_mode")
            .ShouldBe(writeAheadLog ? "wal" : "delete");
    }

    [Fact]
    public void The_reading_connection_cannot_write()
    {
        var connection = ((SqliteJournal)Store).Connections.Single(each => each.Name == "read").Connection;

        Should.Throw<SqliteException>(() => SqliteFile.Execute(connection, "DELETE FROM changes"));
    }

    [Fact]
    public void A_file_is_never_replaced_and_an_old_log_never_meets_a_new_file()
    {
        var other = folder.File("other.tenter");
        File.WriteAllText(other + "-wal", "an old log");
        var before = File.ReadAllBytes(path);

        SqliteJournal.Create(path, _ => null).Refusal.ShouldBeOfType<FileExists>();
        File.ReadAllBytes(path).ShouldBe(before);
        SqliteJournal.Create(other, _ => null).Done.ShouldBeTrue();

        Directory.GetFiles(folder.Path).ShouldBe([path, other], ignoreOrder: true);
    }

    [Fact]
    public void A_refusal_while_filling_leaves_nothing_behind()
    {
        var other = folder.File("other.tenter");

        SqliteJournal.Create(other, _ => new OnlyReading()).Refusal.ShouldBeOfType<OnlyReading>();

        Directory.GetFiles(folder.Path).ShouldBe([path]);
    }

    [Fact]
    public void A_full_disk_is_told_and_nothing_of_the_act_is_written()
    {
        var connection = ((SqliteJournal)Store).Connections.Single(each => each.Name == "write").Connection;
        var pages = SqliteFile.Scalar<long>(connection, "PRAGMA page_count");
        SqliteFile.Execute(connection, $"PRAGMA max_page_count={pages}");
        var writing = new JournalWriting();
        var many = Enumerable.Range(0, 2_000).Select(i => writing.Participant($"P{i}")).ToArray();

        Should.Throw<StoreFailedException>(() => writing.Append(Store, writing.Project, many));

        Store.ReadHead().ShouldBe(Head.None);
        SqliteFile.Execute(connection, $"PRAGMA max_page_count={pages * 100}");
        writing.Append(Store, writing.Project, many).Item1.ShouldBe(Appended.Done);
    }

    [Fact]
    public void Pages_that_an_interrupted_writer_left_are_cleared_away_in_time()
    {
        var writing = new JournalWriting();
        writing.Add(Store, "Wren");
        var connection = ((SqliteJournal)Store).Connections.Single(each => each.Name == "write").Connection;
        SqliteFile.Execute(
            connection,
            "INSERT INTO checkpoint_pages (checkpoint,ordinal,kind,version,page,hash,bytes) VALUES (1,0,'code',1,0,x'00',x'00')"
        );

        Store.KeepCheckpoint(writing.Project);

        SqliteFile.Scalar<long>(connection, "SELECT count(*) FROM checkpoint_pages WHERE checkpoint=1").ShouldBe(0);
        Store.ReadCheckpoint(Store.NewestCheckpoint()!.Value).ShouldNotBeNull();
    }
}

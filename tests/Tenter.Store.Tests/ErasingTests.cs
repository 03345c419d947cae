namespace Tenter.Store.Tests;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Data.Sqlite;
using Shouldly;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Store.Sqlite;
using Xunit;

public sealed class ErasingTests : IDisposable
{
    // Words that stand nowhere else: not in the program's own vocabularies, nor in each other.
    private const string Name = "Thistlewood";
    private const string Role = "keeper of the sluice";
    private const string Reason = "because she rang on Sunday";
    private const string Said = "The marigolds were never counted";

    private readonly TempFolder folder = new();
    private readonly string path;

    public ErasingTests() => path = folder.File("harrowmere.tenter");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Nothing_of_what_was_erased_is_left_in_any_file()
    {
        List<byte[]> salts;
        using (var session = Begun(out var person, out var source))
        {
            session.Checkpoint();
            session.Change(person with { Note = Said }, Reason);
            salts = Salts(person.Id, source.Id, source.Revision);
            Found(Name, Role, Reason, Said).ShouldBe([Name, Role, Reason, Said]);
            salts.ShouldAllBe(salt => Holds(salt));

            var erased = Erase(session, person, source);

            erased.ErasureComplete.ShouldBeTrue();
            session.ErasurePending.ShouldBeFalse();
            session.Project.Find<Revision>(source.Revision).ShouldBeNull();
            Found(Name, Role, Reason, Said).ShouldBeEmpty();
            salts.ShouldAllBe(salt => !Holds(salt));
        }

        Found(Name, Role, Reason, Said).ShouldBeEmpty();
        Acts.ShouldBeWhole(path);
    }

    [Fact]
    public void The_past_shows_a_gap_and_the_rest_as_it_was()
    {
        using var session = Begun(out var person, out var source);
        var other = session.AddParticipant("Petra");
        var then = session.Project.Head.Seq;
        Erase(session, person, source);

        var past = session.KnownAt(then);

        past.All<Participant>().Select(participant => participant.Id).ShouldBe([other.Id]);
        session.History().Count(entry => entry.Words is null).ShouldBeGreaterThan(2);
        session.History().Count().ShouldBe((int)session.Project.Head.Seq);
    }

    [Fact]
    public void An_erasure_waits_for_a_reader_says_so_and_is_completed_later()
    {
        using var session = Begun(out var person, out var source);
        using (var reader = SqliteFile.OpenForReading(path))
        {
            using var held = reader.BeginTransaction(deferred: true);
            SqliteFile.Scalar<long>(reader, "SELECT count(*) FROM payloads").ShouldBeGreaterThan(0);

            Erase(session, person, source).ErasureComplete.ShouldBeFalse();

            session.ErasurePending.ShouldBeTrue();
            session.CompleteErasure().ShouldBeFalse();
            session.AddParticipant("Petra");
        }

        session.CompleteErasure().ShouldBeTrue();
        session.ErasurePending.ShouldBeFalse();
        Found(Name, Role, Said).ShouldBeEmpty();
    }

    [Fact]
    public void An_erasure_held_up_when_the_program_closed_is_completed_at_the_next_opening()
    {
        using (var reader = new HeldReader())
        {
            using var session = Begun(out var person, out var source);
            reader.Hold(path);
            Erase(session, person, source).ErasureComplete.ShouldBeFalse();
        }

        using (var session = Session.Open(path, new SessionOptions()).Value)
        {
            session.ErasurePending.ShouldBeFalse();
        }

        Found(Name, Role, Said).ShouldBeEmpty();
    }

    [Fact]
    public void What_was_removed_long_ago_and_once_hung_on_it_is_erased_too()
    {
        using var session = Begun(out _, out var source);
        var note = new Support
        {
            Id = new RecordId(4_711),
            Record = new RecordRef(Source.Kind.Name, source.Id),
            Note = "a note on the marigold passage",
            By = session.Member,
            At = DateTimeOffset.UnixEpoch,
        };
        session.Does((_, _) => RecordVerbs.Added(Support.Kind, note));
        session.Remove(Support.Kind, note.Id);
        Found(note.Note).ShouldNotBeEmpty();

        session.Erase(Source.Kind, source.Id);

        Found(note.Note).ShouldBeEmpty();
        Acts.ShouldBeWhole(path);
    }

    [Fact]
    public void A_record_that_was_removed_can_still_be_erased()
    {
        using var session = Begun(out var person, out _);
        session.Remove(Participant.Kind, person.Id);

        session.Erase(Participant.Kind, person.Id).ErasureComplete.ShouldBeTrue();

        Found(Name, Role).ShouldBeEmpty();
        Acts.ShouldBeWhole(path);
    }

    [Fact]
    public void A_blob_that_a_remaining_record_still_names_is_kept()
    {
        using var session = Begun(out _, out var source);
        var revision = session.Project.Find<Revision>(source.Revision)!;
        var twin = revision with { Id = new RecordId(4_712) };
        var other = source with { Id = new RecordId(4_713), Name = "a copy", Revision = twin.Id };
        session.Does(
            (_, _) =>
                new Draft(
                    "copy",
                    "Copied",
                    [
                        RecordChange.Put(Source.Kind, other),
                        RecordChange.Put(Revision.Kind, twin with { Source = other.Id }),
                    ]
                )
        );

        session.Erase(Source.Kind, source.Id);

        session.Project.Blobs.Text(twin.Text).ShouldNotBeNull().ShouldContain(Said);
        Acts.ShouldBeWhole(path);
    }

    [Fact]
    public void Undo_refuses_the_erasure_and_every_act_whose_words_went_with_it()
    {
        using var session = Begun(out var person, out var source);
        var changed = session.Change(person with { Note = "more" });
        var erased = Erase(session, person, source);

        session.Undo(erased.Set.Id).Refusal.ShouldBeOfType<ErasingCannotBeUndone>();
        session.Undo(changed.Set.Id).Refusal.ShouldBeOfType<WordsErasedSince>();
    }

    [Fact]
    public void Another_open_session_forgets_it_too()
    {
        using var session = Begun(out var person, out var source);
        using var other = Session.Open(path, new SessionOptions()).Value;
        other.LoadTexts();
        var text = other.Project.Find<Revision>(source.Revision)!.Text;
        other.Project.Blobs.Text(text).ShouldNotBeNull();

        Erase(session, person, source);
        other.CatchUp();

        other.Project.Find<Participant>(person.Id).ShouldBeNull();
        other.Project.Blobs.Text(text).ShouldBeNull();
    }

    [Fact]
    public void On_a_synchronised_folder_too_nothing_is_left()
    {
        var inside = Directory.CreateDirectory(folder.File("OneDrive - Test")).FullName;
        using var session = Begun(out var person, out var source, Path.Combine(inside, "harrowmere.tenter"));

        Erase(session, person, source).ErasureComplete.ShouldBeTrue();

        Found(Name, Role, Said).ShouldBeEmpty();
    }

    private Session Begun(out Participant person, out Source source, string? at = null)
    {
        var session = Session.New(at ?? path, "Harrowmere", new SessionOptions()).Value;
        person = session.AddParticipant(Name);
        session.Change(person with { Role = Role });
        person = session.Project.Find<Participant>(person.Id)!;
        source = session.Import("sluice walk", $"THISTLEWOOD: {Said}, and é stands for what is not ASCII.");
        return session;
    }

    private static Committed Erase(Session session, Participant person, Source source) =>
        session.Does(
            (_, _) =>
                new Draft(
                    "withdraw",
                    "Erased what one participant gave",
                    [RecordChange.Erase(Participant.Kind, person.Id), RecordChange.Erase(Source.Kind, source.Id)]
                )
        );

    private List<byte[]> Salts(params RecordId[] records)
    {
        using var connection = SqliteFile.OpenForReading(path);
        var salts = new List<byte[]>();
        foreach (var record in records)
        {
            using var command = connection.CreateCommand();
            command.CommandText =
                "SELECT p.salt FROM changes c JOIN payloads p ON p.branch=c.branch AND p.seq=c.seq AND p.n IN (0,c.n)"
                + " WHERE c.record=$record";
            command.Parameters.AddWithValue("$record", record.ToBytes());
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                salts.Add(rows.GetFieldValue<byte[]>(0));
            }
        }

        using var blobs = connection.CreateCommand();
        blobs.CommandText = "SELECT salt FROM blobs";
        using var all = blobs.ExecuteReader();
        while (all.Read())
        {
            salts.Add(all.GetFieldValue<byte[]>(0));
        }

        return salts;
    }

    /// <summary>Which of the words stand in any file of the folder, in UTF-8 or UTF-16.</summary>
    private List<string> Found(params string[] words) =>
        [.. words.Where(word => Holds(Encoding.UTF8.GetBytes(word)) || Holds(Encoding.Unicode.GetBytes(word)))];

    private bool Holds(byte[] sought) =>
        Directory
            .GetFiles(folder.Path, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) != ".writing")
            .Any(file =>
            {
                using var stream = new FileStream(
                    file,
                    FileMode.Open,
                    FileAccess.Read,
                    FileShare.ReadWrite | FileShare.Delete
                );
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                return bytes.AsSpan().IndexOf(sought) >= 0;
            });

    /// <summary>Another program in the middle of reading.</summary>
    private sealed class HeldReader : IDisposable
    {
        private SqliteConnection? connection;
        private SqliteTransaction? held;

        public void Hold(string path)
        {
            connection = SqliteFile.OpenForReading(path);
            held = connection.BeginTransaction(deferred: true);
            SqliteFile.Scalar<long>(connection, "SELECT count(*) FROM payloads");
        }

        public void Dispose()
        {
            held?.Dispose();
            connection?.Dispose();
        }
    }
}

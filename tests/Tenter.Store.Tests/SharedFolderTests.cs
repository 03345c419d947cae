namespace Tenter.Store.Tests;

using System;
using System.IO;
using System.Linq;
using Shouldly;
using Tenter.Evidence;
using Tenter.Store.Sqlite;
using Xunit;

/// <summary>On a network or synchronised folder only the first may write.</summary>
public sealed class SharedFolderTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("OneDrive - Test", null)]
    [InlineData("work", ".stfolder")]
    public void The_second_to_open_reads_only_and_says_why_and_the_first_goes_on(string name, string? marker)
    {
        var path = Project(name, marker);
        using (var first = Session.New(path, "Harrowmere", new SessionOptions()).Value)
        {
            first.ReadOnly.ShouldBeFalse();
            using var second = Session.Open(path, new SessionOptions()).Value;

            second.ReadOnly.ShouldBeTrue();
            second.ReadOnlyBecause.ShouldNotBeNull().ShouldContain("synchronised folder");
            second.Do((_, stamp) => Acts.Participant(stamp, "second")).Refusal.ShouldBeOfType<OnlyReading>();
            first.AddParticipant("first");
            second.CatchUp().ShouldBeTrue();
            second.Project.All<Participant>().Single().Name.ShouldBe("first");
        }

        using var third = Session.Open(path, new SessionOptions()).Value;
        third.ReadOnlyBecause.ShouldBeNull();
        third.AddParticipant("third");
    }

    [Fact]
    public void Reading_alone_takes_the_right_to_write_from_nobody()
    {
        var path = Project("OneDrive - Test", marker: null);
        Session.New(path, "Harrowmere", new SessionOptions()).Value.Dispose();

        using var reader = Session.Open(path, new SessionOptions(ReadOnly: true)).Value;
        using var writer = Session.Open(path, new SessionOptions()).Value;

        writer.ReadOnly.ShouldBeFalse();
    }

    [Fact]
    public void No_write_ahead_log_is_used_there_and_nothing_stays_beside_the_file()
    {
        var path = Project("OneDrive - Test", marker: null);
        using (var session = Session.New(path, "Harrowmere", new SessionOptions()).Value)
        {
            session.AddParticipant("Wren");
            File.Exists(path + "-wal").ShouldBeFalse();
        }

        Directory.GetFiles(Path.GetDirectoryName(path)!).ShouldBe([path]);
        Acts.ShouldBeWhole(path);
    }

    [Fact]
    public void A_project_brought_there_from_an_ordinary_folder_can_be_written()
    {
        var ordinary = folder.File("harrowmere.tenter");
        Session.New(ordinary, "Harrowmere", new SessionOptions()).Value.Dispose();
        var path = Project("OneDrive - Test", marker: null);
        File.Move(ordinary, path);

        using var session = Session.Open(path, new SessionOptions()).Value;

        session.AddParticipant("Wren");
        File.Exists(path + "-wal").ShouldBeFalse();
    }

    [Fact]
    public void An_ordinary_folder_lets_several_write()
    {
        var path = folder.File("harrowmere.tenter");
        using var first = Session.New(path, "Harrowmere", new SessionOptions()).Value;
        using var second = Session.Open(path, new SessionOptions()).Value;

        first.AddParticipant("one");
        second.AddParticipant("two");

        first.CatchUp().ShouldBeTrue();
        first.Project.All<Participant>().Count.ShouldBe(2);
    }

    private string Project(string name, string? marker)
    {
        var inside = Directory.CreateDirectory(folder.File(name)).FullName;
        if (marker is not null)
        {
            File.WriteAllText(Path.Combine(inside, marker), string.Empty);
        }

        return Path.Combine(inside, "harrowmere.tenter");
    }
}

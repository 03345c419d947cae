namespace Tenter.Store.Tests;

using System;
using System.IO;
using System.Runtime.Versioning;
using Shouldly;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Store.Keeping;
using Xunit;

public sealed class StagingTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string path;

    public StagingTests() => path = folder.File("harrowmere.tenter");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_lay_beside_the_project_that_goes_goes_with_it()
    {
        var member = MadeWithVaultAndNotebook(path);
        var neighbour = folder.File($"harrowmere.2.{member}.notebook");
        File.WriteAllText(neighbour, "of harrowmere.2.tenter");

        using var session = Session.New(path, "Another", new SessionOptions { Replace = true }).Value;

        ProjectInfo.Of(session.View())!.Title.ShouldBe("Another");
        File.Exists(folder.File("harrowmere.vault")).ShouldBeFalse();
        File.Exists(folder.File($"harrowmere.{member}.notebook")).ShouldBeFalse();
        File.ReadAllText(neighbour).ShouldBe("of harrowmere.2.tenter");
        Verification.RunAll(path).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_project_that_is_open_is_not_replaced()
    {
        using var open = Session.New(path, "Harrowmere", new SessionOptions()).Value;

        Session.New(path, "Another", new SessionOptions { Replace = true }).Refusal.ShouldBeOfType<InUse>();

        open.AddParticipant("Wren");
        Acts.ShouldBeWhole(path).Seq.ShouldBe(2);
    }

    [Fact]
    public void A_refusal_or_a_fault_while_making_leaves_everything_as_it_was()
    {
        MadeWithVaultAndNotebook(path);
        var before = Directory.GetFileSystemEntries(folder.Path);

        Staging
            .Make<string>(path, replace: true, staged => Session.New(staged, "", new SessionOptions()).Refusal)
            .Done.ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() =>
            Staging.Make<string>(path, replace: true, _ => throw new InvalidOperationException())
        );

        Directory.GetFileSystemEntries(folder.Path).ShouldBe(before, ignoreOrder: true);
        Verification.RunAll(path).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void What_an_interrupted_one_left_is_swept_when_it_is_old_and_what_is_not_ours_stays()
    {
        var left = Left($"harrowmere.tenter.{Guid.NewGuid():n}.new", days: 2);
        var fresh = Left($"harrowmere.tenter.{Guid.NewGuid():n}.new", days: 0);
        var named = Left("harrowmere.tenter.something.new", days: 2);

        Staging.Make(path, replace: false, staged => Session.New(staged, "T", new SessionOptions()).Select(Closed));

        Directory.Exists(left).ShouldBeFalse();
        Directory.Exists(fresh).ShouldBeTrue();
        Directory.Exists(named).ShouldBeTrue();
    }

    [Fact]
    public void A_ruined_notebook_or_vault_is_a_finding_that_names_the_file()
    {
        var member = MadeWithVaultAndNotebook(path);
        var notebook = folder.File($"harrowmere.{member}.notebook");
        var bytes = File.ReadAllBytes(notebook);
        bytes.AsSpan(bytes.Length / 2).Clear();
        File.WriteAllBytes(notebook, bytes);

        var report = Verification.RunAll(path);

        report.Ok.ShouldBeFalse();
        report.Findings.ShouldAllBe(finding => finding.Where.StartsWith(Path.GetFileName(notebook)));
    }

    [Fact]
    public void The_same_folder_is_told_of_whichever_way_leads_there()
    {
        var real = Directory.CreateDirectory(folder.File("Dropbox")).FullName;
        var link = folder.File("work");
        Directory.CreateSymbolicLink(link, real);

        FolderKind.Shared(Path.Combine(link, "a.tenter")).ShouldNotBeNull().ShouldContain("synchronised");
    }

    [Fact]
    [SupportedOSPlatform("linux")]
    public void A_project_that_may_only_be_read_is_read_and_not_called_damaged()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName != "root", "needs a user who is not root");
        MadeWithVaultAndNotebook(path);
        File.SetUnixFileMode(path, UnixFileMode.UserRead);
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Verification.Run(path).Ok.ShouldBeTrue();
            using var reading = Session.Open(path, new SessionOptions(ReadOnly: true)).Value;
            Session.Open(path, new SessionOptions()).Refusal.ShouldBeOfType<CannotReadFile>();
        }
        finally
        {
            File.SetUnixFileMode(
                folder.Path,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        }
    }

    private string Left(string name, int days)
    {
        var left = Directory.CreateDirectory(folder.File(name)).FullName;
        File.WriteAllText(Path.Combine(left, "project.vault"), "names");
        Directory.SetLastWriteTimeUtc(left, DateTime.UtcNow.AddDays(-days));
        return left;
    }

    private static string Closed(Session session)
    {
        session.Dispose();
        return session.Path;
    }

    private static RecordId MadeWithVaultAndNotebook(string path)
    {
        using var session = Session.New(path, "Harrowmere", new SessionOptions()).Value;
        var wren = session.AddParticipant("Wren");
        using var vault = session.OpenVault();
        vault.Keep(new RecordRef(Participant.Kind.Name, wren.Id), "Margarethe");
        session.Does(
            (view, stamp) =>
                RecordVerbs.Added(
                    Tenter.Coding.Memo.Kind,
                    new Tenter.Coding.Memo
                    {
                        Id = stamp.NewId(),
                        Name = "mine",
                        Text = "for me alone",
                        By = view.Member,
                        At = stamp.At,
                        IsPrivate = true,
                    }
                ) with
                {
                    ToNotebook = true,
                }
        );
        return session.Member;
    }
}

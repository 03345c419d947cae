namespace Tenter.Store.Tests;

using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Shouldly;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Store.Keeping;
using Tenter.Store.Sqlite;
using Xunit;

public sealed class BackupTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string project;
    private readonly string backup;

    public BackupTests()
    {
        project = folder.File("harrowmere.tenter");
        backup = folder.File("harrowmere.backup");
        Acts.SmallProject(project);
        using var session = Session.Open(project, new SessionOptions()).Value;
        session.Does(
            (view, stamp) =>
                RecordVerbs.Added(
                    Memo.Kind,
                    new Memo
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
        using var vault = session.OpenVault();
        vault.Keep(new RecordRef(Participant.Kind.Name, new RecordId(1)), "Margarethe");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_backup_brings_back_project_vault_and_notebooks_under_another_name()
    {
        var report = Backup.Write(project, backup).Value;

        var restored = Backup.Restore(backup, folder.File("again.tenter")).Value;

        report.Files.Select(file => Path.GetExtension(file.Name)).ShouldBe([".tenter", ".vault", ".notebook"]);
        (restored.Seq, restored.Head, restored.Title).ShouldBe((report.Seq, report.Head, "Harrowmere"));
        using var before = Session.Open(project, new SessionOptions()).Value;
        using var after = Session.Open(restored.File, new SessionOptions()).Value;
        report.Head.ShouldBe(before.Project.Head.Digest);
        Checkpoint.FirstDifference(before.Project, after.Project).ShouldBeNull();
        after.View().All<Memo>().Single().Text.ShouldBe("for me alone");
        using var vault = after.OpenVault();
        vault.Names().Single().Name.ShouldBe("Margarethe");
        Acts.ShouldBeWhole(restored.File);
        Left().ShouldBeEmpty();
    }

    [Fact]
    public void The_head_of_a_backup_is_an_ancestor_of_the_project_that_went_on()
    {
        var head = Backup.Write(project, backup).Value.Head;
        using (var session = Session.Open(project, new SessionOptions()).Value)
        {
            session.AddParticipant("later");
        }

        Verification.Run(project, head).Ok.ShouldBeTrue();
    }

    [Fact]
    public async Task A_backup_taken_while_others_write_is_whole()
    {
        var stop = false;
        var writing = Task.Run(
            () =>
            {
                using var session = Session.Open(project, new SessionOptions()).Value;
                for (var i = 0; !Volatile.Read(ref stop); i++)
                {
                    session.AddParticipant($"P{i}");
                }
            },
            TestContext.Current.CancellationToken
        );
        for (var i = 0; i < 4; i++)
        {
            Backup.Write(project, folder.File($"{i}.backup")).Done.ShouldBeTrue();
        }

        Volatile.Write(ref stop, value: true);
        await writing;
        for (var i = 0; i < 4; i++)
        {
            Backup.Restore(folder.File($"{i}.backup"), folder.File($"{i}.tenter")).Done.ShouldBeTrue();
        }
    }

    [Fact]
    public void Nothing_is_written_over_unless_told()
    {
        File.WriteAllText(backup, "something of mine");
        Backup.Write(project, backup).Refusal.ShouldBeOfType<FileExists>();
        File.ReadAllText(backup).ShouldBe("something of mine");
        Backup.Write(project, backup, replace: true).Done.ShouldBeTrue();

        var before = File.ReadAllBytes(project);
        Backup.Restore(backup, project).Refusal.ShouldBeOfType<FileExists>();
        File.ReadAllBytes(project).ShouldBe(before);
        File.WriteAllText(folder.File("other.vault"), "a vault of another project");
        Backup.Restore(backup, folder.File("other.tenter")).Refusal.ShouldBeOfType<FileExists>();
        File.Exists(folder.File("other.tenter")).ShouldBeFalse();
        Left().ShouldBeEmpty();
    }

    [Fact]
    public void Restoring_over_a_project_takes_it_back_to_the_backup()
    {
        var at = Backup.Write(project, backup).Value;
        using (var session = Session.Open(project, new SessionOptions()).Value)
        {
            session.AddParticipant("a mistake");
            Backup.Restore(backup, project, replace: true).Refusal.ShouldBeOfType<InUse>();
        }

        Backup.Restore(backup, project, replace: true).Done.ShouldBeTrue();

        Acts.ShouldBeWhole(project).Head.ShouldBe(at.Head);
        Left().ShouldBeEmpty();
    }

    [Fact]
    public void A_damaged_project_can_be_replaced_by_its_backup()
    {
        var at = Backup.Write(project, backup).Value;
        var bytes = File.ReadAllBytes(project);
        Array.Fill<byte>(bytes, 0xEE, 100, bytes.Length - 100);
        File.WriteAllBytes(project, bytes);
        File.WriteAllText(project + "-wal", "what the crash left");

        Backup.Restore(backup, project, replace: true).Done.ShouldBeTrue();

        Acts.ShouldBeWhole(project).Head.ShouldBe(at.Head);
    }

    [Fact]
    public void A_damaged_backup_is_refused_wherever_the_damage_is_and_nothing_is_lost()
    {
        Backup.Write(project, backup);
        var whole = File.ReadAllBytes(backup);
        var before = File.ReadAllBytes(project);
        var random = new Random(11);
        var unnoticed = 0;
        for (var round = 0; round < 60; round++)
        {
            var bytes = (byte[])whole.Clone();
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(backup, bytes);
            var outcome = Backup.Restore(backup, folder.File("again.tenter"));
            if (outcome.Done)
            {
                // The flip was in what an archive says twice or nobody reads, such as the date of an entry.
                unnoticed++;
                File.ReadAllBytes(folder.File("again.tenter")).Length.ShouldBe(before.Length);
                Acts.ShouldBeWhole(folder.File("again.tenter"));
                foreach (var file in Directory.GetFiles(folder.Path, "again.*"))
                {
                    File.Delete(file);
                }
            }
            else
            {
                outcome.Refusal.ShouldBeAssignableTo<Damaged>();
                Directory.GetFiles(folder.Path, "again.*").ShouldBeEmpty();
            }
        }

        unnoticed.ShouldBeLessThan(10);
        File.ReadAllBytes(project).ShouldBe(before);
        Left().ShouldBeEmpty();
    }

    [Fact]
    public void A_backup_cut_short_is_refused()
    {
        Backup.Write(project, backup);
        var whole = File.ReadAllBytes(backup);
        foreach (var length in (int[])[0, 10, whole.Length / 2, whole.Length - 1])
        {
            File.WriteAllBytes(backup, whole[..length]);
            Backup.Restore(backup, folder.File("again.tenter")).Refusal.ShouldBeAssignableTo<Damaged>();
        }
    }

    [Fact]
    public void An_archive_with_a_name_that_leads_elsewhere_is_refused()
    {
        Backup.Write(project, backup);
        foreach (var name in (string[])["../evil.notebook", "/tmp/evil.vault", "project.evil", "project..notebook"])
        {
            var evil = folder.File("evil.backup");
            File.Delete(evil);
            Rewritten(
                evil,
                manifest => manifest.Replace("project.vault", name),
                entry => entry.Replace("project.vault", name)
            );

            Backup.Restore(evil, folder.File("again.tenter")).Refusal.ShouldBeOfType<BackupDamaged>();
        }

        Left().ShouldBeEmpty();
    }

    [Fact]
    public void A_project_exchanged_inside_a_backup_is_found_though_every_file_is_whole()
    {
        var other = folder.File("other.tenter");
        Session.New(other, "Another", new SessionOptions()).Value.Dispose();
        Backup.Write(project, backup);
        var head = Verification.Run(project);
        Backup.Write(other, folder.File("other.backup"));
        var forged = folder.File("forged.backup");
        Rewritten(
            forged,
            manifest =>
                manifest
                    .Replace(Verification.Run(other).Head.ToString(), head.Head.ToString())
                    .Replace("\"seq\": 1,", $"\"seq\": {head.Seq},"),
            entry => entry,
            from: folder.File("other.backup")
        );

        Backup.Restore(forged, folder.File("again.tenter")).Refusal.ShouldBeOfType<BackupDamaged>();
    }

    [Fact]
    public void What_is_no_backup_is_told_as_such()
    {
        File.WriteAllText(backup, "not a zip");
        Backup.Restore(backup, folder.File("again.tenter")).Refusal.ShouldBeAssignableTo<Damaged>();
        File.Delete(backup);
        using (var zip = ZipFile.Open(backup, ZipArchiveMode.Create))
        {
            zip.CreateEntry("letter.txt");
        }

        Backup.Restore(backup, folder.File("again.tenter")).Refusal.ShouldBeOfType<NotABackup>();
        Backup.Write(project, project, replace: true).Refusal.ShouldBeOfType<OverItself>();
        Backup.Restore(folder.File("none"), project).Refusal.ShouldBeAssignableTo<WrongUsage>();
    }

    private void Rewritten(string to, Func<string, string> manifest, Func<string, string> name, string? from = null)
    {
        using var source = ZipFile.OpenRead(from ?? backup);
        using var target = ZipFile.Open(to, ZipArchiveMode.Create);
        foreach (var entry in source.Entries)
        {
            using var read = entry.Open();
            using var bytes = new MemoryStream();
            read.CopyTo(bytes);
            var content = bytes.ToArray();
            if (entry.Name == "manifest.json")
            {
                content = Encoding.UTF8.GetBytes(manifest(Encoding.UTF8.GetString(content)));
            }

            using var write = target.CreateEntry(name(entry.FullName), CompressionLevel.NoCompression).Open();
            write.Write(content);
        }
    }

    /// <summary>What should not have stayed behind.</summary>
    private List<string> Left() =>
        [
            .. Directory
                .GetFileSystemEntries(folder.Path)
                .Where(entry => entry.Contains(".new", StringComparison.Ordinal)),
        ];
}

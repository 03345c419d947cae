namespace Tenter.Store.Tests;

using System;
using System.IO;
using System.Linq;
using System.Text;
using Shouldly;
using Tenter.Evidence;
using Tenter.Journal;
using Xunit;

public sealed class VaultTests : IDisposable
{
    private const string RealName = "Margarethe Oduya-Blank";

    private readonly TempFolder folder = new();
    private readonly Session session;

    public VaultTests() => session = Session.New(folder.File("harrowmere.tenter"), "Harrowmere", new()).Value;

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void The_file_is_made_when_the_first_name_is_kept_and_not_before()
    {
        using var vault = session.OpenVault();
        vault.Names().ShouldBeEmpty();
        vault.Access().ShouldBeEmpty();
        vault.Forget(Someone());
        File.Exists(folder.File("harrowmere.vault")).ShouldBeFalse();

        vault.Keep(Someone(), RealName);

        File.Exists(folder.File("harrowmere.vault")).ShouldBeTrue();
        vault.Names().ShouldBe([(Someone(), RealName)]);
    }

    [Fact]
    public void Keeping_reading_and_forgetting_are_noted_with_who_and_when_and_never_with_the_name()
    {
        using (var vault = session.OpenVault())
        {
            vault.Keep(Someone(), RealName);
            _ = vault.Names();
            vault.Forget(Someone());
        }

        using var again = session.OpenVault();
        var access = again.Access();

        access.Select(entry => entry.What).ShouldBe(["kept a name", "read all names", "forgot names"]);
        access.ShouldAllBe(entry => entry.By == session.Member && entry.At > DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public void A_forgotten_name_is_in_no_file_any_more()
    {
        using (var vault = session.OpenVault())
        {
            vault.Keep(Someone(), RealName);
            vault.Keep(Someone(), "another name");
            Holds(RealName).ShouldBeTrue();

            vault.Forget(Someone());
            vault.Names().ShouldBeEmpty();
        }

        Holds(RealName).ShouldBeFalse();
    }

    [Fact]
    public void A_name_in_the_vault_is_never_in_the_project()
    {
        using var vault = session.OpenVault();
        vault.Keep(Someone(), RealName);
        session.AddParticipant("Wren");
        session.Checkpoint();

        Holds(RealName, "*.tenter*").ShouldBeFalse();
    }

    [Fact]
    public void A_file_that_is_no_vault_is_told_and_not_touched()
    {
        var path = folder.File("harrowmere.vault");
        File.WriteAllText(path, "not a vault at all, but a file of that name that somebody put there for a reason");
        var before = File.ReadAllBytes(path);
        using var vault = session.OpenVault();

        Should.Throw<StoreFailedException>(() => vault.Keep(Someone(), RealName));
        Should.Throw<StoreFailedException>(() => vault.Names());

        File.ReadAllBytes(path).ShouldBe(before);
    }

    [Fact]
    public void A_vault_whose_making_was_interrupted_is_made_again()
    {
        File.WriteAllBytes(folder.File("harrowmere.vault"), []);
        using var vault = session.OpenVault();

        vault.Keep(Someone(), RealName);

        vault.Names().Count.ShouldBe(1);
    }

    private static RecordRef Someone() => new(Participant.Kind.Name, new RecordId(12));

    private bool Holds(string words, string files = "*") =>
        Directory
            .GetFiles(folder.Path, files)
            .Any(file =>
            {
                using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0
                    || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(words)) >= 0;
            });
}

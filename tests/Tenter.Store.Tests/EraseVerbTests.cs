namespace Tenter.Store.Tests;

using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Shouldly;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Journal;
using Xunit;

/// <summary>Erasing as people meet it: told first, then for good, and beside the project too.</summary>
public sealed class EraseVerbTests : IDisposable
{
    private const string Said = "The marigolds were never counted";

    private readonly TempFolder folder = new();
    private readonly string path;

    public EraseVerbTests() => path = folder.File("harrowmere.tenter");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Without_being_sure_it_tells_what_would_go_and_erases_nothing()
    {
        using var session = Session.New(path, "Harrowmere", new SessionOptions()).Value;
        var source = session.Import("minutes", Said);

        var refused = session.Do((view, stamp) => Verb("source").Run(view, Arguments(source, sure: false), stamp));

        refused.Refusal.ShouldBeOfType<NotSureToErase>().Message.ShouldContain("cannot be undone");
        refused.Refusal.Message.ShouldContain("1 × revision");
        session.Project.All<Source>().Count.ShouldBe(1);
    }

    [Fact]
    public void What_hung_on_it_in_the_notebook_and_its_names_in_the_vault_go_too()
    {
        using var session = Session.New(path, "Harrowmere", new SessionOptions()).Value;
        var source = session.Import("minutes", Said);
        using (var vault = session.OpenVault())
        {
            vault.Keep(new RecordRef(Source.Kind.Name, source.Id), "Margarethe");
        }

        var passage = new Passage(source.Id, source.Revision, 4, 13);
        session.Does(
            (view, stamp) =>
                RecordVerbs.Added(
                    Memo.Kind,
                    new Memo
                    {
                        Id = stamp.NewId(),
                        Name = "mine",
                        Text = "The thistles neither",
                        Passage = passage,
                        By = view.Member,
                        At = stamp.At,
                        IsPrivate = true,
                    }
                ) with
                {
                    ToNotebook = true,
                }
        );
        var others = folder.File($"harrowmere.{new RecordId(99)}.notebook");
        File.Copy(folder.File($"harrowmere.{session.Member}.notebook"), others);

        var done = session.Does((view, stamp) => Verb("source").Run(view, Arguments(source, sure: true), stamp));

        done.ErasureComplete.ShouldBeTrue();
        done.NotReached.ShouldBe([Path.GetFileName(others), "backups and copies kept elsewhere"]);
        session.View().All<Memo>().ShouldBeEmpty();
        using (var vault = session.OpenVault())
        {
            vault.Names().ShouldBeEmpty();
        }

        File.Delete(others);
        foreach (var file in Directory.GetFiles(folder.Path))
        {
            var bytes = File.ReadAllBytes(file);
            bytes.AsSpan().IndexOf("marigolds"u8).ShouldBe(-1, file);
            bytes.AsSpan().IndexOf("thistles"u8).ShouldBe(-1, file);
            bytes.AsSpan().IndexOf("Margarethe"u8).ShouldBe(-1, file);
        }

        session.Undo(done.Set.Id).Done.ShouldBeFalse();
        Verification.RunAll(path).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Every_kind_that_holds_words_can_be_erased_but_members_retire()
    {
        var erasing = Rooms.Verbs.Where(verb => verb.Name.StartsWith("erase-", StringComparison.Ordinal)).ToList();

        erasing.Select(verb => verb.Name).ShouldContain("erase-participant");
        erasing.Select(verb => verb.Name).ShouldNotContain("erase-member");
        erasing.Count.ShouldBe(Rooms.Kinds.All.Count(EraseVerb.Holds));
    }

    private static Verb Verb(string kind) => Rooms.Verbs.Single(verb => verb.Name == $"erase-{kind}");

    private static JsonObject Arguments(Source source, bool sure) =>
        new() { ["id"] = source.Id.ToString(), ["sure"] = sure };
}

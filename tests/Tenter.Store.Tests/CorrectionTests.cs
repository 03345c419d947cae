namespace Tenter.Store.Tests;

using System;
using System.IO;
using System.Linq;
using System.Text;
using Shouldly;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Evidence.Anchoring;
using Tenter.Journal;
using Xunit;

public sealed class CorrectionTests : IDisposable
{
    private const string Misheard = "quincemeadow";
    private const string Right = "quenchmeadow";
    private const string Text = "WREN: The gate at " + Misheard + " was never locked, and nobody asked why.";
    private const string Because = "she rang about the heronry";

    private readonly TempFolder folder = new();
    private readonly string path;
    private readonly Session session;
    private readonly Source source;

    public CorrectionTests()
    {
        path = folder.File("harrowmere.tenter");
        session = Session.New(path, "Harrowmere", new SessionOptions()).Value;
        source = session.Import("wren", Text);
    }

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Undoing_a_correction_restores_everything()
    {
        var coding = Code("The gate at " + Misheard);
        var before = session.Project;
        Correct(Text.Replace(Misheard, Right, StringComparison.Ordinal));
        Present(coding).State.ShouldBe(PlacingState.Changed);

        session.Undo().Done.ShouldBeTrue();

        Present(coding).State.ShouldBe(PlacingState.Whole);
        session.View().TextOf(session.Project.Find<Source>(source.Id)!).ShouldBe(Text);
        session.Project.Count.ShouldBe(before.Count);
        session.Redo().Done.ShouldBeTrue();
        Present(coding).State.ShouldBe(PlacingState.Changed);
        Acts.ShouldBeWhole(path);
    }

    [Fact]
    public void A_correction_on_whose_text_something_was_coded_since_is_not_undone_under_it()
    {
        var correction = Correct(Text.Replace(Misheard, Right, StringComparison.Ordinal));
        var coding = Code(Right);

        session.Undo(correction.Set.Id).Refusal.ShouldBeOfType<ReferredToSince>().Names.ShouldContain("coding");

        session.Undo().Done.ShouldBeTrue();
        session.Project.Find<Coding>(coding).ShouldBeNull();
        session.Undo(correction.Set.Id).Done.ShouldBeTrue();
    }

    [Fact]
    public void The_past_and_older_checkpoints_are_read_in_the_text_they_had()
    {
        var coding = Code(Misheard);
        session.Checkpoint();
        var then = session.Project.Head.Seq;
        Correct(Text.Replace(Misheard, Right, StringComparison.Ordinal));
        session.Checkpoint();

        var past = session.View(knownAt: session.KnownAt(then));
        var passage = past.Present(past.Find<Coding>(coding)!.Passage);

        passage.State.ShouldBe(PlacingState.Whole);
        past.QuotationOf(passage.Passage!.Value).ShouldBe(Misheard);
        using var again = Session.Open(path, new SessionOptions()).Value;
        again.View().Present(again.Project.Find<Coding>(coding)!.Passage).State.ShouldBe(PlacingState.Changed);
        Acts.ShouldBeWhole(path);
    }

    [Fact]
    public void Erasing_a_source_erases_its_earlier_texts_and_what_was_done_to_them()
    {
        Code("The gate at " + Misheard);
        Correct(Text.Replace(Misheard, Right, StringComparison.Ordinal));
        Correct(Text.Replace(Misheard, "the weir", StringComparison.Ordinal));
        Holds(Misheard).ShouldBeTrue();
        Holds(Right).ShouldBeTrue();

        session.Erase(Source.Kind, source.Id).ErasureComplete.ShouldBeTrue();

        Holds(Misheard).ShouldBeFalse();
        Holds(Right).ShouldBeFalse();
        Holds(Because).ShouldBeFalse();
        session.Project.All<Correction>().ShouldBeEmpty();
        Acts.ShouldBeWhole(path);
    }

    [Fact]
    public void Erasing_an_earlier_text_alone_leaves_its_passages_placed()
    {
        var coding = Code("The gate at " + Misheard);
        Correct(Text.Replace(Misheard, Right, StringComparison.Ordinal));

        session.Erase(Revision.Kind, source.Revision).ErasureComplete.ShouldBeTrue();

        Holds(Misheard).ShouldBeFalse();
        Present(coding).State.ShouldBe(PlacingState.Changed);
        session.View().QuotationOf(Present(coding).Passage!.Value).ShouldBe("The gate at " + Right);
        Acts.ShouldBeWhole(path);
    }

    private Committed Correct(string text) =>
        session.Does(
            (view, stamp) =>
                CorrectionPlan
                    .Of(view, view.Find<Source>(source.Id)!, new ReadDocument(text, []), CorrectionWay.Edited)
                    .Then(plan => CorrectSource.Of(plan, Because, stamp))
        );

    private RecordId Code(string words)
    {
        var now = session.Project.Find<Source>(source.Id)!;
        var start = session.View().TextOf(now)!.IndexOf(words, StringComparison.Ordinal);
        var passage = new Passage(now.Id, now.Revision, start, start + words.Length);
        return session
            .Does((view, stamp) => CodePassage.Of(view, "gates", passage, stamp, makeCode: true))
            .Draft.Made!.Value.Id;
    }

    private Placing Present(RecordId coding) => session.View().Present(session.Project.Find<Coding>(coding)!.Passage);

    private bool Holds(string words) =>
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
                return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0;
            });
}

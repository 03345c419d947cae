namespace Tenter.Tests.Coding.Codebook;

using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tenter.Coding;
using Tenter.Journal;
using Tenter.Themes;
using Xunit;
using Coding = Tenter.Coding.Coding;

public sealed class MergeCodesTests
{
    private static readonly string[] Names = ["trust", "reliance", "halls", "silence"];

    [Fact]
    public void Codings_move_and_the_merged_code_stays_retired_and_points_on()
    {
        var project = Codebook.Project("trust", "reliance");
        var coding = project.Code("reliance", "wren", 0, 20);

        project.Do("merge-codes", """{"codes":["reliance"],"into":"trust"}""");

        project.Codings("trust").Single().Id.ShouldBe(coding);
        project.Called("reliance").Retired.ShouldBeTrue();
        project.Called("reliance").MergedInto.ShouldBe(project.Called("trust").Id);
    }

    [Fact]
    public void An_identical_coding_by_the_same_member_becomes_one_and_keeps_both_notes()
    {
        var project = Codebook.Project("trust", "reliance");
        foreach (var code in new[] { "trust", "reliance" })
        {
            project.Do(
                "add-coding",
                $$"""{"code":"{{code}}","source":"wren","start":0,"end":20,"note":"why {{code}}"}"""
            );
        }

        project.Do("merge-codes", """{"codes":["trust","reliance"],"into":"leaning"}""");

        project.Codings("leaning").Single().Note.ShouldBe("why trust\nwhy reliance");
        project.Called("leaning").Retired.ShouldBeFalse();
    }

    [Fact]
    public void Codings_of_another_member_keep_their_coder()
    {
        var project = Codebook.Project("trust", "reliance");
        var ines = project.Do("add-member", """{"name":"Ines"}""");
        var mine = project.Code("trust", "wren", 0, 20);
        project.Try(
            (view, _) =>
                CodePassage.Of(
                    view,
                    "reliance",
                    view.Find<Coding>(mine)!.Passage,
                    new Stamp(ines, DateTimeOffset.UnixEpoch, project.NewStamp().NewId)
                )
        );

        project.Do("merge-codes", """{"codes":["reliance"],"into":"trust"}""");

        project.Codings("trust").Select(coding => coding.By).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void A_theme_that_held_a_merged_code_holds_what_it_became_once()
    {
        var project = Codebook.Project("trust", "reliance", "halls");
        project.Code("reliance", "wren", 0, 20);
        project.Do("add-theme", """{"name":"Leaning","codes":["reliance","halls","trust"]}""");

        project.Do("merge-codes", """{"codes":["reliance"],"into":"trust"}""");

        var theme = project.View().All<Theme>().Single();
        theme.Codes.ShouldBe([project.Called("trust").Id, project.Called("halls").Id]);
    }

    [Fact]
    public void What_stood_under_a_merged_code_stands_under_what_it_became()
    {
        var project = Codebook.Project("trust", "reliance");
        project.Do("add-code", """{"name":"keys","parent":"reliance"}""");
        project.Do("move-code", """{"id":"trust","under":"reliance"}""");

        project.Do("merge-codes", """{"codes":["reliance"],"into":"trust"}""");

        project.Called("keys").Parent.ShouldBe(project.Called("trust").Id);
        project.Called("trust").Parent.ShouldBeNull();
    }

    [Fact]
    public void Merging_a_code_with_itself_is_refused()
    {
        var project = Codebook.Project("trust");

        project.Try("merge-codes", """{"codes":["trust"],"into":"trust"}""").Refusal.ShouldBeOfType<NothingToMerge>();
    }

    [Fact]
    public void Merging_and_taking_it_back_restores_everything() =>
        Prop.ForAll(
                (
                    from codings in (
                        from code in Gen.Choose(0, Names.Length - 1)
                        from source in Gen.Elements("wren", "osman")
                        from start in Gen.Choose(0, 40)
                        from length in Gen.Choose(1, 3)
                        select (code, source, start, end: start + (length * 10))
                    ).ListOf()
                    from merged in Gen.SubListOf(Names)
                    from target in Gen.Elements("trust", "halls", "something new")
                    select (codings, merged, target)
                ).ToArbitrary(),
                given =>
                {
                    var project = Codebook.Project(Names);
                    project.Do("add-theme", """{"name":"Leaning","codes":["reliance","trust"]}""");
                    project.Do("move-code", """{"id":"silence","under":"halls"}""");
                    foreach (var (code, source, start, end) in given.codings)
                    {
                        project.Try(
                            "add-coding",
                            $$"""{"code":"{{Names[code]}}","source":"{{source}}","start":{{start}},"end":{{end}}}"""
                        );
                    }

                    var before = project.Now;
                    var drafted = MergeCodes.Of(
                        project.View(),
                        new MergeCodesArguments { Codes = [.. given.merged], Into = given.target },
                        project.NewStamp()
                    );
                    if (!drafted.TryGet(out var draft, out _))
                    {
                        return;
                    }

                    var act = new RecordId(UInt128.MaxValue - 9);
                    var after = before.Apply(draft, act).Value;
                    var undone = Codebook.Undone(before, after, act, draft.Changes);

                    Codebook.Told(after).ShouldNotBe(Codebook.Told(before));
                    Codebook.Told(undone).ShouldBe(Codebook.Told(before));
                }
            )
            .QuickCheckThrowOnFailure();
}

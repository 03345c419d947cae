namespace Tenter.Tests.Coding.Codebook;

using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Journal;
using Xunit;
using Coding = Tenter.Coding.Coding;

public sealed class CodeLifeTests
{
    [Fact]
    public void A_code_cannot_come_to_stand_under_itself()
    {
        var project = Codebook.Project("trust", "keys", "doors");
        project.Do("move-code", """{"id":"keys","under":"trust"}""");
        project.Do("move-code", """{"id":"doors","under":"keys"}""");

        project.Try("move-code", """{"id":"trust","under":"doors"}""").Refusal.ShouldBeOfType<UnderItself>();
        project.Try("change-code", """{"id":"trust","parent":"trust"}""").Refusal.ShouldBeOfType<UnderItself>();
    }

    [Theory]
    [InlineData("define-code", """{"id":"trust","definition":"Leaning on somebody"}""")]
    [InlineData("define-code", """{"id":"trust","excludes":"Contracts"}""")]
    [InlineData("change-code", """{"id":"trust","definition":"Leaning on somebody"}""")]
    public void Whatever_changes_what_a_code_means_is_dated(string verb, string arguments)
    {
        var project = Codebook.Project("trust");
        project.Called("trust").DefinedAt.ShouldBeNull();

        project.Do(verb, arguments);

        project.Called("trust").DefinedAt.ShouldBe(project.NewStamp().At);
    }

    [Fact]
    public void Renaming_and_moving_leave_the_definition_as_old_as_it_is()
    {
        var project = Codebook.Project("trust");

        project.Do("rename-code", """{"id":"trust","name":"leaning"}""");
        project.Do("move-code", """{"id":"leaning","group":"Places"}""");

        project.Called("leaning").DefinedAt.ShouldBeNull();
        project.Called("leaning").Group.ShouldBe("Places");
    }

    [Fact]
    public void When_it_was_defined_cannot_be_given() =>
        Codebook
            .Project("trust")
            .Try("change-code", """{"id":"trust","definedAt":"2017-01-01T00:00:00Z"}""")
            .Refusal.ShouldBeOfType<BadArguments>();

    [Fact]
    public void Chosen_codings_go_to_new_codes_and_the_rest_stays()
    {
        var project = Codebook.Project("trust");
        var picked = project.Code("trust", "wren", 0, 10);
        project.Code("trust", "wren", 20, 30);
        project.Code("trust", "osman", 0, 10);

        project.Do(
            "split-code",
            $$"""{"id":"trust","into":[{"name":"halls","choice":{"codings":["{{picked}}"] } },{"name":"said later","choice":{"sources":["osman"] } }]}"""
        );

        project.Codings("halls").Single().Id.ShouldBe(picked);
        project.Codings("said later").Count.ShouldBe(1);
        project.Codings("trust").Count.ShouldBe(1);
        project.Called("halls").SplitFrom.ShouldBe(project.Called("trust").Id);
    }

    [Fact]
    public void A_part_to_which_nothing_goes_is_refused()
    {
        var project = Codebook.Project("trust");

        project
            .Try("split-code", """{"id":"trust","into":[{"name":"halls","choice":{"sources":["osman"]}}]}""")
            .Refusal.ShouldBeOfType<NoCodingsChosen>();
    }

    [Fact]
    public void Recoding_keeps_every_extent_and_who_placed_it() =>
        Prop.ForAll(
                (
                    from codings in (
                        from code in Gen.Elements("trust", "halls")
                        from source in Gen.Elements("wren", "osman")
                        from start in Gen.Choose(0, 40)
                        from length in Gen.Choose(1, 30)
                        select (code, source, start, end: start + length)
                    ).ListOf()
                    from copy in ArbMap.Default.GeneratorFor<bool>()
                    select (codings, copy)
                ).ToArbitrary(),
                given =>
                {
                    var project = Codebook.Project("trust", "halls");
                    foreach (var (code, source, start, end) in given.codings)
                    {
                        project.Try(
                            "add-coding",
                            $$"""{"code":"{{code}}","source":"{{source}}","start":{{start}},"end":{{end}}}"""
                        );
                    }

                    HashSet<(Passage, RecordId)> Extents(params string[] codes) =>
                        [.. codes.SelectMany(project.Codings).Select(coding => (coding.Passage, coding.By))];
                    var (before, from) = (Extents("trust", "halls"), Extents("trust"));

                    project.Try(
                        "recode-codings",
                        $$"""{"from":"trust","to":"halls","copy":{{(given.copy ? "true" : "false")}}}"""
                    );

                    Extents("trust", "halls").ShouldBe(before, ignoreOrder: true);
                    Extents("halls").IsSupersetOf(from).ShouldBeTrue();
                    Extents("trust").ShouldBe(given.copy ? from : [], ignoreOrder: true);
                    project
                        .Codings("halls")
                        .DistinctBy(coding => coding.Passage)
                        .Count()
                        .ShouldBe(project.Codings("halls").Count);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Marks_on_a_coding_come_and_go_and_survive_packing()
    {
        var project = Codebook.Project("trust");
        var id = project.Code("trust", "wren", 0, 20);
        project.Do("begin-pass", """{"lens":"tensions"}""");

        project.Do(
            "mark-coding",
            $$"""{"id":"{{id}}","polarity":"-","weightBecause":"the only one who says so","introduced":true}"""
        );

        var marked = project.View().Find<Coding>(id)!;
        marked.Polarity.ShouldBe(Polarity.Against);
        marked.Weighty.ShouldBeTrue();
        Coding.Arose([marked]).ShouldBeEmpty();
        var page = Checkpoint.Pages(project.Now).ToList();
        Checkpoint.CanRead(Rooms.Kinds, page).ShouldBeTrue();

        project.Do("mark-coding", $$"""{"id":"{{id}}","polarity":"none","weightBecause":"","introduced":false}""");

        var plain = project.View().Find<Coding>(id)!;
        (plain.Polarity, plain.WeightBecause, plain.Introduced).ShouldBe((null, null, false));
    }

    [Fact]
    public void New_codings_belong_to_the_pass_their_coder_is_at_and_a_later_lens_is_a_new_layer()
    {
        var project = Codebook.Project("trust");
        project.Code("trust", "wren", 0, 20);
        var third = project.Do("begin-pass", """{"lens":"tensions","number":3}""");

        var again = project.Code("trust", "wren", 0, 20);

        project.View().Find<Coding>(again)!.Pass.ShouldBe(third);
        project.Codings("trust").Count.ShouldBe(2);
        project
            .Try("add-coding", """{"code":"trust","source":"wren","start":0,"end":20}""")
            .Refusal.ShouldBeOfType<CodedAlready>();
    }

    [Fact]
    public void A_member_is_at_one_pass_at_a_time()
    {
        var project = Codebook.Project();
        var first = project.Do("begin-pass", "{}");
        var second = project.Do("begin-pass", "{}");

        project.View().All<CodingPass>().Where(pass => pass.Current).Select(pass => pass.Id).ShouldBe([second]);
        project.View().Find<CodingPass>(second)!.Number.ShouldBe(2);

        project.Do("take-up-pass", $$"""{"id":"{{first}}"}""");

        project.View().All<CodingPass>().Single(pass => pass.Current).Id.ShouldBe(first);
    }

    [Fact]
    public void A_hundred_and_sixty_two_codes_stand_in_one_flat_list()
    {
        var project = Codebook.Project([.. Enumerable.Range(1, 162).Select(n => $"code {n:000}")]);

        var places = CodeTree.Of(project.View().All<Code>());

        places.Count.ShouldBe(162);
        places.ShouldAllBe(place => place.Depth == 0);
        places[161].Code.Name.ShouldBe("code 162");
    }

    [Fact]
    public void Two_states_of_the_codebook_are_compared_by_what_became_of_each_code()
    {
        var project = Codebook.Project("trust", "reliance", "halls", "gone");
        var then = project.View();
        project.Do("rename-code", """{"id":"halls","name":"them needs my halls"}""");
        project.Do("define-code", """{"id":"trust","definition":"Leaning on somebody"}""");
        project.Do("merge-codes", """{"codes":["reliance"],"into":"trust"}""");
        project.Do("remove-code", """{"id":"gone"}""");
        project.Do("add-code", """{"name":"silence"}""");

        var changes = CodebookChanges.Of(then, project.View());

        changes
            .Select(change => (change.What, change.Name))
            .ShouldBe([
                (CodeChangeKind.New, "silence"),
                (CodeChangeKind.Gone, "gone"),
                (CodeChangeKind.Renamed, "them needs my halls"),
                (CodeChangeKind.Redefined, "trust"),
                (CodeChangeKind.Merged, "reliance"),
            ]);
    }
}

namespace Tenter.Tests.Coding.Agreement;

using System;
using System.Collections.Generic;
using System.Linq;
using Shouldly;
using Tenter.Coding;
using Tenter.Coding.Agreement;
using Tenter.Ethics;
using Tenter.Evidence;
using Tenter.Journal;
using Xunit;

public sealed class ProjectAgreementTests
{
    private const string Text = "One knock.\nOne story.\nOne hall.\nOne door.";

    private readonly MemoryProject project = new();
    private readonly Source source;
    private readonly Member ash;
    private readonly Member ines;

    public ProjectAgreementTests()
    {
        project.Do("add-member", """{"name":"Ines"}""");
        project.Do("change-project-info", """{"agreement":true}""");
        (ash, ines) = (project.View().Named<Member>("me").Value, project.View().Named<Member>("Ines").Value);
        project.Do("add-code", """{"name":"one"}""");
        source = project.Source("paper", Text);
    }

    [Fact]
    public void Paragraphs_are_compared_with_those_nobody_coded_among_them()
    {
        Mark(ash, "One knock");
        Mark(ash, "One story");
        Mark(ines, "One story");
        Mark(ines, "One hall");

        var found = Of(AgreementOn.Paragraphs);

        found.Units.ShouldBe(4);
        found.Coefficients.First(one => one.Name == "percent" && one.Code is null).Value.ShouldBe(0.5);
        found.Coefficients.Single(one => one.Name == "cohen-kappa" && one.Code == "one").Value.ShouldBe(0);
        found.Coefficients.ShouldAllBe(one => one.Units == 4);
    }

    [Fact]
    public void A_source_that_one_of_them_has_not_read_is_not_compared()
    {
        project.Source("another", "Nothing of the kind.");
        Mark(ash, "One knock");
        Mark(ines, "One knock");
        MarkIn(ash, project.View().Named<Source>("another").Value, "Nothing");

        Of(AgreementOn.Paragraphs).Sources.Select(one => one.Name).ShouldBe(["paper"]);
    }

    [Fact]
    public void Reading_without_coding_counts_as_having_found_nothing()
    {
        Mark(ash, "One knock");
        Read(ines);

        Of(AgreementOn.Sources).Coefficients.First(one => one.Name == "percent").Value.ShouldBe(0);
    }

    [Fact]
    public void On_characters_the_spans_are_compared()
    {
        Mark(ash, "One knock");
        Mark(ines, "One k");

        var found = Of(AgreementOn.Characters);

        found.Units.ShouldBe(Text.Length);
        found.Coefficients.First(one => one.Name == "holsti").Value!.Value.ShouldBe(10 / 14.0, 1e-12);
    }

    [Fact]
    public void Where_the_method_does_not_ask_for_figures_none_are_given_by_any_door()
    {
        Mark(ash, "One knock");
        Mark(ines, "One knock");
        project.Do("change-project-info", """{"agreement":false,"agreementBecause":"one reads, and says so"}""");

        ProjectAgreement
            .Of(project.View(), Question(AgreementOn.Paragraphs))
            .Refusal.ShouldBe(new AgreementNotDeclared("one reads, and says so"));
        project.Try("keep-agreement", """{"members":["me","Ines"]}""").Done.ShouldBeFalse();
    }

    [Fact]
    public void While_coding_is_blind_codes_are_not_merged_under_codings_one_does_not_see()
    {
        project.Do("add-code", """{"name":"another"}""");
        project.Do("change-project-info", """{"blindCoding":true}""");

        project
            .Try("merge-codes", """{"codes":["one","another"],"into":"one"}""")
            .Refusal.ShouldBeOfType<WhileCodingIsBlind>();
    }

    [Fact]
    public void Fewer_than_two_members_and_nothing_shared_are_refused()
    {
        Mark(ash, "One knock");

        ProjectAgreement
            .Of(project.View(), Question(AgreementOn.Paragraphs))
            .Refusal.ShouldBeOfType<NothingReadByTwo>();
        ProjectAgreement
            .Of(project.View(), new AgreementQuestion([ash.Id], AgreementOn.Paragraphs, [], []))
            .Refusal.ShouldBeOfType<TooFewMembers>();
    }

    [Fact]
    public void Differences_are_listed_by_what_they_are_and_settled_with_a_reason()
    {
        Mark(ash, "One knock");
        Mark(ines, "One k");
        Mark(ash, "One hall");
        Mark(ash, "One door");
        Mark(ines, "One door");

        var before = Differences();
        project.Do(
            "settle-disagreement",
            """{"code":"one","source":"paper","start":0,"end":9,"as":"Ines","because":"the knock itself is another code"}"""
        );
        project.Do(
            "settle-disagreement",
            """{"code":"one","source":"paper","start":22,"end":30,"because":"both readings hold"}"""
        );
        var after = Differences();

        before.Select(one => one.Difference).ShouldBe([Difference.Extent, Difference.NotAll]);
        before.ShouldAllBe(one => one.Resolved == null);
        after.Single().Resolved!.Outcome.ShouldBe(AgreementResolution.KeptBoth);
        project
            .View()
            .All<Coding>()
            .Where(coding => coding.Passage.Start == 0)
            .Select(coding => (coding.By == ash.Id, coding.Passage.End))
            .ShouldBe([(false, 5), (true, 5)], ignoreOrder: true);
    }

    [Fact]
    public void The_figures_from_before_are_kept()
    {
        Mark(ash, "One knock");
        Mark(ines, "One story");
        project.Do("keep-agreement", """{"members":["me","Ines"],"on":"paragraphs","note":"before talking"}""");

        var run = project.View().All<AgreementRun>().Single();

        run.Units.ShouldBe(4);
        run.Coefficients.First(one => one.Name == "percent").Value.ShouldBe(0.5);
        run.Seq.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void While_coding_is_blind_each_sees_only_what_they_placed()
    {
        Mark(ash, "One knock");
        Mark(ines, "One story");
        project.Do("change-project-info", """{"blindCoding":true}""");

        var mine = project.View();
        var theirs = Viewing.Open(project.Now, notebook: null, ines.Id, Purpose.Read);

        mine.All<Coding>().Select(coding => coding.By).ShouldBe([ash.Id]);
        mine.Count<Coding>().ShouldBe(1);
        mine.Where(Coding.BySource, source.Id).Count().ShouldBe(1);
        theirs.All<Coding>().Select(coding => coding.By).ShouldBe([ines.Id]);
        ProjectAgreement.Of(mine, Question(AgreementOn.Paragraphs)).Done.ShouldBeFalse();
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Sparse_counting_equals_a_matrix_filled_unit_by_unit(int seed)
    {
        var random = new Random(seed);
        project.Do("add-member", """{"name":"Rohan"}""");
        Member[] members = [ash, ines, project.View().Named<Member>("Rohan").Value];
        string[] codes = ["one", "two", "three"];
        project.Do("add-code", """{"name":"two"}""");
        project.Do("add-code", """{"name":"three"}""");
        var sources = Enumerable
            .Range(0, 3)
            .Select(i => project.Source($"s{i}", string.Join('\n', Enumerable.Repeat("a few words here", 6))))
            .ToList();
        foreach (var one in sources)
        {
            foreach (var member in members)
            {
                Read(member, one);
                for (var i = 0; i < 4; i++)
                {
                    var start = random.Next(0, 90);
                    Put(member, one, codes[random.Next(3)], start, start + random.Next(1, 12));
                }
            }
        }

        var question = new AgreementQuestion([.. members.Select(member => member.Id)], AgreementOn.Paragraphs, [], []);
        var found = ProjectAgreement.Of(project.View(), question).Value;

        foreach (var code in codes)
        {
            var id = project.View().Named<Code>(code).Value.Id;
            var rows = new List<int[]>();
            foreach (var one in sources)
            {
                for (var paragraph = 0; paragraph < 6; paragraph++)
                {
                    var span = new TextSpan(paragraph * 17, (paragraph * 17) + 16);
                    rows.Add([
                        .. members.Select(member =>
                            project
                                .View()
                                .Where(Coding.BySource, one.Id)
                                .Any(coding =>
                                    coding.By == member.Id && coding.Code == id && coding.Passage.Span.Overlaps(span)
                                )
                                ? 1
                                : 0
                        ),
                    ]);
                }
            }

            var plain = UnitAgreement.All(
                new Ratings(["me", "Ines", "Rohan"], ["not", "coded"], rows),
                Weights.Nominal
            );
            foreach (var expected in plain)
            {
                if (
                    found.Coefficients.FirstOrDefault(one =>
                        one.Code == code && one.Name == expected.Name && one.Pair == expected.Pair
                    ) is
                    { } sparse
                )
                {
                    sparse.Units.ShouldBe(expected.Units, expected.Name);
                    (sparse.Value ?? -9).ShouldBe(expected.Value ?? -9, 1e-9, expected.Name);
                }
            }

            found.Coefficients.Count(one => one.Code == code).ShouldBe(15);
        }
    }

    private AgreementQuestion Question(AgreementOn on) => new([ash.Id, ines.Id], on, [], []);

    private ProjectAgreement Of(AgreementOn on) => ProjectAgreement.Of(project.View(), Question(on)).Value;

    private IReadOnlyList<Disagreement> Differences() =>
        Disagreements.Of(project.View(), Question(AgreementOn.Paragraphs));

    private void Mark(Member member, string words) => MarkIn(member, source, words);

    private void MarkIn(Member member, Source of, string words)
    {
        var passage = project.Passage(of, words);
        Put(member, of, "one", passage.Start, passage.End);
    }

    private void Put(Member member, Source of, string code, int start, int end) =>
        project
            .Try(
                (view, stamp) =>
                    new Draft(
                        "add-coding",
                        "Coded",
                        [
                            RecordChange.Put(
                                Coding.Kind,
                                new Coding
                                {
                                    Id = stamp.NewId(),
                                    Code = view.Named<Code>(code).Value.Id,
                                    Passage = new Passage(of.Id, of.Revision, start, end),
                                    By = member.Id,
                                }
                            ),
                        ]
                    )
            )
            .Done.ShouldBeTrue();

    private void Read(Member member, Source? of = null) =>
        project
            .Try(
                (view, stamp) =>
                {
                    var pass = new CodingPass
                    {
                        Id = stamp.NewId(),
                        Name = "A reading",
                        Number = 1,
                        Reader = member.Id,
                    };
                    return new Draft(
                        "mark-read",
                        "Read",
                        [
                            RecordChange.Put(CodingPass.Kind, pass),
                            RecordChange.Put(
                                PassReading.Kind,
                                new PassReading
                                {
                                    Id = stamp.NewId(),
                                    Pass = pass.Id,
                                    Source = (of ?? source).Id,
                                    At = stamp.At,
                                    By = member.Id,
                                }
                            ),
                        ]
                    );
                }
            )
            .Done.ShouldBeTrue();
}

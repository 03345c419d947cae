namespace Tenter.Tests.Inquiry;

using System;
using System.Linq;
using Shouldly;
using Tenter.Evidence;
using Tenter.Inquiry;
using Tenter.Inquiry.Quality;
using Tenter.Themes;
using Xunit;

public sealed class QualityTests
{
    private readonly MemoryProject project = new();

    /// <summary>
    /// How often the interviewees of thesis 000 are named beside a quotation in its chapter of findings: 62 in all, Ian 13, of
    /// 14 of the 21 who were interviewed (counted from its running text).
    /// </summary>
    [Fact]
    public void Evidence_is_told_by_person_with_what_it_is_out_of()
    {
        (string Who, int Times)[] tags =
        [
            ("Ian", 13),
            ("Charlotte", 7),
            ("Ellie", 6),
            ("Colin", 6),
            ("Helen", 5),
            ("Fiona", 4),
            ("Eric", 4),
            ("Keith", 4),
            ("Sonia", 3),
            ("Katrina", 3),
            ("Donna", 3),
            ("Rachel", 2),
            ("Trudy", 1),
            ("Julia", 1),
        ];
        project.Do("add-code", """{"name":"quoted"}""");
        project.Do("add-theme", """{"name":"All of it","codes":["quoted"]}""");
        foreach (var (who, times) in tags)
        {
            project.Do("add-participant", $$"""{"name":"{{who}}"}""");
            project.Source($"Interview with {who}", string.Concat(Enumerable.Repeat("abc ", times)), who);
            for (var i = 0; i < times; i++)
            {
                project.Do(
                    "add-coding",
                    $$"""{"code":"quoted","source":"Interview with {{who}}","start":{{i * 4}},"end":{{(i * 4) + 3}}}"""
                );
            }
        }

        for (var i = 0; i < 7; i++)
        {
            project.Do("add-participant", $$"""{"name":"Not quoted {{i}}"}""");
        }

        var found = Concentration.Of(project.View(), project.View().All<Theme>().Single());

        found.Passages.ShouldBe(62);
        found.ByPerson.Count.ShouldBe(14);
        project.View().Count<Participant>().ShouldBe(21);
        found.ByPerson.Single(one => one.Of.Name == "Ian").Passages.ShouldBe(13);
        found.ByPerson.Select(one => one.Of.Name).ShouldBe(tags.Select(tag => tag.Who).Order(StringComparer.Ordinal));
        found.NobodyKnown.ShouldBe(0);
        found.MostlyOne.ShouldBeNull();
    }

    [Fact]
    public void There_are_fifteen_points_and_nine_further_checks_and_no_total()
    {
        var lists = QualityList.Names.Select(name => QualityList.Of(project.View(), name)!).ToList();

        lists.Select(list => list.Points.Count).ShouldBe([15, 9]);
        typeof(QualityList).GetProperties().ShouldNotContain(property => property.PropertyType == typeof(int));
    }

    [Fact]
    public void The_records_say_what_there_is_and_name_the_records()
    {
        project.Source("One", "Nobody coded this.");
        project.Do("add-theme", """{"name":"Bare"}""");
        project.Do("add-claim", """{"name":"Nothing holds this up"}""");

        Says(Scheme.FifteenPoints, "even-attention")[0].Words.ShouldBe("1 of 1 sources carry no coding");
        Says(Scheme.FifteenPoints, "even-attention")[0].Records.Single().Kind.ShouldBe("source");
        Says(Scheme.FifteenPoints, "fits")[0].Words.ShouldBe("1 of 1 claims have no words attached");
        Says(Scheme.FurtherChecks, "feedback")[0].Records.Single().Kind.ShouldBe("theme");
        Says(Scheme.FifteenPoints, "active").ShouldBeEmpty();
    }

    [Fact]
    public void Answers_stay_the_earlier_ones_too()
    {
        project.Do(
            "add-quality-answer",
            """{"list":"quality-fifteen-points","point":"active","answer":"Not yet: the draft says that themes emerged."}"""
        );
        project.Do(
            "add-quality-answer",
            """{"list":"quality-fifteen-points","point":"active","answer":"Rewritten in the first person."}"""
        );

        QualityList
            .Of(project.View(), Scheme.FifteenPoints)!
            .Points.Single(point => point.Term.Key == "active")
            .Answers.Select(answer => answer.Answer)
            .ShouldBe(["Not yet: the draft says that themes emerged.", "Rewritten in the first person."]);
    }

    [Theory]
    [InlineData(Scheme.FivePhases, 5)]
    [InlineData(Scheme.SixPhases, 6)]
    public void Phases_are_those_the_project_declares_and_one_may_go_back(string phases, int count)
    {
        var info = project.View().All<ProjectInfo>().Single();
        project.Do("change-project-info", $$"""{"id":"{{info.Id}}","phases":"{{phases}}"}""");
        project.Do("add-phase-mark", """{"phase":"search","status":"done"}""");
        project.Do("add-phase-mark", """{"phase":"search","status":"under-way","note":"a theme fell apart"}""");

        var now = PhasesNow.Of(project.View());

        now.Phases.Count.ShouldBe(count);
        now.Phases.Single(phase => phase.Term.Key == "search").Status.ShouldBe("under-way");
        now.Phases.Single(phase => phase.Term.Key == "review").Status.ShouldBeNull();
    }

    private RecordsSay[] Says(string list, string point) =>
        [.. QualityList.Of(project.View(), list)!.Points.Single(one => one.Term.Key == point).Says];
}

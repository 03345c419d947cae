namespace Tenter.Cli.Tests.Demo;

using System;
using System.Collections.Generic;
using System.Linq;
using Shouldly;
using Tenter.Cli.Demo;
using Tenter.Evidence;
using Xunit;

/// <summary>What the documents of the demo must hold, and what they must leave out.</summary>
public sealed class DocumentTests
{
    [Fact]
    public void There_are_thirty_four_documents() => DemoDocuments.Evidence.Count.ShouldBe(34);

    [Theory]
    [InlineData("2017-02-21-interview-wren-1", "Wren")]
    [InlineData("2017-07-06-interview-osman-1", "Osman")]
    [InlineData("2017-07-20-interview-imelda", "Imelda")]
    [InlineData("2017-09-21-interview-petra", "Petra")]
    [InlineData("2018-03-27-interview-lorna", "Lorna")]
    [InlineData("2018-05-22-interview-wren-2", "Wren")]
    [InlineData("2018-06-19-interview-gareth", "Gareth")]
    [InlineData("2018-07-03-interview-tamsin", "Tamsin")]
    [InlineData("2018-10-09-interview-yusuf", "Yusuf")]
    [InlineData("2018-10-23-interview-dacre", "Dacre")]
    [InlineData("2019-02-12-interview-osman-2", "Osman")]
    public void In_an_interview_two_people_speak(string document, string speaker)
    {
        var turns = DemoDocuments.Evidence[document].Structure.Where(span => span.Kind == StructureKind.Turn).ToList();

        turns.Select(turn => turn.Label).Distinct().ShouldBe(["Ash", speaker], ignoreOrder: true);
        turns.Count(turn => turn.Label == speaker).ShouldBeGreaterThan(35);
    }

    [Fact]
    public void The_clerk_is_never_quoted() =>
        DemoDocuments.Evidence["2018-06-26-notes-maud"].Text.ShouldNotContain("\"");

    [Theory]
    [InlineData("2016-11-15-minutes-board", "map,maps,in January,tambourine,both,58,challenge,Withy")]
    [InlineData("2017-03-14-minutes-assembly", "two seats,by summer,summer,Withy,map,maps,childcare,third time")]
    [InlineData("2017-06-20-minutes-assembly", "heating,Forum,hall-keepers,notices,keepers,£2,vote")]
    [InlineData("2018-03-13-minutes-assembly", "contractor,TB,five and a half,asked the public,childcare")]
    [InlineData("2018-06-12-minutes-assembly", "£14,fourteen pounds,childcare,Forum,thirty-one hours,work")]
    public void Minutes_leave_out_what_was_said(string minutes, string left)
    {
        var text = DemoDocuments.Evidence[minutes].Text;

        left.Split(',')
            .Where(words => DemoDocuments.Count(text, words) + DemoDocuments.Count(text, Capital(words)) > 0)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Minutes_record_what_the_observer_missed()
    {
        DemoDocuments.Evidence["2016-11-15-minutes-board"].Text.ShouldContain("6.3 Health objected");
        DemoDocuments.Evidence["2016-11-15-observation-board"].Text.ShouldNotContain("objected");
    }

    [Theory]
    [InlineData("The public withdrew at 11.02.", "2018-03-13-minutes-assembly")]
    [InlineData("must include the voluntary sector", "2015-03-national-guidance")]
    [InlineData("may involve, where appropriate, the voluntary sector", "2017-07-national-guidance-reissued")]
    [InlineData("No clinic Tuesday. We are cold as well.", "2017-07-20-interview-imelda")]
    [InlineData("speak Tuesday", "2017-03-22-contract-thread")]
    [InlineData("they get the forecast, we get the weather", "2018-03-27-interview-lorna")]
    [InlineData("Between us, and not for your report", "2018-10-09-interview-yusuf")]
    [InlineData("£410,000 a year", "2018-07-05-film-our-journey")]
    public void Some_words_stand_in_one_document(string words, string document) =>
        DemoDocuments.With(words).ShouldBe([document]);

    [Fact]
    public void The_label_is_met_on_three_dates() =>
        DemoDocuments
            .With("tambourine")
            .ShouldBe([
                "2016-11-15-observation-board",
                "2017-09-21-interview-petra",
                "2018-03-13-observation-assembly",
            ]);

    [Fact]
    public void The_commonplace_stands_as_a_baseline() =>
        DemoDocuments
            .With("no wrong door")
            .ShouldBe([
                "2015-03-national-guidance",
                "2016-11-blueprint-consultation",
                "2017-07-national-guidance-reissued",
                "2017-09-21-interview-petra",
                "2018-06-county-strategy",
            ]);

    [Fact]
    public void One_knock_begins_with_the_Forum_and_ends_without_it()
    {
        var path = DemoDocuments.With("one knock").ToList();

        path[0].ShouldBe("2016-06-09-forum-paper-one-knock");
        path.ShouldContain("2018-06-county-strategy");
        path.ShouldContain("2018-12-11-final-report");
        DemoDocuments.Evidence["2018-06-county-strategy"].Text.ShouldNotContain("Forum");
    }

    [Theory]
    [InlineData("voluntary registration", 1)]
    [InlineData("voluntary redundancy", 2)]
    [InlineData("voluntary contribution", 1)]
    public void False_hits_are_planted(string words, int documents) =>
        DemoDocuments.With(words).Count().ShouldBe(documents);

    [Fact]
    public void Fathers_are_nowhere_before_they_were_brought_in() =>
        DemoDocuments.With("fathers").First().ShouldBe("2017-11-06-observation-huddle");

    [Fact]
    public void Real_names_stand_in_the_documents_as_eight_slips()
    {
        var slips = new List<string>();
        foreach (var name in RealNames.All().Select(line => line.Name).Distinct(StringComparer.Ordinal))
        {
            slips.AddRange(
                DemoDocuments
                    .Evidence.SelectMany(document =>
                        Enumerable.Repeat(document.Key, DemoDocuments.Count(document.Value.Text, name))
                    )
                    .Select(document => $"{name} in {document}")
            );
        }

        slips.ShouldBe(
            [
                "Pippa in 2017-09-21-interview-petra",
                "Saltersby in 2019-02-12-interview-osman-2",
                "Lubecka in 2017-03-22-contract-thread",
                "Weaver's Court in 2016-11-15-observation-board",
                "St Wilfrid's in 2017-06-20-minutes-assembly",
                "Kinderwell in 2018-10-09-interview-yusuf",
                "Bernadette in 2017-07-newsletter",
                "Kayleigh in 2018-07-05-film-our-journey",
            ],
            ignoreOrder: true
        );
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}

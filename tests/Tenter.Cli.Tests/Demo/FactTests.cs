namespace Tenter.Cli.Tests.Demo;

using System;
using System.Collections.Generic;
using System.Linq;
using Shouldly;
using Tenter.Cli.Demo;
using Xunit;

/// <summary>The sums of the story come out, wherever they are told.</summary>
public sealed class FactTests
{
    [Fact]
    public void Heating_three_halls_costs_what_everybody_says()
    {
        const int heating = 18 * 3 * 46;

        heating.ShouldBe(2484);
        Text("2017-07-20-interview-imelda").ShouldContain("Eighteen pounds, three halls, forty-six weeks. £2,484.");
        Text("2017-06-08-observation-forum").ShouldContain("Two thousand four hundred and eighty-four pounds a year");
        Text("2017-07-06-interview-osman-1").ShouldContain("Two thousand four hundred and eighty-four");
    }

    [Fact]
    public void Votes_add_up_to_those_who_were_counted()
    {
        (21 + 2 + 4).ShouldBe(27);
        (13 + 13 + 4).ShouldBe(30);
        (17 + 9 + 2).ShouldBe(28);
        Text("2017-06-08-observation-forum").ShouldContain("| In the count | 27 |");
        Text("2018-05-22-interview-wren-2").ShouldContain("thirteen for refusing it whole, four who couldn't");
    }

    [Fact]
    public void Forty_one_parents_chose_one()
    {
        (27 + 9 + 5).ShouldBe(41);
        DemoDocuments.With("forty-one").ShouldContain("2018-07-05-film-our-journey");
        Text("2017-07-20-interview-imelda").ShouldContain("Twenty-seven she got, and nine, and five.");
    }

    [Fact]
    public void The_county_counts_six_and_six_and_the_Forum_six_and_five_and_one()
    {
        Text("2018-03-13-minutes-assembly").ShouldContain("| Public sector (6) | Voluntary sector (6) |");
        Text("2018-03-13-observation-assembly").ShouldContain("it's six, and five, and one contractor.");
    }

    [Fact]
    public void The_share_of_income_is_what_the_amounts_make_it()
    {
        Math.Round(186_000 / 290_600.0 * 100).ShouldBe(64);
        Math.Round(186_000 / 364_700.0 * 100).ShouldBe(51);
        Text("2017-04-26-derived-note-threadgate-file").ShouldContain("| County share | 64 % |");
        Text("2018-10-09-interview-yusuf").ShouldContain("three hundred and sixty-four thousand seven hundred");
    }

    [Fact]
    public void Two_maps_count_differently()
    {
        (9 + 17).ShouldBe(26);
        Text("2016-11-15-observation-board").ShouldContain("| Groups that meet every week | 58 |");
        Text("2016-11-blueprint-consultation").ShouldContain("**14 buildings**");
    }

    [Fact]
    public void The_offer_is_divided_without_remainder()
    {
        (15_000 + 9_000).ShouldBe(24_000);
        Text("2018-06-19-interview-gareth").ShouldContain("It was twenty-four thousand pounds.");
    }

    [Fact]
    public void Savings_gain_a_period_on_the_way_to_the_film()
    {
        Text("2016-11-blueprint-consultation").ShouldContain("£410,000");
        Text("2016-11-blueprint-consultation").ShouldNotContain("£410,000 a year");
        Text("2018-07-05-film-our-journey").ShouldContain("£410,000 a year");
        Text("2018-12-11-final-report").ShouldNotContain("410,000");
    }

    [Theory]
    [InlineData("survey-1-2016-03.csv", 31, 22)]
    [InlineData("survey-2-2018-03.csv", 29, 17)]
    public void Surveys_have_as_many_answers_as_are_told(string table, int invited, int answered)
    {
        var rows = Rows(table).Skip(1).ToList();

        rows.Count.ShouldBe(invited);
        rows.Count(row => row[2] == "yes").ShouldBe(answered);
    }

    [Theory]
    [InlineData("members-county-2016-01.csv", 19)]
    [InlineData("members-trust-2016-01.csv", 16)]
    [InlineData("members-forum-2016-01.csv", 21)]
    public void Three_partners_list_three_boards(string table, int entries) =>
        Rows(table).Skip(1).Count().ShouldBe(entries);

    private static string Text(string document) => DemoDocuments.Evidence[document].Text;

    private static IEnumerable<string[]> Rows(string table) =>
        System
            .Text.Encoding.UTF8.GetString(DemoMaterial.Bytes(DemoMaterial.Beside + table))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(','));
}

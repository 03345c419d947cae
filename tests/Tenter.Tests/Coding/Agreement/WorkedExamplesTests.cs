namespace Tenter.Tests.Coding.Agreement;

using System;
using System.Collections.Generic;
using System.Linq;
using Shouldly;
using Tenter.Coding.Agreement;
using Xunit;

/// <summary>Published and computed values, each with the tolerance its source allows. The method page names the sources.</summary>
public sealed class WorkedExamplesTests
{
    private const double Print = 0.0006;
    private const double Exact = 1e-9;

    [Fact]
    public void Cohen_1960_three_categories_200_units()
    {
        var ratings = Ratings.OfTable(
            new[,]
            {
                { 88, 14, 18 },
                { 10, 40, 10 },
                { 2, 6, 12 },
            }
        );
        var two = TwoCoders.Of(ratings);

        Is(two.Percent(), .70, Exact);
        Is(two.CohenKappa(), .4915254237, Exact);
        two.CohenKappa().Expected!.Value.ShouldBe(.41, Exact);
        two.CohenKappa().Largest!.Value.ShouldBe(.8305084746, Exact);
        two.CohenKappa().StandardError!.Value.ShouldBe(.0510018156, Exact);
        Is(ManyCoders.GwetAc1(ratings), .5759717314, Exact);
        ManyCoders.GwetAc1(ratings).Expected!.Value.ShouldBe(.2925, Exact);
        Is(ManyCoders.GwetAc2(ratings, Weights.Quadratic), .6385542169, Exact);
        Is(ManyCoders.GwetAc2(ratings, Weights.Linear), .6097560976, Exact);
        Is(two.ScottPi(), .4871794872, Exact);
        Is(ManyCoders.BrennanPrediger(ratings), .55, Exact);
        Is(KrippendorffAlpha.Of(ratings, AlphaLevel.Nominal), .4884615385, Exact);
        Is(two.WeightedKappa(Weights.Linear), .4736842105, Exact);
        Is(two.WeightedKappa(Weights.Quadratic), .4545454545, Exact);
    }

    [Fact]
    public void Artstein_and_Poesio_2008_three_models_of_chance_on_the_same_data()
    {
        var ratings = Ratings.OfTable(
            new[,]
            {
                { 20, 10 },
                { 20, 50 },
            },
            ["STAT", "IReq"]
        );
        var two = TwoCoders.Of(ratings);

        Is(two.Percent(), .70, Exact);
        Is(ManyCoders.BrennanPrediger(ratings), .40, Exact);
        Is(two.ScottPi(), .3406593407, Exact);
        two.ScottPi().Expected!.Value.ShouldBe(.545, Exact);
        Is(two.CohenKappa(), .3478260870, Exact);
        Is(KrippendorffAlpha.Of(ratings, AlphaLevel.Nominal), .3439560440, Exact);
        Is(ManyCoders.GwetAc1(ratings), .4495412844, Exact);
    }

    [Fact]
    public void Krippendorff_four_coders_twelve_units_with_missing_values()
    {
        const int No = Ratings.Missing;
        int[][] given =
        [
            [1, 1, No, 1],
            [2, 2, 3, 2],
            [3, 3, 3, 3],
            [3, 3, 3, 3],
            [2, 2, 2, 2],
            [1, 2, 3, 4],
            [4, 4, 4, 4],
            [1, 1, 2, 1],
            [2, 2, 2, 2],
            [No, 5, 5, 5],
            [No, No, 1, 1],
            [No, No, 3, No],
        ];
        var ratings = new Ratings(
            ["a", "b", "c", "d"],
            ["1", "2", "3", "4", "5"],
            [.. given.Select(row => row.Select(value => value == No ? No : value - 1).ToArray())]
        );

        Is(KrippendorffAlpha.Of(ratings, AlphaLevel.Nominal), .743421052632, 1e-11);
        Is(KrippendorffAlpha.Of(ratings, AlphaLevel.Ordinal), .8153875038, Exact);
        Is(KrippendorffAlpha.Of(ratings, AlphaLevel.Interval), .8491071429, Exact);
        Is(KrippendorffAlpha.Of(ratings, AlphaLevel.Ratio), .7974027747, Exact);
        KrippendorffAlpha.Of(ratings, AlphaLevel.Ordinal).Observed!.Value.ShouldBe(47.275, Exact);
        KrippendorffAlpha.Of(ratings, AlphaLevel.Ratio).Expected!.Value.ShouldBe(.1107257447, Exact);
        KrippendorffAlpha.Of(ratings, AlphaLevel.Nominal).Note.ShouldStartWith("40 values");
        Is(ManyCoders.Percent(ratings), .8181818, 1e-6);
        Is(ManyCoders.GwetAc1(ratings), .7754440681, Exact);
        Is(ManyCoders.FleissKappa(ratings), .7611692754, Exact);
        Is(ManyCoders.BrennanPrediger(ratings), .7727272727, Exact);
        Is(ManyCoders.CongerKappa(ratings), .7628174413, Exact);
    }

    [Fact]
    public void Fleiss_1971_thirty_patients_six_ratings()
    {
        const string Patients =
            "444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 "
            + "144444 124444 222333 144444 224445 333335 111455 111112 224444 133555 "
            + "555555 244444 224555 114444 144445 222224 111155 224444 133333 555555";
        var ratings = new Ratings(
            ["1", "2", "3", "4", "5", "6"],
            ["depression", "personality", "schizophrenia", "neurosis", "other"],
            [.. Patients.Split(' ').Select(patient => patient.Select(digit => digit - '1').ToArray())]
        );

        Is(ManyCoders.FleissKappa(ratings), .4302445201, Exact);
        ManyCoders.FleissKappa(ratings).Observed!.Value.ShouldBe(.5555555556, Exact);
        ManyCoders.FleissKappa(ratings).Expected!.Value.ShouldBe(.2199382716, Exact);
        ManyCoders
            .FleissKappaByCategory(ratings)
            .Zip([.244755, .244755, .520000, .471127, .566118])
            .ShouldAllBe(pair => Math.Abs(pair.First.Value!.Value - pair.Second) < 1e-6);
        Is(KrippendorffAlpha.Of(ratings, AlphaLevel.Nominal), .4334098283, Exact);
        Is(ManyCoders.GwetAc1(ratings), .4478845158, Exact);
        Is(ManyCoders.RandolphKappa(ratings), .4444444444, Exact);
    }

    [Fact]
    public void IrrCac_two_abstractors_hundred_units()
    {
        var ratings = Ratings.OfTable(
            new[,]
            {
                { 13, 0, 0 },
                { 0, 20, 7 },
                { 0, 4, 56 },
            },
            ["Ectopic", "AIU", "NIU"]
        );
        var two = TwoCoders.Of(ratings);

        Is(two.Percent(), .89, Exact);
        Is(two.CohenKappa(), .7964094, 1e-6);
        two.CohenKappa().StandardError!.Value.ShouldBe(.05891072, 1e-6);
        two.CohenKappa().Largest!.Value.ShouldBe(.9444752915, Exact);
        Is(two.ScottPi(), .7962397, 1e-6);
        Is(two.GwetAc1(), .8493305, 1e-6);
        two.GwetAc1().StandardError!.Value.ShouldBe(.04321747, 1e-6);
        Is(two.BrennanPrediger(), .835, Exact);
        Is(two.AlphaNominal(), .7972585, 1e-6);
        Is(two.WeightedKappa(Weights.Linear), .8429020280, Exact);
        Is(two.WeightedKappa(Weights.Quadratic), .8921568627, Exact);
        Is(ManyCoders.GwetAc2(ratings, Weights.Linear), .9000227221, Exact);
        Is(ManyCoders.GwetAc2(ratings, Weights.Quadratic), .9402368793, Exact);
        Is(ManyCoders.BrennanPrediger(ratings, Weights.Quadratic), .9175, Exact);
    }

    [Fact]
    public void Brennan_and_Prediger_1981_three_answers_to_three_questions()
    {
        var ratings = Ratings.OfTable(
            new[,]
            {
                { 50, 0, 0 },
                { 10, 10, 10 },
                { 20, 0, 0 },
            }
        );
        var two = TwoCoders.Of(ratings);

        Is(two.Percent(), .60, Exact);
        Is(two.CohenKappa(), .2727272727, Exact);
        two.CohenKappa().Expected!.Value.ShouldBe(.45, Exact);
        Is(two.BrennanPrediger(), .40, Exact);
        Is(two.ScottPi(), .2233009709, Exact);
        Is(two.GwetAc1(), .4612794613, Exact);
        Is(two.AlphaNominal(), .2271844660, Exact);
    }

    [Fact]
    public void Randolph_2005_same_agreement_other_prevalence()
    {
        var even = YesOrNo("YYY", "YYN", "NNY", "NNN");
        var skewed = YesOrNo("YYY", "YYN", "YYN", "YYY");

        Is(ManyCoders.FleissKappa(even), 1 / 3.0, Exact);
        Is(ManyCoders.FleissKappa(skewed), -.2, Exact);
        Is(ManyCoders.RandolphKappa(even), 1 / 3.0, Exact);
        Is(ManyCoders.RandolphKappa(skewed), 1 / 3.0, Exact);
        Is(KrippendorffAlpha.Of(even, AlphaLevel.Nominal), .3888888889, Exact);
        Is(KrippendorffAlpha.Of(skewed, AlphaLevel.Nominal), -.1, Exact);
        Is(ManyCoders.GwetAc1(even), .3333333333, Exact);
        Is(ManyCoders.GwetAc1(skewed), .5384615385, Exact);
        Is(ManyCoders.HubertKappa(even), .3333333333, Exact);
        Is(ManyCoders.HubertKappa(skewed), 0, Exact);
        Is(ManyCoders.LightKappa(even), .3333333333, Exact);
        Is(ManyCoders.LightKappa(skewed), 0, Exact);
        ManyCoders.LightKappa(skewed).Note.ShouldContain("2 of 3 pairs");
    }

    [Fact]
    public void Krippendorff_2004_unitizing()
    {
        var on = new Continuum(
            [("text", 300)],
            [
                Marked("0", "c", 225, 70),
                Marked("0", "c", 370, 30),
                Marked("1", "c", 220, 80),
                Marked("1", "c", 355, 20),
                Marked("1", "c", 400, 20),
                Marked("0", "k", 180, 60),
                Marked("0", "k", 300, 50),
                Marked("1", "k", 180, 60),
                Marked("1", "k", 300, 50),
            ]
        );

        var c = AlphaU.Of2004(on, "c");
        var k = AlphaU.Of2004(on, "k");
        var together = AlphaU.Of2004(on, code: null);

        c.Observed!.Value.ShouldBe(.0144444444, Exact);
        c.Expected!.Value.ShouldBe(.0532217799, Exact);
        Is(c, .7285989968, Exact);
        k.Observed!.Value.ShouldBe(0, Exact);
        k.Expected!.Value.ShouldBe(.0489785658, Exact);
        Is(k, 1, Exact);
        Is(together, .8586654052, Exact);
        AlphaU.Of2016(on).Value.ShouldBeNull("codes of one coder overlap");

        static MarkedSpan Marked(string coder, string code, int begin, int length) =>
            new("text", coder, code, new TextSpan(begin - 150, begin - 150 + length));
    }

    [Fact]
    public void The_same_text_two_coders_fully_specified()
    {
        var on = Text(new TextSpan(0, 150), new TextSpan(100, 200));
        var elsewhere = Text(new TextSpan(400, 550), new TextSpan(500, 600));
        var table = on.Table(0, 1, "code");
        var two = new TwoCoders(table);

        table.Cast<long>().ShouldBe([50, 100, 50, 800]);
        Is(two.Percent(), .85, Exact);
        Is(SpanAgreement.Holsti(on, 0, 1, "code"), .40, Exact);
        Is(SpanAgreement.Overlap(on, 0, 1, "code"), .25, Exact);
        Is(two.CohenKappa(), .3181818182, Exact);
        two.CohenKappa().Largest!.Value.ShouldBe(.7727272727, Exact);
        Is(two.ScottPi(), .3142857143, Exact);
        Is(two.AlphaNominal(), .3146285714, Exact);
        Is(two.BrennanPrediger(), .70, Exact);
        Is(two.GwetAc1(), 1 - (.15 / (1 - .21875)), Exact);
        Is(AlphaU.Of2004(on, "code"), .4818370205, Exact);
        Is(AlphaU.Of2004(elsewhere, "code"), .4152777532, Exact);
        Is(AlphaU.Of2016(on), .3201571429, Exact);
        Is(AlphaU.Of2016(elsewhere), .3201571429, Exact);
        Is(AlphaU.Binary(on), .3201571429, Exact);
        AlphaU.Cu(on).Value.ShouldBeNull();
        AlphaU.Cu(on).Note.ShouldContain("not defined");

        static Continuum Text(TextSpan a, TextSpan b) =>
            new([("text", 1000)], [new("text", "A", "code", a), new("text", "B", "code", b)]);
    }

    [Fact]
    public void Where_only_one_category_was_used_nothing_is_claimed()
    {
        var ratings = YesOrNo("YYY", "YYY");

        ManyCoders.FleissKappa(ratings).Value.ShouldBeNull();
        ManyCoders.FleissKappa(ratings).Note.ShouldBe("not defined: only one category was used");
        KrippendorffAlpha.Of(ratings, AlphaLevel.Nominal).Value.ShouldBeNull();
        Is(ManyCoders.Percent(ratings), 1, Exact);
    }

    private static Ratings YesOrNo(params string[] units) =>
        new(["1", "2", "3"], ["Y", "N"], [.. units.Select(unit => unit.Select(c => c == 'Y' ? 0 : 1).ToArray())]);

    private static void Is(Coefficient coefficient, double expected, double tolerance) =>
        coefficient.Value.ShouldNotBeNull(coefficient.Note).ShouldBe(expected, tolerance, coefficient.Name);
}

namespace Tenter.Cli.Tests.Coding;

using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

[Collection(CommandLine.Collection)]
public sealed class AgreementCommandTests
{
    private const string Units =
        "unit,coder,value\n1,Ash,yes\n1,Ines,yes\n2,Ash,yes\n2,Ines,no\n3,Ash,no\n3,Ines,no\n4,Ash,no\n4,Ines,\n";

    [Fact]
    public async Task Every_coefficient_for_units_is_told_with_its_convention()
    {
        using var here = new CommandLine();
        here.Write("d.csv", Units);

        var ran = await CommandLine.Run("agreement", "d.csv");

        ran.ExitCode.ShouldBe(0, ran.Errors);
        var all = JsonNode.Parse(ran.Output)!["coefficients"]!.AsArray();
        all.Select(one => one!["name"]!.GetValue<string>())
            .ShouldBe([
                "percent",
                "holsti",
                "cohen-kappa",
                "weighted-kappa",
                "scott-pi",
                "fleiss-kappa",
                "light-kappa",
                "hubert-kappa",
                "brennan-prediger",
                "randolph-kappa",
                "gwet-ac1",
                "gwet-ac2",
                "krippendorff-alpha-nominal",
                "krippendorff-alpha-ordinal",
                "krippendorff-alpha-interval",
                "krippendorff-alpha-ratio",
            ]);
        all[0]!["value"]!.GetValue<double>().ShouldBe(2 / 3.0, 1e-12);
        all[2]!["pair"]!.GetValue<string>().ShouldBe("Ash, Ines");
        all[14]!["value"].ShouldBeNull();
        all[14]!["note"]!.GetValue<string>().ShouldBe("not defined: the values are no numbers");
    }

    [Fact]
    public async Task Passages_are_compared_in_characters_and_by_where_they_begin_and_end()
    {
        using var here = new CommandLine();
        here.Write("s.csv", "unit,length,coder,code,start,end\nt,1000,A,x,0,150\nt,1000,B,x,100,200\nt,1000,C,,,\n");

        var ran = await CommandLine.Run("agreement", "s.csv", "--spans");

        ran.ExitCode.ShouldBe(0, ran.Errors);
        var all = JsonNode.Parse(ran.Output)!["coefficients"]!.AsArray();
        var kappa = all.First(one =>
            one!["name"]!.GetValue<string>() == "cohen-kappa" && one["pair"]!.GetValue<string>() == "A, B"
        );
        kappa!["value"]!.GetValue<double>().ShouldBe(.3181818182, 1e-9);
        kappa["code"]!.GetValue<string>().ShouldBe("x");
        all.Count(one => one!["name"]!.GetValue<string>() == "percent").ShouldBe(3);
    }

    [Theory]
    [InlineData("unit,coder\n1,A\n", 3, "no column value")]
    [InlineData("unit,coder,value\n1,A,x\n1,A,y\n", 2, "two values")]
    [InlineData("unit,coder,value\n1,A\n", 3, "line 2")]
    public async Task What_does_not_fit_is_told_with_its_line(string data, int exit, string told)
    {
        using var here = new CommandLine();
        here.Write("d.csv", data);

        var ran = await CommandLine.Run("agreement", "d.csv");

        ran.ExitCode.ShouldBe(exit, ran.Errors);
        ran.Errors.ShouldContain(told);
    }

    [Fact]
    public async Task A_value_outside_the_categories_and_an_impossible_passage_are_refused()
    {
        using var here = new CommandLine();
        here.Write("d.csv", Units);
        here.Write("s.csv", "unit,length,coder,code,start,end\nt,100,A,x,50,150\n");

        (await CommandLine.Run("agreement", "d.csv", "--categories", "yes,perhaps")).ExitCode.ShouldBe(2);
        (await CommandLine.Run("agreement", "s.csv", "--spans")).ExitCode.ShouldBe(3);
        (await CommandLine.Run("agreement", "nothere.csv")).ExitCode.ShouldBe(2);
        (await CommandLine.Run("agreement", "d.csv", "--weights", "cubic")).ExitCode.ShouldBe(2);
    }
}

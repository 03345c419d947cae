namespace Tenter.Cli.Tests.Coding;

using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

[Collection(CommandLine.Collection)]
public sealed class CodebookCommandTests
{
    // Jacklin-Jarvis and Potter 2020, appendix 2: four topics, 25 codes, 26 and 8 sub-codes; labels shortened.
    private const string Scheme = """
        name,parent
        1 context,
        1a flexibility,1 context
        1b hierarchy,1 context
        1c inside resources,1 context
        1d uncertainty,1 context
        1e commissioner or provider,1 context
        2 practice,
        2a expectations,2 practice
        how and on what,2a expectations
        roles and fit,2a expectations
        2b trust,2 practice
        outcomes first,2b trust
        open attitude,2b trust
        common ground,2b trust
        trust built,2b trust
        2c nurture,2 practice
        listening,2c nurture
        formal and informal support,2c nurture
        2d manoeuvre,2 practice
        preparation,2d manoeuvre
        tenacity,2d manoeuvre
        challenge,2d manoeuvre
        2e isolate,2 practice
        route around,2e isolate
        dismiss,2e isolate
        2f tensions,2 practice
        no control,2f tensions
        shared frustration,2f tensions
        2g trial,2 practice
        proactive,2g trial
        ideas shared,2g trial
        small start,2g trial
        right to risk,2g trial
        2h model,2 practice
        useful qualities,2h model
        mirroring,2h model
        visible,2h model
        2i brave,2 practice
        2j manager or contract,2 practice
        managers,2j manager or contract
        contracts,2j manager or contract
        2k influence,2 practice
        change,2k influence
        across sectors,2k influence
        3 challenges,
        3a austerity,3 challenges
        staff cut,3a austerity
        an excuse,3a austerity
        funding lost,3a austerity
        not understood,3a austerity
        3b brexit,3 challenges
        funds from the EU,3b brexit
        families,3b brexit
        3c innovation,3 challenges
        risk under cuts,3c innovation
        costly early,3c innovation
        3d no autonomy,3 challenges
        3e one contract,3 challenges
        4 what helps,
        4a structures,4 what helps
        4b systems,4 what helps
        4c people,4 what helps
        4d training together,4 what helps

        """;

    [Fact]
    public async Task A_scheme_of_25_codes_under_four_topics_comes_in_as_one_act_with_its_sub_codes()
    {
        using var here = new CommandLine();
        here.Write("scheme.csv", Scheme);
        await CommandLine.Run("new", "p.tenter", "--title", "Scheme");

        var taken = await CommandLine.Run("import-codebook", "p.tenter", "scheme.csv");
        var shown = await CommandLine.Run("codebook", "p.tenter", "--format", "json");

        taken.ExitCode.ShouldBe(0, taken.Errors);
        var codes = JsonNode.Parse(shown.Output)!.AsArray().Select(code => code!.AsObject()).ToList();
        var under = codes.ToDictionary(code => (string)code["name"]!, code => (string?)code["under"]);
        var topics = under.Where(code => code.Value is null).Select(code => code.Key).ToList();
        var coded = under.Where(code => code.Value is { } parent && topics.Contains(parent)).ToList();
        topics.Count.ShouldBe(4);
        topics.Select(topic => coded.Count(code => code.Value == topic)).ShouldBe([5, 11, 5, 4]);
        topics
            .Select(topic => under.Count(code => coded.Any(one => one.Value == topic && one.Key == code.Value)))
            .ShouldBe([0, 26, 8, 0]);
    }

    [Fact]
    public async Task The_table_that_is_handed_on_says_its_unit_and_where_codes_come_from()
    {
        using var here = new CommandLine();
        here.Write("scheme.csv", "name,definition\ntrust,\"Leaning on, somebody\"\nreliance,\n");
        await CommandLine.Run("new", "p.tenter", "--title", "Scheme");
        await CommandLine.Run("import-codebook", "p.tenter", "scheme.csv");
        here.Write("merge.ndjson", """{"verb":"merge-codes","args":{"codes":["reliance"],"into":"trust"}}""");
        await CommandLine.Run("do", "p.tenter", "merge.ndjson", "--reason", "one thing");

        var csv = await CommandLine.Run("codebook", "p.tenter", "--out", "codebook.csv");
        var md = await CommandLine.Run("codebook", "p.tenter", "--out", "codebook.md");
        var again = await CommandLine.Run("codebook", "p.tenter", "--out", "codebook.md");
        var odd = await CommandLine.Run("codebook", "p.tenter", "--out", "codebook.pdf");

        csv.ExitCode.ShouldBe(0, csv.Errors);
        md.ExitCode.ShouldBe(0, md.Errors);
        again.ExitCode.ShouldBe(1);
        odd.ExitCode.ShouldBe(2);
        var table = System.IO.File.ReadAllText(System.IO.Path.Combine(here.Folder, "codebook.csv"));
        table.ShouldContain("\"Leaning on, somebody\"");
        table.ShouldContain("‘reliance’ was merged into it, because one thing");
        System.IO.File.ReadAllText(System.IO.Path.Combine(here.Folder, "codebook.md")).ShouldContain("As known at");
    }
}

namespace Tenter.Tests.Coding.Codebook;

using System.Linq;
using Shouldly;
using Tenter.Coding;
using Tenter.Themes;
using Tenter.Themes.Displays;
using Xunit;

public sealed class MergeKeepsTests
{
    [Fact]
    public void A_remark_on_a_coding_that_falls_together_with_another_stands_by_the_one_that_stays()
    {
        var project = new MemoryProject();
        project.Source("minutes", "The hall was thanked.");
        project.Do("add-code", """{"name":"halls"}""");
        project.Do("add-code", """{"name":"places"}""");
        project.Do("add-theme", """{"name":"Where","codes":["halls","places"]}""");
        project.Do("add-coding", """{"code":"places","source":"minutes","start":0,"end":8}""");
        project.Do("add-coding", """{"code":"halls","source":"minutes","start":0,"end":8}""");
        var gives = project.View().All<Coding>().Last();
        project.Do(
            "add-display-remark",
            $$"""{"theme":"Where","coding":"{{gives.Id}}","remark":"thanked, and not asked"}"""
        );

        project.Do("merge-codes", """{"codes":["halls","places"],"into":"places"}""");

        var stays = project.View().All<Coding>().Single();
        project.View().All<DisplayRemark>().Single().Coding.ShouldBe(stays.Id);
        project.View().All<Theme>().Single().Codes.ShouldBe([stays.Code]);
    }
}

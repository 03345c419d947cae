namespace Tenter.Web.Tests.Guide;

using System;
using System.Linq;
using System.Text.RegularExpressions;
using Shouldly;
using Tenter.Web.Guide;
using Xunit;

public sealed partial class GuideBookTests
{
    [Fact]
    public void The_guide_begins_with_first_steps_and_holds_every_page_on_method()
    {
        GuideBook
            .ForUsers.Select(page => page.Key)
            .ShouldBe(["first-steps", "corrections", "codebook", "queries", "themes", "claims", "inquiry", "cli"]);
        GuideBook.OnMethod.Select(page => page.Key).ShouldContain("method/search");
        GuideBook.ForUsers.Concat(GuideBook.OnMethod).ShouldAllBe(page => page.Title != page.Key);
    }

    [Fact]
    public void Every_link_within_the_guide_leads_somewhere_and_no_page_holds_a_style_of_its_own()
    {
        foreach (var page in GuideBook.ForUsers.Concat(GuideBook.OnMethod))
        {
            foreach (Match link in Links().Matches(page.Html))
            {
                var target = link.Groups["to"].Value;
                if (!target.StartsWith("http", StringComparison.Ordinal) && !target.StartsWith('#'))
                {
                    GuideBook
                        .Find(target["/guide/".Length..].Split('#')[0])
                        .ShouldNotBeNull($"{page.Key} links to {target}");
                }
            }

            page.Html.ShouldNotContain("style=");
            page.Html.ShouldNotContain("<img");
        }
    }

    [GeneratedRegex("href=\"(?<to>[^\"]*)\"")]
    private static partial Regex Links();
}

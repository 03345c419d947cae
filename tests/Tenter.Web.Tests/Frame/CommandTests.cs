namespace Tenter.Web.Tests.Frame;

using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Shouldly;
using Tenter.Web.Frame;
using Tenter.Web.Host;
using Xunit;

public sealed class CommandTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("merge", 0)]
    [InlineData("MERGE TWO", 0)]
    [InlineData("two mer", 1)]
    [InlineData("join", 2)]
    [InlineData("codes join", 2)]
    [InlineData("erge", null)]
    [InlineData("merge people", null)]
    public void Words_fit_where_each_begins_a_word(string typed, int? fit) =>
        new Command("Merge two codes", "/codes/merge") { AlsoCalled = ["join"] }
            .Fit(typed)
            .ShouldBe(fit);

    [Fact]
    public async Task The_box_offers_places_and_what_the_rooms_registered()
    {
        await using var workbench = await TestWorkbench.StartAsync(places: [new Room()]);

        (await OfferedAsync(workbench, "")).ShouldContain("Meetings");
        (await OfferedAsync(workbench, "merge")).ShouldBe(["Merge two codes", "Search all words for “merge”"]);
        (await OfferedAsync(workbench, "minutes")).ShouldBe(["Meetings", "Search all words for “minutes”"]);
    }

    [Fact]
    public async Task A_room_takes_the_place_of_the_empty_one()
    {
        await using var workbench = await TestWorkbench.StartAsync(places: [new Room()]);
        var stop = TestContext.Current.CancellationToken;

        (await workbench.Client.GetStringAsync("/codes", stop)).ShouldContain("File is damaged", Case.Insensitive);
        (await workbench.Client.GetStringAsync("/themes", stop)).ShouldContain("A theme is a claim.");
    }

    private static async Task<List<string>> OfferedAsync(TestWorkbench workbench, string typed)
    {
        var list = await workbench.Client.GetStringAsync("/commands?q=" + typed, TestContext.Current.CancellationToken);
        return
        [
            .. new HtmlParser()
                .ParseDocument(list)
                .QuerySelectorAll("[role=option] > span:first-child")
                .Select(label => label.TextContent),
        ];
    }

    private sealed class Room : IPlaces
    {
        public void Map(IEndpointRouteBuilder routes) =>
            routes.MapGet("/codes", () => Answer.Part<Tenter.Web.Parts.RefusalNote>(new { Refusal = new Torn() }));

        public IEnumerable<Command> Commands(CommandQuery query) =>
            [
                new("Merge two codes", "/codes/merge", Changes: true),
                new($"Search all words for “{query.Words}”", "/search?q=" + query.Words) { Always = true },
            ];
    }

    private sealed record Torn() : Damaged("The file is damaged", "", "Restore it");
}

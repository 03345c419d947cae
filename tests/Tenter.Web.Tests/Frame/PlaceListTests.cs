namespace Tenter.Web.Tests.Frame;

using System.Linq;
using Shouldly;
using Tenter.Web.Frame;
using Xunit;

public sealed class PlaceListTests
{
    public static readonly TheoryData<string> Roles = [.. Role.All.Select(role => role.Key)];

    [Theory]
    [MemberData(nameof(Roles))]
    public void Every_role_reaches_every_place_once(string key)
    {
        var places = PlaceList.For(Role.Find(key)).Select(named => named.Place).ToList();

        places.ShouldBe(Place.All.Where(place => !place.Coming), ignoreOrder: true);
        places.Skip(7).ShouldBe([Place.Inquiry, Place.History, Place.People]);
    }

    [Theory]
    [InlineData("study", "evidence")]
    [InlineData("take-part", "meetings")]
    [InlineData("convene", "meetings")]
    [InlineData("oversee", "accounts")]
    public void A_role_opens_on_what_it_comes_for(string key, string opens) =>
        PlaceList.First(Role.Find(key)!).Key.ShouldBe(opens);

    [Theory]
    [MemberData(nameof(Roles))]
    public void Nobody_meets_the_words_of_the_trade_of_those_who_build(string key)
    {
        var words = PlaceList
            .For(Role.Find(key))
            .SelectMany(named => new[] { named.Label, named.Place.Belongs, named.Place.Why });

        words.ShouldAllBe(text => !text.Contains("handle") && !text.Contains("weave") && !text.Contains("fabric"));
    }

    [Fact]
    public void Names_fit_the_column_at_the_left() =>
        Role.All.SelectMany(PlaceList.For).ShouldAllBe(named => named.Label.Length <= 14);
}

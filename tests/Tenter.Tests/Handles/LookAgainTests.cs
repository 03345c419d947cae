namespace Tenter.Tests.Handles;

using System;
using System.Linq;
using Shouldly;
using Tenter.Handles;
using Xunit;

public sealed class LookAgainTests
{
    private readonly MemoryProject project = new();

    [Fact]
    public void A_card_waits_to_be_looked_at_from_the_day_on_that_its_latest_reading_said()
    {
        project.Do("use-tension", """{"key":"voice-route-in"}""");
        var card = project.View().All<Tension>().Single();
        project.Do("add-tension-reading", $$"""{"tension":"{{card.Id}}","because":"so","lookAgain":"2018-06"}""");

        LookAgain.By(project.View(), new DateOnly(2018, 5, 31)).ShouldBeEmpty();
        LookAgain.By(project.View(), new DateOnly(2018, 6, 1)).ShouldHaveSingleItem().Tension.Id.ShouldBe(card.Id);
    }
}

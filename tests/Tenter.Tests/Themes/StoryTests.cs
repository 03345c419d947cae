namespace Tenter.Tests.Themes;

using System.Linq;
using Shouldly;
using Tenter.Accounts;
using Tenter.Evidence;
using Tenter.Fabric;
using Tenter.Themes.Claims;
using Xunit;

/// <summary>
/// The four stories of thesis 000 (Jacklin-Jarvis 2014, Boxes 8 to 11), each with the reading that stands against the first: its
/// facts, in our words. Florence was observed and never interviewed: she acts, and is no participant.
/// </summary>
public sealed class StoryTests
{
    private const string Florence = "Florence and the warning that was not repeated";

    private readonly MemoryProject project = new();

    public StoryTests()
    {
        project.Source(
            "Network, first meeting",
            "Florence tells the network that the decision may be challenged in law. Later she speaks of working together again.",
            date: "2011"
        );
        project.Source(
            "Interview",
            "Trudy: It was no sudden thing. Some of us had thought it through beforehand.",
            date: "2012"
        );
        project.Do("add-actor", """{"name":"Florence","actorKind":"person","sectors":["voluntary"]}""");
        Story("Ellie and the staff who were worried", "Links before this were money and families both knew.");
        Event("Ellie and the staff who were worried", "A manager tells her, in private, what her staff complain of.");
        Event(
            "Ellie and the staff who were worried",
            "Ellie changes how her people work and pays for a trial herself."
        );
        Event(
            "Ellie and the staff who were worried",
            "The teams meet regularly; money and written agreements stay as they were."
        );
        Read("Ellie and the staff who were worried", "The statutory side gains quality and pays nothing.", null);
        Read("Ellie and the staff who were worried", "She had not been as open in return.", "Ellie, later");
        Story("Ian and the meeting at half past eight", "What the sector put in is claimed to have grown fourfold.");
        Event("Ian and the meeting at half past eight", "He meets an assistant director alone, early.");
        Event(
            "Ian and the meeting at half past eight",
            "A complaint is made of how it was decided, and the decision called in."
        );
        Read("Ian and the meeting at half past eight", "Significant changes were won.", null);
        Read(
            "Ian and the meeting at half past eight",
            "How it ended is not told, and a tie to former colleagues was risked.",
            null
        );
        Story(Florence, "Two networks and a board between them.");
        Event(Florence, "In the network she warns that the law may be gone to.");
        Event(Florence, "The board hears nothing of it.");
        Event(Florence, "Money is agreed behind the scenes, and the decision goes into public papers.");
        Read(Florence, "One person’s boldness.", null);
        Read(Florence, "Planned by several before the meeting.", "somebody interviewed later");
        Story("The Reps and their paper", "Three people, in their own time, a paper short enough for busy members.");
        Event("The Reps and their paper", "It is well received, and neither policy nor money changes.");
        Read("The Reps and their paper", "The words people use changed, and that is something.", "one of them");
        Read("The Reps and their paper", "A change of words is not enough.", "another");
    }

    [Fact]
    public void Each_story_stands_with_two_readings_that_do_not_agree()
    {
        var stories = project.View().All<Vignette>().Select(story => VignetteTold.Of(project.View(), story)).ToList();

        stories.Count.ShouldBe(4);
        stories.ShouldAllBe(told => told.Readings.Count == 2 && told.Events.Count > 0);
    }

    [Fact]
    public void Florence_acts_in_the_evidence_and_is_no_participant()
    {
        var view = project.View();

        view.Named<Actor>("Florence").Done.ShouldBeTrue();
        view.Named<Participant>("Florence").Done.ShouldBeFalse();
    }

    [Fact]
    public void Florence_and_an_episode_told_elsewhere_are_linked_and_neither_is_changed()
    {
        Story("Thomas and the letter", "Told in another study, of another place.");
        project.Do(
            "add-same-episode",
            $$"""{"one":"vignette:{{Florence}}","other":"vignette:Thomas and the letter","because":"the same warning, the same silence"}"""
        );

        var view = project.View();
        var florence = view.Named<Vignette>(Florence).Value;
        var link = view.Where(SameEpisode.ByOne, florence.Id).Single();

        link.Sure.ShouldBe("possibly");
        view.Named<Vignette>("Thomas and the letter")
            .Value.Setting.ShouldBe("Told in another study, of another place.");
    }

    [Fact]
    public void A_story_goes_into_an_account_and_its_words_stay_passages()
    {
        var view = project.View();
        var told = VignetteTold.Of(view, view.Named<Vignette>(Florence).Value);
        project.Do(
            "add-support",
            $$"""{"record":"vignette-event:{{told.Events[0].Event.Id}}","passage":{"source":"Network, first meeting","start":0,"end":70},"stance":"supports"}"""
        );
        project.Do(
            "add-support",
            $$"""{"record":"reading:{{told.Readings[1].Reading.Id}}","passage":{"source":"Interview","start":7,"end":29},"stance":"supports"}"""
        );
        var account = project.Do(
            "add-account",
            """{"name":"Draft","blocks":[{"blockKind":"text","text":"Before."}]}"""
        );

        project.Try((now, _) => StoryInAccount.Put(now, account, told.Vignette.Id)).Done.ShouldBeTrue();

        var blocks = project.View().Find<Account>(account)!.Blocks;
        blocks[0].Text.ShouldBe("Before.");
        blocks.Skip(1).ShouldAllBe(block => block.States!.Value.Id == told.Vignette.Id);
        blocks
            .Where(block => block.BlockKind == BlockKinds.Quotation)
            .Select(block => project.View().QuotationOf(block.Passage!.Value))
            .ShouldBe([
                "Florence tells the network that the decision may be challenged in law.",
                "It was no sudden thing",
            ]);
    }

    [Fact]
    public void A_story_without_events_is_not_put_anywhere()
    {
        Story("Empty", "Nothing yet.");
        var account = project.Do("add-account", """{"name":"Draft"}""");
        var empty = project.View().Named<Vignette>("Empty").Value;

        project
            .Try((now, _) => StoryInAccount.Put(now, account, empty.Id))
            .Refusal.ShouldBeOfType<StoryWithoutEvents>();
    }

    private void Story(string name, string setting) =>
        project.Do("add-vignette", $$"""{"name":"{{name}}","setting":"{{setting}}"}""");

    private void Event(string story, string text) =>
        project.Do("add-vignette-event", $$"""{"vignette":"{{story}}","text":"{{text}}"}""");

    private void Read(string story, string text, string? whose) =>
        project.Do(
            "add-reading",
            $$"""{"vignette":"{{story}}","text":"{{text}}"{{(whose is null ? "" : $",\"whose\":\"{whose}\"")}}}"""
        );
}

namespace Tenter.Tests.Inquiry;

using System.Linq;
using Shouldly;
using Tenter.Coding;
using Tenter.Coding.Search;
using Tenter.Evidence;
using Tenter.Inquiry;
using Tenter.Journal;
using Tenter.Themes.Claims;
using Xunit;

/// <summary>What the two studies did, as facts: whether it can be done here without losing the thread.</summary>
public sealed class SeedFactsTests
{
    /// <summary>One concept under three names, as the first study worked on it.</summary>
    [Fact]
    public void One_concept_bears_three_names_with_their_days()
    {
        var project = new MemoryProject();
        project.Do(
            "add-glossary-entry",
            """{"name":"Agency","meaning":"Acting for oneself","names":[{"name":"Agency","since":"2011"}]}"""
        );

        project.Do(
            "rename-glossary-entry",
            """{"id":"Agency","name":"Agency/Dependency","since":"2012","because":"one is not told without the other"}"""
        );
        project.Do(
            "rename-glossary-entry",
            """{"id":"Agency/Dependency","name":"Autonomy/Dependence","since":"2013","because":"the words of the literature"}"""
        );

        var entry = project.View().All<GlossaryEntry>().Single();
        entry.Name.ShouldBe("Autonomy/Dependence");
        GlossaryNames
            .Of(entry)
            .Select(name => (name.Name, name.Since?.ToString()))
            .ShouldBe([("Agency", "2011"), ("Agency/Dependency", "2012"), ("Autonomy/Dependence", "2013")]);
        GlossaryNames.Answers(entry, "agency").ShouldBeTrue();
        project
            .Try("rename-glossary-entry", """{"id":"Autonomy/Dependence","name":"Autonomy/Dependence"}""")
            .Done.ShouldBeFalse();
    }

    /// <summary>A surprise in one short message, a search for other instances, a claim (second study, section 3.3).</summary>
    [Fact]
    public void A_surprise_is_followed_from_the_journal_over_a_search_to_a_claim_that_shows_its_words()
    {
        var project = new MemoryProject();
        project.Source("message", "This is our north star for the year.");
        project.Source("board", "A north star was named. Nobody objected.");
        project.Source("talk", "We never used those words.");
        var surprise = project.Do(
            "add-journal-entry",
            """{"category":"methodological","text":"An image I had not met here before.","decision":"look for other instances","about":["source:message"]}"""
        );
        var found = Searching.Run(
            project.View(),
            index: null,
            SearchQuery.Parse("\"north star\"").Value,
            SearchUnit.Source,
            limit: 10
        );
        var claim = project.Do(
            "add-claim",
            """{"name":"The image came from one side and was taken over unremarked."}"""
        );
        foreach (var (source, start) in new[] { ("message", 12), ("board", 2) })
        {
            project.Do(
                "add-support",
                $$"""{"record":"claim:{{claim}}","passage":{"source":"{{source}}","start":{{start}},"end":{{start + 10}} } }"""
            );
        }

        var view = project.View();
        found.Total.ShouldBe(2);
        JournalAbout
            .Of(view, new RecordRef("source", view.Named<Source>("message").Value.Id))
            .Single()
            .Id.ShouldBe(surprise);
        view.Where(Support.ByRecord, claim)
            .Select(support => view.QuotationOf(support.Passage!.Value))
            .ShouldBe(["north star", "north star"], ignoreOrder: true);
        view.All<Coding>().ShouldBeEmpty();
    }

    /// <summary>Fiona, Julia and Rachel of the first study and of an article are not the same people.</summary>
    [Theory]
    [InlineData("Fiona")]
    [InlineData("Julia")]
    [InlineData("Rachel")]
    public void People_of_two_studies_who_bear_one_pseudonym_are_kept_apart(string name)
    {
        var project = new MemoryProject();
        var first = project.Do("add-participant", $$"""{"name":"{{name}}","role":"in the first study"}""");
        var other = project.Do("add-participant", $$"""{"name":"{{name}}","role":"in an article"}""");
        project.Source("thesis", "Said in one place.", first.ToString());
        project.Source("article", "Said in another place.", other.ToString());

        var view = project.View();

        view.All<Source>().Select(source => source.Participants.Single()).ShouldBe([first, other]);
        view.Named<Participant>(name).Refusal.ShouldBeOfType<SeveralSoNamed>().Ids.ShouldBe([first, other]);
        view.All<SameEpisode>().ShouldBeEmpty();
    }

    /// <summary>Florence of one study and Thomas of another may tell of one episode; neither is changed by saying so.</summary>
    [Fact]
    public void Two_people_on_record_are_linked_as_one_episode_told_twice_and_stay_two()
    {
        var project = new MemoryProject();
        project.Do("add-participant", """{"name":"Florence"}""");
        project.Do("add-participant", """{"name":"Thomas"}""");

        project.Do(
            "add-same-episode",
            """{"one":"participant:Florence","other":"participant:Thomas","because":"the same post and the same turn of events","sure":"possibly"}"""
        );

        var view = project.View();
        var florence = view.Named<Participant>("Florence").Value;
        view.Find(view.Where(SameEpisode.ByOne, florence.Id).Single().Other)
            .ShouldBeOfType<Participant>()
            .Name.ShouldBe("Thomas");
        view.All<Participant>().Count().ShouldBe(2);
    }
}

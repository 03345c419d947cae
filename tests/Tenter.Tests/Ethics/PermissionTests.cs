namespace Tenter.Tests.Ethics;

using System.Linq;
using Shouldly;
using Tenter.Ethics;
using Tenter.Evidence;
using Xunit;

/// <summary>How far the words of a passage may be used, with several people in a source and at two times.</summary>
public sealed class PermissionTests
{
    private const string Talk = "Good morning.\nAnn: We waited.\nRobert: They never listened.\nMod: Go on.";

    private readonly MemoryProject project = new();

    [Fact]
    public void Whose_name_is_in_no_label_may_be_anybody_who_is_not_named()
    {
        var source = Interview("Ann", "Bob");

        Scope(source, "We waited").ShouldBe(Scopes.Unstated);
        Scope(source, "They never listened").ShouldBe(Tenter.Evidence.Scope.Use);
        Scope(source, "Go on").ShouldBe(Tenter.Evidence.Scope.Use);
        Scope(source, "Good morning").ShouldBe(Tenter.Evidence.Scope.Use);
        Scope(source, "We waited.\nRobert: They").ShouldBe(Tenter.Evidence.Scope.Use);
    }

    [Fact]
    public void Where_everybody_has_turns_another_label_is_somebody_else()
    {
        project.Do("add-participant", """{"name":"Robert","scope":"use"}""");
        var source = Interview("Ann", "Robert");

        Scope(source, "They never listened").ShouldBe(Tenter.Evidence.Scope.Use);
        Scope(source, "Go on").ShouldBe(Scopes.Unstated);
        Scope(source, "We waited").ShouldBe(Scopes.Unstated);
    }

    [Fact]
    public void Line_ends_between_two_turns_are_nobodys_words()
    {
        project.Do("add-participant", """{"name":"Robert"}""");
        var source = Interview("Ann", "Robert", "Bob");

        Scope(source, "We waited.\nRobert: They never").ShouldBe(Scopes.Unstated);
        Scope(source, "listened.\nMod: Go").ShouldBe(Tenter.Evidence.Scope.Use);
    }

    [Fact]
    public void Whose_words_they_are_is_said_of_nobody_by_guessing()
    {
        var source = Interview("Ann", "Bob");

        Speakers.Of(project.View(), source).KnownIn(project.Passage(source, "They never").Span).ShouldBeEmpty();
    }

    [Fact]
    public void Removing_somebody_does_not_lift_what_they_forbade()
    {
        project.Do("add-participant", """{"name":"Bob","scope":"use"}""");
        var source = project.Source("bob", "They never listened.", participant: "Bob");

        project.Do("remove-participant", """{"id":"Bob"}""");

        Scope(source, "never listened").ShouldBe(Tenter.Evidence.Scope.Use);
        project.View().ScopeOf(project.Passage(source, "never listened")).Because.ShouldContain("no longer");
    }

    [Fact]
    public void Where_one_of_two_is_gone_the_words_of_the_other_stay_as_free_as_they_were()
    {
        var source = Interview("Ann", "Bob");

        project.Do("remove-participant", """{"id":"Bob"}""");

        Scope(source, "We waited").ShouldBe(Scopes.Unstated);
        Scope(source, "They never listened").ShouldBe(Tenter.Evidence.Scope.Use);
        Speakers.Of(project.View(), source).KnownIn(project.Passage(source, "They never").Span).ShouldBeEmpty();
    }

    [Fact]
    public void The_past_is_seen_with_the_permissions_of_the_present()
    {
        var source = project.Source("minutes", "They never listened.");
        var then = project.Present;
        project.Do("change-source", """{"id":"minutes","scope":"none"}""");

        var view = Viewing.Open(then, notebook: null, project.View().Member, Purpose.Count, present: project.Present);

        view.All<Source>().ShouldBeEmpty();
        view.ScopeOf(project.Passage(source, "listened")).Scope.ShouldBe(Tenter.Evidence.Scope.None);
        Viewing
            .Open(then, notebook: null, view.Member, Purpose.Read, present: project.Present)
            .All<Source>()
            .Single()
            .Scope.ShouldBeNull();
    }

    [Fact]
    public void What_was_removed_since_is_still_seen_in_the_past_and_not_quoted()
    {
        var source = project.Source("minutes", "They never listened.");
        var passage = project.Passage(source, "listened");
        var then = project.Present;
        project.Do("remove-source", """{"id":"minutes"}""");

        var view = Viewing.Open(then, notebook: null, project.View().Member, Purpose.Count, present: project.Present);

        view.All<Source>().Single().Id.ShouldBe(source.Id);
        view.ScopeOf(passage).Scope.ShouldBe(Tenter.Evidence.Scope.None);
    }

    [Theory]
    [InlineData("author", null, false)]
    [InlineData("author", "team", false)]
    [InlineData("author", "public", false)]
    [InlineData(null, null, true)]
    [InlineData(null, "public", true)]
    [InlineData("team", null, true)]
    [InlineData("partners", null, true)]
    [InlineData("partners", "partners", true)]
    [InlineData("partners", "public", false)]
    public void A_source_leaves_for_those_it_is_for(string? visibility, string? audience, bool leaves)
    {
        var source = project.Source("minutes", "They never listened.");
        if (visibility is not null)
        {
            project.Do("change-source", $$"""{"id":"minutes","visibility":"{{visibility}}"}""");
        }

        var found = project.View(Purpose.Export, audience).Find<Source>(source.Id);

        (found is not null).ShouldBe(leaves);
        project.View().Find<Source>(source.Id).ShouldNotBeNull();
    }

    private Source Interview(params string[] people)
    {
        foreach (var name in people.Except(project.View().All<Participant>().Select(one => one.Name)))
        {
            project.Do(
                "add-participant",
                name == "Bob" ? """{"name":"Bob","scope":"use"}""" : $$"""{"name":"{{name}}"}"""
            );
        }

        var source = project.Source("interview", Talk);
        project.Do(
            "change-source",
            $$"""{"id":"interview","participants":[{{string.Join(',', people.Select(name => $"\"{name}\""))}}]}"""
        );
        project.GiveTurns(source, [.. Talk.Split('\n').Skip(1).Select(line => (line[..line.IndexOf(':')], line))]);
        return project.View().Find<Source>(source.Id)!;
    }

    private Scope Scope(Source source, string words) => project.View().ScopeOf(project.Passage(source, words)).Scope;
}

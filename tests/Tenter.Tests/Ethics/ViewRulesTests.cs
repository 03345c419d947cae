namespace Tenter.Tests.Ethics;

using Shouldly;
using Tenter.Ethics;
using Tenter.Evidence;
using Tenter.Journal;
using Xunit;

public sealed class ViewRulesTests
{
    private const string Text = "Ann: We cooked the books for years.\n\nRobert: And laughed.";

    private readonly MemoryProject project = new();

    [Fact]
    public void Nothing_recorded_is_told_as_that()
    {
        var passage = project.Passage(project.Source("hanne", Text), "cooked");

        project.View().IsStated(passage).ShouldBeFalse();
        project.View().ScopeOf(passage).ShouldBe((Scopes.Unstated, "what was agreed is not recorded"));

        project.Do("change-source", """{"id":"hanne","scope":"attribute"}""");
        project.View().IsStated(passage).ShouldBeTrue();
    }

    [Fact]
    public void The_strictest_limit_of_the_same_words_holds_for_every_copy()
    {
        project.Source("hanne", Text);
        var copy = project.Source("interview 3", Text);
        var other = project.Source("other", Text + " Twice.");
        project.Do("change-source", """{"id":"hanne","scope":"paraphrase","scopeNote":"her wish"}""");

        project
            .View()
            .ScopeOf(project.Passage(copy, "cooked"))
            .ShouldBe((Scope.Paraphrase, "her wish; the same words as ‘hanne’"));
        project.View().ScopeOf(project.Passage(other, "cooked")).Scope.ShouldBe(Scopes.Unstated);
    }

    [Fact]
    public void A_limit_on_a_passage_holds_for_the_same_passage_of_a_copy()
    {
        project.Source("hanne", Text);
        var copy = project.Source("interview 3", Text);
        project.Do(
            "add-restriction",
            """{"passage":{"source":"hanne","start":5,"end":20},"scope":"use","because":"recorder off"}"""
        );

        project.View().ScopeOf(project.Passage(copy, "cooked")).Scope.ShouldBe(Scope.Use);
        project.View().ScopeOf(project.Passage(copy, "laughed")).Scope.ShouldBe(Scopes.Unstated);
    }

    [Fact]
    public void A_copy_of_what_is_not_to_be_used_is_not_counted()
    {
        project.Source("hanne", Text);
        var copy = project.Source("interview 3", Text);
        project.Do("change-source", """{"id":"hanne","scope":"none"}""");

        project.View(Purpose.Count).Find<Source>(copy.Id).ShouldBeNull();
        project.View().Find<Source>(copy.Id).ShouldNotBeNull();
    }

    [Fact]
    public void Removing_a_person_does_not_lift_what_they_forbade()
    {
        project.Do("add-participant", """{"name":"Robert","scope":"use"}""");
        var source = project.Source("robert", Text, "Robert");

        project.Do("remove-participant", """{"id":"Robert"}""");

        project.View().ScopeOf(project.Passage(source, "cooked")).Scope.ShouldBe(Scope.Use);
    }

    [Fact]
    public void A_turn_under_another_name_may_be_anybodys_who_has_none()
    {
        project.Do("add-participant", """{"name":"Ann"}""");
        project.Do("add-participant", """{"name":"Bob","scope":"use"}""");
        var source = project.Source("both", Text);
        project.Do("change-source", """{"id":"both","participants":["Ann","Bob"]}""");
        project.GiveTurns(source, ("Ann", "Ann: We cooked the books for years."), ("Robert", "Robert: And laughed."));

        project.View().ScopeOf(project.Passage(source, "laughed")).Scope.ShouldBe(Scope.Use);
        project.View().ScopeOf(project.Passage(source, "cooked")).Scope.ShouldBe(Scopes.Unstated);
    }

    [Fact]
    public void The_past_is_seen_under_the_permissions_of_the_present()
    {
        var source = project.Source("hanne", Text);
        var before = project.Now;
        project.Do("change-source", """{"id":"hanne","scope":"none"}""");

        var past = Viewing.Open(before, notebook: null, default, Purpose.Count, present: project.Now);

        past.Find<Source>(source.Id).ShouldBeNull();
        past.ScopeOf(new Passage(source.Id, source.Revision, 0, 3)).Scope.ShouldBe(Scope.None);
    }
}

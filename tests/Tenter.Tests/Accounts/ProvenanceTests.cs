namespace Tenter.Tests.Accounts;

using System;
using System.Linq;
using Shouldly;
using Tenter.Accounts;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Figures;
using Tenter.Journal;
using Tenter.Themes;
using Tenter.Themes.Claims;
using Xunit;

/// <summary>
/// The way by which thesis 000 came to "collaborative disruption" (Box 1), as records: an observed story, a second person seen
/// doing alike, a look in the index for "challenge" and "protest", the words of an interview, a contrast with the literature,
/// and a concept with its scope.
/// </summary>
public sealed class ProvenanceTests
{
    private readonly MemoryProject project = new();

    public ProvenanceTests()
    {
        project.Source("Network, observed", "She spoke of a challenge in law. The room went quiet.");
        project.Source("Board, observed", "He welcomed the paper, then named the flaw in it. He did so again in May.");
        project.Source("Interview", "It was a protest, though we would never have called it so.");
        Code("challenge", "Network, observed", "She spoke of a challenge in law");
        Code("challenge", "Board, observed", "then named the flaw in it");
        Code("protest", "Interview", "It was a protest");
        Code("unrelated", "Interview", "we would never have called it so");
        project.Do(
            "add-literature",
            """{"name":"Huxham and Vangen 2005","note":"thuggery, by those who hold the power"}"""
        );
        project.Do("add-theme", """{"name":"Halting from below","codes":["challenge","protest"]}""");
        project.Do("add-theme", """{"name":"Something else","codes":["unrelated"]}""");
        project.Do(
            "add-claim",
            """
            {"name":"People without authority halt a stronger partner and go on working with it",
             "scope":"no formal authority; unequal power","themes":["Halting from below"],
             "literature":["Huxham and Vangen 2005"]}
            """
        );
        Attach("Network, observed", "The room went quiet", "supports");
        Attach("Interview", "we would never have called it so", "contradicts");
        project.Do(
            "add-account",
            """
            {"name":"A concept","blocks":[
              {"blockKind":"text","text":"They halt and stay.","states":"claim:People without authority halt a stronger partner and go on working with it"},
              {"blockKind":"quotation","passage":{"source":"Interview","start":0,"end":16}}]}
            """
        );
    }

    [Fact]
    public void A_claim_is_traced_back_to_the_words_and_forth_to_the_account()
    {
        var found = Of<Claim>();

        found
            .Steps.Select(step => (step.Remove, step.Name))
            .ShouldBe([
                (Remove.Words, "Board, observed"),
                (Remove.Words, "Interview"),
                (Remove.Words, "Network, observed"),
                (Remove.Code, "challenge"),
                (Remove.Code, "protest"),
                (Remove.Theme, "Halting from below"),
                (Remove.Finding, "People without authority halt a stronger partner and go on working with it"),
                (Remove.Account, "A concept"),
            ]);
        found.Lines.Single(line => line.Against).Passages.ShouldBe(1);
    }

    [Fact]
    public void What_is_not_on_the_way_is_not_shown() =>
        Of<Claim>().Steps.ShouldNotContain(step => step.Name == "unrelated");

    [Fact]
    public void Words_are_traced_forth_to_everything_made_of_them()
    {
        var source = project.View().Named<Source>("Interview").Value;

        var found = Provenance.Of(project.View(), project.Passage(source, "It was a protest")).Value;

        found
            .Steps.Select(step => step.Name)
            .ShouldBe([
                "Interview",
                "protest",
                "Halting from below",
                "People without authority halt a stronger partner and go on working with it",
                "A concept",
            ]);
    }

    [Fact]
    public void A_code_knows_its_words_and_what_became_of_it()
    {
        var code = project.View().Named<Code>("challenge").Value;

        var found = Provenance.Of(project.View(), new RecordRef("code", code.Id)).Value;

        found.Steps.Where(step => step.Remove == Remove.Words).Sum(step => step.Passages.Count).ShouldBe(2);
        found.Steps.ShouldContain(step => step.Name == "A concept");
        found.Steps.ShouldNotContain(step => step.Name == "protest");
    }

    [Fact]
    public void Every_line_joins_two_steps_that_are_there()
    {
        foreach (var found in new[] { Of<Claim>(), Of<Theme>(), Of<Account>() })
        {
            var keys = found.Steps.Select(step => step.Key).ToHashSet();
            found.Lines.ShouldAllBe(line => keys.Contains(line.From) && keys.Contains(line.To));
        }
    }

    [Fact]
    public void It_is_drawn_with_every_step_to_point_at_and_broken_lines_for_what_speaks_against()
    {
        var found = Of<Claim>();
        var drawing = ProvenanceDrawing.Of(found);

        drawing
            .Marks.OfType<Group>()
            .Select(group => group.Names)
            .ShouldBe(found.Steps.Select(step => step.Key), ignoreOrder: true);
        drawing.Marks.OfType<Shape>().Count(shape => shape.Stroke?.Dashes is not null).ShouldBe(1);
        drawing.Caption.ShouldContain("4 passages of 3 sources");
    }

    [Fact]
    public void Many_sources_share_one_box_that_says_how_many_they_are()
    {
        for (var i = 0; i < 30; i++)
        {
            project.Source($"Note {i:00}", "Nobody asked us.");
            Code("challenge", $"Note {i:00}", "Nobody asked us");
        }

        var code = project.View().Named<Code>("challenge").Value;
        var drawing = ProvenanceDrawing.Of(Provenance.Of(project.View(), new RecordRef("code", code.Id)).Value);

        drawing.Marks.OfType<Group>().Count(group => group.Title is "19 more sources").ShouldBe(1);
    }

    private Provenance Of<T>()
        where T : Tenter.Journal.Record =>
        Provenance
            .Of(
                project.View(),
                new RecordRef(project.View().Kinds.Of(typeof(T)).Name, project.View().All<T>().First().Id)
            )
            .Value;

    private void Attach(string source, string words, string stance)
    {
        var (start, end) = Lies(source, words);
        var claim = project.View().All<Claim>().Single().Id;
        project.Do(
            "add-support",
            $$"""{"record":"claim:{{claim}}","passage":{"source":"{{source}}","start":{{start}},"end":{{end}}},"stance":"{{stance}}"}"""
        );
    }

    private void Code(string code, string source, string words)
    {
        var (start, end) = Lies(source, words);
        project.Do(
            "add-coding",
            $$"""{"code":"{{code}}","source":"{{source}}","start":{{start}},"end":{{end}},"newCode":true}"""
        );
    }

    private (int Start, int End) Lies(string source, string words)
    {
        var start = project
            .View()
            .TextOf(project.View().Named<Source>(source).Value)!
            .IndexOf(words, StringComparison.Ordinal);
        return (start, start + words.Length);
    }
}

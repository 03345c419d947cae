namespace Tenter.Tests.Inquiry;

using System.Linq;
using Shouldly;
using Tenter.Coding;
using Tenter.Coding.Search;
using Tenter.Evidence;
using Tenter.Fabric;
using Tenter.Inquiry;
using Xunit;

public sealed class NoteTests
{
    private const string Seen = "Nobody asked about the halls. Imelda put her pen down.";

    [Fact]
    public void A_note_is_written_in_one_act_and_each_layer_stands_by_itself()
    {
        var project = new MemoryProject();
        project.Do("add-meeting", """{"name":"Assembly, March","date":"2018-03-13"}""");

        project.Do(
            "add-note",
            $$"""{"seen":"{{Seen}}","reading":"The pen is an answer.","date":"2018-03-13","event":"meeting:Assembly, March","level":"limited","introduced":["the rota"]}"""
        );

        var view = project.View();
        var note = NoteLayers.All(view).Single();
        (note.Written, note.Note!.Reading, (note.Event as Meeting)!.Name).ShouldBe(
            (Seen, "The pen is an answer.", "Assembly, March")
        );
        note.Source.Mode.ShouldBe("observed");
        view.All<Meeting>().Single().Sources.ShouldBe([note.Source.Id]);
        ResearchEvents.On(view, note.Source).Single().Introduced.ShouldBe(["the rota"]);
    }

    [Fact]
    public void A_note_without_what_was_seen_is_refused()
    {
        var project = new MemoryProject();

        var refused = project.Try("add-note", """{"seen":" ","reading":"I liked it."}""");

        refused.Refusal.ShouldBeOfType<NothingSeen>();
        project.View().All<Source>().ShouldBeEmpty();
    }

    [Fact]
    public void What_is_added_to_what_was_seen_can_be_coded_and_keeps_its_own_day()
    {
        var project = new MemoryProject();
        project.Do("add-note", $$"""{"name":"walk","seen":"{{Seen}}"}""");

        project.Do("add-to-note", """{"source":"walk","layer":"seen","text":"The heating was off."}""");
        project.Do("add-to-note", """{"source":"walk","layer":"reading","text":"Cold, as a message."}""");

        var view = project.View();
        var note = NoteLayers.All(view).Single();
        note.Written.ShouldBe(Seen);
        note.AddedToSeen.Single().Words.ShouldBe("The heating was off.");
        note.AddedToReading.Single().Words.ShouldBe("Cold, as a message.");
        view.TextOf(note.Source).ShouldBe(Seen + "\n\nThe heating was off.");
        project.Do("add-code", """{"name":"cold"}""");
        project.Do(
            "add-coding",
            $$"""{"code":"cold","source":"walk","start":{{Seen.Length + 2}},"end":{{Seen.Length + 22}} }"""
        );
        project.View().QuotationOf(project.View().All<Coding>().Single().Passage).ShouldBe("The heating was off.");
    }

    [Fact]
    public void An_addition_stays_in_its_place_when_the_text_before_it_is_corrected()
    {
        var project = new MemoryProject();
        project.Do("add-note", $$"""{"name":"walk","seen":"{{Seen}}"}""");
        project.Do("add-to-note", """{"source":"walk","text":"The heating was off."}""");

        project.Do(
            "correct-source",
            """{"source":"walk","text":"Nobody at all asked about the halls. Imelda put her pen down.\n\nThe heating was off."}"""
        );

        var note = NoteLayers.All(project.View()).Single();
        note.AddedToSeen.Single().Words.ShouldBe("The heating was off.");
        note.Written.ShouldBe("Nobody at all asked about the halls. Imelda put her pen down.");
    }

    [Fact]
    public void Nothing_of_a_derived_note_may_be_quoted_whatever_else_permits_it()
    {
        var project = new MemoryProject();
        project.Do(
            "add-note",
            """{"name":"file","seen":"The file says nineteen referrals.","derived":true,"condition":"seen in the office, no copies","heldBy":"Threadgate"}"""
        );
        project.Do("change-source", """{"id":"file","scope":"name"}""");

        var source = project.View().Named<Source>("file").Value;
        var (scope, because) = project.View().ScopeOf(project.Passage(source, "nineteen referrals"));

        scope.ShouldBe(Scope.Paraphrase);
        because.ShouldContain("may not be copied: seen in the office, no copies");
    }

    [Fact]
    public void A_note_that_is_not_derived_is_limited_by_nothing_of_the_kind()
    {
        var project = new MemoryProject();
        project.Do("add-note", $$"""{"name":"walk","seen":"{{Seen}}"}""");
        project.Do("change-source", """{"id":"walk","scope":"quote"}""");

        var source = project.View().Named<Source>("walk").Value;

        project.View().ScopeOf(project.Passage(source, "halls")).Scope.ShouldBe(Scope.Quote);
    }

    [Fact]
    public void The_journal_is_never_counted_as_data()
    {
        var project = new MemoryProject();
        project.Source("talk", "We sat in the halls.");
        var before = (Counted(project), project.View().All<Source>().Count());

        project.Do(
            "add-journal-entry",
            """{"category":"emotional","text":"The halls again; I was tired of halls.","about":["source:talk"]}"""
        );

        (Counted(project), project.View().All<Source>().Count()).ShouldBe(before);
        JournalAbout.Of(project.View(), new("source", project.View().Named<Source>("talk").Value.Id)).Count.ShouldBe(1);
    }

    private static (long Hits, int Words) Counted(MemoryProject project)
    {
        var view = project.View();
        return (
            Searching.Run(view, index: null, SearchQuery.Parse("halls").Value, SearchUnit.Source, limit: 10).Total,
            view.All<Source>().Where(source => source.CountsAsData).Sum(s => view.Find<Revision>(s.Revision)!.Words)
        );
    }
}

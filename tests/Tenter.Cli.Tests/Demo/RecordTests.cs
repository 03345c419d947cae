namespace Tenter.Cli.Tests.Demo;

using System;
using System.Collections.Generic;
using System.Linq;
using Shouldly;
using Tenter.Accounts;
using Tenter.Cli.Demo;
using Tenter.Coding;
using Tenter.Ethics;
using Tenter.Evidence;
using Tenter.Fabric;
using Tenter.Handles;
using Tenter.Journal;
using Tenter.Themes;
using Xunit;
using Mark = Tenter.Coding.Coding;

/// <summary>What was made of the documents, as the project holds it.</summary>
[Collection(MadeDemo.Collection)]
public sealed class RecordTests(MadeDemo demo)
{
    private static readonly string[] SecondRead = ["2017-07-20-interview-imelda", "2018-06-19-interview-gareth"];

    private Project Project => demo.Session.Project;

    [Fact]
    public void Thirty_four_sources_count_as_data_and_hold_their_words()
    {
        var data = Project.All<Source>().Where(source => source.CountsAsData).ToList();

        data.Select(source => source.Name).ShouldBe(DemoDocuments.Evidence.Keys, ignoreOrder: true);
        data.Sum(source => Project.Find<Revision>(source.Revision)!.Words).ShouldBeGreaterThan(45_000);
        data.ShouldAllBe(source => source.SourceKind != null && source.Mode != null && source.Date != null);
        data.ShouldAllBe(source => source.Scope != null && source.ScopeNote != null);
    }

    [Fact]
    public void Every_document_is_coded_and_no_code_lies_idle()
    {
        var marks = Project.All<Mark>().ToList();

        marks.Count.ShouldBeGreaterThan(420);
        var coded = marks.Select(mark => mark.Passage.Source).ToHashSet();
        Project
            .All<Source>()
            .Where(source => source.CountsAsData && !coded.Contains(source.Id))
            .Select(source => source.Name)
            .ShouldBeEmpty();
        var used = marks.Select(mark => mark.Code).ToHashSet();
        Project
            .All<Code>()
            .Where(code => code.MergedInto is null && !used.Contains(code.Id))
            .Select(code => code.Name)
            .ShouldBeEmpty();
        Project.All<Code>().ShouldAllBe(code => code.Definition != null && code.Group != null);
    }

    [Fact]
    public void A_second_coder_read_two_interviews_and_did_not_always_agree()
    {
        var ines = Project.All<Member>().Single(member => member.Name == "Ines").Id;

        var hers = Project.All<Mark>().Where(mark => mark.By == ines).ToList();

        hers.Select(mark => Project.Find<Source>(mark.Passage.Source)!.Name)
            .Distinct()
            .ShouldBe(SecondRead, ignoreOrder: true);
        var first = Project
            .All<Mark>()
            .Where(mark => mark.By != ines)
            .Select(mark => (mark.Code, mark.Passage))
            .ToHashSet();
        hers.Count(mark => first.Contains((mark.Code, mark.Passage))).ShouldBeInRange(10, hers.Count - 10);
    }

    [Fact]
    public void What_is_claimed_rests_on_words()
    {
        var rests = Project.All<Support>().Select(support => support.Record).ToHashSet();
        var claims = Refs(Tie.Kind)
            .Concat(Refs(Promise.Kind))
            .Concat(Refs(Issue.Kind))
            .Concat(Refs(Tension.Kind))
            .Concat(Refs(TensionReading.Kind))
            .Concat(Refs(Space.Kind))
            .ToList();

        claims.Count.ShouldBeGreaterThan(100);
        claims
            .Where(claim => !rests.Contains(claim))
            .Select(claim => $"{claim.Kind} {Project.Find(claim)}")
            .ShouldBeEmpty();
        Project.All<AttributeValue>().ShouldAllBe(value => value.Passage != null && value.AssertedBy != null);
    }

    [Fact]
    public void Some_words_speak_against() =>
        Project.All<Support>().Count(support => support.Stance == SupportStance.Contradicts).ShouldBeGreaterThan(10);

    [Theory]
    [InlineData("Board, 19 January 2016", 12)]
    [InlineData("Forum, 9 June 2016", 7)]
    [InlineData("Board, 15 November 2016", 16)]
    [InlineData("Board, 24 January 2017", 12)]
    [InlineData("Assembly, 14 March 2017", 13)]
    [InlineData("Assembly, 13 March 2018", 15)]
    [InlineData("Assembly, 12 June 2018", 10)]
    public void As_many_came_as_the_sheet_says(string name, int present)
    {
        var meeting = Project.All<Meeting>().Single(candidate => candidate.Name == name);

        Project
            .All<Attendance>()
            .Where(Attendance.ByMeeting, meeting.Id)
            .Count(attendance => attendance.Status == "present")
            .ShouldBe(present);
    }

    [Fact]
    public void Twenty_two_meetings_are_on_the_sheet_and_one_is_still_to_come()
    {
        string[] spaces = ["Board", "Assembly", "Forum", "Front Door group"];
        var ids = Project
            .All<Space>()
            .Where(space => spaces.Contains(space.Name))
            .Select(space => space.Id)
            .ToHashSet();

        var meetings = Project.All<Meeting>().Where(meeting => ids.Contains(meeting.Space!.Value)).ToList();

        meetings.Count.ShouldBe(22 + 1);
        var next = meetings.MaxBy(meeting => meeting.Date!.Value.SortKey)!;
        var page = NextMeeting.Of(demo.Session.View(), next);
        page.Stood.ShouldNotBeNull();
        page.Question.ShouldNotBeNull();
        page.Promises.ShouldContain(due => due.By == "Osman");
        page.OnlyExpected.ShouldBeTrue();
        page.Raised[0].Here.ShouldBeTrue();
    }

    [Fact]
    public void The_three_lists_of_the_Board_stand_side_by_side()
    {
        var board = Project.All<Space>().Single(space => space.Name == "Board").Id;

        Project
            .All<Seat>()
            .Where(Seat.BySpace, board)
            .GroupBy(seat => seat.AssertedBy)
            .Select(list => $"{list.Key}: {list.Count()}")
            .ShouldBe(["the county: 19", "the trust: 16", "the Forum: 21"], ignoreOrder: true);
    }

    [Fact]
    public void Nothing_shared_rests_on_what_was_told_to_one_alone()
    {
        var yusuf = Project.All<Source>().Single(source => source.Name == "2018-10-09-interview-yusuf");
        var alone = Project
            .All<Restriction>()
            .Where(Restriction.BySource, yusuf.Id)
            .Single(restriction => restriction.Scope == Scope.None)
            .Passage;
        bool Touches(Passage? passage) =>
            passage is { } some && some.Source == yusuf.Id && some.Span.Overlaps(alone.Span);

        Project.All<Mark>().Where(mark => Touches(mark.Passage)).ShouldBeEmpty();
        Project.All<Support>().Where(support => Touches(support.Passage)).ShouldBeEmpty();
        Project.All<Memo>().Where(memo => Touches(memo.Passage)).ShouldBeEmpty();
        demo.Session.View().All<Memo>().Count(memo => memo.IsPrivate && Touches(memo.Passage)).ShouldBe(1);
    }

    [Fact]
    public void Debriefs_are_in_the_notebook_only()
    {
        Project.All<Debrief>().ShouldBeEmpty();
        demo.Session.View().All<Debrief>().Count().ShouldBeGreaterThan(4);
    }

    [Fact]
    public void False_hits_were_rejected_with_a_reason()
    {
        var rejected = Project.All<HitDecision>().Where(decision => !decision.Accepted).ToList();

        rejected.Count.ShouldBe(4);
        rejected.ShouldAllBe(decision => decision.Reason != null);
        Project.All<HitDecision>().ShouldAllBe(decision => decision.Query == "voluntary");
        var view = demo.Session.View();
        Project
            .All<HitDecision>()
            .Select(decision => view.QuotationOf(decision.Passage))
            .Distinct()
            .ShouldBe(["voluntary"]);
    }

    [Fact]
    public void Themes_were_kept_and_dropped_with_reasons()
    {
        Project.All<Theme>().Count(theme => theme.Status == "kept").ShouldBeGreaterThan(2);
        Project.All<Theme>().Count(theme => theme.Status == "dropped").ShouldBeGreaterThan(1);
        Project.All<Theme>().Where(theme => theme.Status != "candidate").ShouldAllBe(theme => theme.Because != null);
    }

    [Fact]
    public void The_account_may_leave_as_it_stands()
    {
        var view = demo.Session.View(Purpose.Export, audience: "partners");
        var account = view.All<Account>().Single();

        var report = AccountReport.Of(view, account).Value;

        report.Quotations.Count().ShouldBe(8);
        Release.Check(view, report).ShouldBeEmpty();
    }

    [Fact]
    public void Every_quotation_of_the_records_stands_in_its_document_once()
    {
        var texts = DemoDocuments
            .Evidence.Concat(DemoDocuments.Beside)
            .ToDictionary(pair => pair.Key, pair => pair.Value.Text);
        var quoted = Story
            .Acts()
            .OfType<Recording>()
            .SelectMany(act => act.Entries)
            .SelectMany(entry => entry.Rests.Select(rest => rest.Words).Append(entry.Arguments["passage"]?.ToString()))
            .OfType<string>()
            .Select(words => words.Split(" | ", 2))
            .ToList();

        quoted.Count.ShouldBeGreaterThan(700);
        quoted
            .Where(words => Quotes.Find(texts[words[0]], words[1]) is null)
            .Select(words => string.Join(": ", words))
            .ShouldBeEmpty();
    }

    private IEnumerable<RecordRef> Refs(Kind kind) =>
        Project.Table(kind).Rows.Select(row => new RecordRef(kind.Name, row.Record.Id));
}

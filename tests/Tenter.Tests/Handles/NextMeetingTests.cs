namespace Tenter.Tests.Handles;

using System.Linq;
using Shouldly;
using Tenter.Fabric;
using Tenter.Handles;
using Xunit;

public sealed class NextMeetingTests
{
    private readonly MemoryProject project = new();

    public NextMeetingTests()
    {
        project.Do("add-space", """{"name":"Assembly"}""");
        project.Do("add-actor", """{"name":"Gareth"}""");
        project.Do("add-actor", """{"name":"Wren"}""");
        project.Do("add-meeting", """{"name":"February","space":"Assembly","date":"2018-02-06"}""");
        project.Do("add-meeting", """{"name":"March","space":"Assembly","date":"2018-03-13"}""");
    }

    [Fact]
    public void What_was_raised_comes_with_where_and_what_became_of_it()
    {
        project.Do(
            "add-issue",
            """{"name":"The site","raisedAt":["February"],"date":"2018-02-06","fate":"non-issue"}"""
        );
        project.Do("add-issue", """{"name":"Later","date":"2018-04"}""");

        var raised = March().Raised.ShouldHaveSingleItem();

        raised.Where.ShouldBe("Assembly, 6 February 2018");
        raised.Since.ShouldBe("Never an item");
    }

    [Fact]
    public void Promises_that_are_open_or_unclear_are_due_and_say_whose_they_were_to_give()
    {
        project.Do("add-promise", """{"name":"heating","by":"Gareth","due":"by summer","authority":"lacking"}""");
        project.Do("add-promise", """{"name":"kept","state":"kept"}""");
        project.Do("add-promise", """{"name":"a seat","state":"unclear"}""");

        var due = March().Promises;

        due.Select(promise => promise.Promise.Name).ShouldBe(["heating", "a seat"], ignoreOrder: true);
        due.Single(promise => promise.By == "Gareth").Authority.ShouldBe("theirs to give: no");
        due.Single(promise => promise.By != "Gareth").By.ShouldBe("somebody, not recorded");
    }

    [Fact]
    public void Who_comes_is_whoever_is_recorded_twice_too_and_those_who_may_decide_first()
    {
        project.Do("add-seat", """{"actor":"Gareth","space":"Assembly","mayDecide":"the agenda"}""");
        project.Do("add-attendance", """{"meeting":"March","actor":"Wren","status":"expected"}""");
        project.Do("add-attendance", """{"meeting":"March","actor":"Gareth","status":"expected"}""");
        project.Do(
            "add-attendance",
            """{"meeting":"March","actor":"Gareth","status":"present","speaksFor":"the county"}"""
        );

        var page = March();

        page.Listed.ShouldBeTrue();
        page.Expected.Select(who => who.Actor.Name).ShouldBe(["Gareth", "Wren"]);
        (page.Expected[0].MayDecide, page.Expected[0].SpeaksFor).ShouldBe(("the agenda", "the county"));
        page.Expected[1].MayDecide.ShouldBeNull();
    }

    [Fact]
    public void What_was_raised_in_the_space_that_meets_comes_first_then_what_is_open_elsewhere_the_oldest_first()
    {
        project.Do("add-issue", """{"name":"Settled elsewhere","date":"2016-01","fate":"addressed"}""");
        project.Do("add-issue", """{"name":"Open elsewhere, newer","date":"2017-05"}""");
        project.Do("add-issue", """{"name":"Open elsewhere, older","date":"2016-05"}""");
        project.Do("add-issue", """{"name":"Own","raisedAt":["February"],"date":"2018-02-06","raisedBy":["Gareth"]}""");

        var raised = March().Raised;

        raised
            .Select(one => one.Issue.Name)
            .ShouldBe(["Own", "Open elsewhere, older", "Open elsewhere, newer", "Settled elsewhere"]);
        (raised[0].Here, raised[0].By, raised[0].Ours).ShouldBe((true, "Gareth", false));
    }

    [Fact]
    public void What_oneself_or_one_s_own_body_raised_is_ours_and_comes_before_the_rest()
    {
        project.Do("add-actor", """{"name":"Commons","actorKind":"organisation"}""");
        project.Do("add-actor", """{"name":"me","partOf":"Commons"}""");
        project.Do("add-actor", """{"name":"Osman","partOf":"Commons"}""");
        project.Do("add-issue", """{"name":"Theirs","date":"2016-05","raisedBy":["Gareth"]}""");
        project.Do("add-issue", """{"name":"Ours","date":"2017-05","raisedBy":["Osman"]}""");

        March().Raised.Select(one => (one.Issue.Name, one.Ours)).ShouldBe([("Ours", true), ("Theirs", false)]);
    }

    [Fact]
    public void A_promise_says_to_whom_and_one_given_at_the_meeting_itself_is_for_afterwards()
    {
        project.Do("add-promise", """{"name":"the list","by":"Gareth","to":"Wren","date":"2018-02-06"}""");
        project.Do("add-promise", """{"name":"tea","by":"Gareth","meeting":"March","date":"2018-03-13"}""");

        var page = March();

        var due = page.Promises.ShouldHaveSingleItem();
        (due.Promise.Name, due.To, due.When).ShouldBe(("the list", "Wren", null));
        page.GivenHere.ShouldHaveSingleItem().Name.ShouldBe("tea");
    }

    [Fact]
    public void Where_people_were_only_expected_it_is_not_recorded_that_it_was_held()
    {
        project.Do("add-attendance", """{"meeting":"March","actor":"Wren","status":"expected"}""");
        March().OnlyExpected.ShouldBeTrue();

        project.Do("add-attendance", """{"meeting":"March","actor":"Gareth","status":"present"}""");
        March().OnlyExpected.ShouldBeFalse();
    }

    [Fact]
    public void The_last_lines_there_are_come_back_however_many_meetings_have_none_since()
    {
        project.Do("add-meeting", """{"name":"January","space":"Assembly","date":"2018-01-09"}""");
        project.Do("add-debrief", """{"meeting":"January","stance":"beside Imelda"}""");

        var stood = March().Stood.ShouldNotBeNull();

        (stood.After.Name, stood.Since, stood.Debrief.Stance).ShouldBe(("January", 1, "beside Imelda"));
    }

    [Fact]
    public void The_whole_of_a_long_page_says_about_how_many_sheets_it_takes()
    {
        MeetingSheet.Whole(March()).SheetsFor("Assembly", "").ShouldBe(1);
        for (var n = 0; n < 60; n++)
        {
            project.Do("add-issue", $$"""{"name":"Matter {{n}}","date":"2017"}""");
        }

        MeetingSheet.Whole(March()).SheetsFor("Assembly", "").ShouldBeInRange(2, 4);
    }

    [Fact]
    public void A_seat_whose_dates_cannot_both_be_right_is_still_told()
    {
        project.Do("add-seat", """{"actor":"Gareth","space":"Assembly","from":"2019","to":"2016"}""");

        March().Expected.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_long_page_leaves_out_the_last_and_counts_them()
    {
        for (var n = 0; n < 40; n++)
        {
            var date = $"2017-01-{(n % 28) + 1:00}";
            project.Do("add-issue", $$"""{"name":"Matter {{n}} {{new string('x', 300)}}","date":"{{date}}"}""");
            project.Do("add-promise", $$"""{"name":"Promise {{n}}","date":"{{date}}"}""");
            project.Do("add-actor", $$"""{"name":"Person {{n}}"}""");
            project.Do("add-seat", $$"""{"actor":"Person {{n}}","space":"Assembly"}""");
        }

        var page = March();
        var sheet = MeetingSheet.OneSheet(page, "Assembly, Tuesday 13 March 2018", "County Hall");

        (sheet.Raised.Count + sheet.RaisedLeftOut).ShouldBe(40);
        (sheet.Promises.Count + sheet.PromisesLeftOut).ShouldBe(40);
        (sheet.Expected.Count + sheet.ExpectedLeftOut).ShouldBe(40);
        sheet.RaisedLeftOut.ShouldBeGreaterThan(0);
        sheet.Raised.ShouldBe(page.Raised.Take(sheet.Raised.Count));
        sheet.Raised.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_short_page_leaves_out_nothing()
    {
        project.Do("add-issue", """{"name":"The site","date":"2018-02-06"}""");

        var sheet = MeetingSheet.OneSheet(March(), "Assembly", "");

        (sheet.RaisedLeftOut + sheet.PromisesLeftOut + sheet.ExpectedLeftOut).ShouldBe(0);
    }

    [Theory]
    [InlineData("short", "short")]
    [InlineData("two\nlines", "two lines")]
    public void Short_words_stand_as_they_are(string words, string shown) =>
        MeetingSheet.Shortened(words).ShouldBe(shown);

    [Fact]
    public void Long_words_are_cut_between_two_words()
    {
        var shown = MeetingSheet.Shortened(string.Concat(Enumerable.Repeat("heating ", 60)));

        shown.Length.ShouldBeLessThanOrEqualTo(MeetingSheet.LongestLine);
        shown.ShouldEndWith("heating…", Case.Sensitive);
    }

    private NextMeeting March() => NextMeeting.Of(project.View(), project.View().Named<Meeting>("March").Value);
}

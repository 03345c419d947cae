namespace Tenter.Web.Tests.Meetings;

using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Shouldly;
using Tenter.Fabric;
using Tenter.Web.Words;
using Xunit;

public sealed class RecordedTests
{
    [Fact]
    public async Task What_was_raised_begins_with_a_passage_and_is_confirmed_by_a_person()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Found();
        var passage = GivenPassage.Text(workbench.PassageOf("They need our halls on a Tuesday"));
        var address = $"/meetings/{workbench.March().Id}/recorded";

        using var added = await workbench.PostAsync(
            "/entry/contribution",
            ("what", "That the halls are needed"),
            ("actor", "Osman"),
            ("meeting", "Assembly, 13 March 2018"),
            ("passage", passage)
        );
        var one = Only(workbench);
        var before = await workbench.GetAsync(address);
        using var both = await workbench.PostAsync($"{address}/{one.Id}", ("recorded", "no"), ("record", passage));
        using var confirmed = await workbench.PostAsync(
            $"{address}/{one.Id}",
            ("recorded", "no"),
            ("attributed", "no"),
            ("followedUp", "not-looked-for")
        );

        one.Observed.ShouldNotBeNull();
        one.Recorded.ShouldBe("not-looked-for");
        one.Seat.ShouldNotBeNull();
        before.ShouldContain("not looked for yet");
        both.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (Only(workbench).Recorded, Only(workbench).FollowedUp).ShouldBe(("no", "not-looked-for"));
        (await workbench.GetAsync(address)).ShouldContain("0 of 1");
    }

    [Theory]
    [InlineData("meeting", "Assembly, 13 March 2018")]
    [InlineData("sector", "Community")]
    [InlineData("seat", "Osman, for the Forum, Assembly")]
    public async Task The_table_counts_with_what_it_is_out_of_and_opens_what_it_counts(string by, string name)
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Found();
        workbench.Act(
            "add-contribution",
            """{"meeting":"Assembly, 13 March 2018","what":"Heating","actor":"Osman","recorded":"no"}"""
        );

        var page = await workbench.GetAsync("/meetings/recorded?by=" + by);
        var row = (
            by switch
            {
                "meeting" => OfficialRecord.ByMeeting(workbench.Desk.View()),
                "seat" => OfficialRecord.BySeat(workbench.Desk.View()),
                _ => OfficialRecord.BySector(workbench.Desk.View()),
            }
        )[0];
        var list = await workbench.GetAsync(
            $"/meetings/recorded/list?by={by}&of={System.Uri.EscapeDataString(row.Id?.ToString() ?? row.Name)}&what=raised"
        );

        page.ShouldContain(name, Case.Insensitive);
        page.ShouldContain("0 of 1");
        page.ShouldContain("not looked for yet");
        list.ShouldContain("Heating");
    }

    [Fact]
    public async Task A_meeting_with_minutes_and_an_observation_and_nothing_raised_has_no_share()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Found();
        workbench.Act("change-source", """{"id":"minutes","sourceKind":"minutes"}""");
        workbench.Act("change-meeting", """{"id":"Assembly, 13 March 2018","sources":["minutes","imelda"]}""");

        (await workbench.GetAsync("/meetings/recorded")).ShouldContain("nothing raised: no share");
    }

    private static Contribution Only(DeskWorkbench workbench) => workbench.Desk.View().All<Contribution>().Single();
}

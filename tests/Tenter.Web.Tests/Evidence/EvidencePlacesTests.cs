namespace Tenter.Web.Tests.Evidence;

using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Shouldly;
using Tenter.Evidence;
using Xunit;

public sealed class EvidencePlacesTests
{
    [Fact]
    public async Task Every_field_of_an_entry_is_saved()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var id = workbench.Imelda.Id;
        var person = workbench.Desk.View().Named<Participant>("Imelda").Value.Id;

        using var saved = await workbench.PostAsync(
            $"/evidence/{id}/edit",
            ("name", "Imelda, second conversation"),
            ("date", "2017-06"),
            ("sourceKind", "interview"),
            ("mode", "account"),
            ("setting", "the kitchen"),
            ("sector", "voluntary"),
            ("level", "frontline"),
            ("scope", "paraphrase"),
            ("scopeNote", "as she said at the door"),
            ("participants", person.ToString()),
            ("note", "")
        );

        saved.Headers.GetValues("HX-Redirect").ShouldBe([$"/evidence/{id}"]);
        var source = workbench.Desk.View().Find<Source>(id)!;
        source.Name.ShouldBe("Imelda, second conversation");
        source.Date!.Value.InWords.ShouldBe("June 2017");
        source.Scope.ShouldBe(Scope.Paraphrase);
        source.CountsAsData.ShouldBeFalse();
        source.Participants.ShouldBe([person]);
    }

    [Theory]
    [InlineData("date", "Junish", HttpStatusCode.BadRequest)]
    [InlineData("name", "", HttpStatusCode.BadRequest)]
    public async Task A_wrong_field_is_refused_and_nothing_saved(string field, string value, HttpStatusCode status)
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        using var refused = await workbench.PostAsync(
            $"/evidence/{workbench.Imelda.Id}/edit",
            field == "name" ? ("name", value) : ("name", "other"),
            (field, value)
        );

        refused.StatusCode.ShouldBe(status);
        workbench.Desk.View().All<Source>().ShouldContain(source => source.Name == "imelda");
    }

    [Fact]
    public async Task The_register_is_filtered_and_sorted_by_its_address()
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        var kinds = await workbench.GetAsync("/evidence?kind=interview");
        var unrecorded = await workbench.GetAsync("/evidence?kind=-");
        var words = await workbench.GetAsync("/evidence?sort=words");

        kinds.ShouldContain("1 of 2 sources");
        kinds.ShouldContain(">imelda</a>");
        unrecorded.ShouldContain(">minutes</a>");
        unrecorded.ShouldNotContain(">imelda</a>");
        words
            .IndexOf(">minutes</a>", System.StringComparison.Ordinal)
            .ShouldBeLessThan(words.IndexOf(">imelda</a>", System.StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_used_here_can_be_changed_and_added_but_keys_stay()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var scheme = workbench.Desk.View().Named<Scheme>(Scheme.Levels).Value;

        using var saved = await workbench.PostAsync(
            $"/evidence/words/{scheme.Id}",
            [
                .. scheme.Terms.Select(term =>
                    ("label-" + term.Key, term.Key == "manager" ? "Team leads" : term.Label)
                ),
                ("new", "Street level"),
            ]
        );

        saved.StatusCode.ShouldBe(HttpStatusCode.OK);
        var after = workbench.Desk.View().Find<Scheme>(scheme.Id)!;
        after.LabelOf("manager").ShouldBe("Team leads");
        after.KeyOf("Street level").ShouldBe("street-level");
    }

    [Fact]
    public async Task Home_says_how_much_is_here_and_names_what_is_missing()
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        var page = await workbench.GetAsync("/home");

        page.ShouldContain("1 of 2 sources");
        page.ShouldContain("Public: nothing collected");
        page.ShouldContain("/evidence?sector=voluntary&amp;level=-&amp;month=2017-07");
    }

    [Fact]
    public async Task A_cell_of_the_table_opens_its_passages()
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        var table = await workbench.GetAsync("/codes/matrix?columns=kind");
        var cell = await workbench.GetAsync(
            "/codes/matrix/cell?rows=codes&columns=kind&row=imagery%3A%20kitchens&column=Interview"
        );

        table.ShouldContain("1<span class=\"matrix-base\"> of 1</span>");
        cell.ShouldContain("our dish, their table</span>");
    }

    [Fact]
    public async Task Removing_a_code_says_first_what_goes_with_it()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var code = workbench.Desk.View().Named<Tenter.Coding.Code>("imagery: kitchens").Value;

        var page = await workbench.GetAsync($"/codes/{code.Id}");
        using var removed = await workbench.PostAsync($"/codes/{code.Id}/remove");

        page.ShouldContain("1 coding in 1 source");
        removed.Headers.GetValues("HX-Redirect").ShouldBe(["/codes"]);
        workbench.Desk.View().Count<Tenter.Coding.Coding>().ShouldBe(0);
    }
}

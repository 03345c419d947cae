namespace Tenter.Web.Tests.Inquiry;

using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Shouldly;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Inquiry;
using Tenter.Themes;
using Xunit;

public sealed class InquiryPlacesTests
{
    [Fact]
    public async Task A_note_is_written_in_three_layers_and_what_concerns_myself_stays_in_my_notebook()
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        using var written = await workbench.PostAsync(
            "/inquiry/notes",
            ("seen", "The halls were cold."),
            ("reading", "Nobody had paid."),
            ("myself", "I was glad to leave."),
            ("date", "3 May 2018"),
            ("level", "none")
        );

        written.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var view = workbench.Desk.View();
        var note = NoteLayers.All(view).Single();
        (note.Written, note.Note!.Reading, note.Source.Date.ToString()).ShouldBe(
            ("The halls were cold.", "Nobody had paid.", "2018-05-03")
        );
        note.Myself.Single().Text.ShouldBe("I was glad to leave.");
        workbench.Desk.Open.Project.All<JournalEntry>().ShouldBeEmpty();
        var page = await workbench.GetAsync($"/inquiry/notes/{note.Source.Id}");
        page.ShouldContain("only you see this");
        page.ShouldContain("took part: none");
    }

    [Fact]
    public async Task What_concerns_myself_is_shared_only_where_that_was_ticked()
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        using var written = await workbench.PostAsync(
            "/inquiry/notes",
            ("seen", "The halls were cold."),
            ("myself", "I was glad to leave."),
            ("share", "true")
        );

        written.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        workbench.Desk.Open.Project.All<JournalEntry>().Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_addition_is_shown_under_its_layer_with_its_day_and_in_the_Readers_margin()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Act("add-note", """{"name":"walk","seen":"The halls were cold."}""");
        var walk = workbench.Desk.View().Named<Source>("walk").Value;

        using var added = await workbench.PostAsync(
            $"/inquiry/notes/{walk.Id}/add",
            ("layer", "seen"),
            ("text", "The gate was locked.")
        );

        added.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var page = await workbench.GetAsync($"/inquiry/notes/{walk.Id}");
        page.IndexOf("note-later", System.StringComparison.Ordinal)
            .ShouldBeInRange(
                page.IndexOf("The halls were cold.", System.StringComparison.Ordinal),
                page.IndexOf("The gate was locked.", System.StringComparison.Ordinal)
            );
        (await workbench.GetAsync($"/evidence/{walk.Id}")).ShouldContain("these words</a>");
    }

    [Fact]
    public async Task A_derived_note_says_so_in_the_register_in_the_Reader_and_on_its_page()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Act(
            "add-note",
            """{"name":"file","seen":"Nine reviews.","derived":true,"condition":"no copies","heldBy":"the centre"}"""
        );
        var file = workbench.Desk.View().Named<Source>("file").Value;

        foreach (var path in new[] { "/evidence", $"/evidence/{file.Id}", $"/inquiry/notes/{file.Id}" })
        {
            (await workbench.GetAsync(path)).ShouldContain("may not be copied", customMessage: path);
        }
    }

    [Fact]
    public async Task Words_that_answer_what_I_brought_up_are_marked_from_the_Reader()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Coded("They need our halls", "halls");
        var (start, end) = workbench.Of("They need our halls on a Tuesday");
        var passage = $"{workbench.Imelda.Id}:{start}-{end}";

        var form = await workbench.GetAsync($"/inquiry/asked?passage={passage}");
        using var marked = await workbench.PostAsync("/inquiry/asked", ("passage", passage), ("topic", "whose halls"));

        form.ShouldContain("1 coding lies within them");
        marked.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        workbench.Desk.View().All<Coding>().Single(coding => coding.Introduced).ShouldNotBeNull();
        (await workbench.GetAsync("/inquiry/events")).ShouldContain("whose halls");
        (await workbench.GetAsync($"/inquiry/events/source/{workbench.Imelda.Id}")).ShouldContain(
            "They need our halls"
        );
    }

    [Fact]
    public async Task A_guide_is_written_a_line_a_topic_and_its_cells_open_their_words()
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        using var added = await workbench.PostAsync(
            "/inquiry/guides",
            ("name", "First round"),
            ("topics", "How it began: Who asked you?; When?\nHaving a say")
        );
        var guide = workbench.Desk.View().All<InterviewGuide>().Single();
        var (start, end) = workbench.Of("The posters say the trust");
        using var reached = await workbench.PostAsync(
            "/inquiry/guides/topic",
            ("passage", $"{workbench.Imelda.Id}:{start}-{end}"),
            ("topic", $"{guide.Id}:having-a-say"),
            ("how", "arose")
        );

        guide.Topics[0].Prompts.ShouldBe(["Who asked you?", "When?"]);
        (await workbench.GetAsync($"/inquiry/guides/{guide.Id}")).ShouldContain("came up by itself");
        (await workbench.GetAsync($"/inquiry/guides/{guide.Id}/having-a-say/{workbench.Imelda.Id}")).ShouldContain(
            "The posters say the trust"
        );
    }

    [Fact]
    public async Task A_word_shows_the_names_it_had_and_what_it_meant_before()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Act("add-glossary-entry", """{"name":"Agency","meaning":"Acting for oneself"}""");
        var word = workbench.Desk.View().All<GlossaryEntry>().Single();

        using var named = await workbench.PostAsync(
            $"/inquiry/glossary/{word.Id}/name",
            ("name", "Autonomy"),
            ("since", "2013"),
            ("because", "the word of the literature"),
            ("meaning", "Acting without leave")
        );

        var page = await workbench.GetAsync($"/inquiry/glossary/{word.Id}");
        foreach (var part in new[] { "Agency", "since 2013", "Acting for oneself", "Acting without leave" })
        {
            page.ShouldContain(part);
        }

        (await workbench.GetAsync("/inquiry/glossary")).ShouldContain("earlier: Agency");
    }

    [Fact]
    public async Task A_theme_shows_its_marks_what_people_said_and_what_I_noted()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Act("add-theme", """{"name":"Whose table"}""");
        var theme = workbench.Desk.View().All<Theme>().Single();
        var about = $"theme:{theme.Id}";

        using var mark = await workbench.PostAsync(
            "/inquiry/marks",
            ("finding", about),
            ("mark", "finding-levels:cross-sector")
        );
        using var said = await workbench.PostAsync(
            "/inquiry/feedback",
            ("about", about),
            ("said", "That is how it was."),
            ("party", "the Forum"),
            ("stance", "recognises"),
            ("changed", "nothing")
        );
        using var noted = await workbench.PostAsync(
            "/inquiry/journal",
            ("about", about),
            ("text", "I wanted it to be true."),
            ("category", "emotional")
        );

        var page = await workbench.GetAsync($"/themes/{theme.Id}");
        foreach (
            var part in new[] { "Across sectors", "That is how it was.", "Changed: nothing", "I wanted it to be true." }
        )
        {
            page.ShouldContain(part);
        }

        (await workbench.GetAsync("/inquiry/marks")).ShouldContain("Whose table");
        (await workbench.GetAsync("/inquiry/feedback")).ShouldContain("the Forum");
        (await workbench.GetAsync("/inquiry/journal")).ShouldContain("only you see this");
    }

    [Fact]
    public async Task An_open_suspicion_is_named_at_home_for_whoever_studies_and_the_opposite_is_looked_for()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Act("add-bias", """{"name":"I look for kitchens","bears":["code:imagery: kitchens"]}""");
        workbench.Act("add-bias", """{"name":"I look for posters","outcome":"There were two."}""");

        var register = await workbench.GetAsync("/inquiry/biases");
        var other = await workbench.GetAsync("/home");
        workbench.Client.DefaultRequestHeaders.Add("Cookie", "tenter-role=study");
        var home = await workbench.GetAsync("/home");

        register.ShouldContain("0 of 1 codings point the other way");
        other.ShouldNotContain("home-biases");
        var open = home[home.IndexOf("home-biases", System.StringComparison.Ordinal)..];
        open.ShouldContain("I look for kitchens");
        open.ShouldNotContain("I look for posters");
    }

    [Fact]
    public async Task A_word_of_the_glossary_is_found_in_the_palette_by_a_name_it_had()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Act("add-glossary-entry", """{"name":"Autonomy","names":[{"name":"Agency"},{"name":"Autonomy"}]}""");

        (await workbench.GetAsync("/commands?q=agenc")).ShouldContain("/inquiry/glossary/");
    }
}

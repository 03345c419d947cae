namespace Tenter.Web.Tests.Themes;

using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using DocumentFormat.OpenXml.Packaging;
using Shouldly;
using Tenter.Themes;
using Tenter.Themes.Displays;
using Xunit;

public sealed class DisplayPlacesTests
{
    [Fact]
    public async Task A_passage_in_two_displays_stands_once_with_its_count_and_in_each_display_beside_the_other()
    {
        await using var workbench = await WithThemesAsync();

        var shared = await workbench.GetAsync("/themes/shared");
        var display = await workbench.GetAsync($"/themes/{Theme(workbench, "Halls").Id}/display");

        shared.Split("They need our halls").Length.ShouldBe(2);
        shared.ShouldContain("<td class=\"number\">2</td>");
        display.ShouldContain("Also in");
        display.ShouldContain("Needing each other");
    }

    [Fact]
    public async Task A_remark_is_made_beside_its_passage_and_taken_back()
    {
        await using var workbench = await WithThemesAsync();
        var theme = Theme(workbench, "Halls");
        var coding = MatrixDisplay.Of(workbench.Desk.View(), theme).Rows[0].Codings[0].Coding;
        var address = $"/themes/{theme.Id}/display/{coding.Id}/remarks";

        using var empty = await workbench.PostAsync(address, ("remark", " "));
        using var made = await workbench.PostAsync(address, ("remark", "said kindly"));
        var part = await made.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var page = await workbench.GetAsync($"/themes/{theme.Id}/display");
        var remark = workbench.Desk.View().All<DisplayRemark>().Single();
        using var gone = await workbench.PostAsync($"{address}/{remark.Id}/remove");

        empty.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        part.ShouldContain("said kindly");
        page.ShouldContain("said kindly");
        workbench.Desk.View().All<DisplayRemark>().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_display_is_taken_out_as_a_spreadsheet_with_its_remarks()
    {
        await using var workbench = await WithThemesAsync();
        var theme = Theme(workbench, "Halls");

        var bytes = await workbench.Client.GetByteArrayAsync(
            new Uri(workbench.Root, $"/themes/{theme.Id}/display/file"),
            TestContext.Current.CancellationToken
        );

        Sheets(bytes).ShouldContain("They need our halls on a Tuesday");
        Sheets(bytes).ShouldContain("Needing each other");
    }

    [Fact]
    public async Task A_framework_matrix_is_made_its_cell_written_and_a_passage_attached_with_one_click()
    {
        await using var workbench = await WithThemesAsync();
        var theme = Theme(workbench, "Halls");
        var source = workbench.Imelda;
        using var made = await workbench.PostAsync(
            "/themes/framework",
            ("name", "Who and what"),
            ("themes", theme.Id.ToString()),
            ("cases", $"source:{source.Id}")
        );
        var matrix = workbench.Desk.View().All<FrameworkMatrix>().Single();
        var cell = $"/themes/framework/{matrix.Id}/cell?case=source:{source.Id}&theme={theme.Id}";
        var coding = MatrixDisplay.Of(workbench.Desk.View(), theme).Rows[0].Codings[0].Coding;
        var attach = $"/themes/framework/{matrix.Id}/cell/{coding.Id}?case=source:{source.Id}&theme={theme.Id}";

        using var early = await workbench.PostAsync(attach);
        using var written = await workbench.PostAsync(cell, ("summary", "The need is theirs."));
        var flagged = await workbench.GetAsync($"/themes/framework/{matrix.Id}");
        using var attached = await workbench.PostAsync(attach);
        var whole = await workbench.GetAsync($"/themes/framework/{matrix.Id}");
        var row = await workbench.GetAsync($"/themes/framework/{matrix.Id}?row=source:{source.Id}");
        var column = await workbench.GetAsync($"/themes/framework/{matrix.Id}?column={theme.Id}");
        var bytes = await workbench.Client.GetByteArrayAsync(
            new Uri(workbench.Root, $"/themes/framework/{matrix.Id}/file"),
            TestContext.Current.CancellationToken
        );

        early.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        flagged.ShouldContain("rests on no passage");
        whole.ShouldNotContain("rests on no passage");
        whole.ShouldContain("1 attached, 1 coded");
        row.ShouldContain("The need is theirs.");
        column.ShouldContain("The need is theirs.");
        (await workbench.GetAsync(cell)).ShouldContain("Attached");
        Sheets(bytes).ShouldContain("The need is theirs.");
    }

    [Fact]
    public async Task The_flag_of_a_summary_without_a_passage_stands_in_the_sheet_too()
    {
        await using var workbench = await WithThemesAsync();
        workbench.Act(
            "add-framework-matrix",
            """{"name":"Who and what","themes":["Halls"],"cases":["source:imelda"]}"""
        );
        workbench.Act(
            "add-framework-cell",
            """{"matrix":"Who and what","case":"source:imelda","theme":"Halls","summary":"An impression."}"""
        );
        var matrix = workbench.Desk.View().All<FrameworkMatrix>().Single();

        var bytes = await workbench.Client.GetByteArrayAsync(
            new Uri(workbench.Root, $"/themes/framework/{matrix.Id}/file"),
            TestContext.Current.CancellationToken
        );

        Sheets(bytes).ShouldContain("[rests on no passage]");
    }

    [Fact]
    public async Task A_cell_says_when_passages_were_coded_after_its_summary_was_written_until_it_is_written_anew()
    {
        await using var workbench = await WithThemesAsync();
        workbench.Act(
            "add-framework-matrix",
            """{"name":"Who and what","themes":["Halls"],"cases":["source:imelda"]}"""
        );
        var matrix = workbench.Desk.View().All<FrameworkMatrix>().Single();
        var theme = Theme(workbench, "Halls");
        var cell = $"/themes/framework/{matrix.Id}/cell?case=source:{workbench.Imelda.Id}&theme={theme.Id}";
        using var first = await workbench.PostAsync(cell, ("summary", "The need is theirs."));
        var before = await workbench.GetAsync($"/themes/framework/{matrix.Id}");
        workbench.Coded("our dish, their table", "halls");
        var after = await workbench.GetAsync($"/themes/framework/{matrix.Id}");
        using var anew = await workbench.PostAsync(cell, ("summary", "The need is theirs, and the table."));

        before.ShouldNotContain("coded here since");
        after.ShouldContain("1 passage coded here since it was written");
        (await workbench.GetAsync(cell)).ShouldNotContain("coded since your summary");
    }

    [Fact]
    public async Task Keeping_a_theme_keeps_its_three_grounds_and_the_page_tells_when()
    {
        await using var workbench = await WithThemesAsync();
        var theme = Theme(workbench, "Halls");

        using var kept = await workbench.PostAsync(
            $"/themes/{theme.Id}/status",
            ("status", "kept"),
            ("because", "it held"),
            ("frequency", "in one source, often"),
            ("stoodOut", "the logo"),
            ("coherence", "it explains the rota")
        );
        workbench.Act("change-theme", """{"id":"Halls","concept":"Rooms are what the rest stands on."}""");
        var page = await workbench.GetAsync($"/themes/{theme.Id}");

        page.ShouldContain("in one source, often");
        page.ShouldContain("it explains the rota");
        page.ShouldContain("Grounds were given");
        page.ShouldContain("What it says was written");
        page.ShouldContain("Look for what contradicts");
    }

    [Fact]
    public async Task Questions_tell_their_earlier_wordings_and_what_answers_to_them()
    {
        await using var workbench = await WithThemesAsync();
        workbench.Act("add-research-question", """{"name":"Who needs whom?","number":"1"}""");
        workbench.Act("change-theme", """{"id":"Halls","questions":["Who needs whom?"]}""");
        workbench.Act(
            "add-research-question",
            """{"name":"What is held by whom?","number":"1","replaces":"Who needs whom?","because":"need was our word"}"""
        );

        var page = await workbench.GetAsync("/themes/questions");

        page.ShouldContain("What is held by whom?");
        page.ShouldContain("Asked before as");
        page.ShouldContain("need was our word");
        page.ShouldContain("linked to an earlier wording");
    }

    [Fact]
    public async Task The_map_says_in_words_what_it_draws_and_the_list_shows_parts_under_their_whole()
    {
        await using var workbench = await WithThemesAsync();
        workbench.Act("add-theme", """{"name":"Tuesdays","parent":"Halls"}""");
        workbench.Act("add-theme-link", """{"from":"Halls","to":"Needing each other","says":"makes plain"}""");
        workbench.Act("add-literature", """{"name":"Braun and Clarke 2006"}""");

        var map = await workbench.GetAsync("/themes/map");
        var list = await workbench.GetAsync("/themes");

        map.ShouldContain("theme-map-figure");
        map.Split("makes plain").Length.ShouldBeGreaterThan(2);
        list.ShouldContain("aria-label=\"Parts of Halls\"");
        (await workbench.GetAsync("/themes?status=kept")).ShouldNotContain("Tuesdays</a>");
        (await workbench.GetAsync("/themes/literature")).ShouldContain("Braun and Clarke 2006");
    }

    private static async Task<DeskWorkbench> WithThemesAsync()
    {
        var workbench = await DeskWorkbench.StartAsync();
        workbench.Coded("They need our halls on a Tuesday", "halls");
        workbench.Coded("They need our halls on a Tuesday", "need");
        workbench.Act("add-theme", """{"name":"Halls","codes":["halls"]}""");
        workbench.Act("add-theme", """{"name":"Needing each other","codes":["need"]}""");
        return workbench;
    }

    private static Theme Theme(DeskWorkbench workbench, string name) => workbench.Desk.View().Named<Theme>(name).Value;

    private static string Sheets(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        return string.Join('\n', document.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet!.InnerText));
    }
}

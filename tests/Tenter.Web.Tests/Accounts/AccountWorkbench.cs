namespace Tenter.Web.Tests.Accounts;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Tenter.Accounts;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Store;
using Tenter.Web.Projects;
using Xunit;

/// <summary>A workbench with a small project open: two interviews, one of which may not be quoted, and one code.</summary>
internal sealed class AccountWorkbench : IAsyncDisposable
{
    public const string Imelda =
        "Ash: And the clinics?\n\nImelda: They need our halls on a Tuesday more than we need their logo. I do say it nicely. 🥣 She'll come for toast.";

    public const string Petra =
        "Petra: If you pick up, you become the one who picks up. I'm the cable under the carpet.";

    private readonly string folder;

    private AccountWorkbench(TestWorkbench workbench, string folder)
    {
        Workbench = workbench;
        this.folder = folder;
    }

    public TestWorkbench Workbench { get; }

    public Desk Desk => Workbench.Services.GetRequiredService<Desk>();

    /// <summary>The one account.</summary>
    public Account Account => Desk.View().All<Account>().Single();

    public string Path => $"/accounts/{Account.Id}";

    public string Seen => Desk.View().WriterOf(new RecordRef(Account.Kind.Name, Account.Id)).ToString();

    public static async Task<AccountWorkbench> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("tenter-accounts-").FullName;
        var workbench = await TestWorkbench.StartAsync(services: all => all.AddDesk(TimeProvider.System));
        var here = new AccountWorkbench(workbench, folder);
        _ = here.Desk.NewProject(System.IO.Path.Combine(folder, "h.tenter"), "Harrowmere partnership").Value;
        here.Do("add-participant", """{"name":"Imelda"}""");
        here.Do("add-participant", """{"name":"Petra","scope":"paraphrase","scopeNote":"her own wish"}""");
        here.Import("imelda-1", Imelda, "Imelda");
        here.Import("petra-1", Petra, "Petra");
        here.Do("add-code", """{"name":"dependence reversed"}""");
        here.Do("add-coding", """{"code":"dependence reversed","source":"imelda-1","start":31,"end":94}""");
        return here;
    }

    public void Do(string verb, string arguments) =>
        _ = Desk.Open.DoAll([new BatchStep(verb, JsonNode.Parse(arguments)!.AsObject(), As: null, verb)]).Value;

    public Passage Passage(string source, string words)
    {
        var found = Desk.View().Named<Source>(source).Value;
        var start = Desk.View().TextOf(found)!.IndexOf(words, StringComparison.Ordinal);
        return new(found.Id, found.Revision, start, start + words.Length);
    }

    /// <summary>Begins an account and puts blocks in, as the page would.</summary>
    public async Task WriteAsync(params Dictionary<string, string>[] blocks)
    {
        await PostAsync("/accounts", new() { ["title"] = "For the board", ["from"] = "nothing" });
        foreach (var block in blocks)
        {
            block["at"] = Account.Blocks.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
            (await ActAsync("/blocks", block)).EnsureSuccessStatusCode();
        }
    }

    public Dictionary<string, string> Quotation(string source, string words) => OfPassage("quotation", source, words);

    public Dictionary<string, string> OfPassage(string kind, string source, string words)
    {
        var passage = Passage(source, words);
        return new()
        {
            ["kind"] = kind,
            ["source"] = passage.Source.ToString(),
            ["revision"] = passage.Revision.ToString(),
            ["start"] = $"{passage.Start}",
            ["end"] = $"{passage.End}",
        };
    }

    /// <summary>A step on the account, from the page as it stands.</summary>
    public Task<HttpResponseMessage> ActAsync(string path, Dictionary<string, string>? fields = null) =>
        PostAsync(Path + path, new(fields ?? []) { ["seen"] = Seen });

    public async Task<HttpResponseMessage> PostAsync(string path, Dictionary<string, string> fields)
    {
        var request = Workbench.FromPage(HttpMethod.Post, path);
        request.Content = new FormUrlEncodedContent(fields);
        return await Workbench.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<IHtmlDocument> ReadAsync(string path) =>
        new HtmlParser().ParseDocument(
            await Workbench.Client.GetStringAsync(path, TestContext.Current.CancellationToken)
        );

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public async ValueTask DisposeAsync()
    {
        await Workbench.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A transcript as a reader of files gives it: each paragraph a turn of who is named before the colon.</summary>
    public void Import(string name, string text, string? participant)
    {
        var turns = Paragraphs
            .Of(text)
            .Select(line => new StructureSpan(StructureKind.Turn, line.Span, text[line.Span.Start..].Split(':')[0]));
        RecordId[] people = participant is null ? [] : [Desk.View().Named<Participant>(participant).Value.Id];
        var read = new ReadSource(
            name,
            new ReadDocument(text, [.. turns], Date: "2017-07-20"),
            Says: source => source with { Participants = people }
        );
        _ = Desk.Open.Do((view, stamp) => ImportSources.Of(view, [read], stamp)).Value;
    }
}

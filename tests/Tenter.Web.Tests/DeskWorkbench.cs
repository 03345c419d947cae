namespace Tenter.Web.Tests;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Formats.Readers;
using Tenter.Web.Projects;

/// <summary>A workbench with a small project on its desk: a conversation, minutes, two people, a code on a passage.</summary>
public sealed class DeskWorkbench : IAsyncDisposable
{
    public const string Conversation = """
        [00:00:09] Ash: Whose clinics are they, would you say?

        [00:00:14] Imelda: The posters say the trust, the rota says the county. They need our halls on a Tuesday more than we need their logo.

        [00:00:39] Ash: Who decides?

        [00:00:44] Imelda: It is our dish, their table. We cook, they lay the places, and you cannot complain about the seating.

        [00:01:02] Ash: And in January?

        [00:01:10] Imelda: In January somebody new rings up & asks whether we are <open>.
        """;

    private readonly string folder;
    private readonly RunningWorkbench running;

    private DeskWorkbench(string folder, RunningWorkbench running)
    {
        this.folder = folder;
        this.running = running;
        Root = new Uri(running.Url, "/");
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Root };
    }

    public Uri Root { get; }

    public HttpClient Client { get; }

    public string Folder => folder;

    public Desk Desk => running.Services.GetRequiredService<Desk>();

    public Source Imelda => Desk.View().Named<Source>("imelda").Value;

    /// <param name="filled">Whether anything is in the project.</param>
    /// <param name="open">Whether a project is open at all.</param>
    public static async Task<DeskWorkbench> StartAsync(bool filled = true, bool open = true)
    {
        var folder = Directory.CreateTempSubdirectory("tenter-web-").FullName;
        var started = await Workbench.StartAsync(
            new()
            {
                Url = new("http://127.0.0.1:0"),
                NoToken = true,
                SettingsFolder = Path.Combine(folder, "settings"),
                Services = services => services.AddDesk(TimeProvider.System),
            }
        );
        var workbench = new DeskWorkbench(folder, started.Value);
        if (open)
        {
            workbench.Desk.NewProject(Path.Combine(folder, "harrow.tenter"), "Harrowmere").Done.ShouldBeTrue();
            if (filled)
            {
                workbench.Fill();
            }
        }

        return workbench;
    }

    /// <summary>The positions of some words in the conversation.</summary>
    public (int Start, int End) Of(string words)
    {
        var text = Desk.View().TextOf(Imelda)!;
        var start = text.IndexOf(words, StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0);
        return (start, start + words.Length);
    }

    public Code Coded(string words, string code)
    {
        var (start, end) = Of(words);
        Desk.Do(
                (view, stamp) =>
                    Passages
                        .AtUtf16(view, Imelda, start, end)
                        .Then(passage => CodePassage.Of(view, code, passage, stamp, makeCode: true))
            )
            .Done.ShouldBeTrue();
        return Desk.View().Named<Code>(code).Value;
    }

    /// <summary>A form as htmx sends it from a page of this workbench.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Add("HX-Request", "true");
        request.Headers.Add("Origin", Root.GetLeftPart(UriPartial.Authority));
        request.Content = new FormUrlEncodedContent(
            fields.Select(pair => new KeyValuePair<string, string>(pair.Name, pair.Value))
        );
        return await Client.SendAsync(request);
    }

    /// <summary>A page, with the quotation marks and dashes that the writer of pages writes as numbers.</summary>
    public async Task<string> GetAsync(string path) =>
        (await Client.GetStringAsync(new Uri(Root, path)))
            .Replace("&#x201C;", "“", StringComparison.Ordinal)
            .Replace("&#x201D;", "”", StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await running.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private void Fill()
    {
        ReadSource[] files =
        [
            Bringing.FromBytes("imelda.txt", Encoding.UTF8.GetBytes(Conversation)).Read.Value,
            Bringing
                .FromBytes(
                    "minutes.md",
                    Encoding.UTF8.GetBytes("# Assembly\n\nThe trust promised to look at the heating before spring.\n")
                )
                .Read.Value,
        ];
        Desk.Do((view, stamp) => ImportSources.Of(view, files, stamp)).Done.ShouldBeTrue();
        Desk.Do(
                "add-participant",
                new()
                {
                    ["name"] = "Imelda",
                    ["sector"] = "voluntary",
                    ["scope"] = "attribute",
                }
            )
            .Done.ShouldBeTrue();
        Desk.Do(
                "change-source",
                new()
                {
                    ["id"] = "imelda",
                    ["sourceKind"] = "interview",
                    ["date"] = "2017-07-20",
                    ["participants"] = new System.Text.Json.Nodes.JsonArray("Imelda"),
                }
            )
            .Done.ShouldBeTrue();
        Coded("our dish, their table", "imagery: kitchens");
    }
}

namespace Tenter.Web.Inquiry;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tenter.Inquiry;
using Tenter.Web.Frame;
using Tenter.Web.Projects;

/// <summary>How the inquiry itself goes: notes in layers, events, guides, glossary, journal, suspicions, what was said back.</summary>
internal sealed class InquiryPlaces : IPlaces
{
    public void Map(IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<Desk>() is null)
        {
            return;
        }

        NoteRoutes.Map(routes);
        EventRoutes.Map(routes);
        GuideRoutes.Map(routes);
        GlossaryRoutes.Map(routes);
        JournalRoutes.Map(routes);
        FindingRoutes.Map(routes);
        MethodRoutes.Map(routes);
        AgreementRoutes.Map(routes);
    }

    public IEnumerable<Command> Commands(CommandQuery query)
    {
        yield return new Command("Write a note", "/inquiry/notes/new")
        {
            AlsoCalled = ["new note", "field note", "observation"],
        };
        yield return new Command("Write in the journal", "/inquiry/journal#new-entry")
        {
            AlsoCalled = ["reflexive journal", "diary", "new entry"],
        };
        foreach (var page in InquiryPages.All.Skip(1))
        {
            yield return new Command(page.Label, page.Path) { AlsoCalled = page.AlsoCalled, Hint = "the inquiry" };
        }

        if (query.Words.Length >= 2 && query.Context.RequestServices.GetService<Desk>() is { Session: { } session })
        {
            foreach (var entry in session.View().All<GlossaryEntry>())
            {
                yield return new Command(entry.Name, $"/inquiry/glossary/{entry.Id}")
                {
                    Hint = "glossary",
                    AlsoCalled = [.. GlossaryNames.Of(entry).Select(name => name.Name)],
                };
            }
        }
    }

    /// <summary>The lines of a box, without the empty ones.</summary>
    internal static string[] Lines(string? text) =>
        (text ?? string.Empty)
            .ReplaceLineEndings("\n")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal static JsonArray Strings(IEnumerable<string> values) =>
        new([.. values.Select(value => JsonValue.Create(value))]);

    internal static string Back(IFormCollection form, string otherwise) =>
        Tenter.Web.Entry.BackTo.Page(form["back"], otherwise);
}

/// <summary>A page of the inquiry, as the links at its head name it.</summary>
public sealed record InquiryPage(string Path, string Label)
{
    public IReadOnlyList<string> AlsoCalled { get; init; } = [];
}

/// <summary>The pages of the inquiry, in the order of the links at their head.</summary>
public static class InquiryPages
{
    public static IReadOnlyList<InquiryPage> All { get; } =
    [
        new("/inquiry", "Notes"),
        new("/inquiry/events", "Events") { AlsoCalled = ["participation", "taking part", "introduced"] },
        new("/inquiry/guides", "Guides") { AlsoCalled = ["interview guide", "topics", "prompts"] },
        new("/inquiry/glossary", "Glossary") { AlsoCalled = ["terms", "meanings", "concepts"] },
        new("/inquiry/journal", "Journal") { AlsoCalled = ["reflexive journal", "diary"] },
        new("/inquiry/biases", "Bias") { AlsoCalled = ["bias register", "suspicions", "look for the opposite"] },
        new("/inquiry/feedback", "Feedback") { AlsoCalled = ["member check", "participants' feedback"] },
        new("/inquiry/method", "Method") { AlsoCalled = ["phases", "declared method", "blind coding"] },
        new("/inquiry/quality", "Quality") { AlsoCalled = ["fifteen points", "checks", "concentration of evidence"] },
        new("/inquiry/agreement", "Agreement")
        {
            AlsoCalled = ["kappa", "alpha", "inter-coder reliability", "disagreement"],
        },
        new("/inquiry/marks", "Marks") { AlsoCalled = ["tags", "levels", "standpoint", "unit of analysis"] },
    ];
}

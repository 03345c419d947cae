namespace Tenter.Web.Evidence;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tenter.Evidence;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>The vocabularies of the project: its own to edit.</summary>
internal static class WordsRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/evidence/words", Page);
        routes.MapPost("/evidence/words/{id}", SaveAsync);
    }

    private static IResult Page(Desk desk) =>
        Answer.Page<WordsPage>(new { Schemes = desk.View().All<Scheme>().OrderBy(scheme => scheme.Title).ToList() });

    private static async Task<IResult> SaveAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!desk.View().Named<Scheme>(id).TryGet(out var scheme, out var refusal))
        {
            return Answer.Refused(refusal);
        }

        if (!TermsOf(scheme, form).TryGet(out var terms, out refusal))
        {
            return Answer.Refused(refusal);
        }

        return Answer.From(
            desk.Do("change-scheme", new JsonObject { ["id"] = scheme.Id.ToString(), ["terms"] = terms }),
            _ => Answer.Part<WordsForm>(new { Scheme = desk.View().Find<Scheme>(scheme.Id)!, Saved = true })
        );
    }

    /// <summary>Keys stay, since records hold them; a label may change; an emptied one takes its term out.</summary>
    private static Outcome<JsonArray> TermsOf(Scheme scheme, IFormCollection form)
    {
        var terms = new List<Term>();
        foreach (var term in scheme.Terms)
        {
            if (DeskVerbs.Given(form["label-" + term.Key]) is { } label)
            {
                terms.Add(term with { Label = label, Note = DeskVerbs.Given(form["note-" + term.Key]) });
            }
        }

        if (DeskVerbs.Given(form["new"]) is { } added)
        {
            var key = KeyOf(added);
            if (key.Length == 0 || terms.Exists(term => term.Key == key || term.Label == added))
            {
                return new TermTaken(added);
            }

            terms.Add(new Term(key, added));
        }

        return new JsonArray([.. terms.Select(term => (JsonNode)Json(term))]);
    }

    private static JsonObject Json(Term term)
    {
        var json = new JsonObject { ["key"] = term.Key, ["label"] = term.Label };
        if (term.Note is not null)
        {
            json["note"] = term.Note;
        }

        if (term.Basis is not null)
        {
            json["basis"] = term.Basis;
        }

        json["checked"] = term.Checked;
        return json;
    }

    private static string KeyOf(string label) =>
        string.Join(
            '-',
            new string([.. label.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : '-')]).Split(
                '-',
                StringSplitOptions.RemoveEmptyEntries
            )
        );
}

internal sealed record TermTaken(string Label)
    : NotAllowed("There is such a word already", Label, "Use it, or find one that says the difference");

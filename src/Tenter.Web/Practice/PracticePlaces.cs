namespace Tenter.Web.Practice;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tenter.Evidence;
using Tenter.Handles;
using Tenter.Handles.Library;
using Tenter.Web.Entry;
using Tenter.Web.Frame;
using Tenter.Web.Host;
using Tenter.Web.Projects;
using Tenter.Web.Words;

/// <summary>Cards with two sides worth defending, how people held them, and questions to take into a room.</summary>
internal sealed class PracticePlaces : IPlaces
{
    private const string One = "/practice/{id}";
    private const string Shipped = "/practice/library/{key}";
    private const string CopyMark = "$card";
    private const string Reading = "$reading";

    public void Map(IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<Desk>() is null)
        {
            return;
        }

        routes.MapGet("/practice", (Desk desk) => Answer.Page<PracticePage>(new { See = desk.View(), desk.Now }));
        routes.MapGet("/practice/new", (Desk desk) => Answer.Page<CardFormPage>(new { See = desk.View() }));
        routes.MapPost("/practice/new", AddCardAsync);
        routes.MapGet(Shipped, Preview);
        routes.MapPost(Shipped + "/use", Use);
        routes.MapGet(One, Card);
        routes.MapGet(One + "/change", ChangeCard);
        routes.MapPost(One + "/change", SaveCardAsync);
        routes.MapGet(One + "/reading", ReadingForm);
        routes.MapPost(One + "/reading", AddReadingAsync);
        routes.MapGet(One + "/other-side", OtherSide);
        routes.MapPost(One + "/other-side", AddOtherSideAsync);
    }

    public IEnumerable<Command> Commands(CommandQuery query)
    {
        if (query.Context.RequestServices.GetService<Desk>() is not { Session: { } session })
        {
            return [];
        }

        var view = session.View();
        var cards = view.All<Tension>().ToList();
        var used = cards.Select(PracticeWords.KeyOf).ToHashSet();
        return
        [
            new("Write a card of your own", "/practice/new") { AlsoCalled = ["add a tension", "new card", "dilemma"] },
            .. cards.Select(card => new Command(card.Name, $"/practice/{card.Id}") { Hint = "card" }),
            .. ShippedLibrary
                .Tensions.Tensions.Where(tension => !used.Contains(tension.Key))
                .Select(tension => new Command(tension.Name, $"/practice/library/{tension.Key}")
                {
                    Hint = "card in the library",
                }),
        ];
    }

    private static IResult Preview(string key, Desk desk)
    {
        if (ShippedLibrary.Tensions.Find(key) is not { } shipped)
        {
            return Answer.Refused(new NotInLibrary("card", key), StatusCodes.Status404NotFound);
        }

        return UseLibrary.CopyOf(desk.View(), key) is { } copy
            ? Answer.GoTo($"/practice/{copy.Id}")
            : Answer.Page<CardPage>(
                new
                {
                    See = desk.View(),
                    Card = PracticeWords.Preview(shipped),
                    LibraryKey = key,
                    desk.Now,
                }
            );
    }

    private static IResult Use(string key, Desk desk) =>
        Answer.From(
            desk.Act("use-tension", new JsonObject { ["key"] = key }),
            done => Answer.GoTo($"/practice/{done.Draft.Made!.Value.Id}")
        );

    private static IResult Card(string id, string? open, Desk desk)
    {
        var view = desk.View();
        return view.Named<Tension>(id).TryGet(out var card, out var refusal)
            ? Answer.Page<CardPage>(
                new
                {
                    See = view,
                    Card = card,
                    Open = open,
                    desk.Now,
                }
            )
            : Answer.Refused(refusal, StatusCodes.Status404NotFound);
    }

    private static IResult ChangeCard(string id, Desk desk)
    {
        var view = desk.View();
        return Answer.From(view.Named<Tension>(id), card => Answer.Page<CardFormPage>(new { See = view, Card = card }));
    }

    private static async Task<IResult> AddCardAsync(HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Answer.From(
            CardForms
                .Read(form)
                .Then(arguments => desk.Act("add-tension", arguments, CardForms.Told(arguments, isNew: true))),
            done => Answer.GoTo($"/practice/{done.Draft.Made!.Value.Id}")
        );
    }

    private static async Task<IResult> SaveCardAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!desk.View().Named<Tension>(id).TryGet(out var card, out var refusal))
        {
            return Answer.Refused(refusal);
        }

        return Answer.From(
            CardForms
                .Read(form)
                .Then(arguments =>
                {
                    arguments["id"] = card.Id.ToString();
                    return desk.Act("change-tension", arguments, CardForms.Told(arguments, isNew: false));
                }),
            _ => Answer.GoTo($"/practice/{card.Id}")
        );
    }

    /// <summary>A card is named by its id, or by its key in the library before it was first used.</summary>
    private static IResult ReadingForm(string id, HttpContext context, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            CardAt(view, id),
            card =>
            {
                var parameters = new
                {
                    See = view,
                    Card = card,
                    Address = $"/practice/{id}/reading",
                    Passage = EntryPlaces.Handed(view, context.Request.Query["passage"]),
                    Today = Edtf.Of(DateOnly.FromDateTime(desk.Now.Date)),
                };
                return Answer.IsFragmentAsked(context.Request)
                    ? Answer.Part<ReadingForm>(parameters)
                    : Answer.Page<ReadingPage>(parameters);
            }
        );
    }

    private static async Task<IResult> AddReadingAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var view = desk.View();
        if (
            !CardAt(view, id).TryGet(out var card, out var refusal)
            || !EntryReader.Read(PracticeEntries.Reading, view, form, adding: true).TryGet(out var entered, out refusal)
        )
        {
            return Answer.Refused(refusal);
        }

        var said = new[] { form["one"].ToString(), form["other"].ToString(), form["because"].ToString() };
        if (said.All(words => words.Trim().Length == 0))
        {
            return Answer.Refused(new NothingMarked());
        }

        if (!EntryPlaces.WordsIn(view, desk, form).TryGet(out var words, out refusal))
        {
            return Answer.Refused(refusal);
        }

        var own = form["who-sees"] == "me";
        var steps = new List<BatchStep>();
        if (card.Id.IsNone)
        {
            steps.Add(new BatchStep("use-tension", new JsonObject { ["key"] = id }, CopyMark, "the card"));
        }

        var arguments = entered.Arguments;
        arguments["tension"] = card.Id.IsNone ? CopyMark : card.Id.ToString();
        arguments["oneMark"] = PracticeWords.Mark(form["one"].ToString(), form["one-to"]) ?? "unclear";
        arguments["otherMark"] = PracticeWords.Mark(form["other"].ToString(), form["other-to"]) ?? "unclear";
        arguments["held"] = PracticeWords.Holds.Any(h => h.Key == form["held"]) ? form["held"].ToString() : "unclear";
        var sentence = $"Added a reading of ‘{card.Name}’";
        return own
            ? KeepPrivate(desk, card, entered, steps, words, sentence)
            : Share(
                desk,
                entered,
                steps,
                EntryPlaces.Resting(view, $"tension-reading:{Reading}", words, form["stance"]),
                sentence
            );
    }

    private static IResult Share(
        Desk desk,
        Entered entered,
        List<BatchStep> steps,
        IEnumerable<BatchStep> resting,
        string sentence
    )
    {
        steps.AddRange(entered.Before);
        steps.Add(new BatchStep("add-tension-reading", entered.Arguments, Reading, "the reading"));
        steps.AddRange(resting);
        var card = entered.Arguments["tension"]!.ToString();
        return Answer.From(
            desk.ActTogether(steps, sentence),
            done => Answer.GoTo($"/practice/{(card == CopyMark ? done.IdOf(CopyMark).ToString() : card)}")
        );
    }

    /// <summary>Into the notebook. What the project would see of it, a new name say, has to be entered there first.</summary>
    private static IResult KeepPrivate(
        Desk desk,
        Tension card,
        Entered entered,
        List<BatchStep> steps,
        WordsTyped words,
        string sentence
    )
    {
        if (entered.Before.Count > 0)
        {
            return Answer.Refused(new NewNameInPrivate(entered.Before[0].Where));
        }

        var of = card.Id.ToString();
        if (steps.Count > 0)
        {
            if (!desk.ActTogether(steps).TryGet(out var copied, out var refusal))
            {
                return Answer.Refused(refusal);
            }

            of = copied.IdOf(CopyMark).ToString();
        }

        entered.Arguments["tension"] = of;
        entered.Arguments["isPrivate"] = true;
        return Answer.From(
            desk.Act("add-tension-reading", entered.Arguments, sentence)
                .Then(written =>
                    words is { Passage: null, Note: null }
                        ? written
                        : WordsPlaces.AttachTyped(desk, written.Draft.Made!.Value, words, card.Name)
                ),
            _ => Answer.GoTo($"/practice/{of}")
        );
    }

    private static IResult OtherSide(string id, HttpContext context, Desk desk) =>
        Answer.From(
            desk.View().Named<Tension>(id),
            card =>
                Answer.IsFragmentAsked(context.Request)
                    ? Answer.Part<OtherSideForm>(new { Card = card })
                    : Answer.Page<OtherSidePage>(new { Card = card })
        );

    private static async Task<IResult> AddOtherSideAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var text = form["text"].ToString().Trim();
        if (text.Length == 0)
        {
            return Answer.Refused(new NothingSaid());
        }

        if (!desk.View().Named<Tension>(id).TryGet(out var card, out var refusal))
        {
            return Answer.Refused(refusal);
        }

        var memo = new JsonObject
        {
            ["name"] = "What the other side might say",
            ["text"] = text,
            ["about"] = $"tension:{card.Id}",
            ["isPrivate"] = form["who-sees"] != "team",
        };
        return Answer.From(
            desk.Act("add-memo", memo, $"Wrote what the other side might say about ‘{card.Name}’"),
            _ => Answer.GoTo($"/practice/{card.Id}")
        );
    }

    private static Outcome<Tension> CardAt(View view, string id) =>
        ShippedLibrary.Tensions.Find(id) is { } shipped
            ? UseLibrary.CopyOf(view, id) ?? PracticeWords.Preview(shipped)
            : view.Named<Tension>(id);
}

internal sealed record NothingSaid()
    : WrongUsage("Nothing is written yet", string.Empty, "A sentence is enough; you need not agree with it");

internal sealed record NewNameInPrivate(string Name)
    : NotAllowed(
        "A private reading cannot make a new name in the project",
        Name,
        "Add it on the map first, leave it empty, or let the team see the reading"
    );

internal sealed record NothingMarked()
    : WrongUsage(
        "Nothing is marked yet",
        string.Empty,
        "Mark at least one side, or write a reason; choose ‘unclear’ where it is unclear"
    );

namespace Tenter.Web.Themes;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Themes;
using Tenter.Web.Coding;
using Tenter.Web.Entry;
using Tenter.Web.Frame;
using Tenter.Web.Host;
using Tenter.Web.Projects;
using Tenter.Web.Themes.Displays;

/// <summary>The themes: what each claims, the codes it gathers, and the passages behind them.</summary>
internal sealed class ThemesPlaces : IPlaces
{
    private const string One = "/themes/{id}";

    private static readonly string[] Grounds = ["frequency", "stoodOut", "coherence"];

    public void Map(IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<Desk>() is null)
        {
            return;
        }

        routes.MapGet("/themes", List);
        QuestionRoutes.Map(routes);
        DisplayRoutes.Map(routes);
        FrameworkRoutes.Map(routes);
        routes.MapGet(One, Page);
        routes.MapPost(One + "/status", StandAsync);
        routes.MapPost(One + "/codes", GiveAsync);
        routes.MapPost(One + "/codes/{code}/take", Take);
    }

    public IEnumerable<Command> Commands(CommandQuery query)
    {
        yield return new Command("Add a theme", "/entry/theme?back=/themes") { AlsoCalled = ["new theme", "claim"] };
        yield return new Command("Map of the themes", "/themes/map") { AlsoCalled = ["theme map"] };
        yield return new Command("Research questions", "/themes/questions");
        yield return new Command("Literature", "/themes/literature") { AlsoCalled = ["works", "references"] };
        yield return new Command("Framework matrices", "/themes/framework") { AlsoCalled = ["cases by themes"] };
        yield return new Command("Passages in several displays", "/themes/shared") { AlsoCalled = ["matrix display"] };
        if (query.Words.Length >= 2 && query.Context.RequestServices.GetService<Desk>() is { Session: { } session })
        {
            foreach (var theme in session.View().All<Theme>())
            {
                yield return new Command(theme.Name, $"/themes/{theme.Id}") { Hint = "theme" };
            }
        }
    }

    private static IResult List(string? open, string? status, HttpContext context, Desk desk, IFrameSource frame)
    {
        var view = desk.View();
        return Answer.Page<ThemesPage>(
            new
            {
                See = view,
                Rows = ThemeRow.All(view),
                Sources = SourcesOf(view),
                Open = open,
                Status = ThemeWords.Statuses.Any(known => known.Key == status) ? status : null,
                Title = PlaceList.LabelOf(Place.Themes, frame.For(context).Role),
            }
        );
    }

    private static IResult Page(string id, int? from, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            view.Named<Theme>(id),
            theme =>
                Answer.Page<ThemePage>(
                    new
                    {
                        See = view,
                        Row = ThemeRow.All(view).First(row => row.Theme.Id == theme.Id),
                        Sources = SourcesOf(view),
                        Others = CodeRow
                            .All(view)
                            .Where(row => !row.Code.Retired && !theme.Codes.Contains(row.Code.Id))
                            .ToList(),
                        History = ThemeHistory.Of(view, desk.Open.PastOf(Theme.Kind, theme.Id, view.KnownAt.Seq)),
                        Against = ThemeReach
                            .OwnCodesOf(view, theme)
                            .SelectMany(code => Coding.Arose(view.Where(Coding.ByCode, code.Id)))
                            .Count(coding => coding.Polarity == Polarity.Against),
                        Passages = PassageListing.Of(
                            view,
                            ThemeReach
                                .OwnCodesOf(view, theme)
                                .SelectMany(code => Coding.Arose(view.Where(Coding.ByCode, code.Id))),
                            from ?? 0,
                            withCode: true
                        ),
                        Introduced = ThemeReach.IntroducedIn(view, theme),
                        Memos = view.Where(Memo.ByRecord, theme.Id).ToList(),
                    }
                )
        );
    }

    /// <summary>Keeps or drops it; either way it stays, with the reason.</summary>
    private static async Task<IResult> StandAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var dropped = form["status"] == ThemeWords.Dropped;
        var because = DeskVerbs.Given(form["because"]);
        if (dropped && because is null)
        {
            return Answer.Refused(new DroppedWithoutReason());
        }

        var status = dropped ? ThemeWords.Dropped : ThemeWords.Kept;
        var given = new JsonObject { ["status"] = status, ["because"] = DeskVerbs.Field(because) };
        foreach (var ground in Grounds.Where(ground => form.ContainsKey(ground)))
        {
            given[ground] = DeskVerbs.Field(form[ground]);
        }

        return Changed(desk, id, _ => given, theme => $"{(dropped ? "Dropped" : "Kept")} the theme ‘{theme.Name}’");
    }

    private static async Task<IResult> GiveAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Answer.From(
            desk.View().Named<Code>(form["code"].ToString()),
            code =>
                Changed(
                    desk,
                    id,
                    theme => Gathering([.. theme.Codes.Append(code.Id).Distinct()]),
                    theme => $"Gave the theme ‘{theme.Name}’ the code ‘{code.Name}’"
                )
        );
    }

    private static IResult Take(string id, string code, Desk desk) =>
        Answer.From(
            desk.View().Named<Code>(code),
            taken =>
                Changed(
                    desk,
                    id,
                    theme => Gathering([.. theme.Codes.Where(other => other != taken.Id)]),
                    theme => $"Took the code ‘{taken.Name}’ out of the theme ‘{theme.Name}’"
                )
        );

    private static JsonObject Gathering(IReadOnlyList<RecordId> codes) =>
        new() { ["codes"] = new JsonArray([.. codes.Select(code => JsonValue.Create(code.ToString()))]) };

    private static IResult Changed(
        Desk desk,
        string id,
        Func<Theme, JsonObject> change,
        Func<Theme, string> sentence
    ) =>
        Answer.From(
            desk.View().Named<Theme>(id),
            theme =>
            {
                var arguments = change(theme);
                arguments["id"] = theme.Id.ToString();
                return Answer.From(
                    desk.Act("change-theme", arguments, sentence(theme)),
                    _ => Answer.GoTo($"/themes/{theme.Id}")
                );
            }
        );

    private static int SourcesOf(View view) => view.All<Source>().Count(source => source.CountsAsData);
}

internal sealed record DroppedWithoutReason()
    : WrongUsage("Why it is dropped is missing", string.Empty, "Say it in a sentence; somebody may ask later");

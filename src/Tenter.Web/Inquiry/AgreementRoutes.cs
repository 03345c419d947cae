namespace Tenter.Web.Inquiry;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tenter.Coding;
using Tenter.Coding.Agreement;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>How alike members coded, where the declared method asks for it, and where they differed.</summary>
internal static class AgreementRoutes
{
    private const string Root = "/inquiry/agreement";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Root, Page);
        routes.MapPost(Root + "/keep", KeepAsync);
        routes.MapPost(Root + "/settle", SettleAsync);
    }

    private static IResult Page(string[] member, string? on, string? open, bool? shared, Desk desk)
    {
        var view = desk.View(Purpose.Read);
        var info = ProjectInfo.Of(view);
        var coders = view.All<Coding>()
            .Select(coding => coding.By)
            .Distinct()
            .Select(view.Find<Member>)
            .OfType<Member>();
        var chosen = member
            .Select(name => view.Named<Member>(name))
            .Where(found => found.Done)
            .Select(found => found.Value.Id)
            .ToList();
        var asked = new AgreementQuestion(
            chosen,
            Enum.TryParse<AgreementOn>(on, ignoreCase: true, out var unit) ? unit : AgreementOn.Paragraphs,
            shared == true ? UsedByAll(view, chosen) : [],
            []
        );
        ProjectAgreement? found = null;
        Refusal? refusal = null;
        IReadOnlyList<Disagreement> differences = [];
        if (info is { Agreement: true } && chosen.Count > 0)
        {
            if (ProjectAgreement.Of(desk.View(Purpose.Count), asked).TryGet(out found, out refusal))
            {
                differences = Disagreements.Of(view, asked);
            }
        }

        return Answer.Page<AgreementPage>(
            new
            {
                See = view,
                Info = info,
                Coders = coders.OrderBy(one => one.Name, StringComparer.Ordinal).ToList(),
                Asked = asked,
                Found = found,
                Refusal = refusal,
                Differences = open == "all" ? differences : [.. differences.Where(one => one.Resolved is null)],
                AllDifferences = differences.Count,
                ShowsAll = open == "all",
                OnlyShared = shared == true,
                Runs = view.All<AgreementRun>().OrderByDescending(run => run.At).ToList(),
            }
        );
    }

    private static List<RecordId> UsedByAll(View view, List<RecordId> members) =>
        [
            .. view.All<Coding>()
                .GroupBy(coding => coding.Code)
                .Where(group => members.TrueForAll(member => group.Any(coding => coding.By == member)))
                .Select(group => group.Key),
        ];

    /// <summary>The page as it was asked for.</summary>
    internal static string Address(AgreementQuestion asked, bool onlyShared) =>
        Root
        + "?"
        + string.Join(
            '&',
            asked
                .Members.Select(member => $"member={Uri.EscapeDataString(member.ToString())}")
                .Append($"on={asked.On.ToString().ToLowerInvariant()}")
                .Concat(onlyShared ? ["shared=true"] : [])
        );

    private static async Task<IResult> KeepAsync(HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Answer.From(
            desk.Do(
                "keep-agreement",
                new JsonObject
                {
                    ["members"] = InquiryPlaces.Strings(form["member"].OfType<string>()),
                    ["on"] = form["on"].ToString(),
                    ["codes"] = InquiryPlaces.Strings(form["code"].OfType<string>()),
                    ["note"] = DeskVerbs.Field(form["note"]),
                }
            ),
            _ => Answer.GoTo(InquiryPlaces.Back(form, Root))
        );
    }

    private static async Task<IResult> SettleAsync(HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var arguments = new JsonObject
        {
            ["code"] = form["code"].ToString(),
            ["source"] = form["source"].ToString(),
            ["start"] = Number(form["start"]),
            ["end"] = Number(form["end"]),
            ["because"] = form["because"].ToString(),
            ["members"] = InquiryPlaces.Strings(form["member"].OfType<string>()),
        };
        if (DeskVerbs.Field(form["as"]) is { } taken)
        {
            arguments["as"] = taken;
        }

        return Answer.From(desk.Do("settle-disagreement", arguments), _ => Answer.GoTo(InquiryPlaces.Back(form, Root)));
    }

    private static int Number(string? text) =>
        int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : -1;

    /// <summary>The coefficients shown first: of all codes together, then each code on a line.</summary>
    internal static IReadOnlyList<string> NamesOf(IEnumerable<Coefficient> coefficients) =>
        [.. coefficients.Select(one => one.Name).Distinct(StringComparer.Ordinal)];
}

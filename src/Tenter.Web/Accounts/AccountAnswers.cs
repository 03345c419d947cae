namespace Tenter.Web.Accounts;

using System;
using System.Globalization;
using System.Linq;
using Microsoft.AspNetCore.Http;
using Tenter.Accounts;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>What the place shows.</summary>
internal static class AccountAnswers
{
    public static IResult List(Desk desk)
    {
        var accounts = desk.View().All<Account>().OrderBy(account => account.Name, StringComparer.Ordinal);
        return Answer.Page<AccountsPage>(
            new
            {
                Sheets = accounts.Select(account => AccountSheet.Of(desk, account)).ToList(),
                MayStart = desk.View().Count<Coding>() > 0,
            }
        );
    }

    public static IResult Page(string id, HttpContext context, Desk desk) =>
        Answer.From(
            AccountRequest.Find(desk, id),
            account => Answer.Page<AccountPage>(new { Sheet = InHand(AccountSheet.Of(desk, account), context, desk) })
        );

    /// <summary>
    /// The sheet, with a block or the title in hand or something being added, as the address says. Nothing, where the page has
    /// seen it as it stands.
    /// </summary>
    public static IResult Paper(string id, HttpContext context, Desk desk)
    {
        var asked = context.Request.Query;
        if (asked["known"] == desk.Open.Project.Head.Seq.ToString(CultureInfo.InvariantCulture))
        {
            return Results.NoContent();
        }

        return Answer.From(
            AccountRequest.Find(desk, id),
            account => Sheet(InHand(AccountSheet.Of(desk, account), context, desk))
        );
    }

    public static IResult Sheet(AccountSheet sheet) => Answer.Part<AccountPaperPart>(new { Sheet = sheet });

    public static IResult Passages(string id, HttpContext context, Desk desk)
    {
        var asked = context.Request.Query;
        var query = new PassageQuery(
            asked["words"].ToString().Trim(),
            AccountRequest.Id(asked["code"]),
            AccountRequest.Id(asked["source"]),
            Enum.TryParse<Extent>(asked["extent"], ignoreCase: true, out var extent) && Enum.IsDefined(extent)
                ? extent
                : Extent.Sentence
        );
        return Answer.From(
            AccountRequest
                .Find(desk, id)
                .Then(account => PassageChoices.Of(desk, query).Select(found => (account, found))),
            answer =>
                Answer.Part<PassageList>(
                    new
                    {
                        Sheet = AccountSheet.Of(desk, answer.account),
                        At = Math.Clamp(AccountRequest.Number(asked["at"]), 0, answer.account.Blocks.Count),
                        Found = answer.found,
                        Asked = query is not { Words.Length: 0, Code: null, Source: null },
                    }
                )
        );
    }

    /// <summary>The sheet with what the address takes in hand.</summary>
    private static AccountSheet InHand(AccountSheet sheet, HttpContext context, Desk desk)
    {
        var asked = context.Request.Query;
        return sheet with
        {
            Editing = asked["edit"].ToString() is { Length: > 0 } editing ? editing : null,
            Adding = AddingOf(desk.View(), asked),
            Focus = asked["focus"].ToString() is { Length: > 0 } focus ? focus : null,
        };
    }

    private static Adding? AddingOf(View view, IQueryCollection asked)
    {
        if (asked["kind"].ToString() is not { Length: > 0 } kind || !BlockKinds.All.Contains(kind))
        {
            return null;
        }

        var passage = AccountRequest.Passage(field => asked[field]);
        return new Adding(
            AccountRequest.Number(asked["at"]),
            kind,
            passage,
            passage is { } told ? view.QuotationOf(told) : null
        );
    }
}

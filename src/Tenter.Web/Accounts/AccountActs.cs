namespace Tenter.Web.Accounts;

using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Tenter.Accounts;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Web.Entry;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>What can be done in the place; each step is one act, and answers the sheet as it then stands.</summary>
internal static class AccountActs
{
    public static async Task<IResult> Begin(HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Answer.From(
            desk.Do(
                (view, stamp) =>
                    AccountEdits.Begin(view, AccountRequest.Text(form, "title"), form["from"] == "codebook", stamp)
            ),
            committed => Answer.GoTo($"/accounts/{committed.Draft.Made!.Value.Id}")
        );
    }

    public static async Task<IResult> RemoveAccount(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var seen = AccountRequest.Seen(id, form);
        return Answer.From(desk.Do((view, _) => AccountEdits.Discard(view, seen)), _ => Answer.GoTo("/accounts"));
    }

    public static Task<IResult> Retitle(string id, HttpContext context, Desk desk) =>
        Act(
            id,
            context,
            desk,
            (view, seen, form) =>
                AccountEdits.Retitle(
                    view,
                    seen,
                    AccountRequest.Text(form, "title"),
                    AccountRequest.Optional(form, "subtitle")
                ),
            "edit-title"
        );

    public static async Task<IResult> Insert(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var at = AccountRequest.Number(form["at"]);
        return await Act(
            id,
            context,
            desk,
            (view, seen, sent) => NewBlock(view, sent).Then(block => AccountEdits.Insert(view, seen, at, block)),
            $"edit-{at}"
        );
    }

    public static Task<IResult> Change(string id, int at, HttpContext context, Desk desk) =>
        Act(
            id,
            context,
            desk,
            (view, seen, form) =>
                Changed(view, seen, at, form).Then(block => AccountEdits.Replace(view, seen, at, _ => block)),
            $"edit-{at}"
        );

    public static async Task<IResult> Move(string id, int at, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var by = AccountRequest.Number(form["by"]) < 0 ? -1 : 1;
        return await Act(
            id,
            context,
            desk,
            (view, seen, _) => AccountEdits.Move(view, seen, at, by),
            by < 0 ? $"up-{at - 1}" : $"down-{at + 1}"
        );
    }

    public static Task<IResult> Remove(string id, int at, HttpContext context, Desk desk) =>
        Act(id, context, desk, (view, seen, _) => AccountEdits.Remove(view, seen, at), $"edit-{at}");

    public static Task<IResult> RemoveSection(string id, int at, HttpContext context, Desk desk) =>
        Act(id, context, desk, (view, seen, _) => AccountEdits.RemoveSection(view, seen, at), $"edit-{at}");

    public static Task<IResult> LeaveUnnamed(string id, int at, HttpContext context, Desk desk) =>
        Act(
            id,
            context,
            desk,
            (view, seen, _) => AccountEdits.Replace(view, seen, at, block => block with { Attributed = false }),
            $"edit-{at}"
        );

    private static async Task<IResult> Act(
        string id,
        HttpContext context,
        Desk desk,
        Func<View, SeenAccount, IFormCollection, Outcome<Draft>> edit,
        string focus
    )
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var seen = AccountRequest.Seen(id, form);
        return Answer.From(
            desk.Do((view, _) => edit(view, seen, form)).Then(_ => AccountRequest.Find(desk, id)),
            account => AccountAnswers.Sheet(AccountSheet.Of(desk, account) with { Focus = focus })
        );
    }

    private static Outcome<AccountBlock> NewBlock(View view, IFormCollection form)
    {
        var kind = form["kind"].ToString();
        if (!BlockKinds.RestsOnPassage(kind))
        {
            return new AccountBlock(kind, AccountRequest.Optional(form, "text"), States: BackTo.Opened(form["states"]));
        }

        if (AccountRequest.Passage(field => form[field]) is not { } passage)
        {
            return new NoPassageChosen();
        }

        return new AccountBlock(
            kind,
            AccountRequest.Optional(form, "text"),
            passage,
            Attributed: view.ScopeOf(passage).Scope >= Scope.Attribute,
            States: BackTo.Opened(form["states"])
        );
    }

    /// <summary>The block as the form has it. A quotation may be told in other words from now on, and be shortened or lengthened.</summary>
    private static Outcome<AccountBlock> Changed(View view, SeenAccount seen, int at, IFormCollection form)
    {
        if (view.Find<Account>(seen.Account) is not { } account || at >= account.Blocks.Count)
        {
            return new NoSuchAccount();
        }

        var block = account.Blocks[at];
        var text = AccountRequest.Optional(form, "text");
        if (block.BlockKind != BlockKinds.Quotation)
        {
            return block with { Text = text, States = BackTo.Opened(form["states"]) };
        }

        if (form["kind"] == BlockKinds.Paraphrase)
        {
            return block with { BlockKind = BlockKinds.Paraphrase, Text = text };
        }

        return AccountEdits
            .Reword(view, block.Passage!.Value, form["words"].ToString())
            .Select(passage => block with { Text = text, Passage = passage, Attributed = form["attributed"] == "yes" });
    }
}

namespace Tenter.Web.Accounts;

using System;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tenter.Accounts;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Web.Projects;

/// <summary>Reads what a page sent about an account.</summary>
internal static class AccountRequest
{
    public static Outcome<Account> Find(Desk desk, string id) =>
        RecordId.TryParse(id, out var account) && desk.View().Find<Account>(account) is { } found
            ? found
            : new NoSuchAccount();

    /// <summary>Which version the page showed.</summary>
    public static SeenAccount Seen(string id, IFormCollection form) =>
        new(Id(id) ?? default, Id(form["seen"]) ?? default);

    public static RecordId? Id(string? text) => RecordId.TryParse(text, out var id) ? id : null;

    public static string Text(IFormCollection form, string field) =>
        form[field].ToString().ReplaceLineEndings("\n").Trim();

    public static string? Optional(IFormCollection form, string field) =>
        Text(form, field) is { Length: > 0 } text ? text : null;

    public static int Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : -1;

    /// <summary>The passage that four fields name, in UTF-16 as pages count; null where they name none.</summary>
    public static Passage? Passage(Func<string, string?> field) =>
        Id(field("source")) is { } source
        && Id(field("revision")) is { } revision
        && Number(field("start")) is >= 0 and var start
        && Number(field("end")) is var end
        && end > start
            ? new Passage(source, revision, start, end)
            : null;
}

internal sealed record NoSuchAccount()
    : NotAllowed("There is no such account", "", "It may have been removed; see the list of accounts, or undo");

internal sealed record NoPassageChosen()
    : WrongUsage("No passage was chosen", "", "Look for one by its words, its code or its source");

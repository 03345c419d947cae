namespace Tenter.Web.Accounts;

using System.IO;
using System.Linq;
using Microsoft.AspNetCore.Http;
using Tenter.Accounts;
using Tenter.Ethics;
using Tenter.Evidence;
using Tenter.Formats.Writers.Accounts;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>Handing an account on: through the gate, or every finding that stands in the way.</summary>
internal static class AccountReleases
{
    /// <summary>Sends the browser on to the file, or answers the findings where the button is.</summary>
    public static IResult Check(string id, string extension, Desk desk)
    {
        var released = Released(id, extension, desk);
        return released.TryGet(out _, out var refusal) ? Answer.GoTo($"/accounts/{id}/file/{extension}")
            : refusal is ReleaseHeld ? Held(id, desk)
            : Answer.Refused(refusal);
    }

    public static IResult File(string id, string extension, Desk desk) =>
        Answer.From(
            Released(id, extension, desk),
            released =>
                Results.File(
                    released.Bytes,
                    released.Writer.MediaType,
                    FileName(released.Title, released.Writer.Extension)
                )
        );

    private static Outcome<(byte[] Bytes, AccountWriter Writer, string Title)> Released(
        string id,
        string extension,
        Desk desk
    ) =>
        AccountWriter
            .For("." + extension)
            .Then(writer =>
                AccountRequest
                    .Find(desk, id)
                    .Then(account => AccountCheck.Clear(desk.View(), desk.View(Purpose.Export), account))
                    .Then(cleared => Written(cleared, writer))
            );

    /// <summary>In memory first, so that what cannot be written to its end is never begun.</summary>
    private static Outcome<(byte[] Bytes, AccountWriter Writer, string Title)> Written(
        Cleared<AccountReport> cleared,
        AccountWriter writer
    )
    {
        using var whole = new MemoryStream();
        return writer.Write(cleared, whole) is { } refusal ? refusal : (whole.ToArray(), writer, cleared.Content.Title);
    }

    private static IResult Held(string id, Desk desk) =>
        Answer.From(
            AccountRequest.Find(desk, id),
            account =>
                Answer.Part<HeldNote>(new { Sheet = AccountSheet.Of(desk, account) }, StatusCodes.Status409Conflict)
        );

    private static string FileName(string title, string extension)
    {
        var name = string.Concat(title.Select(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' ? c : ' '));
        name = string.Join(' ', name.Split(' ', System.StringSplitOptions.RemoveEmptyEntries));
        return $"{(name.Length == 0 ? "account" : name)}.{extension}";
    }
}

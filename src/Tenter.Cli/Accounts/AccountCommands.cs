namespace Tenter.Cli.Accounts;

using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Accounts;
using Tenter.Cli.Output;
using Tenter.Evidence;
using Tenter.Formats.Writers;
using Tenter.Formats.Writers.Accounts;
using Tenter.Store;

/// <summary>Handing an account on as a file.</summary>
internal static class AccountCommands
{
    public static IEnumerable<ListedCommand> All(CommandContext context) =>
        [new(400, Account(context)), new(410, ProvenanceCommand.Make(context))];

    private static Command Account(CommandContext context)
    {
        var file = CommandContext.Project();
        var output = new Option<string>("--out")
        {
            Description = "the file to write: .docx, .html, .xlsx or .md",
            HelpName = "OUT",
            Required = true,
        };
        var named = new Option<string?>("--account")
        {
            Description = "title or id; the only one when left out, or one made from the codebook where there is none",
            HelpName = "NAME",
        };
        var command = context.Command(
            "account",
            "Writes an account as a file, each quotation checked against its source and what was permitted.\n"
                + "Example: tenter account p.tenter --out report.docx",
            parsed =>
            {
                var path = parsed.GetRequiredValue(output);
                if (!AccountWriter.For(path).TryGet(out var writer, out var refusal))
                {
                    return refusal;
                }

                if (context.Occupied(path, parsed) is { } occupied)
                {
                    return occupied;
                }

                return context.Write(
                    parsed.GetRequiredValue(file),
                    parsed,
                    session =>
                        Written(
                            context.Printer,
                            session,
                            parsed.GetValue(named),
                            writer,
                            path,
                            parsed.GetValue(context.Yes)
                        )
                );
            }
        );
        command.Arguments.Add(file);
        command.Options.Add(output);
        command.Options.Add(named);
        return command;
    }

    private static Outcome<Answer> Written(
        Printer printer,
        Session session,
        string? named,
        AccountWriter writer,
        string path,
        bool overwrite
    )
    {
        var reading = session.View();
        var leaving = session.View(Purpose.Export);
        return Chosen(reading, leaving, named)
            .Then(account =>
                AccountCheck
                    .Clear(reading, leaving, account)
                    .Then(cleared =>
                        FileWriting
                            .Whole(path, overwrite, stream => writer.Write(cleared, stream))
                            .Select(written =>
                            {
                                Tell(printer, AccountNotes.Of(leaving, account));
                                return new Answer(
                                    new JsonObject
                                    {
                                        ["out"] = written,
                                        ["quotations"] = cleared.Content.Quotations.Count(),
                                    }
                                );
                            })
                    )
            );
    }

    /// <summary>What is not recorded of the sources quoted, a line for each thing that is missing.</summary>
    private static void Tell(Printer printer, IReadOnlyList<AccountNote> notes)
    {
        foreach (var missing in notes.GroupBy(note => note.Kind).OrderBy(group => group.Key))
        {
            printer.Note(
                missing.Key == NoteKind.NotAgreed
                    ? AccountNotes.NotAgreed
                    : "Not recorded whose words these are; the names of the sources are printed",
                string.Join(", ", missing.Select(note => note.Source.Name)),
                "The account was written; record it on the source or the person"
            );
        }
    }

    private static Outcome<Account> Chosen(View reading, View leaving, string? named)
    {
        if (named is not null)
        {
            return reading.Named<Account>(named);
        }

        var accounts = reading.All<Account>().OrderBy(account => account.Name, StringComparer.Ordinal).ToList();
        return accounts.Count switch
        {
            0 => Starter.Of(leaving, ProjectInfo.Of(reading)?.Title ?? "Untitled"),
            1 => accounts[0],
            _ => new SeveralAccounts([.. accounts.Select(account => account.Name)]),
        };
    }
}

public sealed record SeveralAccounts(IReadOnlyList<string> Accounts)
    : NotAllowed("The project holds several accounts", string.Join(", ", Accounts), "Say which with --account NAME");

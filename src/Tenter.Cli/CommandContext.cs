namespace Tenter.Cli;

using System;
using System.CommandLine;
using System.IO;
using System.Text.Json.Nodes;
using Tenter.Cli.Output;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Store;

/// <summary>What every command shares: the options that hold everywhere, how a project is opened, how an answer is given.</summary>
internal sealed class CommandContext(Printer printer, TimeProvider clock)
{
    public Option<Format?> Format { get; } = FormatOption();

    public Option<string?> As { get; } =
        new("--as")
        {
            Description = "the member who acts, by pseudonym or id",
            HelpName = "MEMBER",
            Recursive = true,
        };

    public Option<string?> Reason { get; } =
        new("--reason")
        {
            Description = "why, for the history",
            HelpName = "TEXT",
            Recursive = true,
        };

    public Option<bool> Yes { get; } =
        new("--yes") { Description = "go ahead where the command would ask or refuse to overwrite", Recursive = true };

    public Printer Printer => printer;

    public TimeProvider Clock => clock;

    /// <summary>The argument that names the project.</summary>
    public static Argument<string> Project() => new("FILE.tenter") { Description = "the project" };

    /// <summary>The option of reading commands to see the record as it was known.</summary>
    public static Option<string?> KnownAt() =>
        new("--known-at")
        {
            Description = "as it was known at an instant, 2017-06-08 or 2017-06-08T10:00Z",
            HelpName = "INSTANT",
        };

    private static Option<Format?> FormatOption()
    {
        var option = new Option<Format?>("--format")
        {
            Description = "table, json or csv; on a terminal a table, piped JSON",
            Recursive = true,
        };
        option.AcceptOnlyNames<Format>();
        return option;
    }

    /// <summary>Adds a command whose action answers or refuses.</summary>
    public Command Command(string name, string description, Func<ParseResult, Outcome<Answer>> run)
    {
        var command = new Command(name, description);
        command.SetAction(parsed =>
        {
            if (!run(parsed).TryGet(out var answer, out var refusal))
            {
                return printer.Refuse(refusal);
            }

            printer.Print(answer, parsed.GetValue(Format));
            return answer.ExitCode;
        });
        return command;
    }

    public Outcome<Session> Open(string path, ParseResult parsed, bool readOnly = false) =>
        Session.Open(path, new SessionOptions(parsed.GetValue(As), readOnly) { Clock = clock }).Select(Noted);

    /// <summary>The project opens without a notebook that cannot be read; whoever asks is told.</summary>
    private Session Noted(Session session)
    {
        if (session.NotebookUnreadable is { } refusal)
        {
            printer.Note("Your notebook is left out: " + refusal.Message);
        }

        return session;
    }

    /// <summary>Opens, reads and closes; honours --known-at.</summary>
    public Outcome<Answer> Read(
        string path,
        ParseResult parsed,
        Option<string?>? knownAt,
        Func<View, Outcome<Answer>> read,
        Purpose purpose = Purpose.Read
    )
    {
        if (!Open(path, parsed, readOnly: true).TryGet(out var session, out var refusal))
        {
            return refusal;
        }

        using (session)
        {
            return Past(session, parsed, knownAt).Then(past => read(session.View(purpose, knownAt: past.Project)));
        }
    }

    /// <summary>Opens, reads also what only the journal tells, and closes; honours --known-at.</summary>
    public Outcome<Answer> Read(
        string path,
        ParseResult parsed,
        Option<string?> knownAt,
        Func<Session, View, Outcome<Answer>> read
    )
    {
        if (!Open(path, parsed, readOnly: true).TryGet(out var session, out var refusal))
        {
            return refusal;
        }

        using (session)
        {
            return Past(session, parsed, knownAt).Then(past => read(session, session.View(knownAt: past.Project)));
        }
    }

    /// <summary>The project as it was known at the instant an option gives; none where it was not given.</summary>
    public static Outcome<KnownProject> Past(Session session, ParseResult parsed, Option<string?>? instant) =>
        instant is not null && parsed.GetValue(instant) is { } given
            ? Instants.Parse(given).Select(at => new KnownProject(session.KnownAt(at)))
            : new KnownProject(null);

    /// <summary>Opens, writes one act and closes.</summary>
    public Outcome<Answer> Write(string path, ParseResult parsed, Func<Session, Outcome<Answer>> write)
    {
        if (!Open(path, parsed).TryGet(out var session, out var refusal))
        {
            return refusal;
        }

        using (session)
        {
            return write(session);
        }
    }

    /// <summary>
    /// Whether what is printed may be kept or handed on: everything but a table on a terminal, which somebody is reading.
    /// </summary>
    public bool MayBeKept(ParseResult parsed) =>
        !printer.Terminal || parsed.GetValue(Format) is not (null or Output.Format.Table);

    /// <summary>What an erasure could not do yet, or could not reach.</summary>
    public void TellOfErasure(Committed committed)
    {
        if (!committed.ErasureComplete)
        {
            printer.Note(
                "Not yet erased: another program has the file open, and traces are still in it. It is finished when that"
                    + " program closes and this project is opened again"
            );
        }

        if (committed.NotReached.Count > 0)
        {
            printer.Note($"Not reached by the erasure: {string.Join(", ", committed.NotReached)}");
        }
    }

    /// <summary>What every change answers, ready for the command's own fields.</summary>
    public static JsonObject Written(Committed committed) =>
        new()
        {
            ["changeSet"] = committed.Set.Id.ToString(),
            ["seq"] = committed.Set.Seq,
            ["head"] = committed.Set.Digest.ToString(),
        };

    /// <summary>A file that is to be written must not be there yet, unless --yes.</summary>
    public Refusal? Occupied(string path, ParseResult parsed) =>
        File.Exists(path) && !parsed.GetValue(Yes) ? new FileExists(path) : null;
}

/// <summary>The project as it was known at an earlier time; null for now.</summary>
internal readonly record struct KnownProject(Project? Project);

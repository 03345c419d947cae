namespace Tenter.Cli.Evidence;

using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Spectre.Console;
using Tenter.Cli.Output;
using Tenter.Evidence;
using Tenter.Formats.Readers;

/// <summary>Brings files and folders in; what cannot be read is refused one by one and the rest comes in.</summary>
internal static class ImportCommand
{
    public static Command Make(CommandContext context)
    {
        var file = CommandContext.Project();
        var paths = new Argument<string[]>("PATH")
        {
            Description = "files or folders",
            Arity = ArgumentArity.OneOrMore,
        };
        var kind = new Option<string?>("--kind") { Description = "the kind of source, for all of them" };
        var command = context.Command(
            "import",
            "Brings evidence in: txt, md, html, docx, odt, rtf, vtt, srt, pdf, csv, eml, mbox.\n"
                + "Example: tenter import p.tenter interviews/ minutes.docx --kind interview",
            parsed =>
                Run(
                    context,
                    parsed,
                    parsed.GetRequiredValue(file),
                    parsed.GetRequiredValue(paths),
                    parsed.GetValue(kind)
                )
        );
        command.Arguments.Add(file);
        command.Arguments.Add(paths);
        command.Options.Add(kind);
        return command;
    }

    private static Outcome<Answer> Run(
        CommandContext context,
        ParseResult parsed,
        string project,
        string[] paths,
        string? kind
    )
    {
        if (paths.FirstOrDefault(path => !Path.Exists(path)) is { } missing)
        {
            return new NoSuchFile(missing);
        }

        return context.Write(
            project,
            parsed,
            session =>
            {
                if (KindKey(session.View(), kind).TryGet(out var key, out var refusal) is false)
                {
                    return refusal;
                }

                var (read, refused) = ReadAll(context.Printer, paths, key.Key);
                var imported = new JsonArray();
                var json = new JsonObject();
                if (read.Count > 0)
                {
                    var copies = CopiesAmong(session.View(), read);
                    var written = session.Do(
                        (view, stamp) => ImportSources.Of(view, [.. read.Select(file => file.Source)], stamp),
                        parsed.GetValue(context.Reason)
                    );
                    if (!written.TryGet(out var committed, out refusal))
                    {
                        return refusal;
                    }

                    json = CommandContext.Written(committed);
                    if (copies.Count > 0)
                    {
                        context.Printer.Note(
                            "Some have the same words as another source",
                            string.Join("; ", copies),
                            "They came in; what is agreed about one holds for the other. Remove one if it is a copy"
                        );
                    }

                    var names = committed.Draft.Changes.Select(change => change.Record).OfType<Source>();
                    foreach (var (brought, source) in read.Zip(names))
                    {
                        imported.Add(
                            new JsonObject
                            {
                                ["path"] = brought.Path,
                                ["source"] = source.Name,
                                ["sourceId"] = source.Id.ToString(),
                            }
                        );
                    }
                }

                json["imported"] = imported;
                json["refused"] = refused;
                return new Answer(json, "imported", refused.Count > 0 ? ExitCodes.RefusedOrFindings : ExitCodes.Done);
            }
        );
    }

    /// <summary>Files whose words are in the project already, or came in this batch before.</summary>
    private static List<string> CopiesAmong(View view, List<(string Path, ReadSource Source)> read)
    {
        var copies = new List<string>();
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, source) in read)
        {
            var same = view.Saying(source.Document.Text).Select(one => one.Name).FirstOrDefault();
            if (!before.TryAdd(source.Document.Text, path))
            {
                same ??= before[source.Document.Text];
            }

            if (same is not null)
            {
                copies.Add($"{path} as {same}");
            }
        }

        return copies;
    }

    private static Outcome<(string? Key, bool Given)> KindKey(View view, string? kind)
    {
        if (kind is null)
        {
            return ((string?)null, false);
        }

        var scheme = Scheme.Of(view, Scheme.SourceKinds);
        return scheme?.KeyOf(kind) is { } key
            ? (key, true)
            : new NoSuchKind(kind, scheme is null ? [] : [.. scheme.Terms.Select(term => term.Key)]);
    }

    private static (List<(string Path, ReadSource Source)> Read, JsonArray Refused) ReadAll(
        Printer printer,
        string[] paths,
        string? kind
    )
    {
        var read = new List<(string, ReadSource)>();
        var refused = new JsonArray();
        void ReadEach(Action<string> progress)
        {
            foreach (var found in paths.SelectMany(path => Bringing.FromDisk(path)))
            {
                progress(found.Path);
                if (found.Read.TryGet(out var source, out var refusal))
                {
                    read.Add((found.Path, source with { Says = record => record with { SourceKind = kind } }));
                }
                else
                {
                    refused.Add(new JsonObject { ["path"] = found.Path, ["reason"] = refusal.Message });
                }
            }
        }

        if (printer.Terminal)
        {
            AnsiConsole
                .Status()
                .Start("Reading", status => ReadEach(path => status.Status(Markup.Escape(Path.GetFileName(path)))));
        }
        else
        {
            ReadEach(_ => { });
        }

        return (read, refused);
    }
}

public sealed record NoSuchKind(string Kind, IReadOnlyList<string> Kinds)
    : WrongUsage(
        $"There is no kind of source called '{Kind}'",
        string.Join(", ", Kinds),
        "Name one of these, or add it to the scheme"
    );

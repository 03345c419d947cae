namespace Tenter.Cli.Coding;

using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Cli.Output;
using Tenter.Coding;
using Tenter.Coding.Agreement;
using Tenter.Evidence;
using Tenter.Formats.Readers;
using Tenter.Formats.Tables;
using Tenter.Journal;

/// <summary>Agreement of coders on data from anywhere: the coefficients beside each other, each with its convention.</summary>
internal static class AgreementCommand
{
    public static Command Make(CommandContext context)
    {
        var data = new Argument<string>("DATA")
        {
            Description =
                "a project, or CSV: unit,coder,value (empty: missing); with --spans unit,length,coder,code,start,end",
        };
        var spans = new Option<bool>("--spans") { Description = "coders also chose where a passage begins and ends" };
        var weights = new Option<Weights>("--weights")
        {
            Description = "linear or quadratic, for weighted-kappa and gwet-ac2",
            DefaultValueFactory = _ => Weights.Linear,
        };
        weights.AcceptOnlyFromAmong("linear", "quadratic");
        var categories = new Option<string?>("--categories")
        {
            Description = "all categories that were offered, in their order, also those nobody used",
            HelpName = "a,b,c",
        };
        var members = new Option<string?>("--members")
        {
            Description = "of a project: who is compared; all who coded when left out",
            HelpName = "A,B",
        };
        var on = new Option<AgreementOn>("--on")
        {
            Description = "of a project: characters, paragraphs, turns or sources",
            DefaultValueFactory = _ => AgreementOn.Paragraphs,
        };
        on.AcceptOnlyNames<AgreementOn>();
        var codes = new Option<string?>("--codes")
        {
            Description = "of a project: which codes; all that any of them used when left out",
            HelpName = "a,b,c",
        };
        var knownAt = CommandContext.KnownAt();
        var command = context.Command(
            "agreement",
            "Computes coefficients of agreement between coders; which to report, and whether any, is for the study to say.\n"
                + "Example: tenter agreement codings.csv --categories low,middle,high --weights quadratic\n"
                + "Example: tenter agreement p.tenter --members Ash,Ines --on paragraphs",
            parsed =>
            {
                var path = parsed.GetRequiredValue(data);
                if (IsProject(path))
                {
                    return context.Read(
                        path,
                        parsed,
                        knownAt,
                        view =>
                            OfProject(
                                view,
                                Named(parsed.GetValue(members)),
                                parsed.GetValue(on),
                                Named(parsed.GetValue(codes))
                            ),
                        Purpose.Count
                    );
                }

                return parsed.GetValue(spans)
                    ? Spans(path).Select(on => Told(SpanAgreement.All(on)))
                    : Units(path, parsed.GetValue(categories))
                        .Select(ratings => Told(UnitAgreement.All(ratings, parsed.GetValue(weights))));
            }
        );
        command.Arguments.Add(data);
        command.Options.Add(spans);
        command.Options.Add(weights);
        command.Options.Add(categories);
        command.Options.Add(members);
        command.Options.Add(on);
        command.Options.Add(codes);
        command.Options.Add(knownAt);
        return command;
    }

    /// <summary>Told by its first bytes, not by its name.</summary>
    private static bool IsProject(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        Span<byte> first = stackalloc byte[15];
        using var file = File.OpenRead(path);
        return file.ReadAtLeast(first, first.Length, throwOnEndOfStream: false) == first.Length
            && first.SequenceEqual("SQLite format 3"u8);
    }

    private static string[] Named(string? list) =>
        list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static Outcome<Answer> OfProject(View view, string[] members, AgreementOn on, string[] codes)
    {
        if (ProjectInfo.Of(view) is { Agreement: false } info)
        {
            return new AgreementNotDeclared(info.AgreementBecause);
        }

        var who = new List<RecordId>();
        foreach (var name in members)
        {
            if (!view.Named<Member>(name).TryGet(out var member, out var refusal))
            {
                return refusal;
            }

            who.Add(member.Id);
        }

        if (members.Length == 0)
        {
            who.AddRange(view.All<Tenter.Coding.Coding>().Select(coding => coding.By).Distinct());
        }

        var which = new List<RecordId>();
        foreach (var name in codes)
        {
            if (!view.Named<Code>(name).TryGet(out var code, out var refusal))
            {
                return refusal;
            }

            which.Add(code.Id);
        }

        return ProjectAgreement
            .Of(view, new AgreementQuestion(who, on, which, []))
            .Select(found =>
            {
                var told = Told(found.Coefficients);
                var json = (JsonObject)told.Json;
                json["on"] = on.ToString().ToLowerInvariant();
                json["members"] = new JsonArray([.. found.Members.Select(member => JsonValue.Create(member.Name))]);
                json["sources"] = found.Sources.Count;
                json["notReadByAll"] = found.NotReadByAll.Count;
                json["units"] = found.Units;
                json["unplaced"] = found.Unplaced;
                return told;
            });
    }

    private static Outcome<Ratings> Units(string path, string? categories) =>
        CsvTable
            .Read(path, "unit", "coder", "value")
            .Then(table =>
                Ratings.Of(
                    table.Lines.Select(line => (line["unit"], line["coder"], line["value"])),
                    categories?.Split(',', StringSplitOptions.TrimEntries)
                )
            );

    private static Outcome<Continuum> Spans(string path)
    {
        if (
            !CsvTable
                .Read(path, "unit", "length", "coder", "code", "start", "end")
                .TryGet(out var table, out var refusal)
        )
        {
            return refusal;
        }

        var lengths = new Dictionary<string, int>(StringComparer.Ordinal);
        var coders = new List<string>();
        var spans = new List<MarkedSpan>();
        foreach (var line in table.Lines)
        {
            if (!line.Number32("length").TryGet(out var length, out refusal))
            {
                return refusal;
            }

            if (lengths.TryGetValue(line["unit"], out var before) && before != length)
            {
                return new MalformedAt(path, $"'{line["unit"]}' was {before} long further up", line.Number);
            }

            lengths[line["unit"]] = length;
            if (!coders.Contains(line["coder"], StringComparer.Ordinal))
            {
                coders.Add(line["coder"]);
            }

            // A coder who read a text and marked nothing is told by a line without a code.
            if (line["code"].Length == 0)
            {
                continue;
            }

            if (
                !line.Number32("start").TryGet(out var start, out refusal)
                || !line.Number32("end").TryGet(out var end, out refusal)
            )
            {
                return refusal;
            }

            if (start >= end || end > length)
            {
                return new MalformedAt(path, $"{start} to {end} is no passage of a text {length} long", line.Number);
            }

            spans.Add(new MarkedSpan(line["unit"], line["coder"], line["code"], new TextSpan(start, end)));
        }

        return new Continuum([.. lengths.Select(text => (text.Key, text.Value))], spans, coders);
    }

    private static Answer Told(IEnumerable<Coefficient> coefficients) =>
        new(
            new JsonObject
            {
                ["coefficients"] = new JsonArray([
                    .. coefficients.Select(coefficient =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["name"] = coefficient.Name,
                                ["code"] = coefficient.Code,
                                ["pair"] = coefficient.Pair,
                                ["value"] = coefficient.Value,
                                ["observed"] = coefficient.Observed,
                                ["expected"] = coefficient.Expected,
                                ["units"] = coefficient.Units,
                                ["coders"] = coefficient.Coders,
                                ["note"] = Note(coefficient),
                            }
                    ),
                ]),
            },
            "coefficients"
        );

    private static string Note(Coefficient coefficient) =>
        coefficient.Note
        + Told("standard error", coefficient.StandardError)
        + Told("largest the marginals allow", coefficient.Largest);

    private static string Told(string what, double? value) =>
        value is { } number
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"; {what} {number:0.0000}")
            : "";
}

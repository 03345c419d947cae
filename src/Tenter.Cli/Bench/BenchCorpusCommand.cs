namespace Tenter.Cli.Bench;

using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using Tenter.Cli.Journal;
using Tenter.Cli.Output;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Store;
using Tenter.Store.Keeping;

/// <summary>Makes a large project to measure on: half its codings in one act, half spread over three years, one act each.</summary>
internal static class BenchCorpusCommand
{
    private const int MeanCodingLength = 200;
    private const int SourcesPerImport = 50;
    private const int ActsPerWrite = 5_000;
    private const int ActsPerCheckpoint = 50_000;

    private static readonly DateTimeOffset Start = new(2016, 1, 4, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Years = TimeSpan.FromDays(3 * 365);

    public static IEnumerable<ListedCommand> All(CommandContext context) => [new(900, Make(context))];

    private static Command Make(CommandContext context)
    {
        var file = CommandContext.Project();
        var sources = Number("--sources", "texts", 1_000);
        var chars = Number("--chars", "characters in each", 60_000);
        var codings = Number("--codings", "codings, of about 200 characters", 500_000);
        var codes = Number("--codes", "codes", 500);
        var seed = Number("--seed", "the same seed makes the same texts", 1);
        var command = context.Command(
            "bench-corpus",
            "Makes a large project of meaningless text, to measure speed on.",
            parsed =>
            {
                var path = parsed.GetRequiredValue(file);
                if (context.Occupied(path, parsed) is { } occupied)
                {
                    return occupied;
                }

                var size = new BenchSize(
                    parsed.GetValue(sources),
                    parsed.GetValue(chars),
                    parsed.GetValue(codings),
                    parsed.GetValue(codes),
                    parsed.GetValue(seed)
                );
                return size is { Sources: > 0, Chars: >= 2 * MeanCodingLength, Codes: > 0, Codings: >= 0 }
                    ? Staging.Make(path, parsed.GetValue(context.Yes), unfinished => Made(unfinished, path, size))
                    : new TooSmallForABench();
            }
        );
        command.Arguments.Add(file);
        foreach (var option in new[] { sources, chars, codings, codes, seed })
        {
            command.Options.Add(option);
        }

        return command;
    }

    private static Option<int> Number(string name, string what, int usual) =>
        new(name) { Description = what, DefaultValueFactory = _ => usual };

    private static Outcome<Answer> Made(string unfinished, string path, BenchSize size)
    {
        var clock = new StoryClock(Start);
        if (
            !Session
                .New(unfinished, "Bench corpus", new SessionOptions { Clock = clock })
                .TryGet(out var session, out var refusal)
        )
        {
            return refusal;
        }

        var random = new Random(size.Seed);
        var text = new BenchText(random);
        session.Together(() =>
        {
            for (var i = 0; i < size.Sources; i += SourcesPerImport)
            {
                Import(session, text, size, i);
            }

            AddCodes(session, size.Codes);
        });
        Code(session, clock, random, size);
        session.Checkpoint();
        return JournalCommands.Begun(session, path);
    }

    private static void Import(Session session, BenchText text, BenchSize size, int from)
    {
        var files = Enumerable
            .Range(from, Math.Min(SourcesPerImport, size.Sources - from))
            .Select(i =>
            {
                var words = text.Make(size.Chars);
                var name = "source-" + i.ToString("D5", CultureInfo.InvariantCulture);
                return new ReadSource(name, new ReadDocument(words, Paragraphs.Of(words)));
            })
            .ToList();
        _ = session.Do((view, stamp) => ImportSources.Of(view, files, stamp)).Value;
    }

    private static void AddCodes(Session session, int codes) =>
        _ = session
            .Do(
                (_, stamp) =>
                    new Draft(
                        "add-code",
                        $"Added {codes} codes",
                        [
                            .. Enumerable
                                .Range(0, codes)
                                .Select(i =>
                                    RecordChange.Put(
                                        Tenter.Coding.Code.Kind,
                                        new Code
                                        {
                                            Id = stamp.NewId(),
                                            Name = $"code {i.ToString("D3", CultureInfo.InvariantCulture)}",
                                        }
                                    )
                                ),
                        ]
                    )
            )
            .Value;

    private static void Code(Session session, StoryClock clock, Random random, BenchSize size)
    {
        var sources = session.Project.All<Source>().ToArray();
        var codes = session.Project.All<Code>().ToArray();
        Tenter.Coding.Coding Next(Stamp stamp)
        {
            var source = sources[random.Next(sources.Length)];
            var length = 1 + (int)Math.Min(-MeanCodingLength * Math.Log(1 - random.NextDouble()), size.Chars / 2.0);
            var start = random.Next(size.Chars - length);
            return new Tenter.Coding.Coding
            {
                Id = stamp.NewId(),
                Code = codes[random.Next(codes.Length)].Id,
                Passage = new Passage(source.Id, source.Revision, start, start + length),
                By = stamp.By,
            };
        }

        var bulk = size.Codings / 2;
        if (bulk > 0)
        {
            _ = session
                .Do(
                    (_, stamp) =>
                        new Draft(
                            "import",
                            $"Imported {bulk} codings",
                            [
                                .. Enumerable
                                    .Range(0, bulk)
                                    .Select(_ => RecordChange.Put(Tenter.Coding.Coding.Kind, Next(stamp))),
                            ]
                        )
                )
                .Value;
        }

        var single = size.Codings - bulk;
        for (var done = 0; done < single; done += ActsPerWrite)
        {
            session.Together(() =>
            {
                for (var i = done; i < Math.Min(done + ActsPerWrite, single); i++)
                {
                    clock.MoveTo(Start + (Years * ((double)i / single)));
                    _ = session
                        .Do(
                            (_, stamp) =>
                            {
                                var coding = Next(stamp);
                                return new Draft(
                                    CodePassage.VerbName,
                                    "Coded a passage",
                                    [RecordChange.Put(Tenter.Coding.Coding.Kind, coding)]
                                );
                            }
                        )
                        .Value;
                }
            });
            if (done % ActsPerCheckpoint == 0)
            {
                // As a project worked in for years has them.
                session.Checkpoint();
            }
        }
    }

    private sealed record BenchSize(int Sources, int Chars, int Codings, int Codes, int Seed);
}

public sealed record TooSmallForABench()
    : WrongUsage(
        "The sizes are too small",
        "--sources, --chars, --codes",
        "Give at least one source of 400 characters and one code"
    );

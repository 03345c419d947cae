namespace Tenter.Bench;

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Tenter.Coding.Search;

/// <summary>One line of a table of figures.</summary>
internal sealed record FigureRow(string Measure, string Figure, string Note);

/// <summary>Building and searching an index over load L, and searching it without one. The best of several runs.</summary>
internal static class SearchFigures
{
    private static readonly string[] Queries =
    [
        "the",
        "partnership",
        "partner*",
        "*tion*",
        "*e*",
        "t*",
        "~partner",
        "\"voluntary sector\"",
        "\"of the\"",
        "\"the * of\"",
        "co-operat*",
        "trust NEAR/5 power",
        "the NEAR/5 of",
        "the NEAR/1000 the",
        "t* NEAR/5 s*",
        "the AND of",
        "the AND of AND and NOT qqq",
        "the OR *a*",
        "(trust OR power) AND \"voluntary sector\" NOT qqq",
    ];

    public static IEnumerable<FigureRow> Measure(double scale)
    {
        var texts = SearchCorpus.Texts(scale);
        yield return new("texts", $"{texts.Count} |", $"{texts.Sum(text => (long)text.Text.Length):N0} characters");

        _ = WordIndex.Build(texts.Take(20));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var index = WordIndex.Build(texts);
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        yield return new(
            "index built",
            Time(() => WordIndex.Build(texts), 3),
            $"{index.WordCount:N0} words, {index.FormCount:N0} forms"
        );
        yield return new("index kept", $"{kept / 1_000_000.0:N0} MB |", "");
        yield return new("one text replaced", Time(() => index.With(texts[0]), 5), "");

        foreach (var text in Queries)
        {
            var query = SearchQuery.Parse(text).Value;
            foreach (var unit in (SearchUnit[])[SearchUnit.Source, SearchUnit.Paragraph])
            {
                if (unit == SearchUnit.Source || query.Text.Contains("AND", StringComparison.Ordinal) || text == "the")
                {
                    var scope = new SearchScope { Unit = unit };
                    var total = index.Search(query, scope).Total;
                    var note = $"{total:N0} hits{(unit == SearchUnit.Paragraph ? ", within paragraphs" : "")}";
                    yield return new($"`{text}`", Time(() => index.Search(query, scope), 7), note);
                }
            }
        }

        foreach (var (name, set) in Sets())
        {
            yield return new(name, Time(() => set.ForEach(query => index.Search(query)), 3), "");
        }

        var any = SearchQuery.Parse(string.Join(" OR ", Sets().First().Set.Select(query => query.Text))).Value;
        yield return new("the 200 as one query with OR", Time(() => index.Search(any), 3), "");

        foreach (var text in (string[])["the", "*e*", "trust NEAR/5 power", "\"of the\"", "t* NEAR/5 s*"])
        {
            var query = SearchQuery.Parse(text).Value;
            yield return new($"scan `{text}`", Time(() => TextScan.Search(query, texts), 3), "without the index");
        }
    }

    private static IEnumerable<(string Name, List<SearchQuery> Set)> Sets()
    {
        var words = SearchCorpus
            .Texts(0.02)
            .SelectMany(text => text.Text.Split(' ', '.'))
            .Where(word => word.Length > 4);
        var some = words
            .Distinct(StringComparer.Ordinal)
            .Where(word => word.All(char.IsAsciiLetter))
            .Take(200)
            .ToList();
        yield return ("200 patterns `abc*`", [.. some.Select(word => Parsed(word[..^1] + "*"))]);
        yield return ("200 words", [.. some.Select(Parsed)]);
        yield return ("200 patterns `*abc`", [.. some.Select(word => Parsed("*" + word[1..]))]);
        yield return ("200 phrases `\"the abc*\"`", [.. some.Select(word => Parsed($"\"the {word[..^1]}*\""))]);
        yield return ("200 `the NEAR/5 abc*`", [.. some.Select(word => Parsed($"the NEAR/5 {word[..^1]}*"))]);
    }

    private static SearchQuery Parsed(string text) => SearchQuery.Parse(text).Value;

    /// <summary>The best of several runs by the clock, and the least time of both processors together.</summary>
    private static string Time(Action run, int times)
    {
        var (clock, processor) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var i = 0; i < times; i++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            run();
            clock = new TimeSpan(Math.Min(watch.Elapsed.Ticks, clock.Ticks));
            processor = new TimeSpan(Math.Min((Environment.CpuUsage.TotalTime - before).Ticks, processor.Ticks));
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{clock.TotalMilliseconds:N1} ms | {processor.TotalMilliseconds:N0} ms"
        );
    }
}

namespace Tenter.Cli.Tests;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

/// <summary>
/// The whole way on real material: five documents of 1.4 million characters, searched and quoted by the command line, against
/// a scan of the files written here from the definitions alone.
/// </summary>
[Collection(CommandLine.Collection)]
public sealed class SeedDocumentTests
{
    private static readonly string? Seeds = Find();

    [Theory]
    [InlineData("partner*")]
    [InlineData("\"voluntary sector\"")]
    [InlineData("trust NEAR/5 power")]
    public async Task Counts_and_places_equal_an_independent_scan_of_the_files(string query)
    {
        Assert.SkipWhen(Seeds is null, "The seed documents are not beside this checkout.");
        using var here = new CommandLine();
        await Ok("new", "s.tenter", "--title", "Seeds");
        await Ok("import", "s.tenter", Seeds!);

        var answer = JsonNode.Parse(await Ok("search", "s.tenter", query, "--limit", "100000"))!;

        var expected = Directory
            .GetFiles(Seeds!)
            .Order(StringComparer.Ordinal)
            .SelectMany(file =>
                Scan(file, query).Select(hit => (Path.GetFileNameWithoutExtension(file), hit.Start, hit.End))
            )
            .ToList();
        var found = answer["hits"]!
            .AsArray()
            .Select(hit => ((string)hit!["source"]!, (int)hit["start"]!, (int)hit["end"]!))
            .ToList();
        found.ShouldBe(expected);
        ((long)answer["total"]!).ShouldBe(expected.Count);
        expected.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task An_account_quotes_the_documents_at_the_places_it_states()
    {
        Assert.SkipWhen(Seeds is null, "The seed documents are not beside this checkout.");
        using var here = new CommandLine();
        await Ok("new", "s.tenter", "--title", "Seeds");
        await Ok("import", "s.tenter", Seeds!);
        var hits = JsonNode.Parse(await Ok("search", "s.tenter", "trust NEAR/5 power", "--limit", "12"))![
            "hits"
        ]!.AsArray();
        foreach (var hit in hits)
        {
            await Ok(
                "code",
                "s.tenter",
                "--code",
                "trust and power",
                "--source",
                (string)hit!["source"]!,
                "--start",
                hit["start"]!.ToString(),
                "--end",
                hit["end"]!.ToString()
            );
        }

        await Ok("account", "s.tenter", "--out", "a.xlsx");
        await Ok("account", "s.tenter", "--out", "a.md");

        var account = await File.ReadAllTextAsync("a.md", TestContext.Current.CancellationToken);
        var texts = Directory.GetFiles(Seeds!).ToDictionary(file => Path.GetFileNameWithoutExtension(file)!, Read);
        foreach (var hit in hits.Take(5))
        {
            var text = texts[(string)hit!["source"]!];
            Slice(text, (int)hit["start"]!, (int)hit["end"]!).ShouldBe((string)hit["text"]!);
            account.ShouldContain(
                ((int)hit["start"]!)
                    .ToString("N0", CultureInfo.InvariantCulture)
                    .Replace(",", string.Empty, StringComparison.Ordinal)
            );
        }

        (await Ok("verify", "s.tenter")).ShouldContain("\"ok\": true");
    }

    private static async Task<string> Ok(params string[] arguments)
    {
        var ran = await CommandLine.Run(arguments);
        ran.ExitCode.ShouldBe(0, ran.Errors);
        return ran.Output;
    }

    private static IEnumerable<(int Start, int End)> Scan(string file, string query)
    {
        var text = Read(file);
        var words = Words(text).ToList();
        return query switch
        {
            "partner*" => words
                .Where(w => w.Form.StartsWith("partner", StringComparison.Ordinal))
                .Select(w => (w.Start, w.End)),
            "\"voluntary sector\"" => words
                .Zip(words.Skip(1))
                .Where(pair => pair.First.Form == "voluntary" && pair.Second.Form == "sector")
                .Select(pair => (pair.First.Start, pair.Second.End)),
            _ => Near(words),
        };
    }

    /// <summary>Every pair of trust and power at most five words apart, in either order.</summary>
    private static IEnumerable<(int Start, int End)> Near(List<(string Form, int Start, int End)> words)
    {
        var pairs = new SortedSet<(int, int)>();
        for (var i = 0; i < words.Count; i++)
        {
            for (var j = Math.Max(0, i - 5); j <= Math.Min(words.Count - 1, i + 5); j++)
            {
                if (words[i].Form == "trust" && words[j].Form == "power")
                {
                    pairs.Add((Math.Min(words[i].Start, words[j].Start), Math.Max(words[i].End, words[j].End)));
                }
            }
        }

        return pairs;
    }

    /// <summary>Words by a regular expression over code points: letters, marks, digits, and apostrophes between two of them.</summary>
    private static IEnumerable<(string Form, int Start, int End)> Words(string text)
    {
        var (at, points) = (0, 0);
        foreach (
            Match match in Regex.Matches(
                text,
                @"[\p{L}\p{M}\p{Nd}]+(?:['\u2019][\p{L}\p{M}\p{Nd}]+)*",
                RegexOptions.None,
                TimeSpan.FromSeconds(30)
            )
        )
        {
            points += Points(text.AsSpan(at, match.Index - at));
            var length = Points(match.ValueSpan);
            yield return (match.Value.ToLowerInvariant(), points, points + length);
            points += length;
            at = match.Index + match.Length;
        }
    }

    private static int Points(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    private static string Slice(string text, int start, int end) =>
        string.Concat(text.EnumerateRunes().Skip(start).Take(end - start).Select(rune => rune.ToString()));

    private static string Read(string file) =>
        File.ReadAllText(file, Encoding.UTF8).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(Repository.Root); folder is not null; folder = folder.Parent)
        {
            var seeds = Path.Combine(folder.FullName, "shared", "seeds");
            if (Directory.Exists(seeds))
            {
                return seeds;
            }
        }

        return null;
    }
}

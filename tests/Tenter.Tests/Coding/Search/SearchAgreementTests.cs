namespace Tenter.Tests.Coding.Search;

using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tenter;
using Tenter.Coding.Search;
using Xunit;

/// <summary>Index, scan and a reference written by brute force give the same hits, for texts and queries made at random.</summary>
public sealed class SearchAgreementTests
{
    private static readonly string[] Vocabulary =
    [
        "trust",
        "Trust",
        "trusts",
        "TRUSTED",
        "power",
        "Power's",
        "power’s",
        "co",
        "operate",
        "Cooperate",
        "cooperates",
        "the",
        "a",
        "don't",
        "DON’T",
        "é",
        "e\u0301",
        "ß",
        "ẞ",
        "σ",
        "ς",
        "Σ",
        "\U00010428x",
        "\U00010400x",
        "\U0001D7D8",
        "9",
        "İ",
        "ı",
    ];

    private static readonly string[] Dividers =
    [
        " ",
        " ",
        " ",
        " ",
        "-",
        "\n",
        "\n\n",
        ", ",
        ". ",
        "'",
        "’",
        " '",
        "''",
        "_",
        "\U0001F600",
        "\uD800",
        "\u00AD",
    ];

    private static readonly string[] Patterns =
    [
        "trust",
        "TRUST",
        "trust*",
        "?rust",
        "*e*",
        "p*r",
        "power's",
        "pow*",
        "po?er*",
        "co",
        "co-operate",
        "co-op*",
        "c*-o*",
        "t*-e*",
        "don’t",
        "d*t",
        "?",
        "??",
        "é",
        "e\u0301",
        "e?",
        "ß",
        "σ*",
        "\U00010400*",
        "\U0001D7D8",
        "?x",
        "*x",
        "~trust",
        "~cooperate",
        "~co-operate",
        "~power",
        "i*",
        "9",
    ];

    [Fact]
    public void Index_scan_and_reference_agree() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                seed =>
                {
                    var random = new Random(seed);
                    var texts = Enumerable.Range(0, random.Next(1, 4)).Select(i => Text(random, "t" + i)).ToList();
                    Agree(Query(random, 3), texts, random.Next(2) == 0 ? SearchUnit.Source : SearchUnit.Paragraph);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(4000).WithEndSize(int.MaxValue / 2));

    internal static void Agree(Asked asked, List<SearchText> texts, SearchUnit unit)
    {
        var query = SearchQuery.Parse(asked.ToString()).Value;
        var expected = texts
            .Select(text =>
                (
                    text.Key,
                    Spans: ReferenceSearch.Search(
                        asked,
                        text.Text,
                        unit == SearchUnit.Paragraph ? text.Paragraphs : null
                    )
                )
            )
            .ToList();
        var scope = new SearchScope { Unit = unit, Limit = int.MaxValue };

        var indexed = WordIndex.Build(texts).Search(query, scope);
        var scanned = TextScan.Search(query, texts, scope);

        var shown = string.Join('\n', texts.Select(text => text.Text[..Math.Min(text.Text.Length, 500)]));
        var about = $"{asked} ({unit}) = {query.Explain()} in\n{shown}";
        var hits = expected.SelectMany(text => text.Spans.Select(span => new SearchHit(text.Key, span))).ToList();
        indexed.Hits.ShouldBe(hits, ignoreOrder: false, about);
        scanned.Hits.ShouldBe(hits, ignoreOrder: false, about);
        indexed.Total.ShouldBe(hits.Count, about);
        scanned.Total.ShouldBe(hits.Count, about);
        scanned.BySource.AsEnumerable().ShouldBe(indexed.BySource.AsEnumerable(), ignoreOrder: false, about);
        indexed
            .BySource.Select(source => source.Hits)
            .ShouldBe(expected.Select(text => (long)text.Spans.Count), ignoreOrder: false, about);
        scanned.Forms.Select(Shown).ShouldBe(indexed.Forms.Select(Shown), ignoreOrder: false, about);
    }

    private static string Shown(MatchedForms forms) => $"{forms.Word} {forms.Total} {string.Join(' ', forms.Listed)}";

    private static SearchText Text(Random random, string key)
    {
        var text = "";
        var paragraphs = new List<TextSpan>();
        for (var start = 0; paragraphs.Count < 3; start = text.Length)
        {
            for (var words = random.Next(12); words > 0; words--)
            {
                text += Pick(random, Vocabulary) + Pick(random, Dividers);
            }

            paragraphs.Add(new TextSpan(start, text.Length));
            text += random.Next(4) == 0 ? "trust power\n" : "";
        }

        return new SearchText(key, text, paragraphs);
    }

    private static Asked Query(Random random, int depth) =>
        (depth == 0 ? 0 : random.Next(6)) switch
        {
            0 or 1 => Phrase(random),
            2 => new AskedNear(Phrase(random), Phrase(random), random.Next(1, 8)),
            _ => new AskedPair(Pick(random, ["AND", "OR", "NOT"]), Query(random, depth - 1), Query(random, depth - 1)),
        };

    private static AskedPhrase Phrase(Random random) =>
        random.Next(3) > 0
            ? new AskedPhrase(Pick(random, Patterns))
            : new AskedPhrase([.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => Pick(random, Patterns))]);

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}

namespace Tenter.Tests.Coding.Queries;

using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tenter.Coding;
using Tenter.Coding.Queries;
using Tenter.Evidence;
using Xunit;

/// <summary>Every operator against a count one character and one pair at a time, which is slow and plain.</summary>
public sealed class AskingPropertyTests
{
    private const string Text = "We met in May and then nobody met again 😀 until the lease was nearly over";

    private static readonly TextSpan[] Paragraphs = [new(0, Text.Length)];

    private static readonly Gen<List<(int Source, int Code, int Start, int Length)>> Codings = (
        from source in Gen.Choose(0, 1)
        from code in Gen.Choose(0, 1)
        from start in Gen.Choose(0, Text.Length - 2)
        from length in Gen.Choose(1, 20)
        select (source, code, start, Math.Min(length, Text.Length - start))
    ).ListOf();

    [Theory]
    [InlineData("AND")]
    [InlineData("OR")]
    [InlineData("NOT")]
    [InlineData("OVERLAPPING")]
    [InlineData("CONTAINING")]
    [InlineData("WITHIN")]
    [InlineData("NEAR/2")]
    [InlineData("NEAR/7c")]
    [InlineData("FOLLOWED BY")]
    [InlineData("FOLLOWED BY/2")]
    [InlineData("FOLLOWED BY/7c")]
    [InlineData("SAME SOURCE")]
    [InlineData("SAME PARAGRAPH")]
    [InlineData("SAME SPEAKER")]
    [InlineData("SAME PERSON")]
    public void Each_operator_finds_what_a_plain_count_finds(string op) =>
        Prop.ForAll(
                Codings.ToArbitrary(),
                codings =>
                {
                    var view = Projected(codings);

                    var answer = Asking.Run(view, index: null, PassageQuery.Parse($"[trust] {op} [lease]").Value).Value;

                    var found = answer.Passages.Select(one => (one.Source.Name, one.Passage.Span)).ToList();
                    found.ShouldBe(Plain(view, op), ignoreOrder: true);
                    found.ShouldBe(found.OrderBy(one => one.Name, StringComparer.Ordinal).ThenBy(one => one.Span));
                    found.ShouldBeUnique();
                    answer.Scope.ShouldBe(2);
                    answer.Sources.ShouldBe(found.Select(one => one.Name).Distinct().Count());
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_algebra_of_sets_holds_for_the_characters_covered() =>
        Prop.ForAll(
                Codings.ToArbitrary(),
                codings =>
                {
                    var view = Projected(codings);
                    HashSet<(string, int)> Covered(string query) =>
                        [
                            .. Asking
                                .Run(view, index: null, PassageQuery.Parse(query).Value)
                                .Value.Passages.SelectMany(one =>
                                    Enumerable
                                        .Range(one.Passage.Start, one.Passage.End - one.Passage.Start)
                                        .Select(at => (one.Source.Name, at))
                                ),
                        ];

                    Covered("[trust] AND [lease]").ShouldBe(Covered("[lease] AND [trust]"), ignoreOrder: true);
                    Covered("[trust] NOT ([trust] NOT [lease])")
                        .ShouldBe(Covered("[trust] AND [lease]"), ignoreOrder: true);
                    Covered("([trust] NOT [lease]) OR ([trust] AND [lease])")
                        .ShouldBe(Covered("[trust]"), ignoreOrder: true);
                    Covered("[trust] OR [lease]")
                        .ShouldBe(Covered("[trust] OR ([lease] NOT [trust])"), ignoreOrder: true);
                }
            )
            .QuickCheckThrowOnFailure();

    private static View Projected(List<(int Source, int Code, int Start, int Length)> codings)
    {
        var project = new MemoryProject();
        foreach (var name in new[] { "Ash", "Joyce" })
        {
            project.Do("add-participant", $$"""{"name":"{{name}}"}""");
        }

        project.Do("add-code", """{"name":"trust"}""");
        project.Do("add-code", """{"name":"lease"}""");
        var sources = new[] { project.Source("s0", Text, "Ash"), project.Source("s1", Text, "Joyce") };
        foreach (var (source, code, start, length) in codings)
        {
            var passage = new Passage(sources[source].Id, sources[source].Revision, start, start + length);
            project.Try((view, stamp) => CodePassage.Of(view, code == 0 ? "trust" : "lease", passage, stamp));
        }

        return project.View();
    }

    private static List<(string, TextSpan)> Plain(View view, string op)
    {
        var found = new List<(string, TextSpan)>();
        var spans = view.All<Tenter.Coding.Coding>()
            .Select(coding =>
                (
                    Source: view.Find<Source>(coding.Passage.Source)!.Name,
                    Code: view.Find<Code>(coding.Code)!.Name,
                    coding.Passage.Span
                )
            )
            .ToList();
        foreach (var source in new[] { "s0", "s1" })
        {
            var left = spans.Where(one => one.Source == source && one.Code == "trust").Select(one => one.Span).ToList();
            var right = spans
                .Where(one => one.Source == source && one.Code == "lease")
                .Select(one => one.Span)
                .ToList();
            bool In(List<TextSpan> set, int at) => set.Exists(span => span.Contains(at));
            found.AddRange(
                (
                    op switch
                    {
                        "AND" => Runs(at => In(left, at) && In(right, at)),
                        "NOT" => Runs(at => In(left, at) && !In(right, at)),
                        "OR" => left.Concat(right),
                        _ => left.Where(span => right.Exists(other => Stands(op, span, other))),
                    }
                )
                    .Distinct()
                    .Select(span => (source, span))
            );
        }

        return found;
    }

    private static IEnumerable<TextSpan> Runs(Func<int, bool> covered)
    {
        for (var at = 0; at < Text.Length; at++)
        {
            if (covered(at) && (at == 0 || !covered(at - 1)))
            {
                var end = at;
                while (end < Text.Length && covered(end))
                {
                    end++;
                }

                yield return new TextSpan(at, end);
            }
        }
    }

    private static bool Stands(string op, TextSpan one, TextSpan other) =>
        op switch
        {
            "OVERLAPPING" => Enumerable.Range(one.Start, one.Length).Any(other.Contains),
            "CONTAINING" => Enumerable.Range(other.Start, other.Length).All(one.Contains),
            "WITHIN" => Enumerable.Range(one.Start, one.Length).All(other.Contains),
            "NEAR/2" => Distance(one, other, Words) <= 2,
            "NEAR/7c" => Distance(one, other, Characters) <= 7,
            "FOLLOWED BY" => other.Start >= one.End,
            "FOLLOWED BY/2" => other.Start >= one.End && Words(one.End, other.Start) <= 2,
            "FOLLOWED BY/7c" => other.Start >= one.End && Characters(one.End, other.Start) <= 7,
            "SAME PARAGRAPH" => Paragraphs.Any(paragraph => paragraph.Overlaps(one) && paragraph.Overlaps(other)),
            _ => true,
        };

    private static int Distance(TextSpan one, TextSpan other, Func<int, int, int> between) =>
        one.Overlaps(other) ? 0
        : one.End <= other.Start ? between(one.End, other.Start)
        : between(other.End, one.Start);

    private static int Characters(int end, int start) => CodePoints.Length(Text.AsSpan(end, start - end));

    /// <summary>How many steps from word to word lead from the last word of the first to the first of the second.</summary>
    private static int Words(int end, int start)
    {
        var words = new List<TextSpan>();
        var at = 0;
        while (WordRule.Next(Text, ref at, out var from))
        {
            words.Add(new TextSpan(from, at));
        }

        var last = words.FindLastIndex(word => word.Start < end);
        var first = words.FindIndex(word => word.End > start);
        return Math.Max(0, (first < 0 ? words.Count : first) - last);
    }
}

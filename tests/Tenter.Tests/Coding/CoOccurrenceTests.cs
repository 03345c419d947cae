namespace Tenter.Tests.Coding;

using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tenter.Coding;
using Tenter.Evidence;
using Xunit;

public sealed class CoOccurrenceTests
{
    private const string Text = "We met in May and then nobody met again 😀 until the lease was nearly over";
    private static readonly string[] Names = ["lease", "silence", "trust"];

    private static readonly Gen<List<(int Source, int Code, int Start, int Length)>> Codings = (
        from source in Gen.Choose(0, 1)
        from code in Gen.Choose(0, Names.Length - 1)
        from start in Gen.Choose(0, Text.Length - 2)
        from length in Gen.Choose(1, 25)
        select (source, code, start, Math.Min(length, Text.Length - start))
    ).ListOf();

    [Theory]
    [InlineData(CoOccurrenceUnit.Characters)]
    [InlineData(CoOccurrenceUnit.Sources)]
    public void Every_pair_is_what_a_plain_count_finds(CoOccurrenceUnit unit) =>
        Prop.ForAll(
                Codings.ToArbitrary(),
                codings =>
                {
                    var view = Projected(codings);

                    var found = CoOccurrence.Of(view, unit);

                    found.Units.ShouldBe(unit == CoOccurrenceUnit.Sources ? 2 : 2 * CodePoints.Length(Text));
                    var pairs = found.Pairs.ToDictionary(pair => (pair.One.Name, pair.Other.Name));
                    foreach (var one in Names)
                    {
                        foreach (var other in Names.Where(name => string.CompareOrdinal(one, name) < 0))
                        {
                            Compare(view, unit, pairs.GetValueOrDefault((one, other)), one, other);
                        }
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Pairs_below_the_least_are_left_out_and_counted()
    {
        var view = Projected([(0, 0, 0, 5), (0, 1, 2, 5), (0, 2, 40, 5), (0, 1, 42, 5), (1, 1, 0, 9), (1, 0, 3, 3)]);

        var found = CoOccurrence.Of(view, least: 2);

        found
            .Pairs.Select(pair => (pair.One.Name, pair.Other.Name, pair.Overlaps))
            .ShouldBe([("lease", "silence", 2L)]);
        found.Below.ShouldBe(1);
    }

    private static void Compare(View view, CoOccurrenceUnit unit, CodePair? pair, string one, string other)
    {
        var (left, right) = (Spans(view, one), Spans(view, other));
        var overlaps = left.SelectMany(_ => right, (a, b) => (a, b))
            .Where(both => both.a.Source == both.b.Source && both.a.Span.Overlaps(both.b.Span))
            .ToList();
        (pair?.Overlaps ?? 0).ShouldBe(overlaps.Count);
        if (pair is null)
        {
            return;
        }

        pair.OverlapSources.ShouldBe(overlaps.Select(both => both.a.Source).Distinct().Count());
        var (first, second) = (Units(unit, left), Units(unit, right));
        pair.First.ShouldBe(first.Count);
        pair.Second.ShouldBe(second.Count);
        pair.Observed.ShouldBe(first.Intersect(second).Count());
        pair.Jaccard.ShouldBe((double)first.Intersect(second).Count() / first.Union(second).Count(), 1e-12);
        double all = unit == CoOccurrenceUnit.Sources ? 2 : 2 * CodePoints.Length(Text);
        pair.Expected.ShouldBe(first.Count * second.Count / all, 1e-9);
        pair.Lift.ShouldBe(pair.Observed / pair.Expected, 1e-9);
        pair.Characters.ShouldBe(
            Units(CoOccurrenceUnit.Characters, left).Intersect(Units(CoOccurrenceUnit.Characters, right)).Count()
        );
    }

    /// <summary>A character of two UTF-16 units is the one at its first.</summary>
    private static HashSet<(string, int)> Units(CoOccurrenceUnit unit, List<(string Source, TextSpan Span)> spans) =>
        unit == CoOccurrenceUnit.Sources
            ? [.. spans.Select(one => (one.Source, 0))]
            :
            [
                .. spans.SelectMany(one =>
                    Enumerable
                        .Range(one.Span.Start, one.Span.Length)
                        .Where(at => !char.IsLowSurrogate(Text[at]))
                        .Select(at => (one.Source, at))
                ),
            ];

    private static List<(string Source, TextSpan Span)> Spans(View view, string code) =>
        [
            .. view.All<Tenter.Coding.Coding>()
                .Where(coding => view.Find<Code>(coding.Code)!.Name == code)
                .Select(coding => (view.Find<Source>(coding.Passage.Source)!.Name, coding.Passage.Span)),
        ];

    private static View Projected(List<(int Source, int Code, int Start, int Length)> codings)
    {
        var project = new MemoryProject();
        foreach (var name in Names)
        {
            project.Do("add-code", $$"""{"name":"{{name}}"}""");
        }

        var sources = new[] { project.Source("s0", Text), project.Source("s1", Text) };
        foreach (var (source, code, start, length) in codings)
        {
            var passage = new Passage(sources[source].Id, sources[source].Revision, start, start + length);
            project.Try((view, stamp) => CodePassage.Of(view, Names[code], passage, stamp));
        }

        return project.View();
    }
}

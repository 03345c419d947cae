namespace Tenter.Tests.Coding.Codebook;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Journal;
using Xunit;
using Coding = Tenter.Coding.Coding;

public sealed class StaleDefinitionsTests
{
    private static readonly DateTimeOffset Begun = new(2017, 1, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Each_code_lists_the_sources_last_read_before_its_definition_changed() =>
        Prop.ForAll(
                (
                    from day in Gen.Choose(0, 40)
                    from act in Gen.Choose(0, 2)
                    from code in Gen.Elements("trust", "halls")
                    from source in Gen.Elements("wren", "osman")
                    select (day, act, code, source)
                )
                    .ListOf()
                    .ToArbitrary(),
                acts =>
                {
                    var project = Codebook.Project("trust", "halls");
                    var pass = project.Do("begin-pass", "{}");
                    var dates = new Dates(project);
                    var n = 0;
                    foreach (var (day, act, code, source) in acts.OrderBy(act => act.day))
                    {
                        dates.Do(
                            Begun.AddDays(day),
                            act switch
                            {
                                0 => "mark-read",
                                1 => "define-code",
                                _ => "add-coding",
                            },
                            act switch
                            {
                                0 => $$"""{"source":"{{source}}","pass":"{{pass}}"}""",
                                1 => $$"""{"id":"{{code}}","definition":"{{n}}"}""",
                                _ =>
                                    $$"""{"code":"{{code}}","source":"{{source}}","start":{{n % 90}},"end":{{(n % 90) + 5}}}""",
                            }
                        );
                        n++;
                    }

                    var found = StaleDefinitions.Of(project.View());

                    Told(found).ShouldBe(Plain(acts));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_code_that_means_what_it_meant_when_it_was_made_is_not_stale()
    {
        var project = Codebook.Project();
        project.Do("add-code", """{"name":"trust","definition":"Leaning on somebody"}""");
        project.Code("trust", "wren", 0, 10);

        StaleDefinitions.Of(project.View()).ShouldBeEmpty();
    }

    private static string Told(IReadOnlyList<StaleCode> found) =>
        string.Join(
            '\n',
            found
                .Select(code =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{code.Code.Name}: {string.Join(", ", code.Stale.Select(stale => $"{stale.Source.Name} {(stale.LastRead - Begun).Days}"))}; {code.Fresh}; {code.NeverRead}"
                    )
                )
                .Order(StringComparer.Ordinal)
        );

    private static string Plain(List<(int day, int act, string code, string source)> acts)
    {
        var lines = new List<string>();
        var inOrder = acts.OrderBy(act => act.day).ToList();
        foreach (var code in new[] { "trust", "halls" })
        {
            if (!inOrder.Exists(act => act.act == 1 && act.code == code))
            {
                continue;
            }

            var defined = inOrder.Last(act => act.act == 1 && act.code == code).day;
            var read = new[] { "osman", "wren" }
                .Select(source =>
                    (
                        source,
                        days: inOrder
                            .Where(act => act.source == source && (act.act == 0 || (act.act == 2 && act.code == code)))
                            .Select(act => act.day)
                            .ToList()
                    )
                )
                .ToList();
            var stale = read.Where(one => one.days.Count > 0 && one.days.Max() < defined).ToList();
            var fresh = read.Count(one => one.days.Count > 0 && one.days.Max() >= defined);
            lines.Add(
                $"{code}: {string.Join(", ", stale.Select(one => $"{one.source} {one.days.Max()}"))}; {fresh}; {read.Count - stale.Count - fresh}"
            );
        }

        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    /// <summary>Acts on given days, with ids made on those days.</summary>
    private sealed class Dates(MemoryProject project)
    {
        private ulong made;

        public void Do(DateTimeOffset at, string verb, string arguments)
        {
            var stamp = new Stamp(
                project.NewStamp().By,
                at,
                () => new RecordId(((UInt128)(ulong)at.ToUnixTimeMilliseconds() << 80) + (1UL << 60) + ++made)
            );
            project.Try(
                (view, _) =>
                    Rooms
                        .Verbs.Single(one => one.Name == verb)
                        .Run(view, System.Text.Json.Nodes.JsonNode.Parse(arguments)!.AsObject(), stamp)
            );
        }
    }
}

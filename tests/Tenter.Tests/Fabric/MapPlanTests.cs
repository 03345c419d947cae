namespace Tenter.Tests.Fabric;

using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tenter.Evidence;
using Tenter.Fabric;
using Tenter.Fabric.Drawn;
using Tenter.Figures;
using Tenter.Journal;
using Xunit;

public sealed class MapPlanTests
{
    private static readonly MapLayer[] Layers =
    [
        new("policy", "Policy", 0),
        new("processes", "Processes", 1),
        new("relationships", "Relationships", 2),
        new("identity", "Participant identity", 3),
    ];

    private static readonly string[] Words =
    [
        "Wren",
        "Wennshire Community Health Trust",
        "Ø",
        "Little Lanterns",
        "The fourteen families of Wharf Street and their neighbours on the other side",
        "Cllr Hale",
        "地域の会",
        "",
    ];

    private static readonly Gen<MapSnapshot> Snapshots =
        from nodes in Gen.Choose(0, 130)
        from threads in Gen.Choose(0, 200)
        from seed in Gen.Choose(1, int.MaxValue)
        select Snapshot(nodes, threads, seed);

    [Fact]
    public void No_name_lies_on_another_name_or_on_a_symbol() =>
        Prop.ForAll(
                Snapshots.ToArbitrary(),
                snapshot =>
                {
                    var plan = MapPlan.Of(snapshot);

                    for (var n = 0; n < plan.Nodes.Count; n++)
                    {
                        var label = plan.Nodes[n].LabelBox;
                        label.Right.ShouldBeLessThanOrEqualTo(plan.Width);
                        label.Left.ShouldBeGreaterThanOrEqualTo(0);
                        for (var m = 0; m < plan.Nodes.Count; m++)
                        {
                            (n != m && label.Overlaps(plan.Nodes[m].LabelBox)).ShouldBeFalse();
                            label.Overlaps(plan.Nodes[m].Symbol).ShouldBeFalse();
                        }

                        plan.Planes.ShouldNotContain(plane => plane.NameBox(plan.TypeSize).Overlaps(label));
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    [Theory]
    [InlineData(15, 20)]
    [InlineData(60, 150)]
    [InlineData(300, 700)]
    public void The_same_records_give_the_same_drawing(int nodes, int threads) =>
        Svg(Snapshot(nodes, threads, seed: 5)).ShouldBe(Svg(Snapshot(nodes, threads, seed: 5)));

    [Fact]
    public void Every_actor_of_three_hundred_has_its_name_in_the_drawing()
    {
        var plan = MapPlan.Of(Snapshot(300, 700, seed: 3));

        plan.Nodes.Count.ShouldBe(300);
        plan.Nodes.ShouldAllBe(node => node.X > 0 && node.X < plan.Width && node.Y < plan.Height);
    }

    /// <summary>Names of unusual length and ties by lot, so harder than a partnership is; a rim of paper keeps the rest readable.</summary>
    [Fact]
    public void With_few_actors_hardly_a_thread_runs_over_a_name()
    {
        var crossed = 0;
        var all = 0;
        for (var seed = 1; seed <= 12; seed++)
        {
            var plan = MapPlan.Of(Snapshot(15, 20, seed));
            all += plan.Threads.Count;
            crossed += plan.Threads.Count(thread =>
                thread.Bow.Points(3).Exists(point => plan.Nodes.Any(node => node.LabelBox.Holds(point)))
            );
        }

        ((double)crossed / all).ShouldBeLessThan(0.18, $"{crossed} of {all}");
    }

    [Fact]
    public void Of_what_is_looked_at_the_threads_are_drawn_one_by_one_and_the_rest_a_stroke_a_layer()
    {
        var snapshot = Snapshot(120, 600, seed: 2);
        var focus = snapshot.Threads[0].From;

        var drawing = new MapDrawing(snapshot, MapPlan.Of(snapshot), [], focus).Draw("map", "caption");

        var own = snapshot.Threads.Count(thread => thread.From == focus || thread.To == focus);
        drawing
            .Marks.OfType<Group>()
            .Count(group => group.Class!.StartsWith("map-thread", StringComparison.Ordinal))
            .ShouldBe(own);
        drawing.Marks.OfType<Shape>().Count().ShouldBeLessThan(40);
    }

    private static string Svg(MapSnapshot snapshot) =>
        SvgWriter.ForFile(new MapDrawing(snapshot, MapPlan.Of(snapshot), [], Focus: null).Draw("map", "caption"));

    private static MapSnapshot Snapshot(int count, int threads, int seed)
    {
        var random = new Random(seed);
        var nodes = new List<MapNode>();
        for (uint n = 1; n <= count; n++)
        {
            var space = n % 7 == 0;
            nodes.Add(
                new MapNode(
                    new RecordRef(space ? "space" : "actor", new RecordId(n)),
                    $"{Words[random.Next(Words.Length)]} {n}",
                    space ? "board"
                        : random.Next(3) == 0 ? "organisation"
                        : "person",
                    random.Next(4) == 0 ? [] : ["voluntary"],
                    random.Next(5) == 0 ? Certainty.Possibly : Certainty.Certainly,
                    Layers[random.Next(Layers.Length)]
                )
            );
        }

        nodes = [.. nodes.OrderBy(node => node.Name, StringComparer.Ordinal)];
        var ties = new List<MapThread>();
        for (uint n = 1; n <= threads && count > 1; n++)
        {
            var (from, to) = (nodes[random.Next(count)].Ref, nodes[random.Next(count)].Ref);
            if (from != to)
            {
                ties.Add(
                    new MapThread(
                        new RecordRef("tie", new RecordId(1000 + n)),
                        ThreadKind.Tie,
                        from,
                        to,
                        random.Next(6) == 0 ? null : Layers[random.Next(Layers.Length)],
                        "works with",
                        random.Next(2) == 0,
                        random.Next(4) == 0 ? Certainty.Possibly : Certainty.Certainly,
                        Ended: random.Next(10) == 0
                    )
                );
            }
        }

        return new MapSnapshot(AsAt: null, Layers, nodes, ties, Without: null);
    }
}

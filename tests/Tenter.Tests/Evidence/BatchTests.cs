namespace Tenter.Tests.Evidence;

using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Shouldly;
using Tenter.Evidence;
using Tenter.Journal;
using Xunit;

public sealed class BatchTests
{
    private readonly MemoryProject project = new();

    [Theory]
    [InlineData("$500")]
    [InlineData("at:$5")]
    public void A_value_that_begins_with_a_dollar_stays_what_it_is(string value)
    {
        project.Source("assembly", "Some words.");

        var draft = Run(Line("add-attribute", $$"""{"of":"source:assembly","property":"grant","value":"{{value}}"}"""));

        draft.Value.Changes.Select(change => change.Record).OfType<AttributeValue>().Single().Value.ShouldBe(value);
    }

    [Theory]
    [InlineData("add-theme", """{"name":"Trust","codes":["$trust"]}""")]
    [InlineData("add-attribute", """{"of":"code:$trust","property":"grant","value":"5"}""")]
    [InlineData("add-coding", """{"code":"$trust","source":"assembly","start":0,"end":4}""")]
    [InlineData("remove-code", """{"id":"$trust"}""")]
    public void Where_a_record_is_meant_a_name_that_no_line_made_is_refused(string verb, string arguments) =>
        Run(Line(verb, arguments)).Refusal.ShouldBeOfType<NameNotMade>().Name.ShouldBe("$trust");

    [Fact]
    public void A_name_that_a_later_line_makes_is_refused_wherever_it_stands() =>
        Run(Line("add-code", """{"name":"$x"}"""), Line("add-code", """{"name":"trust"}""", "$x"))
            .Refusal.ShouldBeOfType<NameNotMade>();

    [Fact]
    public void A_refusal_keeps_the_class_of_its_reason()
    {
        Run(Line("add-code", """{"nam":"trust"}""")).Refusal.ShouldBeAssignableTo<WrongUsage>();
        Run(Line("change-code", """{"id":"nobody","name":"trust"}""")).Refusal.ShouldBeAssignableTo<NotAllowed>();
    }

    [Fact]
    public void Only_what_is_new_is_told_as_new()
    {
        project.Do("add-code", """{"name":"trust"}""");

        Run(
            out var made,
            Line("change-code", """{"id":"trust","group":"ties"}""", "$a"),
            Line("add-code", """{"name":"power"}""")
        );

        made.Select(one => one.IsNew).ShouldBe([false, true]);
    }

    [Fact]
    public void An_erasure_in_a_batch_reaches_what_was_removed_before()
    {
        var code = project.Do("add-code", """{"name":"trust"}""");
        project.Do("remove-code", """{"id":"trust"}""");
        var erase = new Verb(
            "erase-removed",
            "Erases.",
            new JsonObject(),
            (_, _, _) => new Draft("erase-removed", "Erased", [RecordChange.Erase(Tenter.Coding.Code.Kind, code)])
        );

        var draft = Batch.Run(
            [.. Rooms.Verbs, erase],
            project.Present,
            _ => project.View(),
            [Line("erase-removed", "{}"), Line("add-code", """{"name":"power"}""")],
            project.NewStamp(),
            out _
        );

        draft.Value.Changes.ShouldContain(change => change.Op == ChangeOp.Erase && change.Id == code);
    }

    private static BatchStep Line(string verb, string arguments, string? name = null) =>
        new(verb, (JsonObject)JsonNode.Parse(arguments)!, name, "line 1");

    private Outcome<Draft> Run(params BatchStep[] steps) => Run(out _, steps);

    private Outcome<Draft> Run(out IReadOnlyList<BatchMade> made, params BatchStep[] steps) =>
        Batch.Run(Rooms.Verbs, project.Present, project.See, steps, project.NewStamp(), out made);
}

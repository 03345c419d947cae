namespace Tenter.Tests.Coding;

using Shouldly;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Journal;
using Xunit;

public sealed class WriteMemoTests
{
    private readonly MemoryProject project = new();

    /// <summary>The memo outlasts whom it is about, and with it the sentence in the history.</summary>
    [Fact]
    public void The_history_does_not_name_what_a_memo_is_about()
    {
        var wren = project.Do("add-participant", """{"name":"Wren"}""");

        var draft = WriteMemo
            .Of(
                project.View(),
                "She knew.",
                new RecordRef("participant", wren),
                null,
                isPrivate: false,
                project.NewStamp()
            )
            .Value;

        draft.Sentence.ShouldBe("Wrote a memo on a participant");
    }

    [Fact]
    public void Space_around_a_name_makes_no_second_code()
    {
        var source = project.Source("assembly", "They never listened.");
        project.Do("add-code", """{"name":"trust"}""");

        project
            .Try(
                (view, stamp) =>
                    CodePassage.Of(view, " trust ", project.Passage(source, "never"), stamp, makeCode: true)
            )
            .Done.ShouldBeTrue();

        project.View().Count<Code>().ShouldBe(1);
        project.Try("add-code", """{"name":" trust "}""").Refusal.ShouldBeOfType<NameTaken>();
        project.Source("other", "Words.");
        project.Try("change-source", """{"id":"other","name":"assembly"}""").Refusal.ShouldBeOfType<NameTaken>();
        project.Try("add-member", """{"name":"me"}""").Refusal.ShouldBeOfType<NameTaken>();
    }
}

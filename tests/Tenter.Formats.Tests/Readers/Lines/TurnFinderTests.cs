namespace Tenter.Formats.Tests.Readers.Lines;

using System;
using System.Linq;
using Shouldly;
using Tenter.Evidence;
using Xunit;

public sealed class TurnFinderTests
{
    [Theory]
    [InlineData("Interviewer: Why?\nP1: So.\nInterviewer: And?", "Interviewer|P1|Interviewer")]
    [InlineData("Q: Why?\nA: So.\nQ: And?\nA: Then.", "Q|A|Q|A")]
    [InlineData("int: why?\nres: so.\nint: and?\nres: then.", "int|res|int|res")]
    [InlineData(
        "DR O'NEILL: Why?\nMs Ade-Smith (council): So.\nDR O'NEILL: And?",
        "DR O'NEILL|Ms Ade-Smith (council)|DR O'NEILL"
    )]
    [InlineData("主持人：为什么？\n王女士：因为。\n主持人：还有呢？", "主持人|王女士|主持人")]
    [InlineData(
        "Speaker 1: Why?\nSpeaker 2: So.\nSpeaker 3: No.\nSpeaker 1: And?\nSpeaker 2: Then.",
        "Speaker 1|Speaker 2|Speaker 3|Speaker 1|Speaker 2"
    )]
    public void Labels_that_recur_and_alternate_are_speakers(string text, string speakers) =>
        string.Join('|', Turns(text).Select(turn => turn.Label)).ShouldBe(speakers);

    [Theory]
    [InlineData("[00:13:40] Anna: Why?\n[00:13:52] Ben: So.\n[00:14:01] Anna: And?")]
    [InlineData("00:13:40 Anna: Why?\n00:13:52 Ben: So.\n00:14:01 Anna: And?")]
    [InlineData("(13:40) Anna: Why?\n(13:52) Ben: So.\n(14:01) Anna: And?")]
    [InlineData("Anna [00:13:40]: Why?\nBen [00:13:52]: So.\nAnna [00:14:01]: And?")]
    [InlineData("#00:13:40-0# Anna: Why?\n#00:13:52-0# Ben: So.\n#00:14:01-0# Anna: And?")]
    [InlineData("Anna Berg  13:40\nWhy?\n\nBen  13:52\nSo.\n\nAnna Berg  14:01\nAnd?")]
    [InlineData("[00:13:40] Anna\nWhy?\n[00:13:52] Ben\nSo.\n[00:14:01] Anna\nAnd?")]
    public void Times_beside_names_are_kept(string text)
    {
        var times = Turns(text).Select(turn => turn.At!.Value.TotalSeconds);

        times.ShouldBe([820d, 832d, 841d]);
    }

    [Fact]
    public void Names_in_capitals_may_stand_above_what_is_said()
    {
        const string Text = "ANNA BERG\nWho chairs it?\n\nBEN\nNobody.\n\nANNA BERG\nSince when?\n\nBEN\nSince May.\n";

        var turns = Reading.Text("talk.txt", Text).Shown(StructureKind.Turn);

        turns.ShouldBe([
            "ANNA BERG: ANNA BERG / Who chairs it?",
            "BEN: BEN / Nobody.",
            "ANNA BERG: ANNA BERG / Since when?",
            "BEN: BEN / Since May.",
        ]);
    }

    [Theory]
    [InlineData("Note: we met.\nSource: minutes.\nNote: again.\nSource: minutes.")]
    [InlineData("Aim: to meet.\nMethod: talk.\nOutcome: none.")]
    [InlineData("We saw one thing: it works.\nWe saw another thing: it fails.\nWe saw one thing: it works.")]
    [InlineData("https://a.example/one\nmailto:b@example.org\nhttps://c.example/two\nmailto:d@example.org")]
    [InlineData("10:30 Meeting opens\n11:00 Coffee\n11:30 Meeting opens\n12:00 Coffee")]
    [InlineData("Table 1: Members\nTable 2: Money\nTable 1: Members\nTable 2: Money")]
    [InlineData("Trust: it grows.\nTrust: it breaks.\nTrust: it grows again.")]
    [InlineData("Anna: Hello.\nBen: Hello.")]
    public void What_reports_and_lists_label_is_nobody(string text) => Turns(text).ShouldBeEmpty();

    [Fact]
    public void Labels_that_are_far_between_are_no_transcript()
    {
        var chapter = string.Concat(Enumerable.Repeat("Another line of a long chapter on boards.\n", 100));

        Turns(string.Concat(Enumerable.Repeat($"{chapter}Anna: I agree.\n{chapter}Ben: I do not.\n", 5)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_terms_of_a_manual_are_nobody()
    {
        var manual = string.Concat(
            Enumerable.Range(1, 20).Select(i => $"Function: f{i}\nlen: how long.\nBuffer{i}: where.\nValue{i}: what.\n")
        );

        Turns(manual).ShouldBeEmpty();
    }

    [Fact]
    public void Words_before_the_first_speaker_belong_to_no_turn()
    {
        var turns = Turns("Interview 3, 21 April 2016\n\nAnna: Why?\nBen: So.\nAnna: And?");

        turns[0].Span.Start.ShouldBe(28);
    }

    [Fact]
    public void A_turn_holds_all_lines_until_the_next_and_no_white_space_after()
    {
        var document = Reading.Text("talk.txt", "Anna: One.\n\nTwo.\n\n\nBen: Three.\nAnna: Four.  \n\n");

        document
            .Shown(StructureKind.Turn)
            .ShouldBe(["Anna: Anna: One. /  / Two.", "Ben: Ben: Three.", "Anna: Anna: Four."]);
    }

    private static StructureSpan[] Turns(string text) =>
        Reading.Text("talk.txt", text).Structure.Where(span => span.Kind == StructureKind.Turn).ToArray();
}

namespace Tenter.Formats.Tests.Readers.Captions;

using Shouldly;
using Tenter.Evidence;
using Xunit;

public sealed class VttReaderTests
{
    [Fact]
    public void Cues_of_one_voice_are_one_turn_and_keep_their_times()
    {
        const string Captions = """
            WEBVTT - Interview 3

            NOTE checked by hand

            STYLE
            ::cue { color: red }

            1
            00:00:01.000 --> 00:00:03.500 align:start
            <v Anna Berg>Who <i>chairs</i> it,

            00:03.500 --> 00:05.000
            <v.loud Anna Berg>&amp; since
            when?</v>

            00:05.000 --> 00:06.000
            <v Ben>Nobody, <00:05.500>a &lt; b
            """;

        var document = Reading.Text("talk.vtt", Captions);

        document.Text.ShouldBe("Anna Berg: Who chairs it, & since when?\nBen: Nobody, a < b");
        document
            .Shown()
            .ShouldBe([
                "Turn Anna Berg 00:00:01: Anna Berg: Who chairs it, & since when?",
                "Paragraph 00:00:01: Who chairs it,",
                "Paragraph 00:00:03.5000000: & since when?",
                "Turn Ben 00:00:05: Ben: Nobody, a < b",
                "Paragraph 00:00:05: Nobody, a < b",
            ]);
    }

    [Fact]
    public void One_cue_may_hold_two_voices()
    {
        var document = Reading.Text("talk.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna>Why?</v> <v Ben>So.</v>\n");

        document.Shown(StructureKind.Turn).ShouldBe(["Anna 00:00:01: Anna: Why?", "Ben 00:00:01: Ben: So."]);
    }

    [Theory]
    [InlineData("00:01.000 --> 00:02.000\nHello", "talk.vtt, line 1")]
    [InlineData("WEBVTT\n\n00:01.000 -> 00:02.000\nHello", "talk.vtt, line 4")]
    [InlineData("WEBVTT\n\n00:01.000 --> later\nHello", "talk.vtt, line 3")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\n\n", "talk.vtt")]
    public void Captions_that_are_none_are_refused_with_the_line(string captions, string where) =>
        Reading.Refused("talk.vtt", captions).Where.ShouldBe(where);
}

namespace Tenter.Formats.Tests.Readers.Captions;

using Shouldly;
using Tenter.Evidence;
using Xunit;

public sealed class SrtReaderTests
{
    [Fact]
    public void Names_before_a_colon_are_speakers_when_they_recur()
    {
        const string Captions =
            "1\r\n00:00:01,000 --> 00:00:02,000\r\nAnna: Who chairs it?\r\n\r\n"
            + "2\r\n00:00:02,000 --> 00:00:03,000\r\nI mean, now.\r\n\r\n"
            + "3\r\n00:00:03,500 --> 00:00:04,000\r\nBen: Nobody.\r\n\r\n"
            + "4\r\n00:00:04,000 --> 00:00:05,000\r\nAnna: I see.\r\n";

        var document = Reading.Text("talk.srt", Captions);

        document
            .Shown(StructureKind.Turn)
            .ShouldBe([
                "Anna 00:00:01: Anna: Who chairs it? I mean, now.",
                "Ben 00:00:03.5000000: Ben: Nobody.",
                "Anna 00:00:04: Anna: I see.",
            ]);
        document.Shown(StructureKind.Paragraph)[1].ShouldBe("00:00:02: I mean, now.");
    }

    [Fact]
    public void Captions_without_names_are_a_line_each()
    {
        var document = Reading.Text(
            "film.srt",
            "1\n00:00:01,000 --> 00:00:02,000\nThe valley\nin spring.\n\n2\n00:00:02,000 --> 00:00:03,000\nThe board meets.\n"
        );

        document.Text.ShouldBe("The valley in spring.\nThe board meets.");
        document
            .Shown()
            .ShouldBe(["Paragraph 00:00:01: The valley in spring.", "Paragraph 00:00:02: The board meets."]);
    }

    [Fact]
    public void A_line_where_times_should_be_is_refused_with_its_number() =>
        Reading
            .Refused("talk.srt", "1\n00:00:01,000 --> 00:00:02,000\nHi\n\n2\nHello\n")
            .Where.ShouldBe("talk.srt, line 6");
}

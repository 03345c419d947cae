namespace Tenter.Formats.Tests.Readers.Rtf;

using System.Linq;
using Shouldly;
using Tenter.Evidence;
using Xunit;

public sealed class RtfReaderTests
{
    [Theory]
    [InlineData(@"caf\'e9 \u8217?s \emdash  \lquote x\rquote\~y\_z", "café ’s — ‘x’\u00A0y\u2011z")]
    [InlineData(@"\u-10179?\u-8704?", "😀")]
    [InlineData(@"{\uc2\u8217\'92\'92}s\u233\'e9", "’sé")]
    [InlineData(@"{\f1\'cf\'f0\'e8} {\f2\'8d\'87\'88\'d3}", "При 合意")]
    [InlineData(@"a\{b\}c\\d", @"a{b}c\d")]
    [InlineData(@"seen{\v hidden}{\deleted gone} on", "seen on")]
    [InlineData(@"a{\*\unknown b}{\pict 00ff}{\field{\*\fldinst HYPERLINK}{\fldrslt link}}", "alink")]
    [InlineData(@"a\bin3 {{{b", "ab")]
    [InlineData(@"\u55357? x", "\uFFFD x")]
    public void Characters_are_read_as_written(string rtf, string text) =>
        Reading.Text("t.rtf", Wrapped(rtf)).Text.ShouldBe(text);

    [Fact]
    public void Paragraphs_headings_lists_and_rows_are_told_apart()
    {
        var document = Reading.Text(
            "t.rtf",
            Wrapped(
                @"\pard\s1 Minutes\par\pard\outlinelevel1 Present\par\pard All partners\line came.\par"
                    + @"{\listtext\'b7\tab}\pard\ls1\ilvl0 first\par{\listtext o\tab}\pard\ls1\ilvl1 deeper\par"
                    + @"\trowd\pard\intbl who\cell what\cell\row\trowd\pard\intbl\cell chair\cell\row\pard After\par"
            )
        );

        document
            .Shown()
            .ShouldBe([
                "Heading 1: Minutes",
                "Heading 2: Present",
                "Paragraph All partners / came.",
                "ListItem 1: first",
                "ListItem 2: deeper",
                "Row who\twhat",
                "Row \tchair",
                "Paragraph After",
            ]);
        (document.Title, document.Date, document.Made).ShouldBe(("Café talk", null, "2016-04-21"));
    }

    [Fact]
    public void What_is_left_out_is_noted()
    {
        var document = Reading.Text(
            "t.rtf",
            Wrapped(
                @"{\header Page}All{\footnote\pard{\super\chftn} Not all.} came{\*\annotation hm}{\deleted a}{\pict 00}\par"
            )
        );

        document.Text.ShouldBe("All[1] came\n[1] Not all.");
        document.Notes.ShouldBe([
            "1 note stands at the end of the text",
            "1 picture or object was left out",
            "1 comment was left out",
            "1 tracked deletion is not in the text",
            "Headers and footers were left out",
        ]);
    }

    [Fact]
    public void A_file_cut_short_is_read_and_said_to_be() =>
        Reading.Text("t.rtf", @"{\rtf1\ansi {\b Some words").Notes!.ShouldHaveSingleItem().ShouldContain("cut short");

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Reading
            .Refused("t.rtf", @"{\rtf1 " + string.Concat(Enumerable.Repeat("{", 100_000)))
            .What.ShouldContain("200 levels");

    private static string Wrapped(string rtf) =>
        @"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}{\f2\fcharset128 Gothic;}}"
        + @"{\colortbl;\red0;}{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}}"
        + @"{\info{\title Caf\'e9 talk}{\author A. Name}{\creatim\yr2016\mo4\dy21\hr9}}"
        + "\r\n"
        + rtf
        + "}";
}

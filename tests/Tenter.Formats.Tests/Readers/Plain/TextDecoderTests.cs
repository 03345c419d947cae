namespace Tenter.Formats.Tests.Readers.Plain;

using System;
using System.Linq;
using System.Text;
using Shouldly;
using Xunit;

public sealed class TextDecoderTests
{
    private const string Words = "Le conseil général a décidé — enfin — « ensemble ».\n";

    public static TheoryData<string, bool> Encodings =>
        new()
        {
            { "utf-8", false },
            { "utf-8", true },
            { "utf-16", true },
            { "utf-16", false },
            { "utf-16BE", true },
            { "utf-16BE", false },
            { "utf-32", true },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Unicode_is_recognised_with_and_without_its_mark(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);

        var bytes = (mark ? encoding.GetPreamble() : []).Concat(encoding.GetBytes(Words)).ToArray();

        var document = Reading.Bytes("procès.txt", bytes);
        document.Text.ShouldBe(Words);
        document.Notes.ShouldBeNull();
    }

    [Fact]
    public void Chinese_in_UTF_16_without_a_mark_is_recognised_by_its_line_ends()
    {
        var words = string.Concat(Enumerable.Repeat("合作需要信任\n", 20));

        Reading.Bytes("会议.txt", Encoding.Unicode.GetBytes(words)).Text.ShouldBe(words);
    }

    [Fact]
    public void What_is_not_UTF_8_is_read_as_Windows_1252_and_said_to_be()
    {
        var document = Reading.Bytes(
            "old.txt",
            [(byte)'c', (byte)'a', (byte)'f', 0xE9, (byte)' ', 0x93, (byte)'x', 0x94]
        );

        document.Text.ShouldBe("café “x”");
        document.Notes!.ShouldHaveSingleItem().ShouldContain("Windows-1252");
    }

    [Fact]
    public void Bytes_that_do_not_fit_a_stated_encoding_are_counted()
    {
        var document = Reading.Bytes("broken.txt", [0xEF, 0xBB, 0xBF, (byte)'a', 0xFF, (byte)'b']);

        document.Text.ShouldBe("a\uFFFDb");
        document.Notes!.ShouldHaveSingleItem().ShouldStartWith("1 characters could not be read");
    }

    [Fact]
    public void Half_a_surrogate_pair_is_replaced_so_that_the_text_can_be_written_again()
    {
        var bytes = Encoding
            .Unicode.GetPreamble()
            .Concat(new byte[] { (byte)'a', 0, 0x00, 0xD8, (byte)'b', 0 })
            .ToArray();

        Reading.Bytes("broken.txt", bytes).Text.ShouldBe("a\uFFFDb");
    }

    [Fact]
    public void Mostly_control_characters_are_not_text()
    {
        var bytes = Enumerable.Range(0, 400).Select(i => (byte)(1 + (i % 6))).Concat("words"u8.ToArray()).ToArray();

        Reading.Refused("noise.txt", bytes).Message.ShouldContain("control characters");
    }

    [Fact]
    public void A_text_above_the_limit_is_refused_with_the_limit()
    {
        var bytes = new byte[20_000_001];
        Array.Fill(bytes, (byte)'a');

        var refusal = Reading.Refused("long.txt", bytes);

        refusal.ShouldBeAssignableTo<NotAllowed>();
        refusal.Message.ShouldContain("20,000,000");
    }
}

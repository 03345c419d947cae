namespace Tenter.Formats.Tests.Readers;

using System;
using System.IO;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tenter.Evidence;
using Tenter.Formats.Readers;
using Xunit;

/// <summary>What holds for every file, good or bad. PDF is read by a program of its own and is left to its own tests.</summary>
public sealed class ReadingPropertyTests
{
    private static readonly string[] Extensions = [.. FileReading.Extensions.Where(extension => extension != ".pdf")];

    [Fact]
    public void Random_bytes_are_read_or_refused_and_never_throw()
    {
        var files =
            from extension in Gen.Elements(Extensions)
            from bytes in Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf()
            select (extension, bytes);

        Prop.ForAll(files.ToArbitrary(), file => Holds(file.extension, file.bytes)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Random_marks_and_words_are_read_or_refused_and_never_throw()
    {
        string[] pieces =
        [
            "Anna:",
            " ",
            "\n",
            "\r\n",
            "\r",
            "\t",
            "\f",
            "words",
            "[00:01:02]",
            "-->",
            "00:00:01.000",
            "WEBVTT\n\n",
            "<v A>",
            "<",
            ">",
            "&amp;",
            "<p>",
            "</p>",
            "<table>",
            "<tr>",
            "<td>",
            "<li>",
            "<blockquote>",
            "{",
            "}",
            "\\par",
            "\\'e9",
            "\\u8217",
            "\\cell",
            "\\row",
            "\\intbl",
            "{\\rtf1 ",
            "{\\footnote ",
            "\\bin9",
            "\"",
            ",",
            ";",
            "From ",
            "From: a\n",
            "--b\n",
            "\n\n",
            "Content-Type: multipart/mixed; boundary=b\n",
            "=?utf-8?Q?=C3?=",
            "=C3=",
            "# ",
            "- ",
            "> ",
            "```\n",
            "---\n",
            "\uFEFF",
            "\0",
            "é",
            "😀",
            "\uFFFD",
            "|",
        ];
        var files =
            from extension in Gen.Elements(Extensions)
            from words in Gen.Elements(pieces).ArrayOf()
            from start in Gen.Elements(
                "",
                "WEBVTT\n\n",
                "{\\rtf1 ",
                "From: a@b\n",
                "From a\nFrom: a\n",
                "a,b\n",
                "---\ntitle: x\n"
            )
            select (extension, bytes: Encoding.UTF8.GetBytes(start + string.Concat(words)));

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1_000),
            Prop.ForAll(files.ToArbitrary(), file => Holds(file.extension, file.bytes))
        );
    }

    [Fact]
    public void Documents_with_changed_bytes_are_read_or_refused_and_never_throw()
    {
        var samples = new[]
        {
            (
                ".docx",
                Packed.Docx(Packed.P("Anna: Why?") + "<w:tbl><w:tr><w:tc>" + Packed.P("x") + "</w:tc></w:tr></w:tbl>")
            ),
            (
                ".odt",
                Packed.Odt(
                    "<text:p>words</text:p><text:list><text:list-item><text:p>x</text:p></text:list-item></text:list>"
                )
            ),
        };
        var files =
            from sample in Gen.Elements(samples)
            from places in Gen.Choose(0, sample.Item2.Length - 1).ArrayOf(5)
            from value in Gen.Choose(0, 255)
            from length in Gen.Frequency(
                (3, Gen.Constant(sample.Item2.Length)),
                (1, Gen.Choose(0, sample.Item2.Length))
            )
            select (sample.Item1, bytes: Changed(sample.Item2, places, (byte)value)[..length]);

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(files.ToArbitrary(), file => Holds(file.Item1, file.bytes))
        );
    }

    private static byte[] Changed(byte[] bytes, int[] places, byte value)
    {
        var changed = bytes.ToArray();
        foreach (var place in places)
        {
            changed[place] ^= value;
        }

        return changed;
    }

    private static void Holds(string extension, byte[] bytes)
    {
        var outcome = FileReading.Read("file" + extension, new MemoryStream(bytes));
        if (!outcome.TryGet(out var document, out var refusal))
        {
            refusal.What.ShouldNotBeNullOrWhiteSpace();
            refusal.ToDo.ShouldNotBeNullOrWhiteSpace();
            return;
        }

        document.Text.AsSpan().IndexOfAny('\r', '\0').ShouldBe(-1);
        document.Text.ShouldNotStartWith("\uFEFF");
        string.IsNullOrWhiteSpace(document.Text).ShouldBeFalse();
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(document.Text)).ShouldBe(document.Text);
        var previous = 0;
        foreach (var span in document.Structure)
        {
            span.Span.End.ShouldBeLessThanOrEqualTo(document.Text.Length);
            span.Span.Start.ShouldBeGreaterThanOrEqualTo(previous);
            span.Span.IsEmpty.ShouldBeFalse();
            previous = span.Span.Start;
        }
    }
}

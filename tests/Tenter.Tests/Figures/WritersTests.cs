namespace Tenter.Tests.Figures;

using System;
using System.Buffers.Binary;
using System.Linq;
using System.Xml.Linq;
using Shouldly;
using Tenter.Figures;
using Xunit;

public sealed class WritersTests
{
    private static readonly Drawing Sample = new(
        200,
        100,
        "A <map> & more",
        "Two, and a thread between them.",
        [
            new Shape(Outline.Rectangle(0, 0, 200, 100), new Stroke(Ink.Rule), Ink.Layer(0).At(0.06)),
            new Group(
                [
                    new Shape(
                        new Outline().Move(10, 50).Curve(10, 20, 190, 20, 190, 50),
                        new Stroke(Ink.Layer(2), 2, [5, 3])
                    ),
                    new Lettering(100, 40, "Wren & “Petra”", 12, Ink.Text, Weight.Bold, Anchor.Middle, Halo: true),
                ],
                "tie:1",
                "map-thread",
                "Wren and Petra"
            ),
        ]
    );

    [Fact]
    public void On_a_page_colours_are_classes_and_nothing_has_a_style()
    {
        var svg = XElement.Parse(SvgWriter.ForPage(Sample, "figure"));

        svg.DescendantsAndSelf().Attributes("style").ShouldBeEmpty();
        svg.Descendants("path").Last().Attribute("class")!.Value.ShouldBe("no-fill layer-3-line");
        svg.Descendants("g").Single().Attribute("data-names")!.Value.ShouldBe("tie:1");
        svg.Attribute("aria-label")!.Value.ShouldBe("A <map> & more");
        svg.ToString().ShouldNotContain("#");
    }

    [Fact]
    public void In_a_file_the_figure_stands_alone()
    {
        var svg = XDocument.Parse(SvgWriter.ForFile(Sample)).Root!;
        var space = svg.Name.Namespace;

        svg.Descendants().Attributes("class").ShouldBeEmpty();
        svg.Descendants(space + "path").Last().Attribute("stroke")!.Value.ShouldBe("#a23b4a");
        svg.Element(space + "desc")!.Value.ShouldBe(Sample.Caption);
        svg.Attribute("font-family")!.Value.ShouldStartWith("Liberation Sans");
    }

    [Fact]
    public void A_metafile_is_whole_records_from_its_header_to_its_end()
    {
        var emf = EmfWriter.Write(Sample);

        At(emf, 40).ShouldBe(0x464D4520);
        At(emf, 48).ShouldBe(emf.Length);
        var (at, records, last) = (0, 0, 0);
        while (at < emf.Length)
        {
            var size = At(emf, at + 4);
            size.ShouldBeGreaterThanOrEqualTo(8);
            (size % 4).ShouldBe(0);
            last = At(emf, at);
            at += size;
            records++;
        }

        at.ShouldBe(emf.Length);
        last.ShouldBe(14);
        records.ShouldBe(At(emf, 52));
    }

    [Fact]
    public void A_dashed_line_is_cut_into_its_pieces()
    {
        var pieces = Dashing.Of(Outline.Segment(0, 0, 20, 0), [5, 3]).Steps;

        pieces
            .Select(step => (step.Pen, step.A.X))
            .ShouldBe([
                (PenStep.Move, 0),
                (PenStep.Line, 5),
                (PenStep.Move, 8),
                (PenStep.Line, 13),
                (PenStep.Move, 16),
                (PenStep.Line, 20),
            ]);
    }

    [Fact]
    public void What_a_file_cannot_make_transparent_is_mixed_with_the_paper() =>
        Ink.Text.At(0.5).OnPaper.ShouldBe(((byte)143, (byte)145, (byte)148));

    [Fact]
    public void An_ink_that_is_none_is_a_bug() => Should.Throw<ArgumentException>(() => Palette.Light("green"));

    private static int At(byte[] bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));
}

namespace Tenter.Figures;

using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

/// <summary>
/// Writes figures as Enhanced Metafile, the picture that old Word and LibreOffice show where they know no SVG. Records and
/// layout: Microsoft, [MS-EMF] (2.3). Lengths are written in tenths of a pixel, because the format counts in whole numbers.
/// </summary>
public sealed class EmfWriter : IDisposable
{
    private const double Scale = 10;

    // One hundredth of a millimetre to the pixel of 96 to the inch.
    private const double HundredthMillimetres = 2540.0 / 96;

    private const uint HeaderRecord = 1;
    private const uint EndRecord = 14;

    private readonly MemoryStream records = new();
    private readonly Dictionary<string, uint> objects = new(StringComparer.Ordinal);
    private uint count;
    private uint handles = 1;

    private EmfWriter() { }

    public static byte[] Write(Drawing drawing)
    {
        using var writer = new EmfWriter();
        writer.Begin(drawing);
        writer.Draw(drawing.Marks);
        return writer.Finish(drawing);
    }

    public void Dispose() => records.Dispose();

    private void Begin(Drawing drawing)
    {
        Record(17, 8); // SETMAPMODE: anisotropic
        Record(9, (int)(drawing.Width * Scale), (int)(drawing.Height * Scale)); // SETWINDOWEXTEX
        Record(11, (int)drawing.Width, (int)drawing.Height); // SETVIEWPORTEXTEX
        Record(18, 1); // SETBKMODE: transparent
        Record(19, 1); // SETPOLYFILLMODE: alternate
        Record(22, 24); // SETTEXTALIGN: base line
    }

    private void Draw(IEnumerable<Mark> marks)
    {
        foreach (var mark in marks)
        {
            switch (mark)
            {
                case Shape shape:
                    Draw(shape);
                    break;
                case Lettering words:
                    Draw(words);
                    break;
                case Group group:
                    Draw(group.Marks);
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(marks));
            }
        }
    }

    private void Draw(Shape shape)
    {
        if (shape.Stroke is { Dashes.Count: > 0 } dashed)
        {
            // Readers draw a pen's own dashes whole, so each piece is a line of its own.
            if (shape.Fill is not null)
            {
                Draw(shape with { Stroke = null });
            }

            Draw(new Shape(Dashing.Of(shape.Outline, dashed.Dashes), dashed with { Dashes = null }));
            return;
        }

        Select(shape.Stroke is { } stroke ? Pen(stroke) : 0x80000008); // NULL_PEN
        Select(shape.Fill is { } fill ? Brush(fill) : 0x80000005); // NULL_BRUSH
        Record(59); // BEGINPATH
        foreach (var step in shape.Outline.Steps)
        {
            switch (step.Pen)
            {
                case PenStep.Move:
                    Record(27, X(step.A.X), X(step.A.Y)); // MOVETOEX
                    break;
                case PenStep.Line:
                    Record(54, X(step.A.X), X(step.A.Y)); // LINETO
                    break;
                case PenStep.Curve:
                    Point[] points = [step.A, step.B, step.C];
                    Record(
                        5, // POLYBEZIERTO
                        [.. Bounds(points), 3, .. points.SelectMany(point => new[] { X(point.X), X(point.Y) })]
                    );
                    break;
                case PenStep.Close:
                    Record(61); // CLOSEFIGURE
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(shape));
            }
        }

        Record(60); // ENDPATH
        // STROKEANDFILLPATH, FILLPATH, STROKEPATH
        var paint = (shape.Stroke, shape.Fill) switch
        {
            (not null, not null) => 63u,
            (null, not null) => 62u,
            _ => 64u,
        };
        Record(paint, 0, 0, 0, 0);
    }

    /// <summary>Text at its place, with the distance of each character, so that it stands as wide as it was laid out.</summary>
    private void Draw(Lettering words)
    {
        Select(Font(words.Size, words.Weight));
        Record(24, Colour(words.Ink)); // SETTEXTCOLOR
        var width = FontWidths.Of(words.Text, words.Size, words.Weight);
        var x = words.Anchor switch
        {
            Anchor.Middle => words.X - (width / 2),
            Anchor.End => words.X - width,
            _ => words.X,
        };
        var characters = words.Text.Length;
        var textBytes = Padded(characters * 2);
        const int fixedPart = 76;
        var body = new byte[fixedPart - 8 + textBytes + (characters * 4)];
        Put(body, 16, 1); // GM_COMPATIBLE
        BinaryPrimitives.WriteSingleLittleEndian(body.AsSpan(20), 1);
        BinaryPrimitives.WriteSingleLittleEndian(body.AsSpan(24), 1);
        Put(body, 28, X(x));
        Put(body, 32, X(words.Y));
        Put(body, 36, characters);
        Put(body, 40, fixedPart);
        Put(body, 64, fixedPart + textBytes);
        Encoding.Unicode.GetBytes(words.Text).CopyTo(body, fixedPart - 8);
        for (var n = 0; n < characters; n++)
        {
            var advance = FontWidths.Advance(words.Text[n], words.Weight) * words.Size * Scale / 1000;
            Put(body, fixedPart - 8 + textBytes + (n * 4), (int)Math.Round(advance));
        }

        Raw(84, body); // EXTTEXTOUTW
    }

    /// <summary>A geometric pen with round ends; dashes are drawn piece by piece.</summary>
    private uint Pen(Stroke stroke) =>
        Made(
            $"pen {stroke.Ink} {stroke.Width}",
            handle =>
            {
                const int geometric = 0x00010000;
                // EXTCREATEPEN
                Record(
                    95,
                    (int)handle,
                    0,
                    0,
                    0,
                    0,
                    geometric,
                    Math.Max(1, X(stroke.Width)),
                    0,
                    Colour(stroke.Ink),
                    0,
                    0
                );
            }
        );

    private uint Brush(Ink ink) => Made($"brush {ink}", handle => Record(39, (int)handle, 0, Colour(ink), 0));

    private uint Font(double size, Weight weight) =>
        Made(
            $"font {size} {weight}",
            handle =>
            {
                // LOGFONT with the name of the face measured; 92 bytes and the rest of the fixed form empty.
                var body = new byte[4 + 320];
                Put(body, 0, (int)handle);
                Put(body, 4, -X(size));
                Put(body, 20, weight == Weight.Bold ? 600 : 400);
                Encoding.Unicode.GetBytes("Liberation Sans").CopyTo(body, 4 + 28);
                Raw(82, body); // EXTCREATEFONTINDIRECTW
            }
        );

    private uint Made(string key, Action<uint> make)
    {
        if (!objects.TryGetValue(key, out var handle))
        {
            handle = handles++;
            objects[key] = handle;
            make(handle);
        }

        return handle;
    }

    private void Select(uint handle) => Record(37, (int)handle);

    private byte[] Finish(Drawing drawing)
    {
        Record(EndRecord, 0, 16, 20);
        var header = new byte[108];
        Put(header, 0, (int)HeaderRecord);
        Put(header, 4, header.Length);
        Put(header, 16, (int)drawing.Width);
        Put(header, 20, (int)drawing.Height);
        Put(header, 32, (int)(drawing.Width * HundredthMillimetres));
        Put(header, 36, (int)(drawing.Height * HundredthMillimetres));
        Put(header, 40, 0x464D4520); // " EMF"
        Put(header, 44, 0x00010000);
        Put(header, 48, header.Length + (int)records.Length);
        Put(header, 52, (int)count + 1);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(56), (ushort)handles);
        // A reference device of 96 dots to the inch, one metre wide.
        Put(header, 72, 3780);
        Put(header, 76, 3780);
        Put(header, 80, 1000);
        Put(header, 84, 1000);
        Put(header, 100, 1_000_000);
        Put(header, 104, 1_000_000);
        return [.. header, .. records.ToArray()];
    }

    private void Record(uint type, params int[] body)
    {
        var bytes = new byte[body.Length * 4];
        for (var n = 0; n < body.Length; n++)
        {
            Put(bytes, n * 4, body[n]);
        }

        Raw(type, bytes);
    }

    private void Raw(uint type, byte[] body)
    {
        Span<byte> head = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(head, type);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], 8 + body.Length);
        records.Write(head);
        records.Write(body);
        count++;
    }

    private static int Colour(Ink ink)
    {
        var (red, green, blue) = ink.OnPaper;
        return red | (green << 8) | (blue << 16);
    }

    private static int[] Bounds(Point[] points) =>
        [
            (int)points.Min(point => point.X),
            (int)points.Min(point => point.Y),
            (int)points.Max(point => point.X),
            (int)points.Max(point => point.Y),
        ];

    private static int X(double length) => (int)Math.Round(length * Scale);

    private static int Padded(int bytes) => (bytes + 3) / 4 * 4;

    private static void Put(byte[] bytes, int at, int value) =>
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), value);
}

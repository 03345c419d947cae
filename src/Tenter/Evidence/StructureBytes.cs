namespace Tenter.Evidence;

using System;
using System.Collections.Generic;
using Tenter.Journal;

/// <summary>
/// The packed form of a text's structure, kept as a blob beside the text: labels are names of speakers, so it is words and
/// is erased with them.
/// </summary>
public static class StructureBytes
{
    private const int Version = 1;

    public static byte[] Write(IReadOnlyList<StructureSpan> structure)
    {
        var writer = new PackWriter();
        writer.Number(Version);
        writer.Number(structure.Count);
        var before = 0;
        foreach (var span in structure)
        {
            writer.Number((int)span.Kind);
            writer.Number(span.Span.Start - before);
            writer.Number(span.Span.Length);
            writer.Text(span.Label);
            writer.Number(span.At is { } at ? at.Ticks / TimeSpan.TicksPerMillisecond : -1);
            writer.Number(span.Level);
            before = span.Span.Start;
        }

        return writer.ToBytes();
    }

    /// <exception cref="NewerFormatException">Written by a newer version of the program.</exception>
    public static IReadOnlyList<StructureSpan> Read(byte[] bytes)
    {
        var reader = new PackReader(bytes);
        if (reader.Number() != Version)
        {
            throw new NewerFormatException("The structure of a text was written by a newer version.");
        }

        // Each span takes several bytes: a damaged count must not ask for memory that is not there.
        var spans = new StructureSpan[Math.Clamp(reader.Number(), 0, bytes.Length)];
        var before = 0;
        for (var i = 0; i < spans.Length; i++)
        {
            var kind = (StructureKind)reader.Number();
            var start = before + (int)reader.Number();
            var length = (int)reader.Number();
            var label = reader.Text();
            var at = reader.Number();
            spans[i] = new StructureSpan(
                kind,
                new TextSpan(start, start + length),
                label,
                at < 0 ? null : TimeSpan.FromMilliseconds(at),
                (int)reader.Number()
            );
            before = start;
        }

        return spans;
    }
}

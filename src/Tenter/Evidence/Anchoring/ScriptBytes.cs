namespace Tenter.Evidence.Anchoring;

using System;
using System.Collections.Generic;
using Tenter.Journal;

/// <summary>What a correction did: edits where the texts are near to each other, else passages found again one by one.</summary>
/// <param name="Edits">Null where the file was replaced by one too unlike it.</param>
/// <param name="Found">Then, by where they stood: the passages that were looked for, and where they were found.</param>
public sealed record CorrectionScript(EditScript? Edits, IReadOnlyDictionary<TextSpan, MappedSpan> Found);

/// <summary>The packed form of a correction's script, kept as a blob.</summary>
public static class ScriptBytes
{
    private const int Version = 1;

    public static byte[] Write(CorrectionScript script)
    {
        ArgumentNullException.ThrowIfNull(script);
        var writer = new PackWriter();
        writer.Number(Version);
        writer.Number(script.Edits is null ? -1 : script.Edits.OldLength);
        writer.Number(script.Edits?.Edits.Count ?? 0);
        var before = 0;
        foreach (var edit in script.Edits?.Edits ?? [])
        {
            writer.Number(edit.Start - before);
            writer.Number(edit.Deleted);
            writer.Text(edit.Inserted);
            before = edit.End;
        }

        writer.Number(script.Found.Count);
        foreach (var (was, found) in script.Found)
        {
            writer.Number(was.Start);
            writer.Number(was.Length);
            writer.Number(found.Span?.Start ?? -1);
            writer.Number(found.Span?.Length ?? 0);
            writer.Number(found.Changed ? 1 : 0);
        }

        return writer.ToBytes();
    }

    /// <exception cref="NewerFormatException">Written by a newer version of the program.</exception>
    public static CorrectionScript Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var reader = new PackReader(bytes);
        if (reader.Number() != Version)
        {
            throw new NewerFormatException("A correction was written by a newer version.");
        }

        var length = (int)reader.Number();

        // Each entry takes several bytes: a damaged count must not ask for memory that is not there.
        var edits = new TextEdit[Math.Clamp(reader.Number(), 0, bytes.Length)];
        var at = 0;
        for (var i = 0; i < edits.Length; i++)
        {
            var start = at + (int)reader.Number();
            edits[i] = new TextEdit(start, (int)reader.Number(), reader.Text() ?? string.Empty);
            at = edits[i].End;
        }

        var count = Math.Clamp(reader.Number(), 0, bytes.Length);
        var found = new Dictionary<TextSpan, MappedSpan>((int)count);
        for (var i = 0; i < count; i++)
        {
            var start = (int)reader.Number();
            var was = new TextSpan(start, start + (int)reader.Number());
            var place = (int)reader.Number();
            var size = (int)reader.Number();
            TextSpan? span = place < 0 ? null : new TextSpan(place, place + size);
            found[was] = new MappedSpan(span, reader.Number() == 1);
        }

        return new CorrectionScript(length < 0 ? null : EditScript.Of(edits, length), found);
    }
}

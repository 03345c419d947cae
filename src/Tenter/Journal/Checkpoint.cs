namespace Tenter.Journal;

using System;
using System.Collections.Generic;
using System.Linq;

/// <summary>One page of a checkpoint: rows of one kind, packed.</summary>
public sealed record CheckpointPage(string Kind, int KindVersion, int Page, byte[] Bytes);

/// <summary>
/// The state at one head as packed pages: a cache of the journal that makes opening quick. It can be thrown away and made
/// again at any time; verification compares it with a full replay.
/// </summary>
public static class Checkpoint
{
    // Large enough that the store reads few rows, small enough that one page is encrypted or hashed in one go.
    private const int PageSize = 256 * 1024;

    // Bytes of a packed coding: how many rows to make room for. A wrong guess costs a little memory or time, nothing else.
    private const int LikelyRow = 96;

    /// <summary>Packs every table in slot order. A row is id, writer and the packed record.</summary>
    public static IEnumerable<CheckpointPage> Pages(Project project)
    {
        foreach (var kind in project.Kinds.All)
        {
            var writer = new PackWriter();
            var page = 0;
            foreach (var (record, by) in project.Table(kind).Rows)
            {
                writer.Id(record.Id);
                writer.Id(by);
                kind.Pack(record, writer);
                if (writer.Length >= PageSize)
                {
                    yield return new CheckpointPage(kind.Name, kind.Version, page++, writer.Take());
                }
            }

            if (writer.Length > 0)
            {
                yield return new CheckpointPage(kind.Name, kind.Version, page, writer.Take());
            }
        }
    }

    /// <summary>Whether this program can read the pages: it knows the kinds, and packs them in the same way.</summary>
    public static bool CanRead(Kinds kinds, IEnumerable<CheckpointPage> pages) =>
        pages.All(page => kinds.Find(page.Kind)?.CanUnpack(page.KindVersion) == true);

    /// <summary>The state the pages describe. Pages of one kind must come in their order.</summary>
    /// <exception cref="NewerFormatException">A kind or version this program does not know.</exception>
    public static Project Read(Kinds kinds, IBlobs blobs, Head head, IReadOnlyList<CheckpointPage> pages)
    {
        var empty = Project.Empty(kinds, blobs);
        var edits = new Dictionary<string, TableEdit>(StringComparer.Ordinal);
        var sizes = pages
            .GroupBy(page => page.Kind, StringComparer.Ordinal)
            .ToDictionary(kind => kind.Key, kind => kind.Sum(page => page.Bytes.Length), StringComparer.Ordinal);
        foreach (var page in pages)
        {
            var kind = kinds.Named(page.Kind);
            if (!edits.TryGetValue(page.Kind, out var edit))
            {
                edits[page.Kind] = edit = empty.Table(kind).Edit();
                edit.Expect(sizes[page.Kind] / LikelyRow);
            }

            var reader = new PackReader(page.Bytes);
            while (!reader.AtEnd)
            {
                var id = reader.Id();
                var by = reader.Id();
                edit.Put(kind.Unpack(id, page.KindVersion, ref reader), by);
            }
        }

        return empty.With(edits.Values.Select(edit => edit.Done()), head);
    }

    /// <summary>
    /// The first record in which two states differ, or null when they hold the same records written by the same change
    /// sets. O(records).
    /// </summary>
    public static RecordRef? FirstDifference(Project a, Project b)
    {
        foreach (var kind in a.Kinds.All)
        {
            var other = b.Table(kind);
            foreach (var (record, by) in a.Table(kind).Rows)
            {
                if (
                    other.WriterOf(record.Id) != by
                    || other.Find(record.Id) is not { } same
                    || !kind.Encode(record).AsSpan().SequenceEqual(kind.Encode(same))
                )
                {
                    return new RecordRef(kind.Name, record.Id);
                }
            }

            if (a.Table(kind).Count != other.Count)
            {
                var extra = other.Rows.First(row => a.Table(kind).Find(row.Record.Id) is null);
                return new RecordRef(kind.Name, extra.Record.Id);
            }
        }

        return null;
    }
}

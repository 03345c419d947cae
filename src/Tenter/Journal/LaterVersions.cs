namespace Tenter.Journal;

using System;
using System.Collections.Generic;
using System.Linq;

/// <summary>
/// What later change sets did to one record, to tell which of them stand in the way of an undo. An act and the undo that
/// took it back cancel each other; an act that set a value to what it had been before takes the acts between with it.
/// </summary>
internal sealed class LaterVersions
{
    private readonly List<(RecordId ChangeSet, Record? Before, Record? After)> effective = [];

    private LaterVersions() { }

    /// <summary>O(versions of the record).</summary>
    public static LaterVersions Of(Kind kind, RecordId id, Func<RecordId, IEnumerable<RecordVersion>> since)
    {
        var all = since(id).ToList();
        var records = all.ConvertAll(version => Undo.Decoded(kind, id, version.Payload));
        var cancelled = new HashSet<RecordId>();
        for (var i = all.Count - 1; i >= 0; i--)
        {
            if (
                !cancelled.Contains(all[i].ChangeSet)
                && all[i].Undoes is { } undone
                && all.Exists(version => version.ChangeSet == undone)
            )
            {
                cancelled.Add(undone);
                cancelled.Add(all[i].ChangeSet);
            }
        }

        var versions = new LaterVersions();
        for (var i = 0; i < all.Count; i++)
        {
            if (!cancelled.Contains(all[i].ChangeSet))
            {
                versions.effective.Add((all[i].ChangeSet, i == 0 ? null : records[i - 1], records[i]));
            }
        }

        return versions;
    }

    /// <summary>The change sets that led a value from what it was to what it is.</summary>
    /// <param name="start">The value before the first of them.</param>
    /// <param name="valueOf">The value in a version; in none, where the record was out.</param>
    public IReadOnlyList<RecordId> Way(string? start, Func<Record?, string?> valueOf)
    {
        var way = new List<(RecordId ChangeSet, string? Value)> { (default, start) };
        for (var i = 0; i < effective.Count; i++)
        {
            var (changeSet, before, after) = effective[i];
            var value = valueOf(after);
            if (i > 0 && valueOf(before) == value)
            {
                continue;
            }

            var known = way.FindIndex(step => step.Value == value);
            if (known >= 0)
            {
                way.RemoveRange(known + 1, way.Count - known - 1);
            }
            else
            {
                way.Add((changeSet, value));
            }
        }

        return [.. way.Skip(1).Select(step => step.ChangeSet)];
    }
}

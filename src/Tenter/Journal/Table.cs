namespace Tenter.Journal;

using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Threading;

/// <summary>A key by which records of a kind are looked up: codings by source, say.</summary>
public sealed class RecordIndex<T>(Func<T, RecordId> key)
    where T : Record
{
    internal RecordId KeyOf(T record) => key(record);
}

/// <summary>
/// All records of one kind in one snapshot. Rows stand in chunks that are copied when written to, so that a snapshot
/// costs what changed and passing over all rows is as fast as over arrays. Reading never locks.
/// </summary>
public abstract class Table
{
    public abstract Kind Kind { get; }

    public abstract int Count { get; }

    public abstract Record? Find(RecordId id);

    /// <summary>The change set that last wrote the record; none when there is no such record.</summary>
    public abstract RecordId WriterOf(RecordId id);

    public abstract IEnumerable<(Record Record, RecordId Writer)> Rows { get; }

    internal abstract TableEdit Edit();
}

internal abstract class TableEdit
{
    public abstract void Put(Record record, RecordId writer);

    /// <summary>Says how many records may come, before the first is put into a table that nobody else has seen.</summary>
    public abstract void Expect(int records);

    public abstract void Remove(RecordId id);

    public abstract Table Done();
}

/// <inheritdoc/>
public sealed class Table<T> : Table, IEnumerable<T>
    where T : Record
{
    // 256 rows of 24 bytes: one write copies 6 KB, and a pass still runs over long arrays. Measured on load L.
    private const int ChunkSize = 256;
    private const int IndexedOneByOne = 4096;

    /// <summary>Stands where nothing was written yet; always copied before writing.</summary>
    private static readonly Row[] EmptyChunk = new Row[ChunkSize];

    private readonly Kind<T> kind;
    private readonly Row[][] chunks;
    private readonly int count;
    private readonly SlotMap slots;
    private readonly ImmutableDictionary<RecordId, int[]>?[] indexes;

    internal Table(Kind<T> kind)
        : this(kind, [], count: 0, new SlotMap(), new ImmutableDictionary<RecordId, int[]>?[kind.Indexes.Count]) { }

    private Table(
        Kind<T> kind,
        Row[][] chunks,
        int count,
        SlotMap slots,
        ImmutableDictionary<RecordId, int[]>?[] indexes
    )
    {
        this.kind = kind;
        this.chunks = chunks;
        this.count = count;
        this.slots = slots;
        this.indexes = indexes;
    }

    public override Kind Kind => kind;

    public override int Count => count;

    public override IEnumerable<(Record Record, RecordId Writer)> Rows
    {
        get
        {
            foreach (var chunk in chunks)
            {
                foreach (var row in chunk)
                {
                    if (row.Record is { } record)
                    {
                        yield return (record, row.Writer);
                    }
                }
            }
        }
    }

    public override T? Find(RecordId id) => RowOf(id).Record;

    public override RecordId WriterOf(RecordId id) => RowOf(id).Writer;

    /// <summary>The records with that key, in the order in which they were first written. O(answer) once built.</summary>
    public IEnumerable<T> Where(RecordIndex<T> index, RecordId key)
    {
        if (Built(index).TryGetValue(key, out var found))
        {
            foreach (var slot in found)
            {
                yield return chunks[slot / ChunkSize][slot % ChunkSize].Record!;
            }
        }
    }

    /// <summary>How many records have that key. O(1) once built.</summary>
    public int CountWhere(RecordIndex<T> index, RecordId key) =>
        Built(index).TryGetValue(key, out var found) ? found.Length : 0;

    public IEnumerator<T> GetEnumerator()
    {
        foreach (var chunk in chunks)
        {
            foreach (var row in chunk)
            {
                if (row.Record is { } record)
                {
                    yield return record;
                }
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal override TableEdit Edit() => new Edition(this);

    private Row RowOf(RecordId id)
    {
        if (!slots.TryGet(id, out var slot))
        {
            return default;
        }

        var chunk = slot / ChunkSize;
        return chunk < chunks.Length ? chunks[chunk][slot % ChunkSize] : default;
    }

    private ImmutableDictionary<RecordId, int[]> Built(RecordIndex<T> index)
    {
        var i = ((IList<RecordIndex<T>>)kind.Indexes).IndexOf(index);
        if (Volatile.Read(ref indexes[i]) is { } built)
        {
            return built;
        }

        var lists = new Dictionary<RecordId, List<int>>();
        for (var slot = 0; slot < chunks.Length * ChunkSize; slot++)
        {
            if (chunks[slot / ChunkSize][slot % ChunkSize].Record is { } record)
            {
                var key = index.KeyOf(record);
                if (!lists.TryGetValue(key, out var list))
                {
                    lists[key] = list = [];
                }

                list.Add(slot);
            }
        }

        var builder = ImmutableDictionary.CreateBuilder<RecordId, int[]>();
        foreach (var (key, list) in lists)
        {
            builder[key] = [.. list];
        }

        // Two readers may both build it; the results are equal and one is kept.
        built = builder.ToImmutable();
        Volatile.Write(ref indexes[i], built);
        return built;
    }

    private struct Row
    {
        public T? Record;
        public RecordId Writer;
    }

    private sealed class Edition(Table<T> old) : TableEdit
    {
        private readonly List<(int Slot, T? Before, T? After)> written = [];
        private readonly HashSet<int> owned = [];
        private Row[][] chunks = old.chunks;
        private bool spineOwned;
        private int count = old.count;
        private int writes;

        public override void Put(Record record, RecordId writer)
        {
            var slot = old.slots.SlotFor(record.Id);
            Write(slot, (T)record, writer);
        }

        public override void Expect(int records) => old.slots.Load(records);

        public override void Remove(RecordId id)
        {
            if (old.slots.TryGet(id, out var slot))
            {
                Write(slot, record: null, default);
            }
        }

        public override Table Done()
        {
            old.slots.Loaded();
            return new Table<T>(old.kind, chunks, count, old.slots, Reindexed());
        }

        private void Write(int slot, T? record, RecordId writer)
        {
            ref var row = ref Own(slot);
            if (writes++ < IndexedOneByOne)
            {
                written.Add((slot, row.Record, record));
            }

            count += (record is null ? 0 : 1) - (row.Record is null ? 0 : 1);
            row = new Row { Record = record, Writer = writer };
        }

        private ref Row Own(int slot)
        {
            var chunk = slot / ChunkSize;
            if (!spineOwned || chunk >= chunks.Length)
            {
                var longer =
                    chunk < chunks.Length ? chunks.Length : Math.Max(chunk + 1, chunks.Length + (chunks.Length / 8));
                var spine = new Row[longer][];
                chunks.CopyTo(spine, 0);
                Array.Fill(spine, EmptyChunk, chunks.Length, longer - chunks.Length);

                chunks = spine;
                spineOwned = true;
            }

            if (owned.Add(chunk))
            {
                var copy = new Row[ChunkSize];
                chunks[chunk].CopyTo(copy, 0);
                chunks[chunk] = copy;
            }

            return ref chunks[chunk][slot % ChunkSize];
        }

        private ImmutableDictionary<RecordId, int[]>?[] Reindexed()
        {
            var next = new ImmutableDictionary<RecordId, int[]>?[old.indexes.Length];
            if (writes > IndexedOneByOne)
            {
                return next;
            }

            for (var i = 0; i < next.Length; i++)
            {
                if (Volatile.Read(ref old.indexes[i]) is { } built)
                {
                    next[i] = Reindexed(built, old.kind.Indexes[i]);
                }
            }

            return next;
        }

        private ImmutableDictionary<RecordId, int[]> Reindexed(
            ImmutableDictionary<RecordId, int[]> built,
            RecordIndex<T> index
        )
        {
            var builder = built.ToBuilder();
            foreach (var (slot, before, after) in written)
            {
                if (before is not null && builder.TryGetValue(index.KeyOf(before), out var from))
                {
                    builder[index.KeyOf(before)] = Array.FindAll(from, other => other != slot);
                }

                if (after is not null)
                {
                    var key = index.KeyOf(after);
                    var at = builder.TryGetValue(key, out var found) ? found : [];
                    var place = ~Array.BinarySearch(at, slot);
                    builder[key] = [.. at[..place], slot, .. at[place..]];
                }
            }

            return builder.ToImmutable();
        }
    }
}

/// <summary>
/// Gives every id of a kind its slot, for good. Shared by all snapshots of one project: a snapshot in which the slot is
/// empty, or beyond its end, does not hold the record. So the dictionary is never copied. What a checkpoint brought stands
/// in a plain dictionary that is never written again, which is several times quicker to fill.
/// </summary>
internal sealed class SlotMap
{
    private readonly ConcurrentDictionary<RecordId, int> later = new();
    private Dictionary<RecordId, int> loaded = [];
    private bool loading;
    private int next = -1;

    /// <summary>From here until <see cref="Loaded"/> one thread alone may use it.</summary>
    public void Load(int expected)
    {
        if (next >= 0)
        {
            throw new InvalidOperationException("Records are loaded into an empty table only.");
        }

        loading = true;
        loaded = new Dictionary<RecordId, int>(expected);
    }

    public void Loaded() => loading = false;

    public bool TryGet(RecordId id, out int slot) =>
        loaded.TryGetValue(id, out slot) || later.TryGetValue(id, out slot);

    public int SlotFor(RecordId id)
    {
        if (loading)
        {
            ref var own = ref CollectionsMarshal.GetValueRefOrAddDefault(loaded, id, out var known);
            return known ? own : own = ++next;
        }

        if (TryGet(id, out var slot))
        {
            return slot;
        }

        // Two writers asking for one new id: the loser's number stays unused.
        return later.GetOrAdd(id, Interlocked.Increment(ref next));
    }
}

namespace Tenter.Coding.Search;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

/// <summary>The forms a word of a query matches, as numbers of a form list: sorted, and as bits for a test in constant time.</summary>
internal sealed class FormSet
{
    private readonly List<int> ids;
    private ulong[] bits;

    /// <param name="sortedIds">In rising order.</param>
    public FormSet(List<int> sortedIds)
    {
        ids = sortedIds;
        bits = new ulong[ids.Count == 0 ? 0 : (ids[^1] >> 6) + 1];
        foreach (var id in ids)
        {
            bits[id >> 6] |= 1UL << (id & 63);
        }
    }

    public int Count => ids.Count;

    public IReadOnlyList<int> Ids => ids;

    public bool Contains(int id)
    {
        var word = id >> 6;
        var local = bits;
        return (uint)word < (uint)local.Length && ((local[word] >> (id & 63)) & 1) != 0;
    }

    /// <summary>The next place at or after <paramref name="from"/> whose form is of the set; -1 when there is none.</summary>
    public int NextIn(ReadOnlySpan<int> words, int from)
    {
        if (ids.Count == 1)
        {
            var at = words[from..].IndexOf(ids[0]);
            return at < 0 ? -1 : from + at;
        }

        var local = bits;
        for (var i = from; i < words.Length; i++)
        {
            var word = words[i] >> 6;
            if ((uint)word < (uint)local.Length && ((local[word] >> (words[i] & 63)) & 1) != 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether the two have a form in common. O(highest number / 64).</summary>
    public bool Meets(FormSet other)
    {
        for (var i = 0; i < Math.Min(bits.Length, other.bits.Length); i++)
        {
            if ((bits[i] & other.bits[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds a form numbered higher than all before.</summary>
    public void Add(int id)
    {
        ids.Add(id);
        var word = id >> 6;
        if (word >= bits.Length)
        {
            Array.Resize(ref bits, Math.Max(word + 1, bits.Length * 2));
        }

        bits[word] |= 1UL << (id & 63);
    }

    /// <summary>The forms of any of the sets. O(highest number / 64 for each set + forms of the result).</summary>
    public static FormSet Union(IReadOnlyCollection<FormSet> sets)
    {
        var all = new ulong[sets.Max(set => set.bits.Length)];
        foreach (var set in sets)
        {
            for (var i = 0; i < set.bits.Length; i++)
            {
                all[i] |= set.bits[i];
            }
        }

        var numbers = new List<int>();
        for (var i = 0; i < all.Length; i++)
        {
            for (var rest = all[i]; rest != 0; rest &= rest - 1)
            {
                numbers.Add((i << 6) + BitOperations.TrailingZeroCount(rest));
            }
        }

        return new FormSet(numbers);
    }
}

namespace Tenter.Coding.Search;

using System;
using System.Numerics;

/// <summary>
/// Distinct forms, numbered from 0 in the order met. Their characters stand one after the other in one array, and a table
/// with open addressing finds them. A form of up to eight ASCII characters is its own key of 64 bits, so that most words
/// of a text cost one look into memory; longer ones have a hash for a key, with the topmost bit set, and are compared.
/// It only grows; one thread at a time.
/// </summary>
internal sealed class FormStore
{
    private const ulong LongForm = 1UL << 63;
    private const int ShortLength = 8;

    /// <summary>Differs from run to run, so that no text can be made to fill the table badly.</summary>
    private static readonly ulong Seed = (ulong)(uint)HashCode.Combine(LongForm) << 1;

    private char[] chars = new char[1024];
    private int[] offsets = new int[257];
    private Slot[] slots = new Slot[512];
    private int count;

    /// <summary>The forms so far, to be read while others are added.</summary>
    public FormChars Forms => new(chars, offsets, count);

    /// <summary>The number of a form, given anew when it was not met before. Constant time on average.</summary>
    public int NumberOf(ReadOnlySpan<char> form)
    {
        var key = KeyOf(form);
        var mask = slots.Length - 1;
        for (var at = Place(key, mask); ; at = (at + 1) & mask)
        {
            ref var slot = ref slots[at];
            if (slot.NumberFromOne == 0)
            {
                slot = new Slot(key, count + 1);
                Append(form);
                return count - 1;
            }

            if (slot.Key == key && (key < LongForm || Forms[slot.NumberFromOne - 1].SequenceEqual(form)))
            {
                return slot.NumberFromOne - 1;
            }
        }
    }

    private void Append(ReadOnlySpan<char> form)
    {
        var start = offsets[count];
        if (start + form.Length > chars.Length)
        {
            Array.Resize(
                ref chars,
                Math.Max(checked(start + form.Length), (int)Math.Min(chars.Length * 2L, Array.MaxLength))
            );
        }

        if (count + 2 > offsets.Length)
        {
            Array.Resize(ref offsets, offsets.Length * 2);
        }

        form.CopyTo(chars.AsSpan(start));
        count++;
        offsets[count] = start + form.Length;
        if (count * 2 > slots.Length)
        {
            Grow();
        }
    }

    private void Grow()
    {
        var old = slots;
        slots = new Slot[old.Length * 2];
        var mask = slots.Length - 1;
        foreach (var slot in old)
        {
            if (slot.NumberFromOne == 0)
            {
                continue;
            }

            var at = Place(slot.Key, mask);
            while (slots[at].NumberFromOne != 0)
            {
                at = (at + 1) & mask;
            }

            slots[at] = slot;
        }
    }

    private static ulong KeyOf(ReadOnlySpan<char> form)
    {
        ulong key = 0;
        var all = 0;
        if (form.Length <= ShortLength)
        {
            foreach (var c in form)
            {
                all |= c;
                key = (key << 8) | c;
            }

            if (all < 0x80)
            {
                return key;
            }
        }

        key = Seed;
        foreach (var c in form)
        {
            key = (BitOperations.RotateLeft(key, 5) ^ c) * 0x9E3779B97F4A7C15;
        }

        return key | LongForm;
    }

    /// <summary>Multiplication by the golden ratio (Knuth, The Art of Computer Programming 3, 6.4), folded to the table.</summary>
    private static int Place(ulong key, int mask)
    {
        var mixed = (key ^ Seed) * 0x9E3779B97F4A7C15;
        return (int)(mixed >> 32) & mask;
    }

    private readonly record struct Slot(ulong Key, int NumberFromOne);
}

/// <summary>The characters of the forms known at one moment.</summary>
internal readonly struct FormChars(char[] chars, int[] offsets, int count)
{
    public int Count => count;

    public ReadOnlySpan<char> this[int number] => chars.AsSpan(offsets[number], offsets[number + 1] - offsets[number]);

    public int LengthOf(int number) => offsets[number + 1] - offsets[number];
}

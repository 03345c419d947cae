namespace Tenter.Coding;

using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// The codings of one source, each where it lies in the present text, as flat arrays in the order of their starts: what a
/// sweep runs over without going back to the records.
/// </summary>
internal sealed class PresentCodings(
    Source source,
    TextSpan[] spans,
    int[] codes,
    Coding[] codings,
    int unplaced,
    int introduced
)
{
    public Source Source => source;

    /// <summary>By start, then end.</summary>
    public TextSpan[] Spans => spans;

    /// <summary>The code of each, by its number in <see cref="CodingTable.Codes"/>.</summary>
    public int[] Codes => codes;

    public Coding[] Codings => codings;

    /// <summary>How many codings a person has yet to place.</summary>
    public int Unplaced => unplaced;

    /// <summary>How many codings the researcher brought up: they have not arisen, and are not among those here.</summary>
    public int Introduced => introduced;

    public int Count => spans.Length;

    /// <summary>Only some of them.</summary>
    public PresentCodings Where(Func<Coding, TextSpan, bool> wanted)
    {
        int[] kept =
        [
            .. System.Linq.Enumerable.Where(System.Linq.Enumerable.Range(0, Count), i => wanted(codings[i], spans[i])),
        ];
        return new PresentCodings(
            source,
            Array.ConvertAll(kept, i => spans[i]),
            Array.ConvertAll(kept, i => codes[i]),
            Array.ConvertAll(kept, i => codings[i]),
            unplaced,
            introduced
        );
    }
}

/// <summary>
/// The codings of every source that counts as data, those left out that the researcher brought up. Gathered source by source on all processors, O(codings log codings of a
/// source), and kept for as long as nothing is written.
/// </summary>
internal sealed class CodingTable
{
    private CodingTable(Code[] codes, PresentCodings[] sources)
    {
        Codes = codes;
        Sources = sources;
        Numbers = new Dictionary<RecordId, int>(codes.Length);
        for (var i = 0; i < codes.Length; i++)
        {
            Numbers[codes[i].Id] = i;
        }
    }

    /// <summary>All codes, by name.</summary>
    public Code[] Codes { get; }

    public Dictionary<RecordId, int> Numbers { get; }

    /// <summary>In the order of the register.</summary>
    public PresentCodings[] Sources { get; private set; }

    /// <param name="wanted">Which codings are taken; null for all.</param>
    public static CodingTable Of(View view, Func<Coding, TextSpan, bool>? wanted = null)
    {
        var all = view.Derived(Coding.Kind, () => Gather(view));
        return wanted is null
            ? all
            : new CodingTable(all.Codes, Array.ConvertAll(all.Sources, source => source.Where(wanted)));
    }

    private static CodingTable Gather(View view)
    {
        var sources = new List<Source>();
        foreach (var source in view.All<Source>())
        {
            if (source.CountsAsData)
            {
                sources.Add(source);
            }
        }

        // The index is built by whoever asks first; not by all at once.
        _ = view.CountWhere(Coding.BySource, default);
        var codes = new List<Code>(view.All<Code>());
        codes.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        var table = new CodingTable([.. codes], new PresentCodings[sources.Count]);
        Parallel.For(0, sources.Count, i => table.Sources[i] = Of(view, sources[i], table.Numbers));
        return table;
    }

    private static PresentCodings Of(View view, Source source, Dictionary<RecordId, int> numbers)
    {
        var codings = new Coding[view.CountWhere(Coding.BySource, source.Id)];
        var order = new long[codings.Length];
        var (count, unplaced, introduced) = (0, 0, 0);
        foreach (var coding in view.Where(Coding.BySource, source.Id))
        {
            if (coding.Introduced)
            {
                introduced++;
                continue;
            }

            // Most often nothing was corrected since.
            var placed =
                coding.Passage.Revision == source.Revision ? coding.Passage : view.Present(coding.Passage).Passage;
            if (placed is { } passage)
            {
                order[count] = ((long)passage.Start << 32) | (uint)passage.End;
                codings[count++] = coding;
            }
            else
            {
                unplaced++;
            }
        }

        Array.Resize(ref codings, count);
        Array.Resize(ref order, count);
        Array.Sort(order, codings);
        var spans = new TextSpan[count];
        var codes = new int[count];
        for (var i = 0; i < count; i++)
        {
            spans[i] = new TextSpan((int)(order[i] >> 32), (int)order[i]);
            codes[i] = numbers.GetValueOrDefault(codings[i].Code, -1);
        }

        return new PresentCodings(source, spans, codes, codings, unplaced, introduced);
    }
}

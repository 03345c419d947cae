namespace Tenter.Coding;

using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// The codings of a view by source, each where it lies in the present text, as flat arrays in the order of their starts: what
/// a sweep runs over. Gathered source by source on all processors; O(codings log codings of a source).
/// </summary>
internal sealed class PresentCodings
{
    private PresentCodings(Source source, int count)
    {
        Source = source;
        Spans = new TextSpan[count];
        Codings = new Coding[count];
    }

    public Source Source { get; }

    /// <summary>By start, then end.</summary>
    public TextSpan[] Spans { get; private set; }

    public Coding[] Codings { get; private set; }

    /// <summary>How many codings a person has yet to place.</summary>
    public int Unplaced { get; private set; }

    public int Count => Spans.Length;

    /// <summary>Those of every source that counts as data, in the order of the register.</summary>
    /// <param name="wanted">Which are taken; null for all.</param>
    public static PresentCodings[] Of(View view, Func<Coding, TextSpan, bool>? wanted = null)
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
        var all = new PresentCodings[sources.Count];
        Parallel.For(0, all.Length, i => all[i] = Of(view, sources[i], wanted));
        return all;
    }

    private static PresentCodings Of(View view, Source source, Func<Coding, TextSpan, bool>? wanted)
    {
        var here = new PresentCodings(source, view.CountWhere(Coding.BySource, source.Id));
        var order = new long[here.Count];
        var i = 0;
        foreach (var coding in view.Where(Coding.BySource, source.Id))
        {
            // Most often nothing was corrected since.
            var placed =
                coding.Passage.Revision == source.Revision ? coding.Passage : view.Present(coding.Passage).Passage;
            if (placed is not { } passage)
            {
                here.Unplaced++;
            }
            else if (wanted is null || wanted(coding, passage.Span))
            {
                order[i] = ((long)passage.Start << 32) | (uint)passage.End;
                here.Codings[i++] = coding;
            }
        }

        if (i < order.Length)
        {
            order = order[..i];
            here.Codings = here.Codings[..i];
            here.Spans = new TextSpan[i];
        }

        Array.Sort(order, here.Codings);
        for (i = 0; i < order.Length; i++)
        {
            here.Spans[i] = new TextSpan((int)(order[i] >> 32), (int)order[i]);
        }

        return here;
    }
}

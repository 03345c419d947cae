namespace Tenter.Coding.Search;

using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

/// <summary>Reads many texts into words on all cores: each core numbers forms by itself, then the numbers are made common.</summary>
internal static class WordReading
{
    public static (TextWords[] Read, FormList Forms) Read(FormTable table, IReadOnlyList<SearchText> texts)
    {
        var workers = Math.Clamp(texts.Count, 1, Environment.ProcessorCount);
        var found = new (int[] Forms, int[] Starts, int Worker)[texts.Count];
        var collectors = new WordCollector[workers];
        var next = -1;
        Parallel.For(
            0,
            workers,
            worker =>
            {
                var collector = collectors[worker] = new WordCollector();
                for (var i = Interlocked.Increment(ref next); i < texts.Count; i = Interlocked.Increment(ref next))
                {
                    var (forms, starts) = collector.Read(texts[i].Text);
                    found[i] = (forms, starts, worker);
                }
            }
        );

        var (common, list) = table.Add(Array.ConvertAll(collectors, collector => collector.Forms));
        var read = new TextWords[texts.Count];
        next = -1;
        Parallel.For(
            0,
            workers,
            _ =>
            {
                var tally = new int[list.Forms.Count];
                for (var i = Interlocked.Increment(ref next); i < texts.Count; i = Interlocked.Increment(ref next))
                {
                    var (forms, starts, worker) = found[i];
                    var paragraphs = TextWords.WordsOf(texts[i], starts, forms, collectors[worker].Forms);
                    for (var k = 0; k < forms.Length; k++)
                    {
                        forms[k] = common[worker][forms[k]];
                    }

                    var (distinct, counts) = TextWords.CountForms(forms, tally);
                    read[i] = new TextWords(texts[i].Key, forms, starts, paragraphs, distinct, counts);
                }
            }
        );
        return (read, list);
    }
}

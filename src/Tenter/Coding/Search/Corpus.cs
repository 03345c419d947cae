namespace Tenter.Coding.Search;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Tenter.Evidence;

/// <summary>
/// The word index of a project's texts, built after opening and kept up with it. Nothing of it is on disk. Until it is ready
/// searches scan the texts, with the same results.
/// </summary>
public sealed class Corpus
{
    private readonly Lock gate = new();
    private WordIndex? index;
    private HashSet<string> keys = [];

    /// <summary>The index, or null while it is not ready.</summary>
    public WordIndex? Ready => Volatile.Read(ref index);

    /// <summary>
    /// Brings the index up to the texts of a view that shows all of them: reads only what is new. After an erasure it is built
    /// afresh, for an index remembers forms.
    /// </summary>
    public WordIndex Refresh(View view, bool afresh = false)
    {
        lock (gate)
        {
            var texts = Texts(view).ToDictionary(text => text.Key, text => text.Read, StringComparer.Ordinal);
            if (index is null || afresh || keys.Any(key => !texts.ContainsKey(key)))
            {
                var built = WordIndex.Build(texts.Values.Select(read => read()));
                keys = [.. texts.Keys];
                Volatile.Write(ref index, built);
                return built;
            }

            var added = texts.Where(text => !keys.Contains(text.Key)).Select(text => text.Value()).ToList();
            if (added.Count > 0)
            {
                keys.UnionWith(added.Select(text => text.Key));
                Volatile.Write(ref index, index.With(added));
            }

            return index;
        }
    }

    /// <summary>A text is known by its revision, so that a corrected one is another text.</summary>
    internal static string KeyOf(Revision revision) => revision.Id.ToString();

    internal static SearchText Read(View view, Revision revision) =>
        new(KeyOf(revision), view.TextOf(revision) ?? string.Empty, ParagraphsOf(view, revision));

    private static IEnumerable<(string Key, Func<SearchText> Read)> Texts(View view) =>
        view.All<Source>()
            .Select(source => view.Find<Revision>(source.Revision))
            .OfType<Revision>()
            .Select(revision => (KeyOf(revision), (Func<SearchText>)(() => Read(view, revision))));

    /// <summary>Paragraphs, headings, list items and rows in order; of two that overlap the first.</summary>
    internal static List<TextSpan>? ParagraphsOf(View view, Revision revision)
    {
        var spans = new List<TextSpan>();
        var end = 0;
        foreach (var structure in view.StructureOf(revision).OrderBy(span => span.Span))
        {
            if (
                structure.Kind
                    is StructureKind.Paragraph
                        or StructureKind.Heading
                        or StructureKind.ListItem
                        or StructureKind.Row
                        or StructureKind.Quote
                && structure.Span.Start >= end
            )
            {
                spans.Add(structure.Span);
                end = structure.Span.End;
            }
        }

        // A text without structure is one paragraph.
        return spans.Count == 0 ? null : spans;
    }
}

namespace Tenter.Coding.Search;

using System;
using System.Collections.Generic;
using System.Linq;

/// <summary>A query made ready for one form list: each word is the set of forms it matches.</summary>
internal abstract class Matcher
{
    /// <summary>Whether the text has what a hit needs; a quick no.</summary>
    public abstract bool CanMatch(TextWords text);

    /// <summary>
    /// Adds the hits among the words from <paramref name="from"/> up to <paramref name="to"/>, as word ranges, rising,
    /// each once.
    /// </summary>
    public abstract void Find(TextWords text, int from, int to, RangeLists lists, List<long> into);

    /// <summary>How many hits the text has as a whole.</summary>
    public virtual long Count(TextWords text, RangeLists lists)
    {
        if (!CanMatch(text))
        {
            return 0;
        }

        var hits = lists.Borrow();
        Find(text, 0, text.Count, lists, hits);
        var count = hits.Count;
        lists.Return(hits);
        return count;
    }

    public static Matcher Of(QueryNode node, Func<WordPattern, FormSet> formsOf) =>
        node switch
        {
            TermNode term => Term(term, formsOf),
            NearNode near => new NearMatcher(Term(near.Left, formsOf), Term(near.Right, formsOf), near.Distance),
            NotNode not => new NotMatcher(Of(not.Left, formsOf), Of(not.Right, formsOf)),
            AndNode and => new AndMatcher([.. and.Parts.Select(part => Of(part, formsOf))]),
            OrNode or => OrMatcher.Of([.. or.Parts.Select(part => Of(part, formsOf))]),
            _ => throw new NotSupportedException(node.GetType().Name),
        };

    private static TermMatcher Term(TermNode term, Func<WordPattern, FormSet> formsOf) =>
        new([.. term.Alternatives.Select(sequence => (FormSet[])[.. sequence.Select(formsOf)])]);
}

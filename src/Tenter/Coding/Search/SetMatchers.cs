namespace Tenter.Coding.Search;

using System;
using System.Collections.Generic;
using System.Linq;

/// <summary>All hits of every part, where every part has one.</summary>
internal sealed class AndMatcher(Matcher[] parts) : Matcher
{
    public override bool CanMatch(TextWords text) => Array.TrueForAll(parts, part => part.CanMatch(text));

    public override void Find(TextWords text, int from, int to, RangeLists lists, List<long> into)
    {
        var before = into.Count;
        foreach (var part in parts)
        {
            var sofar = into.Count;
            part.Find(text, from, to, lists, into);
            if (into.Count == sofar)
            {
                into.RemoveRange(before, sofar - before);
                return;
            }
        }

        WordRange.SortDistinct(into, before);
    }
}

/// <summary>The hits of the left where the right has none.</summary>
internal sealed class NotMatcher(Matcher left, Matcher right) : Matcher
{
    public override bool CanMatch(TextWords text) => left.CanMatch(text);

    public override void Find(TextWords text, int from, int to, RangeLists lists, List<long> into)
    {
        var before = into.Count;
        left.Find(text, from, to, lists, into);
        if (into.Count == before || !right.CanMatch(text))
        {
            return;
        }

        var others = lists.Borrow();
        right.Find(text, from, to, lists, others);
        if (others.Count > 0)
        {
            into.RemoveRange(before, into.Count - before);
        }

        lists.Return(others);
    }
}

/// <summary>The hits of any part, the same stretch once.</summary>
internal sealed class OrMatcher : Matcher
{
    private readonly Matcher[] parts;

    private OrMatcher(Matcher[] parts) => this.parts = parts;

    /// <summary>Single words become one set of forms, so that a set of two hundred terms is one pass.</summary>
    public static Matcher Of(Matcher[] parts)
    {
        var words = parts.OfType<TermMatcher>().Where(term => term.Single is not null).ToList();
        if (words.Count < 2)
        {
            return new OrMatcher(parts);
        }

        var together = new TermMatcher([
            [FormSet.Union([.. words.Select(word => word.Single!)])],
        ]);
        return words.Count == parts.Length ? together : new OrMatcher([together, .. parts.Except(words)]);
    }

    public override bool CanMatch(TextWords text) => Array.Exists(parts, part => part.CanMatch(text));

    public override void Find(TextWords text, int from, int to, RangeLists lists, List<long> into)
    {
        var before = into.Count;
        foreach (var part in parts)
        {
            if (part.CanMatch(text))
            {
                part.Find(text, from, to, lists, into);
            }
        }

        WordRange.SortDistinct(into, before);
    }
}

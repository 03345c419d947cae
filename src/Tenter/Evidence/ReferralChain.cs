namespace Tenter.Evidence;

using System.Collections.Generic;
using System.Linq;
using Tenter.Journal;

/// <summary>One approach in the chain of referrals.</summary>
/// <param name="Depth">0 for one nobody referred us to.</param>
public sealed record Referral(Approach Approach, int Depth, IReadOnlyList<Referral> Led);

/// <summary>Who led us to whom: how much of what we have heard hangs on one person's address book.</summary>
public static class ReferralChain
{
    /// <summary>The forest of referrals, by name. A circle of referrals, which an error can make, is cut where it closes.</summary>
    public static IReadOnlyList<Referral> Of(View view)
    {
        var all = view.All<Approach>().OrderBy(approach => approach.Name, System.StringComparer.Ordinal).ToList();
        var ids = all.Select(approach => approach.Id).ToHashSet();
        var led = all.Where(approach => approach.ReferredBy is { } by && ids.Contains(by))
            .ToLookup(approach => approach.ReferredBy!.Value);
        var met = new HashSet<RecordId>();
        var roots = all.Where(approach => approach.ReferredBy is not { } by || !ids.Contains(by))
            .Select(root => Grow(root, 0, led, met))
            .ToList();
        // What is left hangs only on itself.
        roots.AddRange(all.Where(approach => met.Add(approach.Id)).Select(root => Grow(root, 0, led, met)));
        return roots;
    }

    private static Referral Grow(Approach approach, int depth, ILookup<RecordId, Approach> led, HashSet<RecordId> met)
    {
        met.Add(approach.Id);
        return new Referral(
            approach,
            depth,
            [.. led[approach.Id].Where(next => met.Add(next.Id)).Select(next => Grow(next, depth + 1, led, met))]
        );
    }
}

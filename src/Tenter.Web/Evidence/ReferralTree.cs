namespace Tenter.Web.Evidence;

using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;

/// <summary>One approach placed in the drawing: a column for each step from the first, a line each.</summary>
public sealed record ReferralNode(
    Approach Approach,
    string? Outcome,
    int Depth,
    int Line,
    int? ParentLine,
    string Mark
);

/// <summary>The chain of referrals laid out: who led to whom, from left to right.</summary>
public sealed record ReferralTree(IReadOnlyList<ReferralNode> Nodes, IReadOnlyList<Referral> Roots)
{
    public int Lines => Nodes.Count;

    public int Depth => Nodes.Count == 0 ? 0 : Nodes.Max(node => node.Depth) + 1;

    public static ReferralTree Of(IReadOnlyList<Referral> roots, Vocabulary words)
    {
        var nodes = new List<ReferralNode>();
        foreach (var root in roots)
        {
            Place(root, parent: null, nodes, words);
        }

        return new ReferralTree(nodes, roots);
    }

    private static void Place(Referral referral, int? parent, List<ReferralNode> into, Vocabulary words)
    {
        var line = into.Count;
        into.Add(
            new ReferralNode(
                referral.Approach,
                words.Label(Scheme.Outcomes, referral.Approach.Outcome),
                referral.Depth,
                line,
                parent,
                OutcomeCount.MarkOf(referral.Approach.Outcome, words)
            )
        );
        foreach (var led in referral.Led)
        {
            Place(led, line, into, words);
        }
    }
}

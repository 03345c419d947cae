namespace Tenter.Web.Evidence;

using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;

/// <summary>What came of approaches: how many of each outcome, as it was recorded.</summary>
/// <param name="Key">Of the scheme of outcomes; null where none is recorded.</param>
/// <param name="Mark">Names the sign that stands for it in the drawing.</param>
public sealed record OutcomeCount(string? Key, string Label, string Mark, int Count)
{
    public const string TookPart = "took-part";

    private const string NotRecorded = "unrecorded";

    private static readonly Dictionary<string, string> Shipped = new()
    {
        [TookPart] = "filled",
        ["declined"] = "barred",
        ["no-answer"] = "dashed",
        ["pending"] = "open",
        ["withdrew"] = "crossed",
    };

    // For the words a project adds of its own, in their order; beyond these, the word beside the sign tells them apart.
    private static readonly string[] Further = ["square", "diamond", "triangle", "filled-square", "filled-diamond"];

    /// <summary>Every outcome that was recorded, the most frequent first; O(approaches).</summary>
    public static IReadOnlyList<OutcomeCount> Of(IEnumerable<Approach> approaches, Vocabulary words) =>
        [
            .. approaches
                .GroupBy(approach => approach.Outcome)
                .Select(group => new OutcomeCount(
                    group.Key,
                    words.Label(Scheme.Outcomes, group.Key) ?? "Not recorded",
                    MarkOf(group.Key, words),
                    group.Count()
                ))
                .OrderByDescending(outcome => outcome.Count)
                .ThenBy(outcome => outcome.Label, System.StringComparer.Ordinal),
        ];

    public static string MarkOf(string? outcome, Vocabulary words)
    {
        if (outcome is null)
        {
            return NotRecorded;
        }

        if (Shipped.TryGetValue(outcome, out var shipped))
        {
            return shipped;
        }

        var own = words
            .Terms(Scheme.Outcomes)
            .Select(term => term.Key)
            .Where(key => !Shipped.ContainsKey(key))
            .ToList();
        return Further[System.Math.Max(0, own.IndexOf(outcome)) % Further.Length];
    }
}

namespace Tenter.Web.Entry;

using System;
using System.Collections.Generic;
using System.Linq;

/// <summary>Names that are so near a new one that the new one may be a slip.</summary>
internal static class NearNames
{
    private const int MostOffered = 3;

    /// <summary>One letter in three may differ, and two at most.</summary>
    public static IReadOnlyList<string> Of(string typed, IEnumerable<string> names) =>
        [
            .. names
                .Distinct(StringComparer.Ordinal)
                .Select(name => (name, far: Distance(typed.ToUpperInvariant(), name.ToUpperInvariant())))
                .Where(near => near.far <= Math.Min(2, Math.Max(typed.Length, near.name.Length) / 3))
                .OrderBy(near => near.far)
                .ThenBy(near => near.name, StringComparer.Ordinal)
                .Take(MostOffered)
                .Select(near => near.name),
        ];

    /// <summary>Letters to change, add or leave out (Levenshtein). O(length × length).</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(
                    Math.Min(row[j] + 1, row[j - 1] + 1),
                    diagonal + (one[i - 1] == other[j - 1] ? 0 : 1)
                );
                diagonal = above;
            }
        }

        return row[other.Length];
    }
}

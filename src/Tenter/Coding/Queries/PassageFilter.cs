namespace Tenter.Coding.Queries;

using System.Collections.Generic;
using System.Linq;
using Tenter.Journal;

/// <summary>The characters that the answer to a query covers: what a table or a count is limited to.</summary>
public sealed class PassageFilter
{
    private readonly Dictionary<RecordId, TextSpan[]> covers;

    private PassageFilter(QueryAnswer answer)
    {
        Answer = answer;
        covers = answer
            .Passages.GroupBy(found => found.Source.Id)
            .ToDictionary(
                source => source.Key,
                source => PassageSets.Cover(PassageSets.Of(source.Select(found => found.Passage.Span)))
            );
    }

    public QueryAnswer Answer { get; }

    public static PassageFilter Of(QueryAnswer answer) => new(answer);

    /// <summary>Whether a passage of a source shares a character with the answer. O(log passages).</summary>
    public bool Touches(RecordId source, TextSpan span) =>
        covers.TryGetValue(source, out var cover) && PassageSets.Touches(cover, span);

    /// <summary>What of a stretch the answer covers.</summary>
    internal TextSpan[] Within(RecordId source, TextSpan span) =>
        covers.TryGetValue(source, out var cover) ? PassageSets.And(cover, [span]) : [];
}

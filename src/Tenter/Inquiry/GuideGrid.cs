namespace Tenter.Inquiry;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// Which topics of a guide each interview reached, and at which words. A cell nobody has filled is empty: it is not "not
/// reached", which somebody has to say. Sources are those that have an entry, and the interviews. O(entries + sources).
/// </summary>
public sealed record GuideGrid(
    InterviewGuide Guide,
    IReadOnlyList<Source> Sources,
    IReadOnlyDictionary<(string Topic, RecordId Source), IReadOnlyList<TopicReached>> Cells
)
{
    public const string Asked = "asked";
    public const string Arose = "arose";
    public const string NotReached = "not-reached";

    private const string Interview = "interview";

    public static GuideGrid Of(View view, InterviewGuide guide)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(guide);
        var entries = view.Where(TopicReached.ByGuide, guide.Id).ToList();
        var entered = entries.Select(entry => entry.Source).ToHashSet();
        return new GuideGrid(
            guide,
            [
                .. view.All<Source>()
                    .Where(source => entered.Contains(source.Id) || source.SourceKind == Interview)
                    .OrderBy(source => source.Date is null)
                    .ThenBy(source => source.Date?.SortKey ?? 0)
                    .ThenBy(source => source.Name, StringComparer.Ordinal),
            ],
            entries
                .GroupBy(entry => (entry.Topic, entry.Source))
                .ToDictionary(
                    cell => cell.Key,
                    cell => (IReadOnlyList<TopicReached>)[.. cell.OrderBy(entry => entry.At).ThenBy(entry => entry.Id)]
                )
        );
    }

    public IReadOnlyList<TopicReached> At(string topic, RecordId source) =>
        Cells.GetValueOrDefault((topic, source), []);

    /// <summary>In how many of the interviews the topic was reached, asked or not.</summary>
    public int Reached(string topic) =>
        Sources.Count(source => At(topic, source.Id).Any(entry => entry.How != NotReached));

    /// <summary>In how many it came up without being asked.</summary>
    /// <summary>Interviews of which somebody said whether they reached it: the rest are not said, which is not "not reached".</summary>
    public int SaidOf(string topic) => Sources.Count(source => At(topic, source.Id).Count > 0);

    public int AroseIn(string topic) => Sources.Count(source => At(topic, source.Id).Any(entry => entry.How == Arose));
}

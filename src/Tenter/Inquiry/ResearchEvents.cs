namespace Tenter.Inquiry;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Fabric;
using Tenter.Journal;

/// <summary>
/// Every event that evidence comes from, with how the researcher took part and what the researcher brought up. Events are the
/// meetings, and each source that tells of something nobody recorded as a meeting: an interview, an observation, a visit.
/// Where nobody said how the researcher took part, that is said, and is not "none". O(sources + codings).
/// </summary>
public static class ResearchEvents
{
    /// <summary>
    /// Kinds of source at which a researcher is there; a paper has none. A judgement, by the keys of the shipped scheme.
    /// </summary>
    private static readonly string[] Met = ["interview", "observation", "visit"];

    public static IReadOnlyList<ResearchEvent> Of(View view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var ofMeeting = new HashSet<RecordId>();
        var events = new List<ResearchEvent>();
        foreach (var meeting in view.All<Meeting>())
        {
            var sources = SourcesOf(view, meeting);
            ofMeeting.UnionWith(sources.Select(source => source.Id));
            events.Add(
                new ResearchEvent(
                    new RecordRef(Meeting.Kind.Name, meeting.Id),
                    meeting.Name,
                    meeting.Date,
                    "meeting",
                    ParticipationIn(view, meeting.Id, sources),
                    sources,
                    IntroducedIn(view, sources)
                )
            );
        }

        foreach (var source in view.All<Source>().Where(source => !ofMeeting.Contains(source.Id)))
        {
            var participation = ParticipationIn(view, source.Id, []);
            if (participation.Count > 0 || Met.Contains(source.SourceKind))
            {
                events.Add(
                    new ResearchEvent(
                        new RecordRef(Source.Kind.Name, source.Id),
                        source.Name,
                        source.Date,
                        source.SourceKind ?? "source",
                        participation,
                        [source],
                        IntroducedIn(view, [source])
                    )
                );
            }
        }

        return
        [
            .. events
                .OrderBy(one => one.Date is null)
                .ThenBy(one => one.Date?.SortKey ?? 0)
                .ThenBy(one => one.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>How the researcher took part in what a source tells of: said of it, or of the meeting it tells of.</summary>
    public static IReadOnlyList<Participation> On(View view, Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var meetings = view.All<Meeting>().Where(meeting => meeting.Sources.Contains(source.Id)).Select(one => one.Id);
        var noted = view.Where(FieldNote.BySource, source.Id).Select(note => note.Event?.Id).OfType<RecordId>();
        return
        [
            .. meetings
                .Concat(noted)
                .Append(source.Id)
                .Distinct()
                .SelectMany(id => view.Where(Participation.ByEvent, id))
                .OrderBy(one => one.At),
        ];
    }

    private static List<Source> SourcesOf(View view, Meeting meeting) =>
        [
            .. meeting
                .Sources.Concat(
                    view.All<FieldNote>().Where(note => note.Event?.Id == meeting.Id).Select(note => note.Source)
                )
                .Distinct()
                .Select(view.Find<Source>)
                .OfType<Source>(),
        ];

    private static List<Participation> ParticipationIn(View view, RecordId of, IEnumerable<Source> sources) =>
        [
            .. sources
                .Select(source => source.Id)
                .Prepend(of)
                .Distinct()
                .SelectMany(id => view.Where(Participation.ByEvent, id))
                .OrderBy(one => one.At)
                .ThenBy(one => one.Id),
        ];

    private static List<Coding> IntroducedIn(View view, IEnumerable<Source> sources) =>
        [.. sources.SelectMany(source => view.Where(Coding.BySource, source.Id).Where(coding => coding.Introduced))];
}

/// <summary>An event that evidence comes from.</summary>
/// <param name="What">meeting, or the kind of the source that stands for it.</param>
/// <param name="Participation">As said, oldest first; empty where nobody said.</param>
/// <param name="Introduced">Codings of words that answer what the researcher brought up: left out where what arose is counted.</param>
public sealed record ResearchEvent(
    RecordRef Record,
    string Name,
    Edtf? Date,
    string What,
    IReadOnlyList<Participation> Participation,
    IReadOnlyList<Source> Sources,
    IReadOnlyList<Coding> Introduced
)
{
    /// <summary>The levels said of it, each once.</summary>
    public IEnumerable<string> Levels => Participation.Select(one => one.Level).Distinct(StringComparer.Ordinal);

    /// <summary>What was brought up, in the words it was noted in.</summary>
    public IEnumerable<string> BroughtUp =>
        Participation.SelectMany(one => one.Introduced).Distinct(StringComparer.Ordinal);
}

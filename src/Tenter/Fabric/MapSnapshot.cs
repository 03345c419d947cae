namespace Tenter.Fabric;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>A layer as the map draws it.</summary>
/// <param name="Index">Its place in the scheme, which decides its dye and thread.</param>
public sealed record MapLayer(string Key, string Label, int Index);

/// <summary>An actor or a space that is there, certainly or possibly, at the date looked at, or was until lately.</summary>
/// <param name="Layer">The layer whose plane it stands on.</param>
/// <param name="Ended">When it ended, where that was certainly in the year before the date looked at.</param>
public sealed record MapNode(
    RecordRef Ref,
    string Name,
    string? Kind,
    IReadOnlyList<string> Sectors,
    Certainty Shown,
    MapLayer Layer,
    Edtf? Ended = null
)
{
    /// <summary>Whether it is no longer there, and was until lately.</summary>
    public bool Gone => Ended is not null;

    public bool IsSpace => Ref.Kind == Space.Kind.Name;
}

/// <summary>What makes a thread: a tie, someone's place in a space, or belonging to an organisation.</summary>
public enum ThreadKind
{
    Tie,
    Seat,
    PartOf,
}

/// <summary>A thread between two that are shown. A tie in several layers is several threads.</summary>
/// <param name="Ref">The record that says so.</param>
/// <param name="Layer">Null where none is recorded.</param>
/// <param name="Ended">Whether it has certainly ended, in the year before the date looked at.</param>
/// <param name="Lost">Whether it goes with what is looked away from.</param>
/// <param name="Lists">How many lists say the same of a seat: they are one thread.</param>
public sealed record MapThread(
    RecordRef Ref,
    ThreadKind Kind,
    RecordRef From,
    RecordRef To,
    MapLayer? Layer,
    string? What,
    bool Directed,
    Certainty Shown,
    bool Ended = false,
    bool Lost = false,
    int Lists = 1
)
{
    public bool Broken => Ended || Lost;
}

/// <summary>
/// Who and what there is, and what ties them, as at a date: what the map draws and the list beside it tells. Answers about
/// dates have three values; what is certainly not there is not shown, and what is possibly there is shown differently. What
/// certainly ended in the year before stays to be seen, as ended: whoever left, and the ties they had.
/// <para>
/// An actor of whom no date is recorded counts as there throughout, because nobody said otherwise; a tie or seat without any
/// date is possible at every date. Looked at over the whole of time, everything recorded is shown.
/// </para>
/// </summary>
/// <param name="AsAt">Null for the whole of time.</param>
/// <param name="Without">What is looked away from: a space, a post, a team, a policy, a tie or a seat; never a person.</param>
public sealed record MapSnapshot(
    Edtf? AsAt,
    IReadOnlyList<MapLayer> Layers,
    IReadOnlyList<MapNode> Nodes,
    IReadOnlyList<MapThread> Threads,
    RecordRef? Without
)
{
    private const string Person = "person";

    /// <summary>The records as at a date. O((actors + spaces) log + ties + seats).</summary>
    public static MapSnapshot Of(View view, Edtf? asAt)
    {
        var layers = LayersOf(view);
        var nodes = Actors(view, asAt, layers)
            .Concat(Spaces(view, asAt, layers))
            .OrderBy(node => node.Name, StringComparer.Ordinal)
            .ThenBy(node => node.Ref.Id)
            .ToList();
        var shown = nodes.Select(node => node.Ref).ToHashSet();
        var gone = nodes.Where(node => node.Gone).Select(node => node.Ref).ToHashSet();
        var threads = Ties(view, asAt, layers)
            .Concat(Seats(view, asAt, layers))
            .Concat(Belonging(view, asAt, layers))
            .Where(thread => shown.Contains(thread.From) && shown.Contains(thread.To) && thread.From != thread.To)
            // A tie cannot outlast whom it tied, whatever is recorded of its end.
            .Select(thread =>
                gone.Contains(thread.From) || gone.Contains(thread.To)
                    ? thread with
                    {
                        Ended = true,
                        Shown = Certainty.Not,
                    }
                    : thread
            )
            .OrderBy(thread => thread.Ref.Id)
            .ThenBy(thread => thread.Layer?.Index ?? -1)
            .ToList();
        return new MapSnapshot(asAt, layers, nodes, threads, Without: null);
    }

    /// <summary>
    /// The same, looked at without one thing: its threads are marked as lost, and it stays in the drawing, faded. Refused for a
    /// person, and for an actor of whom nobody said what it is: nothing here shows whom to remove.
    /// </summary>
    public Outcome<MapSnapshot> LookAwayFrom(RecordRef gone)
    {
        if (Nodes.FirstOrDefault(node => node.Ref == gone) is { } node)
        {
            return !node.IsSpace && node.Kind is null or Person
                ? new NeverAPerson(node.Name)
                : this with
                {
                    Without = gone,
                    Threads = [.. Threads.Select(t => t.From == gone || t.To == gone ? t with { Lost = true } : t)],
                };
        }

        return Threads.Any(thread => thread.Ref == gone && thread.Kind != ThreadKind.PartOf)
            ? this with
            {
                Without = gone,
                Threads = [.. Threads.Select(t => t.Ref == gone ? t with { Lost = true } : t)],
            }
            : new NotOnTheMap(gone.ToString());
    }

    /// <summary>
    /// The same without actors to whom no thread runs: what the drawing shows, while the list beside it tells them all. Where
    /// nothing is tied yet, all are drawn.
    /// </summary>
    public MapSnapshot Tied(RecordRef? always = null)
    {
        var tied = Threads.SelectMany(thread => new[] { thread.From, thread.To }).ToHashSet();
        return tied.Count == 0
            ? this
            : this with
            {
                Nodes = [.. Nodes.Where(node => node.IsSpace || tied.Contains(node.Ref) || node.Ref == always)],
            };
    }

    /// <summary>Whether the map may be looked at without it.</summary>
    public bool MayLookAwayFrom(RecordRef thing) =>
        Nodes.FirstOrDefault(node => node.Ref == thing) is { } node
            ? !node.Gone && (node.IsSpace || node.Kind is not (null or Person))
            : Threads.Any(thread => thread.Ref == thing && thread.Kind != ThreadKind.PartOf);

    /// <summary>
    /// The days between which the line of time runs: those of the meeting places and meetings, or of everything where these
    /// have none. A founding date of long ago would leave no room for what matters. Null where there is no date.
    /// </summary>
    public static (DateOnly First, DateOnly Last)? Span(View view)
    {
        var near = view.All<Space>()
            .SelectMany(space => new[] { space.From, space.To })
            .Concat(view.All<Meeting>().Select(meeting => meeting.Date));
        var far = view.All<Actor>()
            .SelectMany(actor => new[] { actor.From, actor.To })
            .Concat(view.All<Tie>().SelectMany(tie => new[] { tie.From, tie.To }))
            .Concat(view.All<Seat>().SelectMany(seat => new[] { seat.From, seat.To }));
        return Between(near) ?? Between(far);
    }

    private static (DateOnly First, DateOnly Last)? Between(IEnumerable<Edtf?> given)
    {
        var days = given
            .OfType<Edtf>()
            .SelectMany(date => new[] { date.Earliest, date.Latest })
            .OfType<DateOnly>()
            .Order()
            .ToList();
        return days.Count == 0 ? null : (days[0], days[^1]);
    }

    private static IReadOnlyList<MapLayer> LayersOf(View view)
    {
        var terms = Scheme.Of(view, Scheme.Layers)?.Terms ?? [];
        return [.. terms.Select((term, index) => new MapLayer(term.Key, term.Label, index))];
    }

    private static IEnumerable<MapNode> Actors(View view, Edtf? asAt, IReadOnlyList<MapLayer> layers) =>
        view.All<Actor>()
            .Select(actor => new MapNode(
                new RecordRef(Actor.Kind.Name, actor.Id),
                actor.Name,
                actor.ActorKind,
                actor.Sectors,
                actor.From is null && actor.To is null ? Certainty.Certainly : Holds(actor.From, actor.To, asAt),
                Plane(layers, PlaneOfActor(actor.ActorKind)),
                LatelyEnded(actor.From, actor.To, asAt)
            ))
            .Where(node => node.Shown != Certainty.Not || node.Gone);

    private static IEnumerable<MapNode> Spaces(View view, Edtf? asAt, IReadOnlyList<MapLayer> layers) =>
        view.All<Space>()
            .Select(space => new MapNode(
                new RecordRef(Space.Kind.Name, space.Id),
                space.Name,
                space.SpaceKind,
                [],
                Holds(space.From, space.To, asAt),
                Plane(layers, space.SpaceKind is "conversation" or "team" ? "relationships" : "processes"),
                LatelyEnded(space.From, space.To, asAt)
            ))
            .Where(node => node.Shown != Certainty.Not || node.Gone);

    /// <summary>
    /// On which plane an actor stands is a convention of the drawing, not a finding: texts with policy, posts with processes,
    /// people with relationships, bodies with identity. What ties them says in which layers they work.
    /// </summary>
    private static string PlaneOfActor(string? kind) =>
        kind switch
        {
            "policy" => "policy",
            "post" => "processes",
            "organisation" or "team" => "identity",
            _ => "relationships",
        };

    private static MapLayer Plane(IReadOnlyList<MapLayer> layers, string key) =>
        layers.FirstOrDefault(layer => layer.Key == key)
        ?? (layers.Count > 0 ? layers[^1] : new MapLayer("unlayered", "Everybody", 0));

    private static IEnumerable<MapThread> Ties(View view, Edtf? asAt, IReadOnlyList<MapLayer> layers)
    {
        foreach (var tie in view.All<Tie>())
        {
            var (shown, ended) = Seen(tie.From, tie.To, asAt);
            if (shown == Certainty.Not && !ended)
            {
                continue;
            }

            var reference = new RecordRef(Tie.Kind.Name, tie.Id);
            var inLayers = tie.Layers.Select(key => layers.FirstOrDefault(layer => layer.Key == key)).ToList();
            foreach (var layer in inLayers.Count > 0 ? inLayers : [null])
            {
                yield return new MapThread(
                    reference,
                    ThreadKind.Tie,
                    tie.Between,
                    tie.And,
                    layer,
                    tie.What,
                    tie.Directed,
                    shown,
                    ended
                );
            }
        }
    }

    /// <summary>The same seat on several lists is one thread, which says on how many.</summary>
    private static IEnumerable<MapThread> Seats(View view, Edtf? asAt, IReadOnlyList<MapLayer> layers) =>
        view.All<Seat>()
            .Select(seat => (Seat: seat, Seen: Seen(seat.From, seat.To, asAt)))
            .Where(pair => pair.Seen.Shown != Certainty.Not || pair.Seen.Ended)
            .GroupBy(pair => (pair.Seat.Actor, pair.Seat.Space, pair.Seat.Role, pair.Seen))
            .Select(same => new MapThread(
                new RecordRef(Seat.Kind.Name, same.First().Seat.Id),
                ThreadKind.Seat,
                new RecordRef(Actor.Kind.Name, same.Key.Actor),
                new RecordRef(Space.Kind.Name, same.Key.Space),
                layers.FirstOrDefault(layer => layer.Key == "processes"),
                same.Key.Role ?? "has a seat",
                Directed: false,
                same.Key.Seen.Shown,
                same.Key.Seen.Ended,
                Lists: same.Count()
            ));

    private static IEnumerable<MapThread> Belonging(View view, Edtf? asAt, IReadOnlyList<MapLayer> layers) =>
        view.All<Actor>()
            .Where(actor => actor.PartOf is not null)
            .Select(actor => new MapThread(
                new RecordRef(Actor.Kind.Name, actor.Id),
                ThreadKind.PartOf,
                new RecordRef(Actor.Kind.Name, actor.Id),
                new RecordRef(Actor.Kind.Name, actor.PartOf!.Value),
                layers.FirstOrDefault(layer => layer.Key == "identity"),
                "acts in",
                Directed: false,
                asAt is null ? Certainty.Certainly : Certainty.Possibly
            ));

    private static (Certainty Shown, bool Ended) Seen(Edtf? from, Edtf? to, Edtf? asAt)
    {
        var shown = Holds(from, to, asAt);
        return (shown, shown == Certainty.Not && asAt is { } at && EndedLately(to, at));
    }

    private static Edtf? LatelyEnded(Edtf? from, Edtf? to, Edtf? asAt) => Seen(from, to, asAt).Ended ? to : null;

    /// <summary>Whether it certainly ended, in the year before: what broke lately is worth seeing, what broke long ago is not.</summary>
    private static bool EndedLately(Edtf? to, Edtf at) =>
        to is { Latest: { } last } end
        && at.Earliest is { } day
        && end.Before(at) == Certainty.Certainly
        && last >= day.AddYears(-1);

    private static Certainty Holds(Edtf? from, Edtf? to, Edtf? asAt)
    {
        if (asAt is not { } at)
        {
            return Certainty.Certainly;
        }

        // Two dates that cannot both be right say nothing certain.
        return EdtfPeriod.Of(from, to).TryGet(out var period, out _) ? period.HoldsAt(at) : Certainty.Possibly;
    }
}

public sealed record NeverAPerson(string Name)
    : NotAllowed(
        "The map is never looked at without a person",
        Name,
        "Look away from a post, a meeting place or a tie instead; what rests on one person is theirs to know"
    );

public sealed record NotOnTheMap(string What)
    : NotAllowed("This is not on the map at that date", What, "Choose another date, or something that is shown");

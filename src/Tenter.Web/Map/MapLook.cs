namespace Tenter.Web.Map;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tenter.Evidence;
using Tenter.Fabric;
using Tenter.Fabric.Drawn;
using Tenter.Figures;
using Tenter.Journal;

/// <summary>The map as one looks at it: as at when, at what, and without what. All of it stands in the address.</summary>
public sealed record MapLook(
    View See,
    MapSnapshot Snapshot,
    RecordRef? Focus,
    MapLoss? Loss,
    (DateOnly First, DateOnly Last)? Span
)
{
    /// <summary>In the address: over the whole of time.</summary>
    public const string WholeOfTime = "all";

    public Edtf? AsAt => Snapshot.AsAt;

    /// <summary>
    /// Where no date is asked for, as at the latest day that is recorded: over the whole of time everything that ever was lies on top of
    /// one another. What is pointed at and was gone by then is looked at over the whole of time.
    /// </summary>
    public static Outcome<MapLook> Of(View view, string? asAt, string? focus, string? without)
    {
        var span = MapSnapshot.Span(view);
        var looked = Entry.BackTo.Opened(focus) ?? Entry.BackTo.Opened(without);
        Edtf? at = asAt is not null || span is not { } days ? null : Edtf.Of(days.Last);
        if (at is not null && looked is { } thing && !Holds(MapSnapshot.Of(view, at), thing))
        {
            at = null;
        }

        if (asAt is { Length: > 0 } && asAt != WholeOfTime)
        {
            if (!TypedDate.Read(asAt).TryGet(out var date, out var refusal))
            {
                return refusal;
            }

            at = date;
        }

        var snapshot = MapSnapshot.Of(view, at);
        MapLoss? loss = null;
        if (Entry.BackTo.Opened(without) is { } gone)
        {
            if (!snapshot.LookAwayFrom(gone).TryGet(out var left, out var refusal))
            {
                return refusal;
            }

            snapshot = left;
            loss = MapLoss.Of(left);
        }

        return new MapLook(view, snapshot, Entry.BackTo.Opened(focus), loss, span);
    }

    private static bool Holds(MapSnapshot snapshot, RecordRef thing) =>
        snapshot.Nodes.Any(node => node.Ref == thing) || snapshot.Threads.Any(thread => thread.Ref == thing);

    public string Title => Snapshot.Without is { } gone ? $"The map, without {Called(gone)}" : "The map";

    public string Under
    {
        get
        {
            var nodes = Snapshot.Nodes.Where(node => !node.Gone).ToList();
            var untied = Snapshot.Nodes.Count - Snapshot.Tied(Focus).Nodes.Count;
            var lines = Snapshot.Threads.Where(thread => !thread.Ended).DistinctBy(thread => thread.Ref).ToList();
            var possible =
                nodes.Count(node => node.Shown == Certainty.Possibly)
                + lines.Count(line => line.Shown == Certainty.Possibly && line.Kind != ThreadKind.PartOf);
            return string.Join(
                " · ",
                new[]
                {
                    AsAt is { } at ? $"As at {at.InWords}" : "Over the whole of time",
                    "as known today",
                    Counted(nodes.Count(node => !node.IsSpace), "actor", "actors")
                        + ", "
                        + Counted(nodes.Count(node => node.IsSpace), "meeting place", "meeting places")
                        + ", "
                        + Counted(lines.Count(line => line.Kind == ThreadKind.Tie), "tie", "ties")
                        + ", "
                        + Counted(lines.Count(line => line.Kind == ThreadKind.Seat), "seat", "seats"),
                    possible > 0 ? $"{possible} of all these only possibly" : null,
                    untied > 0 ? $"{Counted(untied, "actor", "actors")} without a tie, told in the list only" : null,
                }.Where(part => part is not null)
            );
        }
    }

    public string Caption =>
        $"{Title}. {Under}. Where somebody stands follows what they are; lines take the layers recorded for them.";

    public Drawing Drawing =>
        MapDrawing.Of(See, Snapshot, Focus, $"{Title}. {Under}. The same is told in words below.", Caption);

    /// <summary>The address of the same look with one thing changed.</summary>
    public static string Path(Edtf? asAt, RecordRef? focus, RecordRef? without)
    {
        var parts = new List<string>();
        if (asAt is { } at)
        {
            parts.Add($"asAt={Uri.EscapeDataString(at.ToString())}");
        }
        else
        {
            parts.Add($"asAt={WholeOfTime}");
        }

        if (focus is { } looked)
        {
            parts.Add($"focus={looked}");
        }

        if (without is { } gone)
        {
            parts.Add($"without={gone}");
        }

        return "/map?" + string.Join('&', parts);
    }

    public string Here => Path(AsAt, Focus, Snapshot.Without);

    /// <summary>“the post ‘commissioning manager’”.</summary>
    public string Called(RecordRef reference)
    {
        if (Snapshot.Nodes.FirstOrDefault(node => node.Ref == reference) is { } node)
        {
            return node.IsSpace ? $"“{node.Name}”"
                : node.Kind is "post" or "team" ? $"the {node.Kind} “{node.Name}”"
                : $"“{node.Name}”";
        }

        return See.Find(reference) switch
        {
            Tie tie => $"the tie “{MapEntries.TitleOf(See, tie)}”",
            Seat seat =>
                $"the seat of {NameOf(new(Actor.Kind.Name, seat.Actor))} in {NameOf(new(Space.Kind.Name, seat.Space))}",
            _ => "something no longer recorded",
        };
    }

    public string NameOf(RecordRef reference) => MapEntries.NameOf(See, reference);

    /// <summary>A thread from one end: “talk on Tuesdays”, with what is uncertain about it.</summary>
    public static string Told(MapThread thread)
    {
        var what = thread.Kind switch
        {
            ThreadKind.Seat when thread.What == "has a seat" => "a seat",
            ThreadKind.PartOf => "acts in it",
            _ => thread.What ?? "tied",
        };
        var notes = new[]
        {
            thread.Kind == ThreadKind.PartOf ? null : thread.Layer?.Label.ToLower(CultureInfo.InvariantCulture),
            thread.Lists > 1 ? $"on {thread.Lists} lists" : null,
            thread.Ended ? "ended in the year before"
            : thread.Lost ? "goes with it"
            : null,
            !thread.Broken && thread.Shown == Certainty.Possibly && thread.Kind != ThreadKind.PartOf
                ? "possibly"
                : null,
        }.Where(note => note is not null);
        return $"{what} ({string.Join("; ", notes)})".Replace(" ()", "", StringComparison.Ordinal);
    }

    public static string Counted(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";
}

namespace Tenter.Web.History;

using System;
using System.Globalization;
using Tenter.Store;

/// <summary>A moment of the project's own past, at which a place is read: the state after one act.</summary>
/// <param name="Now">How many acts there are by now.</param>
public sealed record KnownThen(long Seq, DateTimeOffset At, long Now)
{
    public string Root => string.Create(CultureInfo.InvariantCulture, $"{HistoryPlaces.Path}/known/{Seq}");

    public string Day => At.ToLocalTime().ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    internal static KnownThen Of(HistoryEntry entry, long now) => new(entry.Set.Seq, entry.Set.At, now);
}

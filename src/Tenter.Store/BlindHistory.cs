namespace Tenter.Store;

using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// The history while coding is blind: that others coded is told, and not what or where. What they wrote is kept, and read again
/// when blind coding is taken off.
/// </summary>
internal static class BlindHistory
{
    private const string Hidden = "Coded; what and where is shown when coding is blind no longer";

    public static HistoryEntry Told(Session session, HistoryEntry entry) =>
        entry.Words is { } words
        && entry.Set.By != session.Member
        && session.Project.All<ProjectInfo>().Any(info => info.BlindCoding)
        && session.KindsIn(entry.Set).Any(kind => IsPlaced(session.Project.Kinds, kind))
            ? entry with
            {
                Words = words with { Sentence = Hidden, Reason = null },
            }
            : entry;

    private static bool IsPlaced(Kinds kinds, string kind) =>
        kinds.Find(kind) is { } known && typeof(IPlacedBy).IsAssignableFrom(known.RecordType);
}

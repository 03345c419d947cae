namespace Tenter.Store.Keeping;

using System.Collections.Generic;
using System.IO;
using Tenter.Store.Sqlite;

/// <summary>
/// Puts several files where they belong, all or none: what was there is kept aside until the last, the project itself, is in
/// place.
/// </summary>
internal static class Placing
{
    /// <param name="places">The project last.</param>
    /// <param name="stale">Files to be taken away in the same step.</param>
    /// <param name="aside">A folder on the same drive, emptied by the caller.</param>
    public static void All(
        IReadOnlyList<(string Staged, string Target)> places,
        IReadOnlyList<string> stale,
        string aside
    )
    {
        var done = new Stack<(string Target, string? Before)>();
        try
        {
            foreach (var old in stale)
            {
                var before = Path.Combine(aside, $"stale-{done.Count}");
                File.Move(old, before);
                done.Push((old, before));
                SqliteFile.DeleteCompanions(old);
            }

            for (var i = 0; i < places.Count - 1; i++)
            {
                var (staged, target) = places[i];
                string? before = null;
                if (File.Exists(target))
                {
                    before = Path.Combine(aside, $"before-{i}");
                    File.Move(target, before);
                }

                done.Push((target, before));
                SqliteFile.DeleteCompanions(target);
                File.Move(staged, target);
            }

            // From here on the project is the restored one; a log of the old must not meet it.
            SqliteFile.DeleteCompanions(places[^1].Target);
            File.Move(places[^1].Staged, places[^1].Target, overwrite: true);
        }
        catch
        {
            while (done.TryPop(out var step))
            {
                File.Delete(step.Target);
                if (step.Before is not null)
                {
                    File.Move(step.Before, step.Target);
                }
            }

            throw;
        }
    }
}

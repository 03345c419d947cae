namespace Tenter.Evidence.Anchoring;

using System.Collections.Generic;
using System.Linq;
using Tenter.Journal;

/// <summary>
/// What was made on a text: taking back the correction that brought it would leave those passages without words, so an undo
/// names them instead.
/// </summary>
internal static class StandingOn
{
    public static IEnumerable<(Kind Kind, Record Record)> Revision(Project project, Revision revision) =>
        revision.Corrects is null
            ? []
            : HeldPassages
                .On(project, new HashSet<RecordId> { revision.Source })
                .Where(held => held.Passage.Revision == revision.Id)
                .Select(held => (held.Kind, held.Record));
}

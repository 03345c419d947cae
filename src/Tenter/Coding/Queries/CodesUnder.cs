namespace Tenter.Coding.Queries;

using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>A code and all the codes that stand under it, however deep.</summary>
internal static class CodesUnder
{
    public static IReadOnlyList<RecordId> Of(View view, Code code)
    {
        var under = view.All<Code>()
            .Where(one => one.Parent is not null)
            .ToLookup(one => one.Parent!.Value, one => one.Id);
        var found = new List<RecordId> { code.Id };
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(under[found[i]].Where(id => !found.Contains(id)));
        }

        return found;
    }
}

namespace Tenter.Coding.Queries;

using System.Collections.Generic;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>A code and the codes that stand under it. While the codebook is flat, that is the code itself.</summary>
internal static class CodesUnder
{
    public static IReadOnlyList<RecordId> Of(View view, Code code)
    {
        _ = view;
        return [code.Id];
    }
}

namespace Tenter.Web.Coding;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>A code of the codebook with how much it is used.</summary>
public sealed record CodeRow(Code Code, int Dye, int Codings, int Sources)
{
    /// <summary>All codes with their use, by name. One pass over the codings.</summary>
    internal static IReadOnlyList<CodeRow> All(View view)
    {
        var dyes = CodeDyes.Of(view);
        var use = new Dictionary<RecordId, (int Codings, HashSet<RecordId> Sources)>();
        foreach (var coding in view.All<Coding>())
        {
            var (count, sources) = use.GetValueOrDefault(coding.Code, (0, []));
            sources.Add(coding.Passage.Source);
            use[coding.Code] = (count + 1, sources);
        }

        return
        [
            .. view.All<Code>()
                .OrderBy(code => code.Name, StringComparer.OrdinalIgnoreCase)
                .Select(code =>
                {
                    var (count, sources) = use.GetValueOrDefault(code.Id, (0, []));
                    return new CodeRow(code, dyes[code.Id], count, sources.Count);
                }),
        ];
    }
}

namespace Tenter.Web.Coding;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>A code of the codebook with how much it is used, as it arose.</summary>
/// <param name="Codings">Without those the researcher introduced.</param>
public sealed record CodeRow(Code Code, int Dye, int Codings, int Sources)
{
    /// <summary>What the researcher introduced: shown, and not counted.</summary>
    public int Introduced { get; init; }

    internal static CodeRow One(View view, Code code)
    {
        var codings = view.Where(Coding.ByCode, code.Id).ToList();
        var arose = Coding.Arose(codings).ToList();
        return new CodeRow(
            code,
            CodeDyes.Of(view)[code.Id],
            arose.Count,
            arose.Select(coding => coding.Passage.Source).Distinct().Count()
        )
        {
            Introduced = codings.Count - arose.Count,
        };
    }

    /// <summary>All codes with their use, by name. One pass over the codings.</summary>
    internal static IReadOnlyList<CodeRow> All(View view)
    {
        var dyes = CodeDyes.Of(view);
        var use = new Dictionary<RecordId, (int Codings, HashSet<RecordId> Sources)>();
        var introduced = new Dictionary<RecordId, int>();
        foreach (var coding in view.All<Coding>())
        {
            if (coding.Introduced)
            {
                introduced[coding.Code] = introduced.GetValueOrDefault(coding.Code) + 1;
                continue;
            }

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
                    return new CodeRow(code, dyes[code.Id], count, sources.Count)
                    {
                        Introduced = introduced.GetValueOrDefault(code.Id),
                    };
                }),
        ];
    }
}

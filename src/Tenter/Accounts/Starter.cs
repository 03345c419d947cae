namespace Tenter.Accounts;

using System.Collections.Generic;
using System.Linq;
using Tenter.Coding;
using Tenter.Evidence;

/// <summary>
/// A first account for a project that has none: for each code its definition and the passages under it that may be quoted.
/// Something to cut and to argue with, not a finding.
/// </summary>
public static class Starter
{
    private const int PassagesPerCode = 5;

    /// <summary>Codes by name; passages in order of source and place; those that may not be quoted are left out and counted.</summary>
    public static Account Of(View view, string title)
    {
        var blocks = new List<AccountBlock>();
        foreach (
            var code in view.All<Code>()
                .Where(code => !code.Retired)
                .OrderBy(code => code.Name, System.StringComparer.Ordinal)
        )
        {
            var codings = view.Where(Coding.ByCode, code.Id).ToList();
            if (codings.Count == 0)
            {
                continue;
            }

            var quotable = codings
                .Where(coding =>
                    view.ScopeOf(coding.Passage).Scope >= Scope.Attribute
                    && view.QuotationOf(coding.Passage) is not null
                )
                .OrderBy(coding => view.Find<Source>(coding.Passage.Source)?.Name, System.StringComparer.Ordinal)
                .ThenBy(coding => coding.Passage.Start)
                .ToList();
            blocks.Add(new AccountBlock("heading", code.Name));
            blocks.Add(new AccountBlock("text", Introduction(code, codings.Count, quotable.Count)));
            blocks.AddRange(
                quotable.Take(PassagesPerCode).Select(coding => new AccountBlock("quotation", Passage: coding.Passage))
            );
        }

        return new Account { Name = title, Blocks = blocks };
    }

    private static string Introduction(Code code, int all, int quotable)
    {
        var definition = code.Definition is { } text ? text.TrimEnd('.') + ". " : string.Empty;
        var held = all - quotable;
        var withheld = held > 0 ? $" {held} may not be quoted and are not shown." : string.Empty;
        return $"{definition}{(all == 1 ? "One passage carries" : $"{all} passages carry")} this code.{withheld}";
    }
}

namespace Tenter.Accounts;

using System;
using System.Linq;
using Tenter.Coding;
using Tenter.Ethics;
using Tenter.Evidence;

/// <summary>
/// Headings in words taken out of somebody's mouth. A code made in vivo is a quotation of two or three words, and as a heading
/// it leaves with the account.
/// </summary>
internal static class InVivoName
{
    /// <summary>
    /// Whether a block is such a heading. Not where the same words stand in a passage under the code that may be quoted: then
    /// they are taken from there. O(codings of the code).
    /// </summary>
    public static bool Is(View view, AccountBlock block) =>
        block is { BlockKind: BlockKinds.Heading or BlockKinds.Subheading, Text: { } heading }
        && view.All<Code>().FirstOrDefault(code => code.InVivo && IsCalled(code, heading)) is { } code
        && !view.Where(Coding.ByCode, code.Id).Any(coding => MayBeSaid(view, view.Read(coding.Passage), code.Name));

    private static bool IsCalled(Code code, string heading) =>
        string.Equals(code.Name, heading.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool MayBeSaid(View view, Passage passage, string name) =>
        view.ScopeOf(passage).Scope >= Scope.Quote
        && view.QuotationOf(passage) is { } words
        && WordRuns.Holds(words, name);
}

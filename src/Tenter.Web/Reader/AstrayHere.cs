namespace Tenter.Web.Reader;

using System.Linq;
using Tenter.Coding;
using Tenter.Ethics;
using Tenter.Evidence;
using Tenter.Evidence.Anchoring;

/// <summary>
/// How many passages of a source wait for a person after a correction, as the Reader says it above the text: those that stand
/// beside the words. Nothing is asked where the text was never corrected.
/// </summary>
internal static class AstrayHere
{
    public static int Count(View view, Source source) =>
        view.CountWhere(Correction.BySource, source.Id) == 0
            ? 0
            : view.Where(Coding.BySource, source.Id)
                .Select(coding => coding.Passage)
                .Concat(view.Where(HitDecision.BySource, source.Id).Select(decision => decision.Passage))
                .Concat(view.Where(Restriction.BySource, source.Id).Select(restriction => restriction.Passage))
                .Concat(view.Where(Memo.BySource, source.Id).Select(memo => memo.Passage).OfType<Passage>())
                .Concat(view.Where(Support.BySource, source.Id).Select(support => support.Passage).OfType<Passage>())
                .Count(passage => view.Present(passage).State != PlacingState.Whole);
}

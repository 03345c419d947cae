namespace Tenter.Cli.Evidence;

using Tenter.Evidence;
using Tenter.Evidence.Anchoring;

/// <summary>Words as an answer holds them that may go anywhere: empty where they may not be quoted.</summary>
internal sealed class LeavingWords(View view, bool mayBeKept)
{
    public string Of(Passage passage, string words) =>
        !mayBeKept || view.ScopeOf(passage).Scope >= Scope.Quote ? words : string.Empty;

    /// <summary>Words of the text that is corrected.</summary>
    public string At(CorrectionPlan plan, int start, int end) =>
        start == end ? string.Empty : Of(new Passage(plan.Source.Id, plan.From.Id, start, end), plan.Old[start..end]);
}

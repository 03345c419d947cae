namespace Tenter.Web.Entry;

using Tenter.Journal;

/// <summary>The page on which one reads about a record itself: one place knows it for all who link there.</summary>
internal static class RecordAddress
{
    /// <summary>Null for a kind that has neither a page nor a panel of its own.</summary>
    public static string? Of(RecordRef record) =>
        record.Kind switch
        {
            "source" => $"/evidence/{record.Id}",
            "participant" => $"/people/{record.Id}",
            "code" => $"/codes/{record.Id}",
            "coding-pass" => "/codes/passes",
            "theme" => $"/themes/{record.Id}",
            "research-question" => "/themes/questions",
            "literature" => "/themes/literature",
            "framework-matrix" => $"/themes/framework/{record.Id}",
            "claim" => $"/themes/claims/{record.Id}",
            "vignette" => $"/themes/stories/{record.Id}",
            "undertaking" => $"/themes/planned#undertaking-{record.Id}",
            "assumption" => $"/themes/assumptions#assumption-{record.Id}",
            "absence" => $"/themes/absences#absence-{record.Id}",
            "account" => $"/accounts/{record.Id}",
            "actor" or "space" or "tie" => $"/map?focus={record.Kind}:{record.Id}",
            "meeting" => $"/meetings/{record.Id}",
            "tension" => $"/practice/{record.Id}",
            "glossary-entry" => $"/inquiry/glossary/{record.Id}",
            "bias" => $"/inquiry/biases#bias-{record.Id}",
            "agreement-run" => "/inquiry/agreement",
            _ => EntryKinds.Find(record.Kind) is null ? null : $"/words/{record.Kind}/{record.Id}",
        };
}

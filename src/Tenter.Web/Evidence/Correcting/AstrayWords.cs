namespace Tenter.Web.Evidence.Correcting;

using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Evidence.Anchoring;
using Tenter.Journal;
using Tenter.Web.Entry;

/// <summary>How a record that holds a passage is called in a list: by what it says, not by its kind alone.</summary>
internal static class AstrayWords
{
    public static string Of(View view, HeldPassage held) =>
        held.Record switch
        {
            Coding coding => $"Code “{view.Find<Code>(coding.Code)?.Name ?? "no longer here"}”",
            HitDecision decision => $"Decision on a hit of “{decision.Query}”",
            Support support => $"Words behind {Named(view, support.Record)}",
            INamed named => $"{Capital(held.Kind.Noun)} “{named.Name}”{Item(held)}",
            _ => Capital(held.Kind.Noun),
        };

    /// <summary>Whether the record can be taken away from the list: what holds more than the passage is changed at its own page.</summary>
    public static bool MayBeTakenOff(HeldPassage held) => held.Record is not INamed && held.Kind.Name != "restriction";

    private static string Named(View view, RecordRef record) =>
        view.Find(record) is { } found
            ? EntryKinds.Find(record.Kind)?.TitleOf(view, found) ?? (found as INamed)?.Name ?? record.Kind
            : "a record no longer here";

    private static string Item(HeldPassage held) =>
        held.Path.Contains('.', System.StringComparison.Ordinal) ? $", block {held.Item + 1}" : string.Empty;

    private static string Capital(string noun) => char.ToUpperInvariant(noun[0]) + noun[1..];
}

namespace Tenter.Accounts;

using System.Collections.Generic;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>How far from the words something stands.</summary>
public enum Remove
{
    Words,
    Code,
    Theme,
    Finding,
    Account,
}

/// <summary>
/// Where something comes from and where it went: quotation → code → theme → claim → account, both ways from one of them. What
/// it rests on lies to the left and what rests on it to the right. Nothing is weighed; a line says only that the one was used
/// for the other.
/// </summary>
/// <param name="Root">What was asked about.</param>
/// <param name="Steps">The things themselves, those nearest the words first.</param>
/// <param name="Lines">From what was used to what it was used for.</param>
public sealed record Provenance(
    ProvenanceStep Root,
    IReadOnlyList<ProvenanceStep> Steps,
    IReadOnlyList<ProvenanceLine> Lines
)
{
    /// <summary>The graph around a code, theme, claim, account or any record that words are attached to.</summary>
    public static Outcome<Provenance> Of(View view, RecordRef root) =>
        view.Find(root) is { } record ? new ProvenanceWalk(view).From(root, record) : new NothingToTrace(root.Kind);

    /// <summary>The graph around a passage: what was made of the words. Codings count that overlap it. O(codings of the source).</summary>
    public static Outcome<Provenance> Of(View view, Passage passage) =>
        view.Find<Source>(passage.Source) is { } source
            ? new ProvenanceWalk(view).From(source, passage)
            : new NothingToTrace("passage");
}

/// <summary>One thing on the way.</summary>
/// <param name="Ref">The record; for words, their source.</param>
/// <param name="Passages">
/// Of words: the passages of that source that were used, in order. Empty for everything else.
/// </param>
public sealed record ProvenanceStep(Remove Remove, RecordRef Ref, string Name, IReadOnlyList<Passage> Passages)
{
    /// <summary>Names the step within its graph: words of one source may come in several.</summary>
    public required string Key { get; init; }
}

/// <summary>That one was used for the other.</summary>
/// <param name="Passages">How many passages run along it, where it starts with words or a code.</param>
/// <param name="Against">Whether the words were attached as speaking against.</param>
public sealed record ProvenanceLine(string From, string To, int Passages, bool Against);

public sealed record NothingToTrace(string Kind)
    : NotAllowed(
        "There is nothing of that name to trace",
        Kind,
        "Give a code, theme, claim, account or passage that is here"
    );

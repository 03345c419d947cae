namespace Tenter.Ethics;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>A quotation on its way out: the words as they will stand there, and where they are said to come from.</summary>
/// <param name="Words">As they will be written.</param>
/// <param name="Attributed">Whether the speaker is said.</param>
public sealed record Quotation(Passage Passage, string Words, bool Attributed);

/// <summary>A passage told in other words, on its way out.</summary>
/// <param name="Words">The other words.</param>
public sealed record Paraphrase(Passage Passage, string Words);

/// <summary>Anything that may leave the project must be able to say all that is in it.</summary>
public interface IReleasable
{
    /// <summary>Every quotation.</summary>
    IEnumerable<Quotation> Quotations { get; }

    /// <summary>Every passage told in other words.</summary>
    IEnumerable<Paraphrase> Paraphrases => [];

    /// <summary>Every piece of text, quotations included.</summary>
    IEnumerable<string> Words { get; }

    /// <summary>Every piece of text that somebody typed: titles, headings, paragraphs, notes.</summary>
    IEnumerable<TypedText> Typed { get; }

    /// <summary>Every record it tells of.</summary>
    IEnumerable<RecordRef> Records { get; }
}

/// <summary>Something in what is to leave that a person must decide about first.</summary>
/// <param name="Rule">The rule it falls under, as "quotation-beyond-permission".</param>
/// <param name="Where">The record or source.</param>
public sealed record Finding(string Rule, string Where, string Message);

/// <summary>
/// What has been checked and may be written. Writers take nothing else, and only <see cref="Release"/> makes one, so what
/// was not checked cannot leave.
/// </summary>
public sealed class Cleared<T>
    where T : IReleasable
{
    internal Cleared(T content, Head head)
    {
        Content = content;
        Head = head;
    }

    public T Content { get; }

    /// <summary>Where the journal stood: printed on what leaves, so that it can be checked against the project later.</summary>
    public Head Head { get; }
}

/// <summary>The gate: checks what is about to leave against what was permitted and against the words themselves.</summary>
public static class Release
{
    public const string BeyondPermission = "quotation-beyond-permission";
    public const string NotTheWords = "quotation-not-in-text";
    public const string ParaphraseQuotes = "paraphrase-repeats-words";
    public const string TypedQuotes = "text-repeats-words";

    /// <summary>The content, cleared, or every finding that stands in the way.</summary>
    public static Outcome<Cleared<T>> Clear<T>(View view, T content)
        where T : IReleasable
    {
        var findings = Check(view, content).ToList();
        return findings.Count > 0 ? new ReleaseHeld(findings) : new Cleared<T>(content, view.KnownAt);
    }

    /// <summary>
    /// O(quotations and their words, and the words that may not be quoted). Each quotation is compared with the text letter by
    /// letter, and with the strictest permission on it; each paraphrase with its permission and with the words it should not
    /// repeat; everything typed with all words that may not be quoted.
    /// </summary>
    public static IEnumerable<Finding> Check(View view, IReleasable content) =>
        content
            .Quotations.SelectMany(quotation => Check(view, quotation))
            .Concat(content.Paraphrases.SelectMany(paraphrase => Check(view, paraphrase)))
            .Concat(WithheldWords.In(view, [.. content.Typed]).Select(Finding));

    /// <summary>A run of words that may not be quoted, as a finding.</summary>
    public static Finding Finding(WithheldRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new Finding(
            TypedQuotes,
            run.Source,
            $"Words stand in the text that may not be quoted: “{run.Words}” ({run.Place}; {Scopes.InWords(run.Scope)}, {run.Because})"
        );
    }

    /// <summary>What stands in the way of one quotation.</summary>
    public static IEnumerable<Finding> Check(View view, Quotation quotation)
    {
        var name = NameOf(view, quotation.Passage);
        if (!Belongs(view, quotation.Passage) || view.QuotationOf(quotation.Passage) != quotation.Words)
        {
            yield return new Finding(
                NotTheWords,
                name,
                $"A quotation differs from the text at {quotation.Passage.Start}"
            );
        }

        var (scope, because) = view.ScopeOf(quotation.Passage);
        if (scope < (quotation.Attributed ? Scope.Attribute : Scope.Quote))
        {
            yield return new Finding(
                BeyondPermission,
                name,
                $"A quotation would go beyond what is permitted: {Scopes.InWords(scope)} ({because})"
            );
        }
    }

    /// <summary>What stands in the way of one paraphrase.</summary>
    public static IEnumerable<Finding> Check(View view, Paraphrase paraphrase)
    {
        var name = NameOf(view, paraphrase.Passage);
        var (scope, because) = view.ScopeOf(paraphrase.Passage);
        if (scope < Scope.Paraphrase)
        {
            yield return new Finding(
                BeyondPermission,
                name,
                $"A paraphrase would go beyond what is permitted: {Scopes.InWords(scope)} ({because})"
            );
        }

        if (
            scope < Scope.Quote
            && Belongs(view, paraphrase.Passage)
            && view.QuotationOf(paraphrase.Passage) is { } original
            && WordRuns.Shared(original, paraphrase.Words) is { } repeated
        )
        {
            yield return new Finding(
                ParaphraseQuotes,
                name,
                $"A paraphrase repeats words that may not be quoted: “{repeated}”"
            );
        }
    }

    /// <summary>A passage names its source and its revision; only one of that source is one it may be read from.</summary>
    private static bool Belongs(View view, Passage passage) =>
        view.Find<Revision>(passage.Revision) is { } revision && revision.Source == passage.Source;

    private static string NameOf(View view, Passage passage) =>
        view.Find<Source>(passage.Source)?.Name ?? passage.Source.ToString();
}

/// <summary>Nothing leaves until each finding is settled.</summary>
public sealed record ReleaseHeld(IReadOnlyList<Finding> Findings)
    : NotAllowed(
        Findings[0].Message + (Findings.Count > 1 ? $", and {Findings.Count - 1} more" : string.Empty),
        string.Join(", ", Findings.Select(finding => finding.Where).Distinct()),
        "Paraphrase or leave out what may not be quoted, then write it again"
    );

namespace Tenter.Ethics;

using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>A quotation on its way out: the words as they will stand there, and where they are said to come from.</summary>
/// <param name="Words">As they will be written.</param>
/// <param name="Attributed">Whether the speaker is said.</param>
public sealed record Quotation(Passage Passage, string Words, bool Attributed);

/// <summary>Anything that may leave the project must be able to say all that is in it.</summary>
public interface IReleasable
{
    /// <summary>Every quotation.</summary>
    IEnumerable<Quotation> Quotations { get; }

    /// <summary>Every piece of text, quotations included.</summary>
    IEnumerable<string> Words { get; }

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

    /// <summary>The content, cleared, or every finding that stands in the way.</summary>
    public static Outcome<Cleared<T>> Clear<T>(View view, T content)
        where T : IReleasable
    {
        var findings = Check(view, content).ToList();
        return findings.Count > 0 ? new ReleaseHeld(findings) : new Cleared<T>(content, view.KnownAt);
    }

    /// <summary>O(quotations). Each is compared with the text letter by letter, and with the strictest permission on it.</summary>
    public static IEnumerable<Finding> Check(View view, IReleasable content)
    {
        foreach (var quotation in content.Quotations)
        {
            var name = view.Find<Source>(quotation.Passage.Source)?.Name ?? quotation.Passage.Source.ToString();
            if (view.QuotationOf(quotation.Passage) != quotation.Words)
            {
                yield return new Finding(
                    NotTheWords,
                    name,
                    $"A quotation differs from the text at {quotation.Passage.Start}"
                );
            }

            var (scope, because) = view.ScopeOf(quotation.Passage);
            var needed = quotation.Attributed ? Scope.Attribute : Scope.Quote;
            if (scope < needed)
            {
                yield return new Finding(
                    BeyondPermission,
                    name,
                    $"A quotation would go beyond what is permitted: {Scopes.InWords(scope)} ({because})"
                );
            }
        }
    }
}

/// <summary>Nothing leaves until each finding is settled.</summary>
public sealed record ReleaseHeld(IReadOnlyList<Finding> Findings)
    : NotAllowed(
        Findings[0].Message + (Findings.Count > 1 ? $", and {Findings.Count - 1} more" : string.Empty),
        Findings[0].Where,
        "Paraphrase or leave out what may not be quoted, then write it again"
    );

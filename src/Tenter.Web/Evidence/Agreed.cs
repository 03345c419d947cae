namespace Tenter.Web.Evidence;

using System;
using Tenter.Evidence;

/// <summary>What was agreed about some words, as every place says it.</summary>
/// <param name="Stated">Whether anything is recorded; where not, that is what is said.</param>
public sealed record Agreed(Scope Scope, bool Stated, string Because)
{
    private const string NotRecorded = "Not recorded what was agreed";

    /// <summary>The rule in two or three words: “May be quoted”.</summary>
    public string May =>
        !Stated
            ? NotRecorded
            : Scope switch
            {
                Scope.None => "Not to be used",
                Scope.Use => "For analysis only",
                Scope.Paraphrase => "No quotation",
                Scope.Quote => "May be quoted",
                Scope.Attribute => "May be quoted",
                Scope.Name => "May be quoted by name",
                _ => throw new InvalidOperationException($"Scope {Scope} has no words."),
            };

    /// <summary>How, and what stands behind it: “under pseudonym · what Imelda agreed to”.</summary>
    public string Limits =>
        !Stated
            ? "record it in the entry, before an account quotes from it"
            : Scope switch
            {
                Scope.Use => "no paraphrase, no quotation · ",
                Scope.Paraphrase => "paraphrase only · ",
                Scope.Quote => "without saying who spoke · ",
                Scope.Attribute => "under pseudonym · ",
                _ => "",
            } + Because;

    /// <summary>In one phrase, for beside a name.</summary>
    public string Words => Stated ? Capital(Scopes.InWords(Scope)) : NotRecorded;

    /// <summary>In a cell of the register.</summary>
    public string Brief =>
        !Stated
            ? Scopes.NotStated
            : Scope switch
            {
                Scope.None => "not at all",
                Scope.Use => "analysis only",
                Scope.Paraphrase => "paraphrase",
                Scope.Quote => "quote, unattributed",
                Scope.Attribute => "under pseudonym",
                _ => "by name",
            };

    public static Agreed On(View view, Passage passage)
    {
        var (scope, because) = view.ScopeOf(passage);
        return new Agreed(scope, view.IsStated(passage), because);
    }

    /// <summary>Of a source as a whole: the strictest that holds for any of its words.</summary>
    public static Agreed On(View view, Source source) => On(view, view.WholeOf(source));

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}

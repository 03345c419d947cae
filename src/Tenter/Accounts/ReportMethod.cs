namespace Tenter.Accounts;

using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using Tenter.Coding;
using Tenter.Coding.Agreement;
using Tenter.Evidence;
using Tenter.Inquiry.Quality;

/// <summary>What a reader of an account should know of how it was made, in sentences.</summary>
public static class ReportMethod
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("“”„‟«»‹›‘\"");

    public static IReadOnlyList<string> Of(View view, IReadOnlyList<ReportBlock> blocks)
    {
        var quoted = blocks.Select(block => block.Quoted).OfType<QuotedWords>().ToList();
        var sentences = new List<string> { Quotations(view, quoted, blocks) };
        var unnamed = quoted.Count(words => words.Source is null);
        if (unnamed > 0)
        {
            sentences.Add(
                unnamed == 1
                    ? "One quotation does not name its source, because the source would say who spoke."
                    : $"{unnamed} quotations do not name their source, because the source would say who spoke."
            );
        }

        var paraphrased = blocks.Count(block => block.Paraphrased is not null);
        if (paraphrased > 0)
        {
            sentences.Add(
                paraphrased == 1
                    ? "One passage is told in the writer’s words and not quoted."
                    : $"{paraphrased} passages are told in the writer’s words and not quoted."
            );
        }

        if (quoted.Count > unnamed)
        {
            sentences.Add(
                "Positions count characters (Unicode code points) from the start of a source, the first being 0; the end is the one after the last."
            );
        }

        sentences.AddRange(Inquiry(view));
        sentences.Add(
            $"Written from the record as it stood at act {view.KnownAt.Seq}, digest {view.KnownAt.Digest}. The digest shows whether a project still holds that record; it proves nothing about when the record was made."
        );
        return sentences;
    }

    /// <summary>What the project declares of its method, and what its records hold of how it was followed.</summary>
    private static IEnumerable<string> Inquiry(View view)
    {
        if (ProjectInfo.Of(view) is not { } info)
        {
            yield break;
        }

        if (info.MethodFamily is { } family)
        {
            var label = Scheme.Of(view, Scheme.MethodFamilies)?.LabelOf(family) ?? family;
            yield return $"Declared method: {label.ToLowerInvariant()} thematic analysis{(info.MethodNote is { } note ? $". {note.TrimEnd('.')}" : string.Empty)}.";
        }

        var phases = PhasesNow.Of(view);
        if (phases.Scheme is { } scheme)
        {
            var done = phases.Phases.Where(phase => phase.Status == "done").Select(phase => phase.Term.Label).ToList();
            yield return done.Count == 0
                ? $"{scheme.Title}: none is marked as done."
                : $"{scheme.Title}; marked as done so far: {string.Join("; ", done)}.";
        }

        var passes = CodingPass.InOrder(view);
        if (passes.Count > 0)
        {
            yield return $"Coded in {Count(passes.Count, "pass", "passes")}: {string.Join("; ", passes.Select(pass => pass.Name))}.";
        }

        if (info.Agreement)
        {
            var runs = view.All<AgreementRun>().Count();
            yield return $"The method asks for figures of agreement between coders; {Count(runs, "comparison was", "comparisons were")} kept.";
        }
        else if (info.AgreementBecause is { } because)
        {
            yield return $"No figures of agreement between coders are given: {because.TrimEnd('.')}.";
        }
    }

    private static string Count(int n, string one, string many) => n == 1 ? $"1 {one}" : $"{n} {many}";

    private static string Quotations(View view, List<QuotedWords> quoted, IReadOnlyList<ReportBlock> blocks)
    {
        if (quoted.Count == 0)
        {
            // Marks may be a title or a word held at arm's length; what stands between them was not compared with a source.
            return blocks.Any(block => block.Text?.AsSpan().ContainsAny(Marks) == true)
                ? "0 quotations checked."
                : "Nothing is quoted.";
        }

        var sources = quoted.Select(words => words.Passage.Source).Distinct().Select(view.Find<Source>).ToList();
        var data = sources.Count(source => source is { CountsAsData: true });
        var beside = sources.Count - data;
        var collected = view.All<Source>().Count(source => source.CountsAsData);
        var from = data > 0 ? $"{data} of {Count(collected, "source")} that count as data" : string.Empty;
        var kept = beside > 0 ? Count(beside, "source") + " kept beside the data" : string.Empty;
        var both = data > 0 && beside > 0 ? " and " : string.Empty;
        return $"{Count(quoted.Count, "quotation")} from {from}{both}{kept}; each was compared with the text when this was written.";
    }

    private static string Count(int n, string noun) => n == 1 ? $"1 {noun}" : $"{n} {noun}s";
}

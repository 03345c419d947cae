namespace Tenter.Tests.Coding.Codebook;

using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Journal;
using Xunit;
using Coding = Tenter.Coding.Coding;

public sealed class CodeProposalsTests
{
    private static readonly string[] Names = ["trust", "trusting", "halls", "our halls", "silence"];

    [Fact]
    public void What_is_proposed_is_what_all_pairs_one_character_at_a_time_would_find() =>
        Prop.ForAll(
                (
                    from code in Gen.Choose(0, Names.Length - 1)
                    from source in Gen.Elements("wren", "osman")
                    from start in Gen.Choose(0, 60)
                    from length in Gen.Choose(1, 45)
                    select (code, source, start, end: start + length)
                )
                    .ListOf()
                    .ToArbitrary(),
                codings =>
                {
                    var project = Codebook.Project(Names);
                    foreach (var (code, source, start, end) in codings)
                    {
                        project.Try(
                            "add-coding",
                            $$"""{"code":"{{Names[code]}}","source":"{{source}}","start":{{start}},"end":{{end}}}"""
                        );
                    }

                    var found = CodeProposals.Of(project.View());

                    found.ShouldBe(Plain(project.View()), ignoreOrder: true);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Codes_kept_apart_are_not_proposed_again()
    {
        var project = Codebook.Project("trust", "reliance");
        project.Code("trust", "wren", 0, 40);
        project.Code("reliance", "wren", 0, 38);
        CodeProposals.Of(project.View()).Single().SamePassages.ShouldBeTrue();

        project.Do(
            "keep-codes-apart",
            """{"one":"reliance","other":"trust","because":"one is a feeling, one a fact"}"""
        );

        CodeProposals.Of(project.View()).ShouldBeEmpty();
    }

    [Fact]
    public void Definitions_in_nearly_the_same_words_are_proposed()
    {
        var project = Codebook.Project();
        project.Do("add-code", """{"name":"keys","definition":"Live images from keys, doors, locks and thresholds"}""");
        project.Do("add-code", """{"name":"ways in","definition":"Images from doors, locks, keys"}""");

        CodeProposals.Of(project.View()).Single().AlikeDefinitions.ShouldBeTrue();
    }

    [Fact]
    public void Keeping_apart_needs_a_reason() =>
        Codebook
            .Project("trust", "reliance")
            .Try("keep-codes-apart", """{"one":"reliance","other":"trust","because":" "}""")
            .Refusal.ShouldBeOfType<ApartNeedsReason>();

    private static List<CodeProposal> Plain(View view)
    {
        var codes = view.All<Code>().OrderBy(code => code.Id).ToList();
        HashSet<(RecordId, int)> Covered(Code code) =>
            [
                .. view.Where(Coding.ByCode, code.Id)
                    .SelectMany(coding =>
                        Enumerable
                            .Range(coding.Passage.Start, coding.Passage.End - coding.Passage.Start)
                            .Select(at => (coding.Passage.Source, at))
                    ),
            ];
        static double Dice(IReadOnlySet<string> one, IReadOnlySet<string> other) =>
            one.Intersect(other).Any() ? 2.0 * one.Intersect(other).Count() / (one.Count + other.Count) : 0;

        return
        [
            .. from one in codes
            from other in codes
            where one.Id.CompareTo(other.Id) < 0
            let a = Covered(one)
            let b = Covered(other)
            let proposal = new CodeProposal(
                one,
                other,
                new SharedExtent(a.Intersect(b).Count(), a.Count, b.Count),
                Dice(CodeWords.Name(one), CodeWords.Name(other)),
                0
            )
            where (proposal.Extent.Shared > 0 || proposal.Names > 0) && proposal.HasGrounds
            select proposal,
        ];
    }
}

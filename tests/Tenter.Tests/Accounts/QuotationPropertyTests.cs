namespace Tenter.Tests.Accounts;

using System;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tenter.Accounts;
using Tenter.Evidence;
using Xunit;

public sealed class QuotationPropertyTests
{
    private static readonly Gen<string> Texts = Gen.Elements(
            "tone",
            " ",
            "\n",
            "é",
            "e\u0301",
            "🥣",
            "👩‍👧",
            "“",
            "_x0041_",
            "<b>",
            "𝒲"
        )
        .NonEmptyListOf()
        .Select(string.Concat);

    private static readonly Gen<(string Text, int Start, int End)> Passages =
        from text in Texts
        where !string.IsNullOrWhiteSpace(text)
        let length = CodePoints.Length(text)
        from start in Gen.Choose(0, length - 1)
        from end in Gen.Choose(start + 1, length)
        select (text, start, end);

    [Fact]
    public void A_written_quotation_is_the_source_between_its_positions() =>
        Prop.ForAll(
                Passages.ToArbitrary(),
                given =>
                {
                    var project = new MemoryProject();
                    project.Source("text", given.Text);
                    var passage = Tenter.Evidence.Passages.At(project.View(), "text", given.Start, given.End).Value;
                    var account = new Account
                    {
                        Name = "An account",
                        Blocks = [new AccountBlock(BlockKinds.Quotation, Passage: passage)],
                    };

                    var quoted = AccountCheck
                        .Clear(project.View(), project.View(Purpose.Export), account)
                        .Value.Content.Quoted.Single();

                    var runes = given.Text.EnumerateRunes().Skip(given.Start).Take(given.End - given.Start);
                    quoted.Words.ShouldBe(string.Concat(runes.Select(rune => rune.ToString())));
                    (quoted.Start, quoted.End).ShouldBe((given.Start, given.End));
                }
            )
            .QuickCheckThrowOnFailure();
}

namespace Tenter.Tests.Coding.Search;

using System.Linq;
using Shouldly;
using Tenter.Coding.Search;
using Xunit;

public sealed class AccentHintsTests
{
    private static readonly WordIndex Index = WordIndex.Build([
        new("a", "Café Zoë was where it was settled. Zoë said so; the cafe is shut."),
    ]);

    [Theory]
    [InlineData("zoe", "zoë 2")]
    [InlineData("caf*", "")]
    [InlineData("cafe", "café 1")]
    [InlineData("café", "cafe 1")]
    [InlineData("zo?", "")]
    [InlineData("settled", "")]
    public void Forms_that_differ_by_accents_only_are_told_and_never_counted_as_hits(string query, string told)
    {
        var asked = SearchQuery.Parse(query).Value;

        string.Join(' ', Index.WithOtherAccents(asked).Select(form => $"{form.Form} {form.Count}")).ShouldBe(told);
    }
}

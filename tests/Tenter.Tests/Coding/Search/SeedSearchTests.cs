namespace Tenter.Tests.Coding.Search;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Shouldly;
using Tenter.Coding.Search;
using Xunit;

/// <summary>The same hits as the reference over real theses and articles, where those are at hand.</summary>
public sealed class SeedSearchTests
{
    [Fact]
    public void Partner_with_wildcard() => Agree(new AskedPhrase("partner*"));

    [Fact]
    public void The_phrase_voluntary_sector() => Agree(new AskedPhrase("voluntary", "sector"));

    [Fact]
    public void Trust_near_power() => Agree(new AskedNear(new AskedPhrase("trust"), new AskedPhrase("power"), 5));

    [Fact]
    public void Cooperation_with_or_without_a_hyphen() => Agree(new AskedPhrase("co-operat*"));

    [Fact]
    public void Inflections_of_partner_where_the_sector_is_named() =>
        Agree(new AskedPair("AND", new AskedPhrase("~partner"), new AskedPhrase("cross-sector")));

    private static void Agree(Asked asked)
    {
        var folder = Folder();
        Assert.SkipWhen(folder is null, "The five seed documents are not at hand; set TENTER_SEEDS to their folder.");
        var texts = Directory
            .EnumerateFiles(folder!, "*.txt")
            .Select(file => new SearchText(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))
            .OrderBy(text => text.Key, StringComparer.Ordinal)
            .ToList();

        SearchAgreementTests.Agree(asked, texts, SearchUnit.Source);

        WordIndex.Build(texts).Search(SearchQuery.Parse(asked.ToString()).Value).Total.ShouldBePositive();
    }

    private static string? Folder()
    {
        if (Environment.GetEnvironmentVariable("TENTER_SEEDS") is { Length: > 0 } named)
        {
            return named;
        }

        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var seeds = Path.Combine(at.FullName, "shared", "seeds");
            if (Directory.Exists(seeds))
            {
                return seeds;
            }
        }

        return null;
    }
}

namespace Tenter.Bench;

using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using Tenter.Coding.Search;

/// <summary>The queries that decide whether searching keeps its measure, on a tenth of load L and on all of it.</summary>
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private List<SearchText> texts = [];
    private WordIndex index = WordIndex.Build([]);
    private SearchQuery query = SearchQuery.Parse("the").Value;

    [Params(0.1, 1)]
    public double Scale { get; set; }

    [Params("the", "*e*", "the NEAR/5 of", "\"voluntary sector\"")]
    public string Query { get; set; } = "the";

    [GlobalSetup]
    public void Prepare()
    {
        texts = SearchCorpus.Texts(Scale);
        index = WordIndex.Build(texts);
        query = SearchQuery.Parse(Query).Value;
    }

    [Benchmark]
    public long Search() => index.Search(query).Total;

    [Benchmark]
    public long Scan() => TextScan.Search(query, texts).Total;
}

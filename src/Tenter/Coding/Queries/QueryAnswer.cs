namespace Tenter.Coding.Queries;

using System.Collections.Generic;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>One passage that answers a query.</summary>
/// <param name="Certainty">Possibly, where a date that is only roughly known decides it; else certainly.</param>
public sealed record AnsweringPassage(Source Source, Passage Passage, Certainty Certainty);

/// <summary>What a query found, and what it was computed on.</summary>
/// <param name="Passages">By name of source, then by place.</param>
/// <param name="Scope">How many sources were asked: all that count as data.</param>
/// <param name="Sources">How many of them answered.</param>
/// <param name="Possibly">How many of the passages answer only possibly.</param>
/// <param name="Unplaced">Codings left out because a person has yet to place them in a corrected text.</param>
/// <param name="Introduced">Codings left out because the researcher brought them up, and the query does not ask for those.</param>
/// <param name="Rejected">Hits left out because somebody decided that they are not meant.</param>
/// <param name="At">Where the journal stood.</param>
public sealed record QueryAnswer(
    PassageQuery Query,
    IReadOnlyList<AnsweringPassage> Passages,
    int Scope,
    int Sources,
    int Possibly,
    int Unplaced,
    int Introduced,
    int Rejected,
    Head At
);

namespace Tenter.Formats.Readers;

using Tenter.Evidence;

/// <summary>One file of a folder and what came of reading it.</summary>
/// <param name="Path">Where it is, from the folder asked for, with <c>/</c> between folders.</param>
/// <param name="Outcome">The document, or why it was refused.</param>
public sealed record FileRead(string Path, Outcome<ReadDocument> Outcome);

namespace Tenter.Formats.Readers;

using System;
using System.Threading;
using Tenter.Evidence;

/// <summary>Reads one format. An expected failure is a refusal; the caller has already looked at size and kind.</summary>
internal interface IDocumentReader
{
    Outcome<ReadDocument> Read(FileContent file, CancellationToken cancellation);
}

/// <summary>One file in memory, with the name a person knows it by.</summary>
internal sealed record FileContent(string Name, byte[] Bytes);

/// <summary>
/// Carries a refusal out of the innermost loop of a reader, where a limit is met, to the one place that catches it
/// (<see cref="FileReading"/>). It never leaves this folder.
/// </summary>
internal sealed class ReadingStopped(Refusal refusal) : Exception(refusal.Message)
{
    public Refusal Refusal { get; } = refusal;
}

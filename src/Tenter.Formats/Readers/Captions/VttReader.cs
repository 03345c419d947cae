namespace Tenter.Formats.Readers.Captions;

using System;
using System.Threading;
using Tenter.Evidence;
using Tenter.Formats.Readers.Plain;

/// <summary>WebVTT captions; comments, styles and regions of the file are dropped.</summary>
internal sealed class VttReader : IDocumentReader
{
    private static readonly string[] OtherBlocks = ["NOTE", "STYLE", "REGION", "WEBVTT"];

    public Outcome<ReadDocument> Read(FileContent file, CancellationToken cancellation) =>
        TextDecoder
            .Decode(file)
            .Then(decoded =>
                IsHeader(decoded.Text)
                    ? CueReading
                        .Read(file.Name, decoded.Text, IsOtherBlock)
                        .Then(cues => CueDraft.Write(file, decoded, cues))
                    : new MalformedAt(file.Name, "A WebVTT file begins with the word WEBVTT", 1)
            );

    private static bool IsHeader(string text) =>
        text.StartsWith("WEBVTT", StringComparison.Ordinal) && (text.Length == 6 || text[6] is ' ' or '\t' or '\n');

    private static bool IsOtherBlock(string line) =>
        Array.Exists(
            OtherBlocks,
            word =>
                line == word || (line.StartsWith(word, StringComparison.Ordinal) && line[word.Length] is ' ' or '\t')
        ) && !line.Contains("-->", StringComparison.Ordinal);
}

namespace Tenter.Formats.Readers.Captions;

using System.Threading;
using Tenter.Evidence;
using Tenter.Formats.Readers.Plain;

/// <summary>SubRip captions.</summary>
internal sealed class SrtReader : IDocumentReader
{
    public Outcome<ReadDocument> Read(FileContent file, CancellationToken cancellation) =>
        TextDecoder
            .Decode(file)
            .Then(decoded =>
                CueReading
                    .Read(file.Name, decoded.Text, isOtherBlock: _ => false)
                    .Then(cues => CueDraft.Write(file, decoded, cues))
            );
}

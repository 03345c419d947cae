namespace Tenter.Formats.Readers.Plain;

using System.Threading;
using Tenter.Evidence;
using Tenter.Formats.Readers.Lines;

/// <summary>Plain text: every character is kept; pages, turns and paragraphs are found by their layout.</summary>
internal sealed class TxtReader : IDocumentReader
{
    public Outcome<ReadDocument> Read(FileContent file, CancellationToken cancellation) =>
        TextDecoder
            .Decode(file)
            .Then(decoded =>
            {
                var draft = DocumentDraft.Of(file, decoded.Text);
                draft.MarkAll(PlainStructure.Of(decoded.Text));
                draft.Note(decoded.Note);
                return draft.Finish();
            });
}

namespace Tenter.Formats.Readers.Rtf;

using System;
using System.Threading;
using Tenter.Evidence;

/// <summary>
/// Rich text, read by a tokenizer of our own. Formatting, pictures, headers and automatic numbers are left out; tracked
/// deletions and hidden text too; footnotes follow at the end.
/// </summary>
internal sealed class RtfReader : IDocumentReader
{
    public Outcome<ReadDocument> Read(FileContent file, CancellationToken cancellation)
    {
        if (!file.Bytes.AsSpan().TrimStart("\uFEFF \t\r\n"u8).StartsWith("{\\rtf"u8))
        {
            return new Malformed(file.Name, "The file does not begin as rich text does");
        }

        var draft = new DocumentDraft(file.Name);
        new RtfWords(draft, cancellation).Read(new RtfTokenizer(file.Bytes));
        draft.MarkTurns();
        return draft.Finish();
    }
}

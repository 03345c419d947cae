namespace Tenter.Formats.Readers.Office;

using System.Threading;
using Tenter.Evidence;
using Tenter.Formats.Readers.Guards;

/// <summary>
/// Word documents. Tracked insertions are in the text and deletions out of it; notes follow at the end; comments,
/// pictures, headers and automatic numbers are left out and said to be.
/// </summary>
internal sealed class DocxReader : IDocumentReader
{
    public Outcome<ReadDocument> Read(FileContent file, CancellationToken cancellation)
    {
        if (ZipGuard.Check(file, cancellation) is { } unsafeToRead)
        {
            return unsafeToRead;
        }

        var package = DocxPackage.ByRelations(file) ?? DocxPackage.ByNames(file);
        if (package is null)
        {
            return new Malformed(file.Name, "The Word document has no text part that can be read");
        }

        var draft = new DocumentDraft(file.Name) { Title = package.Title };
        draft.Made = package.Created is { } created ? DocumentDate.Of(created) : null;
        new DocxBody(draft, DocxStyles.Read(package.Styles), cancellation).Read(package);
        draft.MarkTurns();
        return draft.Finish("If it holds only pictures of text, recognise the text first");
    }
}

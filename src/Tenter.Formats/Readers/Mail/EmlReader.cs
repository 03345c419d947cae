namespace Tenter.Formats.Readers.Mail;

using System;
using System.Text;
using System.Threading;
using Tenter.Evidence;

/// <summary>One e-mail message; its subject is the title and its day the date.</summary>
internal sealed class EmlReader : IDocumentReader
{
    public Outcome<ReadDocument> Read(FileContent file, CancellationToken cancellation)
    {
        var message = MailPart.Parse(Encoding.Latin1.GetString(file.Bytes).AsMemory());
        if (!MailDraft.LooksLikeMail(message))
        {
            return new OtherContent(
                file.Name,
                "something else than an e-mail",
                "An e-mail begins with lines such as From: and Date:"
            );
        }

        var draft = new DocumentDraft(file.Name) { Title = message["Subject"] };
        var mail = new MailDraft(draft, cancellation);
        mail.Write(message);
        draft.Date = mail.Dates is [var date, ..] ? date : null;
        return draft.Finish();
    }
}

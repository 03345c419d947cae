namespace Tenter.Formats.Readers.Web;

using System;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using Tenter.Evidence;
using Tenter.Formats.Readers.Guards;
using Tenter.Formats.Readers.Plain;

/// <summary>Web pages: the words a visitor sees, navigation included; scripts, styles and forms are dropped.</summary>
internal sealed partial class HtmlReader : IDocumentReader
{
    /// <summary>Where the HTML standard has browsers look for a declared encoding.</summary>
    private const int Prescan = 1024;

    public Outcome<ReadDocument> Read(FileContent file, CancellationToken cancellation) =>
        TextDecoder.Decode(file, DeclaredEncoding(file.Bytes)).Then(decoded => Read(file, decoded, cancellation));

    private static Outcome<ReadDocument> Read(FileContent file, DecodedText decoded, CancellationToken cancellation)
    {
        var draft = new DocumentDraft(file.Name);
        draft.Note(decoded.Note);
        if (Foreign.Try(() => HtmlPage.Parse(file.Name, decoded.Text, cancellation)) is not { } page)
        {
            return new Malformed(file.Name, "The web page could not be understood");
        }

        new HtmlWords(new BlockDraft(draft), cancellation).Write(page);
        draft.MarkTurns();
        return draft.Finish(
            "Pages made by scripts hold no words of their own; save the page as shown, or print it to a PDF"
        );
    }

    private static Encoding? DeclaredEncoding(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, Prescan));
        var match = Charset().Match(head);
        return match.Success ? Encodings.ByName(match.Groups["name"].Value) : null;
    }

    [GeneratedRegex(
        "charset\\s*=\\s*[\"']?(?<name>[A-Za-z0-9_:.-]+)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Charset();
}

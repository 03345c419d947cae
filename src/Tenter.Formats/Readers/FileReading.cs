namespace Tenter.Formats.Readers;

using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Xml;
using Tenter.Evidence;
using Tenter.Formats.Readers.Captions;
using Tenter.Formats.Readers.Guards;
using Tenter.Formats.Readers.Mail;
using Tenter.Formats.Readers.Office;
using Tenter.Formats.Readers.Pages;
using Tenter.Formats.Readers.Plain;
using Tenter.Formats.Readers.Rtf;
using Tenter.Formats.Readers.Web;

/// <summary>
/// Reads what fieldwork leaves behind (transcripts, minutes, reports, captions, e-mails, tables) into text that can be
/// coded, with the structure the file itself shows. A file that cannot be read is refused with what is wrong and what to do;
/// bad input never throws. What each format keeps and drops is told in <c>docs/method/reading.md</c>.
/// </summary>
public static class FileReading
{
    private static readonly SortedDictionary<string, Func<IDocumentReader>> Readers = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        [".txt"] = () => new TxtReader(),
        [".md"] = () => new MarkdownReader(),
        [".html"] = () => new HtmlReader(),
        [".htm"] = () => new HtmlReader(),
        [".docx"] = () => new DocxReader(),
        [".odt"] = () => new OdtReader(),
        [".rtf"] = () => new RtfReader(),
        [".vtt"] = () => new VttReader(),
        [".srt"] = () => new SrtReader(),
        [".pdf"] = () => new PdfReader(),
        [".csv"] = () => new CsvReader(delimiter: null),
        [".tsv"] = () => new CsvReader('\t'),
        [".eml"] = () => new EmlReader(),
        [".mbox"] = () => new MboxReader(),
    };

    /// <summary>The extensions that are read, with their dot, in small letters.</summary>
    public static IReadOnlyCollection<string> Extensions => Readers.Keys;

    /// <summary>Reads one file from a stream, whose place in it is where the file begins.</summary>
    /// <param name="fileName">Its name; the extension decides the format, and refusals name the file by it.</param>
    /// <param name="content">The bytes. Left open.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">When <paramref name="cancellation"/> asked for it.</exception>
    public static Outcome<ReadDocument> Read(string fileName, Stream content, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        var name = Path.GetFileName(fileName);
        var extension = Path.GetExtension(name);
        if (!Readers.TryGetValue(extension, out var reader))
        {
            return new UnknownExtension(name, KnownKinds.Hint(extension));
        }

        try
        {
            return Bytes(name, content, cancellation)
                .Then(file =>
                    KnownKinds.Mismatch(file, extension) is { } mismatch
                        ? mismatch
                        : Guarded(file, reader(), cancellation)
                );
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new FileUnreadable(name, unreadable.Message);
        }
    }

    /// <summary>Reads one file from disk.</summary>
    /// <exception cref="OperationCanceledException">When <paramref name="cancellation"/> asked for it.</exception>
    public static Outcome<ReadDocument> ReadFile(string path, CancellationToken cancellation = default)
    {
        var name = Path.GetFileName(path);
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                return new FileNotFound(path);
            }

            if (!Readers.ContainsKey(file.Extension))
            {
                return new UnknownExtension(name, KnownKinds.Hint(file.Extension));
            }

            // Asked before opening: a pipe or a device has no length, and opening it might wait for ever.
            if ((file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file).Length == 0)
            {
                return new FileEmpty(name);
            }

            using var stream = file.OpenRead();
            return Read(name, stream, cancellation);
        }
        catch (Exception unreadable)
            when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new FileUnreadable(name, unreadable.Message);
        }
    }

    /// <summary>
    /// Reads every file of a folder and the folders inside it, in the order of their paths, one answer a file. A file that
    /// is refused does not stop the rest. What no person wrote (names that begin with a dot or <c>~$</c>, the lists of
    /// thumbnails systems keep) is passed over; links to folders are refused, as they can lead in a circle.
    /// </summary>
    /// <remarks>Files are read one by one as the answers are asked for, so that memory holds one at a time.</remarks>
    /// <exception cref="OperationCanceledException">When <paramref name="cancellation"/> asked for it.</exception>
    public static IEnumerable<FileRead> ReadFolder(string folder, CancellationToken cancellation = default) =>
        new FolderWalk(cancellation).Read(folder);

    private static Outcome<FileContent> Bytes(string name, Stream content, CancellationToken cancellation)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = content.Read(buffer)) > 0; )
        {
            cancellation.ThrowIfCancellationRequested();
            if (bytes.Length + read > ReadingLimits.FileBytes)
            {
                return new TooLarge(name, "Bytes in the file", ReadingLimits.FileBytes);
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.Length == 0 ? new FileEmpty(name) : new FileContent(name, bytes.ToArray());
    }

    /// <summary>Runs a reader within its time, and turns what it stops at into a refusal.</summary>
    private static Outcome<ReadDocument> Guarded(FileContent file, IDocumentReader reader, CancellationToken asked)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(asked);
        time.CancelAfter(ReadingLimits.TimePerFile);
        try
        {
            return reader.Read(file, time.Token);
        }
        catch (ReadingStopped stopped)
        {
            return stopped.Refusal;
        }
        catch (XmlException damage)
        {
            return SafeXml.Refused(file.Name, damage);
        }
        catch (InvalidDataException)
        {
            return new Malformed(file.Name, "The file is cut short or damaged");
        }
        catch (OperationCanceledException) when (!asked.IsCancellationRequested)
        {
            return new TookTooLong(file.Name);
        }
    }
}

namespace Tenter.Formats.Readers.Guards;

using System;
using System.IO;
using System.IO.Compression;
using System.Threading;

/// <summary>
/// Looks through a packed document before any library does: how many parts, what they really unpack to (the sizes an
/// archive states can lie), and whether its XML declares entities or nests without end.
/// </summary>
internal static class ZipGuard
{
    /// <summary>The refusal, or null when the archive is safe to read.</summary>
    public static Refusal? Check(FileContent file, CancellationToken cancellation)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file.Bytes, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > ReadingLimits.ArchiveEntries)
            {
                return new ArchiveBomb(file.Name, $"it has {archive.Entries.Count} parts");
            }

            var budget = new Budget(file.Name, file.Bytes.Length);
            foreach (var entry in archive.Entries)
            {
                if (entry.IsEncrypted)
                {
                    return new Encrypted(file.Name);
                }

                if (IsRead(entry.FullName))
                {
                    CheckXml(entry, budget, cancellation);
                }
            }

            return null;
        }
        catch (Exception damage)
            when (damage is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException)
        {
            return new Malformed(file.Name, "The file is cut short or damaged: it is not a whole archive");
        }
    }

    /// <summary>Whether the list of parts, which stands at the end, is there.</summary>
    public static bool IsWhole(FileContent file)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file.Bytes, writable: false), ZipArchiveMode.Read);
            _ = archive.Entries;
            return true;
        }
        catch (Exception damage)
            when (damage is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>
    /// The parts we or a library read. What other programs keep in a document (customXml) and the settings of the program
    /// that made it are never read; some of those are empty or no XML at all.
    /// </summary>
    private static bool IsRead(string name)
    {
        var path = name.ToLowerInvariant();
        return path is "content.xml" or "meta.xml" or "[content_types].xml"
            || path.EndsWith(".rels", StringComparison.Ordinal)
            || (path.EndsWith(".xml", StringComparison.Ordinal) && IsFolderRead(path));
    }

    private static bool IsFolderRead(string path) =>
        path.StartsWith("word/", StringComparison.Ordinal)
        || path.StartsWith("docprops/", StringComparison.Ordinal)
        || path.StartsWith("meta-inf/", StringComparison.Ordinal);

    private static void CheckXml(ZipArchiveEntry entry, Budget budget, CancellationToken cancellation)
    {
        using var counted = new CountedStream(entry.Open(), budget);
        using var reader = SafeXml.Open(counted);
        while (SafeXml.Read(reader, budget.File))
        {
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>What one file may unpack to, over all its parts.</summary>
    private sealed class Budget(string file, int packed)
    {
        private long expanded;

        public string File => file;

        public void Spend(int bytes)
        {
            expanded += bytes;
            if (expanded > ReadingLimits.ExpandedBytes)
            {
                throw new ReadingStopped(new ArchiveBomb(file, $"over {ReadingLimits.ExpandedBytes / 1024 / 1024} MB"));
            }

            if (
                expanded > ReadingLimits.RatioCountsFrom
                && expanded / Math.Max(1, packed) > ReadingLimits.ExpansionRatio
            )
            {
                throw new ReadingStopped(new ArchiveBomb(file, $"over {ReadingLimits.ExpansionRatio} times its size"));
            }
        }
    }

    private sealed class CountedStream(Stream inner, Budget budget) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            budget.Spend(read);
            return read;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}

namespace Tenter.Store;

using System.Collections.Concurrent;
using System.Text;
using Tenter.Journal;

/// <summary>Reads blobs from a journal and keeps texts in memory once read. Bytes are not kept.</summary>
internal sealed class BlobCache(IBlobSource source) : IBlobs
{
    private readonly ConcurrentDictionary<RecordId, string> texts = new();
    private readonly ConcurrentDictionary<RecordId, byte[]> fresh = new();

    public byte[]? Bytes(BlobRef blob) => fresh.TryGetValue(blob.Id, out var bytes) ? bytes : source.ReadBlob(blob.Id);

    public string? Text(BlobRef blob)
    {
        if (texts.TryGetValue(blob.Id, out var text))
        {
            return text;
        }

        return Bytes(blob) is { } bytes ? texts.GetOrAdd(blob.Id, Encoding.UTF8.GetString(bytes)) : null;
    }

    public void Expect(NewBlob blob) => fresh[blob.Ref.Id] = blob.Bytes;

    /// <summary>The act is over: what was expected is either in the store now or was not written.</summary>
    public void Settle() => fresh.Clear();

    /// <summary>After an erasure nothing of it may stay in memory.</summary>
    public void Forget() => texts.Clear();
}

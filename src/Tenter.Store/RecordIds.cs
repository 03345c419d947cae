namespace Tenter.Store;

using System;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Threading;
using Tenter.Journal;

/// <summary>Makes ids: time in front, random behind, ever rising within this process.</summary>
internal sealed class RecordIds(TimeProvider clock)
{
    private readonly Lock gate = new();
    private UInt128 last;

    public RecordId Next()
    {
        Span<byte> random = stackalloc byte[RecordId.Size];
        RandomNumberGenerator.Fill(random);
        var milliseconds = (UInt128)(ulong)clock.GetUtcNow().ToUnixTimeMilliseconds();
        var id = (milliseconds << 80) | (BinaryPrimitives.ReadUInt128BigEndian(random) >> 48);
        lock (gate)
        {
            // Within one millisecond, or when the clock went back: go on from the last, by a random step.
            last = id > last ? id : last + 1 + (BinaryPrimitives.ReadUInt32BigEndian(random) & 0xFFFF);
            return new RecordId(last);
        }
    }
}

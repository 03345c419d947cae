namespace Tenter.Store.Verifying;

using System;
using System.Collections.Generic;

/// <summary>Collects what is wrong; nothing thrown by damaged bytes gets past it.</summary>
internal sealed class Findings
{
    // A file overwritten from end to end has a fault in every row; a person reads the first few.
    private const int Kept = 1_000;

    private readonly List<VerifyFinding> all = [];
    private long left;

    public bool None => all.Count == 0;

    public IReadOnlyList<VerifyFinding> All =>
        left == 0 ? all : [.. all, new VerifyFinding($"And {left} more", "left out here", Seq: null)];

    public void Add(string what, object where, long? seq = null)
    {
        if (all.Count < Kept)
        {
            all.Add(new VerifyFinding(what, where.ToString()!, seq));
        }
        else
        {
            left++;
        }
    }

    /// <summary>Does a step of reading. Whatever it throws is a finding; false then.</summary>
    public bool Guard(string where, Action read, long? seq = null)
    {
        try
        {
            read();
            return true;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Add($"This cannot be read: {e.Message}", where, seq);
            return false;
        }
    }
}

namespace Tenter.Evidence;

using Tenter.Journal;

/// <summary>
/// A record that limits how far the words of a source may be used, whoever else permits more: a note about a file that may not
/// be copied, say. The ethics room asks every kind whose records are such, and needs to know no other room.
/// </summary>
public interface ILimitsUse
{
    /// <summary>The source it limits.</summary>
    RecordId Limits { get; }

    /// <summary>How far its words may be used at most; null for no limit.</summary>
    Scope? AtMost { get; }

    /// <summary>Why, to complete “May be paraphrased only: …”.</summary>
    string AtMostBecause { get; }
}

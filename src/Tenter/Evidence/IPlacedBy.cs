namespace Tenter.Evidence;

using Tenter.Journal;

/// <summary>
/// A record by which one member reads the material: a coding, a decision about a hit, a memo on a passage. While coding is blind
/// the others do not see it.
/// </summary>
public interface IPlacedBy
{
    RecordId By { get; }

    /// <summary>Whether it stands on words at all; what does not is not hidden.</summary>
    bool StandsOnWords { get; }
}

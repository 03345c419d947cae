namespace Tenter.Evidence;

/// <summary>How a passage fared when the text of its source was corrected or replaced.</summary>
public enum PlacingState
{
    /// <summary>All the characters it covered are there; what was inserted between them belongs to it.</summary>
    Whole,

    /// <summary>Some of its characters were deleted: it covers what survives.</summary>
    Changed,

    /// <summary>None of its characters survive, or its words were not found again: a person has to place it.</summary>
    Unplaced,
}

/// <summary>Where a passage lies in the text that its source has now.</summary>
/// <param name="Passage">In the present revision; null where it is unplaced.</param>
public readonly record struct Placing(Passage? Passage, PlacingState State);

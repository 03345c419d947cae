namespace Tenter.Coding;

using Tenter.Evidence;

/// <summary>What cannot be done while coding is blind: codes would be changed under codings that the member does not see.</summary>
internal static class BlindCoding
{
    /// <summary>The refusal while coding is blind; null otherwise.</summary>
    public static Refusal? Hinders(View view) =>
        ProjectInfo.Of(view) is { BlindCoding: true } ? new WhileCodingIsBlind() : null;
}

public sealed record WhileCodingIsBlind()
    : NotAllowed(
        "Coding is blind: codes with codings of others cannot be merged, split or recoded",
        "the codebook",
        "Take blind coding off under Method first, or wait until everybody has coded"
    );

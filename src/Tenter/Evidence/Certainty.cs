namespace Tenter.Evidence;

/// <summary>
/// What can be said from dates that are not fully known: so in every reading of the dates, in some reading, or in none.
/// </summary>
public enum Certainty
{
    /// <summary>In no reading of the dates.</summary>
    Not,

    /// <summary>In some readings and not in others; the dates do not decide it.</summary>
    Possibly,

    /// <summary>In every reading of the dates.</summary>
    Certainly,
}

namespace Tenter.Ethics;

using System;

/// <summary>Who may see something, and who is to read what leaves.</summary>
internal static class Audiences
{
    /// <summary>Narrower than any audience: the member who wrote or brought it.</summary>
    public const string Author = "author";

    /// <summary>Who may see what nobody has said anything about.</summary>
    public const string Team = "team";

    /// <summary>
    /// Whether a source is kept from an audience. What is for its author alone leaves for nobody else, also where nobody
    /// said who will read it; what is for one audience leaves for the team and for that one.
    /// </summary>
    public static bool Withheld(string? visibility, string audience)
    {
        if (visibility is null || string.Equals(visibility, audience, StringComparison.Ordinal))
        {
            return false;
        }

        return audience != Team || visibility == Author;
    }
}

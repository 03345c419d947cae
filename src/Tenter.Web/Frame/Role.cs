namespace Tenter.Web.Frame;

using System.Collections.Generic;
using System.Linq;

/// <summary>
/// What brings somebody to a collaboration's records; the answer to the first question asked. It decides the order and
/// the wording of the places and where the workbench opens. It opens and closes nothing: everyone reaches every place.
/// </summary>
/// <param name="Key">As kept in the cookie.</param>
/// <param name="Label">As the person says it: <em>I …</em>.</param>
/// <param name="Explained">Who this is, in a sentence.</param>
public sealed record Role(string Key, string Label, string Explained)
{
    public static readonly Role Study = new(
        "study",
        "study it",
        "I research or evaluate a collaboration, and have to defend what I say about it."
    );

    public static readonly Role TakePart = new(
        "take-part",
        "take part in it",
        "I sit at its tables for an organisation or a community, and want to be ready for the next one."
    );

    public static readonly Role Convene = new(
        "convene",
        "convene it",
        "I call people together, keep the agenda and answer for what was promised."
    );

    public static readonly Role Oversee = new(
        "oversee",
        "oversee it",
        "I am a trustee, reviewer or supervisor, and follow findings back to the words they rest on."
    );

    /// <summary>In the order in which the question offers them.</summary>
    public static readonly IReadOnlyList<Role> All = [Study, TakePart, Convene, Oversee];

    public static Role? Find(string? key) => All.FirstOrDefault(role => role.Key == key);
}

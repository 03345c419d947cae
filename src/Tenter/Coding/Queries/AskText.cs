namespace Tenter.Coding.Queries;

using System;
using System.Linq;

/// <summary>How the pieces of a query are written, so that what one builds with a form can be read again.</summary>
public static class AskText
{
    /// <summary>A code by name: <c>[trust]</c>; a closing bracket in the name is doubled.</summary>
    public static string Bracketed(string name) =>
        "[" + (name ?? string.Empty).Replace("]", "]]", StringComparison.Ordinal) + "]";

    /// <summary>A value after its colon, in quotes where it is not one plain piece.</summary>
    public static string Quoted(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Length > 0 && value.All(IsPlain) ? value : Bracketed(value);
    }

    internal static string Written(Relation relation, int? distance, bool characters) =>
        relation switch
        {
            Relation.Near => $"NEAR/{distance}{(characters ? "c" : string.Empty)}",
            Relation.FollowedBy => distance is null
                ? "FOLLOWED BY"
                : $"FOLLOWED BY/{distance}{(characters ? "c" : "")}",
            Relation.SameSpeaker => "SAME SPEAKER",
            Relation.SamePerson => "SAME PERSON",
            Relation.SameSource => "SAME SOURCE",
            Relation.SameParagraph => "SAME PARAGRAPH",
            Relation.SameTurn => "SAME TURN",
            _ => relation.ToString().ToUpperInvariant(),
        };

    private static bool IsPlain(char c) => !char.IsWhiteSpace(c) && c is not ('(' or ')' or '[' or ']' or '"');
}

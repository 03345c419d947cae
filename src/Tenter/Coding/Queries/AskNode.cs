namespace Tenter.Coding.Queries;

using System.Collections.Immutable;
using System.Linq;
using Tenter.Coding.Search;

/// <summary>A query to passages, taken apart. <see cref="Explain"/> writes it with all its brackets.</summary>
/// <param name="At">Where it begins in the text of the query, from 0.</param>
internal abstract record AskNode(int At)
{
    public abstract string Explain();
}

/// <summary>Passages by what stands for them: the codings of a code or theme, hits, turns.</summary>
internal sealed record OperandNode(int At, string Key, string Value) : AskNode(At)
{
    public const string Code = "code";
    public const string Under = "under";
    public const string Theme = "theme";
    public const string Words = "words";
    public const string Speaker = "speaker";

    /// <summary>Of words: the search that finds them.</summary>
    public SearchQuery? Search { get; init; }

    public override string Explain() => (Key == Code ? string.Empty : Key) + AskText.Bracketed(Value);
}

/// <summary>
/// Something that is so of a source, of who speaks, or of a coding. Joined by AND it keeps or drops whole passages and cuts
/// none; alone it stands for everything that fulfils it.
/// </summary>
internal sealed record ConditionNode(int At, string Key, string Value, string? Property = null) : AskNode(At)
{
    public const string Kind = "kind";
    public const string Mode = "mode";
    public const string Source = "source";
    public const string Sector = "sector";
    public const string Level = "level";
    public const string Role = "role";
    public const string Organisation = "organisation";
    public const string Attribute = "attribute";
    public const string Person = "person";
    public const string Period = "period";
    public const string Coder = "coder";
    public const string Polarity = "polarity";
    public const string Weighty = "weighty";
    public const string Introduced = "introduced";
    public const string Pass = "pass";
    public const string Lens = "lens";

    /// <summary>Of a period: the days it goes through.</summary>
    public Tenter.Evidence.Edtf? Days { get; init; }

    /// <summary>Whether it says something of codings, not of sources or speakers.</summary>
    public bool OfCodings => Key is Coder or Polarity or Weighty or Introduced or Pass or Lens;

    public override string Explain() => $"{Key}:{AskText.Quoted(Property is null ? Value : Property + "=" + Value)}";
}

internal enum AskSet
{
    Or,
    And,
    Not,
}

/// <summary>AND and OR of two or more, NOT of exactly two.</summary>
internal sealed record SetNode(AskSet Op, ImmutableArray<AskNode> Parts) : AskNode(Parts[0].At)
{
    public override string Explain() =>
        "(" + string.Join($" {Op.ToString().ToUpperInvariant()} ", Parts.Select(part => part.Explain())) + ")";
}

internal enum Relation
{
    Overlapping,
    Containing,
    Within,
    Near,
    FollowedBy,
    SameSpeaker,
    SamePerson,
    SameSource,
    SameParagraph,
    SameTurn,
}

/// <summary>The left passages that stand so to some right passage.</summary>
/// <param name="Distance">Of NEAR and FOLLOWED BY; null where FOLLOWED BY has none.</param>
/// <param name="Characters">Whether the distance is in characters, not in words.</param>
internal sealed record RelationNode(
    AskNode Left,
    AskNode Right,
    Relation Relation,
    int? Distance = null,
    bool Characters = false
) : AskNode(Left.At)
{
    public override string Explain() =>
        $"({Left.Explain()} {AskText.Written(Relation, Distance, Characters)} {Right.Explain()})";
}

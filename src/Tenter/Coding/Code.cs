namespace Tenter.Coding;

using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// A name for what passages are about. A code may stand under another; a group is only a shelf. One that was merged stays,
/// retired, and points on to what it became.
/// </summary>
public sealed record Code : Record, INamed
{
    /// <summary>How many dyes there are to tell codes apart by.</summary>
    public const int Dyes = 12;

    private static readonly RecordIndex<Code> ByName = new(code => NamesApart.KeyOf(code.Name));

    public static readonly Kind<Code> Kind = new("code", CodingJson.Default.Code)
    {
        ReferenceFields =
        [
            new("parent", "code", OnRemoval.Keep),
            new("example", "coding", OnRemoval.Keep),
            new("mergedInto", "code", OnRemoval.Keep),
            new("splitFrom", "code", OnRemoval.Keep),
        ],
        References = static (code, into) =>
        {
            Refer(code.Parent, "code", into);
            Refer(code.Example, "coding", into);
            Refer(code.MergedInto, "code", into);
            Refer(code.SplitFrom, "code", into);
        },
        Indexes = [ByName],
        Admit = static (project, code) =>
            code.Dye is < 0 or >= Dyes ? new NoSuchDye(code.Dye.Value)
            : code.Parent is not null && Circle(project, code) ? new UnderItself(code.Name)
            : NamesApart.Check(project, Kind!, ByName, code),
        Words = ["name", "definition", "includes", "excludes", "group"],
        NotGiven = ["definedAt", "mergedInto", "splitFrom"],
    };

    public required string Name { get; init; }

    /// <summary>What it covers, as understood now; history keeps earlier definitions.</summary>
    public string? Definition { get; init; }

    /// <summary>What belongs to it, beyond the definition.</summary>
    public string? Includes { get; init; }

    /// <summary>Where it stops: what does not belong, and where that goes instead.</summary>
    public string? Excludes { get; init; }

    /// <summary>One of its codings, shown as what it typically looks like.</summary>
    public RecordId? Example { get; init; }

    /// <summary>When its definition last changed after the code was made; null while it stands as it was made.</summary>
    public DateTimeOffset? DefinedAt { get; init; }

    /// <summary>A shelf, for order in the list only.</summary>
    public string? Group { get; init; }

    /// <summary>The code it stands under; null at the top.</summary>
    public RecordId? Parent { get; init; }

    /// <summary>What it became when it was merged.</summary>
    public RecordId? MergedInto { get; init; }

    /// <summary>The code it was split from.</summary>
    public RecordId? SplitFrom { get; init; }

    /// <summary>Whether the name is the speaker's own words.</summary>
    public bool InVivo { get; init; }

    /// <summary>Which of the twelve dyes marks it, 0 to 11; null to let the page choose by order.</summary>
    public int? Dye { get; init; }

    /// <summary>No longer offered while coding; its codings stay.</summary>
    public bool Retired { get; init; }

    /// <summary>Since when what it means has stood: when it was defined, or made.</summary>
    [JsonIgnore]
    public DateTimeOffset DefinedOn => DefinedAt ?? Id.MadeAt;

    /// <summary>Whether anything is said of what it means.</summary>
    [JsonIgnore]
    public bool IsDefined =>
        Definition is { Length: > 0 } || Includes is { Length: > 0 } || Excludes is { Length: > 0 };

    /// <summary>Whether another says the same of what the code means.</summary>
    internal bool MeansTheSame(Code other) =>
        Definition == other.Definition && Includes == other.Includes && Excludes == other.Excludes;

    private static void Refer(RecordId? to, string kind, List<Reference> into)
    {
        if (to is { } id)
        {
            into.Add(new(kind, id, OnRemoval.Keep));
        }
    }

    /// <summary>Whether the way up comes back to the code itself. O(depth): every other circle was refused before.</summary>
    private static bool Circle(Project project, Code code)
    {
        var seen = new HashSet<RecordId>();
        for (var at = code.Parent; at is { } parent && seen.Add(parent); at = project.Find<Code>(parent)?.Parent)
        {
            if (parent == code.Id)
            {
                return true;
            }
        }

        return false;
    }
}

public sealed record NoSuchDye(int Dye)
    : WrongUsage(
        "There is no such dye",
        Dye.ToString(System.Globalization.CultureInfo.InvariantCulture),
        $"Give one of 0 to {Code.Dyes - 1}, or leave it out"
    );

public sealed record UnderItself(string Code)
    : NotAllowed("A code cannot stand under itself", Code, "Choose a code that does not stand below it, or the top");

namespace Tenter.Evidence;

using Tenter.Journal;

/// <summary>
/// Someone who works in the project: who coded, who placed a reading, who exported. Known by a pseudonym here; the real
/// name, where it is wanted at all, is in the vault.
/// </summary>
public sealed record Member : Record, INamed
{
    private static readonly RecordIndex<Member> ByName = new(member => NamesApart.KeyOf(member.Name));

    public static readonly Kind<Member> Kind = new("member", EvidenceJson.Default.Member)
    {
        Indexes = [ByName],
        Admit = static (project, member) => NamesApart.Check(project, Kind!, ByName, member),
        Words = ["name"],
    };

    /// <summary>The pseudonym.</summary>
    public required string Name { get; init; }

    /// <summary>How they stand to the collaboration: study, take-part, convene or oversee; null until they have said.</summary>
    public string? Stance { get; init; }

    /// <summary>No longer works here; what they did stays theirs.</summary>
    public bool Retired { get; init; }
}

namespace Tenter.Evidence;

using System.Collections.Generic;
using Tenter.Journal;

/// <summary>
/// One piece of evidence as the register knows it: an interview, an observation, a set of minutes, a policy text. Its words
/// stand in a <see cref="Revision"/>; what is said of it here can be corrected without touching them.
/// </summary>
public sealed record Source : Record, INamed
{
    private static readonly RecordIndex<Source> ByName = new(source => NamesApart.KeyOf(source.Name));

    public static readonly Kind<Source> Kind = new("source", EvidenceJson.Default.Source)
    {
        ReferenceFields =
        [
            new("revision", "revision", OnRemoval.Keep),
            new("participants", "participant", OnRemoval.Keep),
            new("organisation", "organisation", OnRemoval.Keep),
        ],
        References = static (source, into) =>
        {
            into.Add(new("revision", source.Revision, OnRemoval.Keep));
            foreach (var participant in source.Participants)
            {
                into.Add(new("participant", participant, OnRemoval.Keep));
            }

            if (source.Organisation is { } organisation)
            {
                into.Add(new("organisation", organisation, OnRemoval.Keep));
            }
        },
        Blobs = static (source, into) =>
        {
            if (source.Original is { } original)
            {
                into.Add(original);
            }
        },
        Indexes = [ByName],
        Check = static (project, source) =>
            project.Find<Revision>(source.Revision) is { } revision && revision.Source != source.Id
                ? new OtherSourcesText(source.Name)
                : null,
        Admit = static (project, source) => NamesApart.Check(project, Kind!, ByName, source),
        Words = ["name", "fileName", "setting", "note"],
        NotGiven = ["revision", "original"],
    };

    /// <summary>The file's name without its extension; unique in the project.</summary>
    public required string Name { get; init; }

    /// <summary>The revision that is read and coded now.</summary>
    public required RecordId Revision { get; init; }

    /// <summary>Key in the scheme of kinds of source: interview, observation, minutes…</summary>
    public string? SourceKind { get; init; }

    /// <summary>Key in the scheme of modes: what was observed, an account given, a document.</summary>
    public string? Mode { get; init; }

    /// <summary>When what it tells took place or was said.</summary>
    public Edtf? Date { get; init; }

    public string? Setting { get; init; }

    /// <summary>Whose words these are, or who took part.</summary>
    public IReadOnlyList<RecordId> Participants
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The body that issued a document.</summary>
    public RecordId? Organisation { get; init; }

    /// <summary>Key in the scheme of sectors, where the source itself stands for one.</summary>
    public string? Sector { get; init; }

    /// <summary>Key in the scheme of levels: street, manager, board, national…</summary>
    public string? Level { get; init; }

    public string? Note { get; init; }

    /// <summary>The file as it came, where the text kept here is not all of it.</summary>
    public BlobRef? Original { get; init; }

    public string? FileName { get; init; }

    /// <summary>How far its words may be used; null where nobody has said.</summary>
    public Scope? Scope { get; init; }

    /// <summary>Why, as the consent form or the meeting's rule puts it.</summary>
    public string? ScopeNote { get; init; }

    /// <summary>False for a research journal or an evaluation kept at hand: never counted as data.</summary>
    public bool CountsAsData { get; init; } = true;

    /// <summary>Who may see it: team where nothing is said, or one of the project's audiences.</summary>
    public string? Visibility { get; init; }
}

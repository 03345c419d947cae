namespace Tenter.Inquiry;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// Writes a note in one act: what was seen becomes the text of a source, what its writer makes of it a layer of its own, and
/// with both goes how the writer took part. What concerns the writer's self is a line of the reflexive journal; it is written
/// here only when it is to be shared, because an act is either shared or private.
/// </summary>
public static class AddNote
{
    public const string VerbName = "add-note";

    /// <summary>What a note is, where nobody says.</summary>
    private const string Observation = "observation";

    private const string Observed = "observed";

    public static Verb Verb { get; } =
        Verb.Of(
            VerbName,
            "Writes a note in its layers in one act: what was seen as a source, the reading of it, and how its writer took part.",
            InquiryJson.Default.AddNoteArguments,
            Of
        ) with
        {
            References = ["event"],
        };

    internal static Outcome<Draft> Of(View view, AddNoteArguments given, Stamp stamp)
    {
        var text = (given.Seen ?? string.Empty).ReplaceLineEndings("\n").Trim();
        if (text.Length == 0 || text.Contains('\0', StringComparison.Ordinal))
        {
            return new NothingSeen();
        }

        RecordRef? of = null;
        if (Given(given.Event) is { } named)
        {
            if (!Names.Any(view, named, VerbName, "event").TryGet(out var found, out var refusal))
            {
                return refusal;
            }

            of = found;
        }

        if (given.Level is { } level && Scheme.Of(view, Scheme.Participation)?.KeyOf(level) is null)
        {
            return new NoSuchLevel(level);
        }

        var read = new ReadSource(
            NameOf(view, given, of),
            new ReadDocument(text, Paragraphs.Of(text)),
            Says: source =>
                source with
                {
                    SourceKind = given.SourceKind ?? Observation,
                    Mode = given.Derived ? source.Mode : Observed,
                    Date = given.Date ?? source.Date,
                    Setting = given.Setting,
                }
        );
        return ImportSources.Of(view, [read], stamp).Select(draft => Layered(view, draft, given, of, stamp));
    }

    private static Draft Layered(View view, Draft draft, AddNoteArguments given, RecordRef? of, Stamp stamp)
    {
        var source = draft.Made!.Value;
        var name = ((Source)draft.Changes[0].Record!).Name;
        List<RecordChange> changes =
        [
            .. draft.Changes,
            RecordChange.Put(
                FieldNote.Kind,
                new FieldNote
                {
                    Id = stamp.NewId(),
                    Source = source.Id,
                    Event = of,
                    Reading = Given(given.Reading),
                    Derived = given.Derived,
                    Condition = Given(given.Condition),
                    HeldBy = Given(given.HeldBy),
                    By = stamp.By,
                    At = stamp.At,
                }
            ),
        ];
        if (of is { Kind: "meeting" } && view.Find<Fabric.Meeting>(of.Value.Id) is { } meeting)
        {
            changes.Add(
                RecordChange.Put(Fabric.Meeting.Kind, meeting with { Sources = [.. meeting.Sources, source.Id] })
            );
        }

        if (given.Level is { } level || given.Introduced.Count > 0)
        {
            changes.Add(
                RecordChange.Put(
                    Participation.Kind,
                    new Participation
                    {
                        Id = stamp.NewId(),
                        Event = of ?? source,
                        Level = Scheme.Of(view, Scheme.Participation)?.KeyOf(given.Level ?? "partial") ?? "partial",
                        Introduced = [.. given.Introduced.Select(Given).OfType<string>()],
                        By = stamp.By,
                        At = stamp.At,
                    }
                )
            );
        }

        if (Given(given.Myself) is { } myself)
        {
            changes.Add(
                RecordChange.Put(
                    JournalEntry.Kind,
                    new JournalEntry
                    {
                        Id = stamp.NewId(),
                        Date = given.Date,
                        Text = myself,
                        About = [source],
                        By = stamp.By,
                        At = stamp.At,
                    }
                )
            );
        }

        return draft with
        {
            Verb = VerbName,
            Sentence = $"Wrote the note ‘{name}’",
            Changes = changes,
        };
    }

    private static string NameOf(View view, AddNoteArguments given, RecordRef? of) =>
        Given(given.Name)
        ?? (
            of is { } record && view.Find(record) is INamed named ? $"note, {named.Name}"
            : given.Date is { } date ? $"{date} note"
            : "note"
        );

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What <see cref="AddNote"/> takes.</summary>
internal sealed record AddNoteArguments
{
    /// <summary>Left out, it is called after its event or its day.</summary>
    public string? Name { get; init; }

    /// <summary>First layer: what was seen and heard.</summary>
    public string? Seen { get; init; }

    /// <summary>Second layer: what its writer makes of it.</summary>
    public string? Reading { get; init; }

    /// <summary>Third layer, only where it is to be shared; the private one is written with add-journal-entry.</summary>
    public string? Myself { get; init; }

    public Edtf? Date { get; init; }

    /// <summary>As meeting:NAME.</summary>
    public string? Event { get; init; }

    public string? SourceKind { get; init; }

    public string? Setting { get; init; }

    /// <summary>complete, partial, limited or none.</summary>
    public string? Level { get; init; }

    public IReadOnlyList<string> Introduced
    {
        get;
        init => field = value ?? [];
    } = [];

    public bool Derived { get; init; }

    public string? Condition { get; init; }

    public string? HeldBy { get; init; }
}

public sealed record NothingSeen()
    : WrongUsage(
        "A note needs what was seen or heard",
        "seen",
        "Write it as it was; what you make of it has a layer of its own"
    );

public sealed record NoSuchLevel(string Given)
    : WrongUsage("Nobody takes part in that way", Given, "Give complete, partial, limited or none, or edit the scheme");

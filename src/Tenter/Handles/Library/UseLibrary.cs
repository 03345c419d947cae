namespace Tenter.Handles.Library;

using System;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>What is taken from the library: its key, and for a question where it is taken along.</summary>
public sealed record UseArguments
{
    public required string Key { get; init; }

    /// <summary>The meeting a question is taken to, by name or id.</summary>
    public string? Meeting { get; init; }
}

/// <summary>
/// Copies an item of the shipped library into the project, with its version and source. The copy is the project's own from
/// then on; a later version of the program leaves it as it is.
/// </summary>
public static class UseLibrary
{
    public static Verb TensionVerb { get; } =
        Verb.Of(
            "use-tension",
            "Copies a tension of the shipped library into the project, by its key.",
            HandlesJson.Default.UseArguments,
            Tension
        );

    public static Verb QuestionVerb { get; } =
        Verb.Of(
            "use-question",
            "Copies a question of the shipped library into the project, by its key, to take it to a meeting.",
            HandlesJson.Default.UseArguments,
            Question
        );

    /// <summary>The project's copy of a shipped tension, or null while it has none.</summary>
    public static Tension? CopyOf(View view, string key) =>
        view.All<Tension>()
            .FirstOrDefault(tension =>
                tension.Library?.StartsWith($"tensions/{key}@", StringComparison.Ordinal) == true
            );

    /// <summary>The record a copy would be.</summary>
    public static Tension Copied(View view, ShippedTension shipped, RecordId id) =>
        new()
        {
            Id = id,
            Name = shipped.Name,
            TensionKind = shipped.Kind,
            One = shipped.One,
            Other = shipped.Other,
            Between = shipped.Between,
            Citation = shipped.Cited,
            Basis = shipped.Basis,
            Checked = shipped.Checked,
            Standpoint = shipped.Standpoint,
            Library = ShippedLibrary.Tensions.MarkOf(shipped),
            Feeds = [.. shipped.Feeds.Select(key => CopyOf(view, key)?.Id).OfType<RecordId>()],
        };

    private static Outcome<Draft> Tension(View view, UseArguments arguments, Stamp stamp)
    {
        if (ShippedLibrary.Tensions.Find(arguments.Key) is not { } shipped)
        {
            return new NotInLibrary("tension", arguments.Key);
        }

        if (CopyOf(view, arguments.Key) is { } copy)
        {
            return new InUseAlready(copy.Name);
        }

        var tension = Copied(view, shipped, stamp.NewId());
        return RecordVerbs.Added(Handles.Tension.Kind, tension) with
        {
            Verb = "use-tension",
            Sentence = $"Took the card ‘{tension.Name}’ from the library",
        };
    }

    private static Outcome<Draft> Question(View view, UseArguments arguments, Stamp stamp)
    {
        if (ShippedLibrary.Questions.Find(arguments.Key) is not { } shipped)
        {
            return new NotInLibrary("question", arguments.Key);
        }

        RecordRef? meeting = null;
        if (arguments.Meeting is { } named)
        {
            if (!view.Named(view.Kinds.Named("meeting"), named).TryGet(out var found, out var refusal))
            {
                return refusal;
            }

            meeting = new RecordRef("meeting", found.Id);
        }

        var question = new Question
        {
            Id = stamp.NewId(),
            Name = shipped.Name,
            Meeting = meeting?.Id,
            Tension = shipped.Tension is { } key ? CopyOf(view, key)?.Id : null,
            Citation = shipped.Citation.InWords,
            Basis = shipped.Basis,
            Library = ShippedLibrary.Questions.MarkOf(shipped),
        };
        return RecordVerbs.Added(Handles.Question.Kind, question) with
        {
            Verb = "use-question",
            Sentence = $"Took along the question ‘{question.Name}’",
        };
    }
}

public sealed record NotInLibrary(string Noun, string Key)
    : NotAllowed($"The library has no {Noun} with this key", Key, "Choose one of those it lists");

public sealed record InUseAlready(string Name)
    : NotAllowed("This card is in the project already", Name, "Open it there; it is yours to change");

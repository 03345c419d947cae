namespace Tenter.Inquiry;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>Gives a concept another name; the one it had stays with it, with the day the new one was taken up and why.</summary>
public static class RenameGlossaryEntry
{
    public const string VerbName = "rename-glossary-entry";

    public static Verb Verb { get; } =
        Verb.Of(
            VerbName,
            "Gives a word of the glossary another name; the names it had stay with it, with their days and reasons.",
            InquiryJson.Default.RenameGlossaryEntryArguments,
            (view, arguments, _) => view.Named<GlossaryEntry>(arguments.Id).Then(entry => Of(view, entry, arguments))
        ) with
        {
            References = ["id"],
        };

    private static Outcome<Draft> Of(View view, GlossaryEntry entry, RenameGlossaryEntryArguments given)
    {
        var name = given.Name.Trim();
        if (name.Length == 0)
        {
            return new BadArguments(VerbName, "$.name", "the new name is missing");
        }

        if (name == entry.Name)
        {
            return new SameNameAgain(name);
        }

        if (view.All<GlossaryEntry>().Any(other => other.Id != entry.Id && other.Name == name))
        {
            return new NameTaken(GlossaryEntry.Kind.Noun, name);
        }

        var renamed = entry with
        {
            Name = name,
            Meaning = string.IsNullOrWhiteSpace(given.Meaning) ? entry.Meaning : given.Meaning.Trim(),
            Names =
            [
                .. GlossaryNames.Of(entry),
                new EarlierName(
                    name,
                    given.Since,
                    string.IsNullOrWhiteSpace(given.Because) ? null : given.Because.Trim()
                ),
            ],
        };
        return new Draft(
            VerbName,
            $"Named ‘{entry.Name}’ ‘{name}’ from now on",
            [RecordChange.Put(GlossaryEntry.Kind, renamed)]
        )
        {
            Made = new RecordRef(GlossaryEntry.Kind.Name, entry.Id),
        };
    }
}

/// <summary>What a word was called, and what it meant, over time.</summary>
public static class GlossaryNames
{
    /// <summary>Its names in the order they were taken up, the present one last.</summary>
    public static IReadOnlyList<EarlierName> Of(GlossaryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Names.Any(name => name.Name == entry.Name) ? entry.Names : [.. entry.Names, new(entry.Name)];
    }

    /// <summary>Whether somebody looking for a word means this one: by a name it has or had, whatever the case.</summary>
    public static bool Answers(GlossaryEntry entry, string typed) =>
        Of(entry).Any(name => name.Name.Contains(typed, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The meanings it had, oldest first, as the journal holds them: each with the act that wrote it. Nothing is kept twice.
    /// O(versions).
    /// </summary>
    public static IReadOnlyList<MeaningThen> MeaningsOf(IEnumerable<RecordPast> past)
    {
        ArgumentNullException.ThrowIfNull(past);
        var meanings = new List<MeaningThen>();
        foreach (var version in past)
        {
            if (version.Record is GlossaryEntry entry && (meanings.Count == 0 || meanings[^1].Meaning != entry.Meaning))
            {
                meanings.Add(new MeaningThen(entry.Name, entry.Meaning, version.Set, version.Words?.Reason));
            }
        }

        return meanings;
    }
}

/// <summary>What a word meant from one act on.</summary>
/// <param name="Name">What it was called then.</param>
/// <param name="Meaning">Null while nobody had said.</param>
public sealed record MeaningThen(string Name, string? Meaning, ChangeSet Act, string? Because);

/// <summary>What <see cref="RenameGlossaryEntry"/> takes.</summary>
internal sealed record RenameGlossaryEntryArguments
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>When it was taken up.</summary>
    public Edtf? Since { get; init; }

    public string? Because { get; init; }

    /// <summary>What it means under the new name; left out, what it meant before.</summary>
    public string? Meaning { get; init; }
}

public sealed record SameNameAgain(string Name)
    : NotAllowed("That is the name it has", Name, "Give another name, or change what it means");

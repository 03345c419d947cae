namespace Tenter.Evidence;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Serialization;
using Tenter.Journal;

/// <summary>A file that a reader has read, with what is said of it on the way in.</summary>
/// <param name="Name">The name the register gives it; made unique.</param>
/// <param name="FileName">The name of the file as it came.</param>
/// <param name="Original">The file's bytes, where the text kept is not all of it; else null.</param>
/// <param name="Says">What the register is told beyond that; null for nothing.</param>
public sealed record ReadSource(
    string Name,
    ReadDocument Document,
    string? FileName = null,
    byte[]? Original = null,
    Func<Source, Source>? Says = null
);

/// <summary>Brings read files into the project: one act however many there are.</summary>
public static class ImportSources
{
    public const string VerbName = "import";

    /// <summary>What a file is called that has nothing before its extension.</summary>
    private const string Unnamed = "untitled";

    public static Outcome<Draft> Of(View view, IReadOnlyList<ReadSource> files, Stamp stamp)
    {
        if (files.Count == 0)
        {
            return new NothingToImport();
        }

        var taken = view.All<Source>().Select(source => source.Name).ToHashSet(StringComparer.Ordinal);
        var changes = new List<RecordChange>();
        var blobs = new List<NewBlob>();
        RecordRef? made = null;
        foreach (var file in files)
        {
            var source = Bring(file, UniqueName(file.Name, taken), stamp, changes, blobs);
            taken.Add(source.Name);
            made = new RecordRef(Source.Kind.Name, source.Id);
        }

        var sentence =
            files.Count == 1 ? $"Imported ‘{((Source)changes[0].Record!).Name}’" : $"Imported {files.Count} sources";
        return new Draft(VerbName, sentence, changes) { Blobs = blobs, Made = files.Count == 1 ? made : null };
    }

    /// <summary>The name, or the name with " (2)", " (3)"… behind it: the first that is free.</summary>
    public static string UniqueName(string name, IReadOnlySet<string> taken)
    {
        name = string.IsNullOrWhiteSpace(name) ? Unnamed : name.Trim();
        var unique = name;
        for (var i = 2; taken.Contains(unique); i++)
        {
            unique = $"{name} ({i})";
        }

        return unique;
    }

    private static Source Bring(
        ReadSource file,
        string name,
        Stamp stamp,
        List<RecordChange> changes,
        List<NewBlob> blobs
    )
    {
        var text = stamp.Blob(Encoding.UTF8.GetBytes(file.Document.Text));
        var structure = stamp.Blob(StructureBytes.Write(file.Document.Structure));
        blobs.Add(text);
        blobs.Add(structure);
        BlobRef? original = null;
        if (file.Original is { } bytes)
        {
            var blob = stamp.Blob(bytes);
            blobs.Add(blob);
            original = blob.Ref;
        }

        var revision = new Revision
        {
            Id = stamp.NewId(),
            Source = stamp.NewId(),
            Text = text.Ref,
            Structure = structure.Ref,
            Length = file.Document.Text.Length,
            Words = WordRule.Count(file.Document.Text),
        };
        var source = new Source
        {
            Id = revision.Source,
            Name = name,
            Revision = revision.Id,
            Date = Edtf.Parse(file.Document.Date) is { Done: true } date ? date.Value : null,
            FileName = file.FileName,
            Original = original,
        };
        source = file.Says?.Invoke(source) ?? source;
        changes.Add(RecordChange.Put(Source.Kind, source));
        changes.Add(RecordChange.Put(Revision.Kind, revision));
        return source;
    }
}

/// <summary>The plain verb: a source whose text is given in the arguments.</summary>
public static class AddSource
{
    public static Verb Verb { get; } =
        Evidence.Verb.Of(
            "add-source",
            "Adds a source whose text is given here; files are brought in with import.",
            EvidenceJson.Default.AddSourceArguments,
            Run
        ) with
        {
            References = ["participants"],
        };

    private static Outcome<Draft> Run(View view, AddSourceArguments arguments, Stamp stamp)
    {
        var text = arguments.Text.ReplaceLineEndings("\n");
        if (string.IsNullOrWhiteSpace(text) || text.Contains('\0', StringComparison.Ordinal))
        {
            return new BadArguments("add-source", "$.text", "a text with words in it is needed");
        }

        var participants = new List<RecordId>();
        foreach (var name in arguments.Participants)
        {
            if (!view.Named<Participant>(name).TryGet(out var participant, out var refusal))
            {
                return refusal;
            }

            participants.Add(participant.Id);
        }

        var document = new ReadDocument(text, Paragraphs.Of(text));
        var read = new ReadSource(
            arguments.Name,
            document,
            Says: source =>
                source with
                {
                    SourceKind = arguments.SourceKind,
                    Mode = arguments.Mode,
                    Date = arguments.Date ?? source.Date,
                    Setting = arguments.Setting,
                    Participants = participants,
                    Scope = arguments.Scope,
                    ScopeNote = arguments.ScopeNote,
                }
        );
        return ImportSources.Of(view, [read], stamp).Select(draft => draft with { Verb = "add-source" });
    }
}

/// <summary>What <see cref="AddSource"/> takes.</summary>
internal sealed record AddSourceArguments
{
    public required string Name { get; init; }

    public required string Text { get; init; }

    [JsonPropertyName("sourceKind")]
    public string? SourceKind { get; init; }

    public string? Mode { get; init; }

    public Edtf? Date { get; init; }

    public string? Setting { get; init; }

    public IReadOnlyList<string> Participants
    {
        get;
        init => field = value ?? [];
    } = [];

    public Scope? Scope { get; init; }

    public string? ScopeNote { get; init; }
}

/// <summary>Paragraphs of a plain text: what stands between line ends.</summary>
public static class Paragraphs
{
    public static IReadOnlyList<StructureSpan> Of(string text)
    {
        var spans = new List<StructureSpan>();
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                spans.Add(new StructureSpan(StructureKind.Paragraph, new TextSpan(start, end)));
            }

            start = end + 1;
        }

        return spans;
    }
}

public sealed record NothingToImport()
    : NotAllowed(
        "There is nothing to import",
        "the paths given",
        "Name files or a folder with files in a known format"
    );

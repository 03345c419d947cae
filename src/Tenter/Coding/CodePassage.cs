namespace Tenter.Coding;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>Puts a code on a passage: the act that is done ten thousand times.</summary>
public static class CodePassage
{
    public const string VerbName = "add-coding";

    // An in-vivo name longer than this is a passage, not a name.
    private const int LongestInVivoName = 80;

    public static Verb Verb { get; } =
        Verb.Of(
            VerbName,
            "Puts a code on a passage; with newCode the code is made when there is none of that name.",
            CodingJson.Default.CodePassageArguments,
            (view, arguments, stamp) =>
                Passages
                    .At(view, arguments.Source, arguments.Start, arguments.End)
                    .Then(passage => Of(view, arguments.Code, passage, stamp, arguments.NewCode, arguments.Note))
                    .Then(draft => Marked(view, draft, arguments))
        ) with
        {
            References = ["code", "source", "pass"],
        };

    private static Outcome<Draft> Marked(View view, Draft draft, CodePassageArguments given)
    {
        CodingPass? pass = null;
        if (given.Pass is { } named && !view.Named<CodingPass>(named).TryGet(out pass, out var refusal))
        {
            return refusal;
        }

        return draft with
        {
            Changes =
            [
                .. draft.Changes.Select(change =>
                    change.Record is Coding coding
                        ? RecordChange.Put(
                            Coding.Kind,
                            coding with
                            {
                                Pass = pass?.Id ?? coding.Pass,
                                Polarity = given.Polarity,
                                WeightBecause = given.WeightBecause,
                                Introduced = given.Introduced || coding.Introduced,
                            }
                        )
                        : change
                ),
            ],
        };
    }

    /// <summary>The draft; refuses a code of no or of several such names, unless a new one is wanted.</summary>
    public static Outcome<Draft> Of(
        View view,
        string code,
        Passage passage,
        Stamp stamp,
        bool makeCode = false,
        string? note = null
    )
    {
        code = code.Trim();
        var changes = new List<RecordChange>();
        var named = view.Named<Code>(code);
        if (!named.TryGet(out var found, out var refusal))
        {
            if (!makeCode || refusal is not NoneSoNamed || string.IsNullOrWhiteSpace(code))
            {
                return refusal;
            }

            found = new Code { Id = stamp.NewId(), Name = code };
            changes.Add(RecordChange.Put(Code.Kind, found));
        }

        return Mark(view, found, passage, stamp, changes, note);
    }

    /// <summary>
    /// The words of a passage as the name of a code: what was said, without the names and times that open the turns in it.
    /// Null where the words were erased.
    /// </summary>
    public static string? InVivoName(View view, Passage passage)
    {
        if (view.QuotationOf(passage) is null || view.Find<Revision>(passage.Revision) is not { } revision)
        {
            return null;
        }

        var text = view.TextOf(revision)!;
        var said = new StringBuilder();
        var at = passage.Start;
        foreach (
            var turn in view.StructureOf(revision)
                .Where(span => span.Kind == StructureKind.Turn && span.Span.Overlaps(passage.Span))
                .OrderBy(span => span.Span)
        )
        {
            var words = SpeakerLabels.WordsAfter(text, turn.Span, turn.Label);
            if (words <= at || turn.Span.Start >= passage.End)
            {
                continue;
            }

            said.Append(text.AsSpan(at, Math.Max(0, turn.Span.Start - at))).Append(' ');
            at = Math.Min(words, passage.End);
        }

        said.Append(text.AsSpan(at, passage.End - at));
        return string.Join(' ', said.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Codes a passage with its own words.</summary>
    /// <param name="given">The name as a person shortened it before it was made; null for the words as they stand.</param>
    public static Outcome<Draft> InVivo(View view, Passage passage, Stamp stamp, string? given = null)
    {
        if (InVivoName(view, passage) is not { } words)
        {
            return new TextErased(passage.Source.ToString());
        }

        var name = string.IsNullOrWhiteSpace(given) ? words : given.Trim();
        if (name.Length == 0)
        {
            return new NoWordsInIt();
        }

        if (name.Length > LongestInVivoName)
        {
            return new TooLongForAName(name.Length, LongestInVivoName);
        }

        var changes = new List<RecordChange>();
        var code = view.All<Code>().FirstOrDefault(existing => existing.Name == name);
        if (code is null)
        {
            code = new Code
            {
                Id = stamp.NewId(),
                Name = name,
                InVivo = true,
            };
            changes.Add(RecordChange.Put(Code.Kind, code));
        }

        return Mark(view, code, passage, stamp, changes, note: null);
    }

    private static Outcome<Draft> Mark(
        View view,
        Code code,
        Passage passage,
        Stamp stamp,
        List<RecordChange> changes,
        string? note
    )
    {
        var pass = CodingPass.CurrentOf(view, stamp.By);
        var layers = new Layers(view);
        if (
            view.Where(Coding.BySource, passage.Source)
                .Any(other =>
                    other.Code == code.Id
                    && view.Read(other.Passage) == passage
                    && other.By == stamp.By
                    && layers.Of(other) == pass?.Lens
                )
        )
        {
            return new CodedAlready(code.Name);
        }

        var coding = new Coding
        {
            Id = stamp.NewId(),
            Code = code.Id,
            Passage = passage,
            By = stamp.By,
            Note = note,
            Pass = pass?.Id,
            Introduced = BroughtUp.Holds(view, passage),
        };
        var source = view.Find<Source>(passage.Source)?.Name ?? "a source";
        var made = changes.Count > 0 ? " (a new code)" : string.Empty;
        changes.Add(RecordChange.Put(Coding.Kind, coding));
        return new Draft(VerbName, $"Coded a passage of ‘{source}’ as ‘{code.Name}’{made}", changes)
        {
            Made = new RecordRef(Coding.Kind.Name, coding.Id),
        };
    }
}

/// <summary>What the verb takes; positions are code points.</summary>
internal sealed record CodePassageArguments
{
    public required string Code { get; init; }

    public required string Source { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public bool NewCode { get; init; }

    public string? Note { get; init; }

    public Polarity? Polarity { get; init; }

    public string? WeightBecause { get; init; }

    public bool Introduced { get; init; }

    public string? Pass { get; init; }
}

public sealed record CodedAlready(string Code)
    : NotAllowed("You have put this code on this passage already", Code, "Nothing was added");

public sealed record NoWordsInIt()
    : NotAllowed("Nothing is said in the selected passage", string.Empty, "Select words that somebody says");

public sealed record TooLongForAName(int Length, int Most)
    : NotAllowed(
        "The selected words are too long for a name",
        $"{Length} characters, at most {Most}",
        "Select fewer, or give the code a name of its own"
    );

namespace Tenter.Evidence;

using System.Text.Json.Nodes;
using Tenter.Journal;

/// <summary>From what people and other programs say to a passage, and back.</summary>
public static class Passages
{
    /// <summary>The passage at code-point positions of a source's present text.</summary>
    public static Outcome<Passage> At(View view, string source, int start, int end)
    {
        if (!view.Named<Source>(source).TryGet(out var found, out var refusal))
        {
            return refusal;
        }

        if (view.TextOf(found) is not { } text)
        {
            return new TextErased(found.Name);
        }

        var from = CodePoints.ToUtf16(text, start);
        var to = CodePoints.ToUtf16(text, end);
        return from < 0 || to < 0 || from >= to
            ? new OutsideText(found.Name, start, end, CodePoints.Length(text))
            : new Passage(found.Id, found.Revision, from, to);
    }

    /// <summary>The passage at UTF-16 positions, as pages send them.</summary>
    public static Outcome<Passage> AtUtf16(View view, Source source, int start, int end)
    {
        var length = view.Find<Revision>(source.Revision)?.Length ?? 0;
        return Lies(start, end, length)
            ? new Passage(source.Id, source.Revision, start, end)
            : new OutsideText(source.Name, start, end, length);
    }

    /// <summary>
    /// The passage at UTF-16 positions of the text that a page showed: where the text was corrected since, its words are
    /// looked up in the present one, and refused only where they are gone.
    /// </summary>
    /// <param name="shown">The revision the page showed; null or nonsense for the present one.</param>
    public static Outcome<Passage> AtUtf16(View view, Source source, int start, int end, string? shown)
    {
        if (
            !RecordId.TryParse(shown, out var revision)
            || revision == source.Revision
            || view.Find<Revision>(revision) is not { } older
            || older.Source != source.Id
        )
        {
            return AtUtf16(view, source, start, end);
        }

        return
            Lies(start, end, older.Length)
            && view.Present(new Passage(source.Id, revision, start, end)).Passage is { } now
            ? now
            : new CorrectedMeanwhile(source.Name);
    }

    /// <summary>
    /// What is wrong with a passage that a record holds, or null. It is looked up by its source and read from its revision:
    /// of one source only, or the words of one would be used under the permission of another. Where that text is not there,
    /// it was erased and what held on to it stayed: there is nothing to compare with. From outside no text is named at all.
    /// </summary>
    public static Refusal? Check(Project project, Passage passage)
    {
        if (project.Find<Revision>(passage.Revision) is not { } revision)
        {
            return null;
        }

        if (revision.Source != passage.Source)
        {
            return new OtherSourcesText(passage.Source.ToString());
        }

        return Lies(passage.Start, passage.End, revision.Length)
            ? null
            : new OutsideText(passage.Source.ToString(), passage.Start, passage.End, revision.Length);
    }

    /// <inheritdoc cref="Check(Project, Passage)"/>
    public static Refusal? Check(Project project, Passage? passage) =>
        passage is { } given ? Check(project, given) : null;

    /// <summary>A passage as verbs take it: source, start and end in code points.</summary>
    public static JsonObject Given(View view, Passage passage)
    {
        var text = view.Find<Revision>(passage.Revision) is { } revision ? view.TextOf(revision) : null;
        return new()
        {
            ["source"] = passage.Source.ToString(),
            ["start"] = text is null ? passage.Start : CodePoints.FromUtf16(text, passage.Start),
            ["end"] = text is null ? passage.End : CodePoints.FromUtf16(text, passage.End),
        };
    }

    internal static JsonObject ToJson(Passage passage) =>
        new()
        {
            ["source"] = passage.Source.ToString(),
            ["revision"] = passage.Revision.ToString(),
            ["start"] = passage.Start,
            ["end"] = passage.End,
        };

    private static bool Lies(int start, int end, int length) => start >= 0 && start < end && end <= length;
}

public sealed record OutsideText(string Source, int Start, int End, int Length)
    : WrongUsage(
        $"The passage {Start}-{End} does not lie in the text",
        Source,
        $"Give a start before its end, between 0 and {Length}"
    );

public sealed record CorrectedMeanwhile(string Source)
    : NotAllowed(
        "The text was corrected while this page was open, and these words are not in it any more",
        Source,
        "Load the page again and select them there"
    );

public sealed record TextErased(string Source)
    : NotAllowed("The words of this source were erased", Source, "What is left is its place in the register");

public sealed record OtherSourcesText(string Source)
    : WrongUsage(
        "The passage names the text of another source",
        Source,
        "Give source, start and end without a revision"
    );

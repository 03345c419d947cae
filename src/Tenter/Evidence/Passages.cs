namespace Tenter.Evidence;

using System.Text.Json.Nodes;

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
        return start < 0 || start >= end || end > length
            ? new OutsideText(source.Name, start, end, length)
            : new Passage(source.Id, source.Revision, start, end);
    }

    internal static JsonObject ToJson(Passage passage) =>
        new()
        {
            ["source"] = passage.Source.ToString(),
            ["revision"] = passage.Revision.ToString(),
            ["start"] = passage.Start,
            ["end"] = passage.End,
        };
}

public sealed record OutsideText(string Source, int Start, int End, int Length)
    : WrongUsage(
        $"The passage {Start}-{End} does not lie in the text",
        Source,
        $"Give a start before its end, between 0 and {Length}"
    );

public sealed record TextErased(string Source)
    : NotAllowed("The words of this source were erased", Source, "What is left is its place in the register");

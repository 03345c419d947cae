namespace Tenter.Web.Words;

using System.Globalization;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>A passage as an address hands it from one page to another: "SOURCE:START-END:REVISION", positions in UTF-16.</summary>
internal static class GivenPassage
{
    public static string Text(Passage passage) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{passage.Source}:{passage.Start}-{passage.End}:{passage.Revision}"
        );

    /// <summary>Where the Reader opens it.</summary>
    public static string Address(Passage passage) =>
        string.Create(CultureInfo.InvariantCulture, $"/evidence/{passage.Source}?at={passage.Start}-{passage.End}");

    public static Outcome<Passage> Read(View view, string? text)
    {
        var parts = (text ?? string.Empty).Split(':', '-');
        return
            parts.Length is 3 or 4
            && RecordId.TryParse(parts[0], out var id)
            && view.Find<Source>(id) is { } source
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            ? Passages.AtUtf16(view, source, start, end, parts.ElementAtOrDefault(3))
            : new NoPassageGiven();
    }
}

internal sealed record NoPassageGiven()
    : WrongUsage("The passage was not handed over", string.Empty, "Go back to the text and select it again");

namespace Tenter.Handles;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Figures;

/// <summary>
/// The page before a meeting as it fits one sheet of A4. Where there is more than fits, the oldest of the longest part is
/// left out, one by one, and each part says how many it leaves out; words of unusual length are cut, with an ellipsis.
/// </summary>
/// <remarks>
/// Heights are reckoned in CSS pixels (96 to the inch) from the type the sheet is set in, with the width table of
/// <see cref="FontWidths"/> and spare for faces that run wider: fifteen per cent for the sans, ten for the serif, which is
/// narrower than the face measured. O(items of the page squared), and a page has few.
/// </remarks>
public sealed record MeetingSheet(
    NextMeeting Page,
    IReadOnlyList<Raised> Raised,
    int RaisedLeftOut,
    IReadOnlyList<Due> Promises,
    int PromisesLeftOut,
    IReadOnlyList<Expected> Expected,
    int ExpectedLeftOut
)
{
    /// <summary>Letters of one cell or line; longer words open in full from the sheet.</summary>
    public const int LongestLine = 180;

    /// <summary>Letters of a note of one's own on the sheet.</summary>
    public const int LongestNote = 420;

    // A4 less margins of 18 mm above and below is 986 pixels; a little is kept for rounding.
    private const double Budget = 976;
    private const double Width = 640;
    private const double Spare = 1.15;
    private const double SerifSpare = 1.1;
    private const double PartHeight = 42;
    private const double TableHead = 30;
    private const double RowHeight = 20;
    private const double RowPadding = 13;
    private const double SayHeight = 23;
    private const double SmallHeight = 20;
    private const double LinesHeight = 3 * 31;
    private const double QuestionHeight = 27;
    private const double OverHeight = 20;
    private const double TitleHeight = 28;
    private const double TitleType = 23;
    private const double UnderHeight = 21;
    private const double UnderType = 14;
    private const double TableType = 13.5;
    private const double SayType = 15.5;
    private const double SmallType = 12.5;
    private const double QuestionType = 19;

    // So many of a part are not left out before the other parts have given way: what was raised is what the sheet is for.
    private const int RaisedKept = 4;
    private const int PromisesKept = 2;
    private const int PeopleKept = 4;

    /// <summary>Everything, whatever its length; prints on as many sheets as it takes.</summary>
    public static MeetingSheet Whole(NextMeeting page) => new(page, page.Raised, 0, page.Promises, 0, page.Expected, 0);

    /// <summary>What fits one sheet.</summary>
    /// <param name="title">As it stands at the head of the sheet.</param>
    /// <param name="under">The line under the title.</param>
    public static MeetingSheet OneSheet(NextMeeting page, string title, string under)
    {
        var raised = new Part<Raised>(page.Raised, HeightOf, RaisedKept, TableHead);
        var promises = new Part<Due>(
            [.. page.Promises.OrderBy(due => due.Promise.Date?.SortKey ?? long.MinValue)],
            HeightOf,
            PromisesKept
        );
        // Those who may decide something come first, and are left out last.
        var people = new Part<Expected>([.. page.Expected.Reverse()], HeightOf, PeopleKept, HeadOf(page));
        var room = Budget - HeightOfTitle(title, under) - FixedHeight(page);
        IPart[] parts = [raised, promises, people];
        while (parts.Sum(part => part.Height) > room)
        {
            var longest = parts.Where(part => part.Count > part.Kept).MaxBy(part => part.Height);
            longest ??= parts.Where(part => part.Count > 0).MaxBy(part => part.Height);
            if (longest is null)
            {
                break;
            }

            longest.DropFirst();
        }

        var due = promises.Left.ToHashSet();
        return new MeetingSheet(
            page,
            raised.Left,
            page.Raised.Count - raised.Count,
            [.. page.Promises.Where(due.Contains)],
            page.Promises.Count - promises.Count,
            [.. people.Left.Reverse()],
            page.Expected.Count - people.Count
        );
    }

    /// <summary>The words as the sheet shows them.</summary>
    public static string Shortened(string words, int longest = LongestLine)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= longest)
        {
            return line;
        }

        var cut = line.LastIndexOf(' ', longest - 1);
        cut = cut < longest / 2 ? longest - 1 : cut;
        return line[..(char.IsHighSurrogate(line[cut - 1]) ? cut - 1 : cut)] + "…";
    }

    /// <summary>“may decide: the agenda”, or the words themselves where they say as much.</summary>
    public static string Deciding(string words) =>
        words.StartsWith("may ", StringComparison.OrdinalIgnoreCase)
        || words.StartsWith("nothing", StringComparison.OrdinalIgnoreCase)
        || words.StartsWith("cannot", StringComparison.OrdinalIgnoreCase)
            ? Shortened(words)
            : "may decide: " + Shortened(words);

    private static double HeightOfTitle(string title, string under) =>
        OverHeight
        + (TitleHeight * FontWidths.Lines(title, TitleType, Width, SerifSpare))
        + (under.Length == 0 ? 0 : UnderHeight * FontWidths.Lines(under, UnderType, Width, Spare));

    /// <summary>The half-empty last line of those who may decide, and the line that says who is told of.</summary>
    private static double HeadOf(NextMeeting page) =>
        (page.Expected.Any(who => who.MayDecide is not null) ? SayHeight / 2 : 0)
        + (SayHeight / 2)
        + (page.Listed ? 0 : SmallHeight);

    private static double FixedHeight(NextMeeting page)
    {
        var stood = page.Stood is { } debrief
            ? new[] { debrief.Stance, debrief.LeftOut }.Sum(words =>
                words is null ? 0 : Say(Shortened(words, LongestNote) + " You left out: ")
            )
            : SayHeight;
        var question = page.Question is { } asked
            ? QuestionHeight * FontWidths.Lines(Shortened(asked.Name, LongestNote), QuestionType, Width, SerifSpare)
            : QuestionHeight;
        const int parts = 6;
        return (parts * PartHeight) + stood + question + LinesHeight;
    }

    private static double HeightOf(Raised raised)
    {
        var lines = Math.Max(
            Math.Max(
                FontWidths.Lines(Shortened(raised.Issue.Name), TableType, Width * 0.29, Spare),
                FontWidths.Lines(Shortened(raised.Where), TableType, Width * 0.24, Spare)
            ),
            FontWidths.Lines(Shortened(raised.Since), TableType, Width * 0.41, Spare)
        );
        return (lines * RowHeight) + RowPadding;
    }

    private static double HeightOf(Due due)
    {
        var wide =
            (FontWidths.Of($"{due.By}: {Shortened(due.Promise.Name)}, {Shortened(due.When)}. ", SayType) * SerifSpare)
            + (FontWidths.Of($"Given 12 September 2017; {Shortened(due.Authority)}.", SmallType) * Spare);
        // A word that does not fit leaves its line short.
        return (SayHeight * Math.Ceiling(wide / (Width * 0.96))) + 4;
    }

    private static double HeightOf(Expected expected) =>
        SayHeight * FontWidths.Of(WordsOf(expected) + " · ", SayType) * SerifSpare / Width;

    private static string WordsOf(Expected expected) =>
        string.Join(
            "; ",
            new[]
            {
                expected.Actor.Name,
                expected.Role,
                expected.SpeaksFor is { } whom ? "for " + Shortened(whom) : null,
                expected.MayDecide is { } may ? Deciding(may) : null,
                expected.CountedAs is { } counted ? Shortened(counted) : null,
            }.Where(part => part is not null)
        );

    private static double Say(string words) => SayHeight * FontWidths.Lines(words, SayType, Width, SerifSpare);

    private interface IPart
    {
        int Count { get; }

        int Kept { get; }

        double Height { get; }

        void DropFirst();
    }

    /// <summary>The items of one part, the oldest first, and how high they stand.</summary>
    private sealed class Part<T>(IReadOnlyList<T> items, Func<T, double> heightOf, int kept, double head = 0) : IPart
    {
        private int from;

        public IReadOnlyList<T> Left => [.. items.Skip(from)];

        public int Count => items.Count - from;

        public int Kept => kept;

        public double Height =>
            Math.Max(SayHeight, items.Skip(from).Sum(heightOf)) + head + (from > 0 ? SmallHeight : 0);

        public void DropFirst() => from++;
    }
}

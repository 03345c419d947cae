namespace Tenter.Handles;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Figures;

/// <summary>
/// The page before a meeting as it fits one sheet of A4. Where there is more than fits, the last of the longest part is
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
    private const double EmptyLinesHeight = 2 * 31;
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

    // And so many before one part is left with next to nothing.
    private const int RaisedLeast = 2;
    private const int PromisesLeast = 1;
    private const int PeopleLeast = 3;

    /// <summary>Everything, whatever its length; prints on as many sheets as it takes.</summary>
    public static MeetingSheet Whole(NextMeeting page) => new(page, page.Raised, 0, page.Promises, 0, page.Expected, 0);

    /// <summary>What fits one sheet.</summary>
    /// <param name="title">As it stands at the head of the sheet.</param>
    /// <param name="under">The line under the title.</param>
    public static MeetingSheet OneSheet(NextMeeting page, string title, string under)
    {
        var raised = new Part<Raised>(page.Raised, HeightOf, RaisedKept, RaisedLeast, TableHead);
        var promises = new Part<Due>(page.Promises, HeightOf, PromisesKept, PromisesLeast);
        var people = new Part<Expected>(page.Expected, HeightOf, PeopleKept, PeopleLeast, HeadOf(page));
        var room = Budget - HeightOfTitle(title, under) - FixedHeight(page);
        IPart[] parts = [raised, promises, people];
        while (parts.Sum(part => part.Height) > room)
        {
            var longest = parts.Where(part => part.Count > part.Kept).MaxBy(part => part.Height);
            longest ??= parts.Where(part => part.Count > part.Least).MaxBy(part => part.Height);
            longest ??= parts.Where(part => part.Count > 0).MaxBy(part => part.Height);
            if (longest is null)
            {
                break;
            }

            longest.DropLast();
        }

        return new MeetingSheet(
            page,
            raised.Left,
            page.Raised.Count - raised.Count,
            promises.Left,
            page.Promises.Count - promises.Count,
            people.Left,
            page.Expected.Count - people.Count
        );
    }

    /// <summary>About how many sheets of A4 it takes, reckoned as the one sheet is.</summary>
    public int SheetsFor(string title, string under)
    {
        IPart[] parts =
        [
            new Part<Raised>(Raised, HeightOf, 0, 0, TableHead),
            new Part<Due>(Promises, HeightOf, 0, 0),
            new Part<Expected>(Expected, HeightOf, 0, 0, HeadOf(Page)),
        ];
        var height = HeightOfTitle(title, under) + FixedHeight(Page) + parts.Sum(part => part.Height);
        return Math.Max(1, (int)Math.Ceiling(height / Budget));
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
        + (page.Listed && !page.OnlyExpected ? 0 : SmallHeight);

    private static double FixedHeight(NextMeeting page)
    {
        // One's own notes stand on paper only where they are asked for, else empty lines: there is room for either.
        var stood = page.Stood is { } lines
            ? Math.Max(
                SmallHeight
                    + new[] { lines.Debrief.Stance, lines.Debrief.LeftOut }.Sum(words =>
                        words is null ? 0 : Say(Shortened(words, LongestNote) + " You left out: ")
                    ),
                EmptyLinesHeight
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
                FontWidths.Lines(Shortened(raised.Issue.Name), TableType, Width * 0.29, Spare)
                    + (
                        raised.By is { } by
                            ? FontWidths.Lines(
                                Shortened(by) + (raised.Ours ? ", of ours" : ""),
                                SmallType,
                                Width * 0.29,
                                Spare
                            )
                            : 0
                    ),
                FontWidths.Lines(Shortened(raised.Where), TableType, Width * 0.24, Spare)
            ),
            FontWidths.Lines(Shortened(raised.Since), TableType, Width * 0.41, Spare)
        );
        return (lines * RowHeight) + RowPadding;
    }

    private static double HeightOf(Due due)
    {
        var wide =
            (
                FontWidths.Of(
                    $"{due.By} to {due.To}: {Shortened(due.Promise.Name)}, {Shortened(due.When ?? "no time recorded")}. ",
                    SayType
                ) * SerifSpare
            ) + (FontWidths.Of($"Given 12 September 2017; {Shortened(due.Authority)}.", SmallType) * Spare);
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
            }.Where(part => part is not null)
        );

    private static double Say(string words) => SayHeight * FontWidths.Lines(words, SayType, Width, SerifSpare);

    private interface IPart
    {
        int Count { get; }

        int Kept { get; }

        int Least { get; }

        double Height { get; }

        void DropLast();
    }

    /// <summary>The items of one part, those most wanted first, and how high they stand.</summary>
    private sealed class Part<T>(IReadOnlyList<T> items, Func<T, double> heightOf, int kept, int least, double head = 0)
        : IPart
    {
        public IReadOnlyList<T> Left => [.. items.Take(Count)];

        public int Count { get; private set; } = items.Count;

        public int Kept => kept;

        public int Least => least;

        public double Height =>
            Math.Max(SayHeight, items.Take(Count).Sum(heightOf)) + head + (Count < items.Count ? SmallHeight : 0);

        public void DropLast() => Count--;
    }
}

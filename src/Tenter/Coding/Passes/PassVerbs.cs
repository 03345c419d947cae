namespace Tenter.Coding;

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>Beginning, taking up and ending a pass over the material, and marking what was read in it.</summary>
public static class PassVerbs
{
    public static IReadOnlyList<Verb> All { get; } =
    [
        Verb.Of(
            "begin-pass",
            "Begins a pass over the material: who reads, under which lens and what for. What its reader codes then belongs to it.",
            CodingJson.Default.BeginPassArguments,
            (view, arguments, stamp) => Begin(view, arguments, stamp)
        ),
        Verb.Of(
            "take-up-pass",
            "Takes up a pass again: what its reader codes belongs to it. With null, no pass.",
            CodingJson.Default.PassArguments,
            (view, arguments, stamp) =>
                arguments.Id is { } id
                    ? view.Named<CodingPass>(id).Then(pass => TakeUp(view, pass, stamp))
                    : LayDown(view, stamp)
        ) with
        {
            References = ["id"],
        },
        Verb.Of(
            "end-pass",
            "Ends a pass; what was coded in it stays.",
            CodingJson.Default.PassArguments,
            (view, arguments, stamp) =>
                view.Named<CodingPass>(arguments.Id ?? string.Empty)
                    .Then(pass => pass.Reader == stamp.By ? End(pass, stamp) : new SomebodyElsesPass(pass.Name))
        ) with
        {
            References = ["id"],
        },
        Verb.Of(
            "mark-read",
            "Marks that a source was read from end to end in a pass; without a pass, in the one the member is at.",
            CodingJson.Default.MarkReadArguments,
            (view, arguments, stamp) =>
                view.Named<Source>(arguments.Source)
                    .Then(source =>
                        PassOf(view, arguments.Pass, stamp).Then(pass => MarkRead(view, pass, source, stamp))
                    )
        ) with
        {
            References = ["source", "pass"],
        },
    ];

    internal static Outcome<Draft> Begin(View view, BeginPassArguments given, Stamp stamp)
    {
        var number =
            given.Number
            ?? view.All<CodingPass>()
                .Where(pass => pass.Reader == stamp.By)
                .Select(pass => pass.Number)
                .DefaultIfEmpty()
                .Max() + 1;
        var lens = Scheme.Of(view, Scheme.Lenses)?.KeyOf(given.Lens ?? string.Empty) ?? Given(given.Lens);
        var pass = new CodingPass
        {
            Id = stamp.NewId(),
            Name = Given(given.Name) ?? Called(number),
            Number = number,
            Reader = stamp.By,
            Lens = lens,
            Purpose = Given(given.Purpose),
            Begun = given.Begun ?? Day(stamp),
            Current = true,
        };
        return new Draft(
            "begin-pass",
            $"Began ‘{pass.Name}’",
            [.. Others(view, pass.Id, stamp.By), RecordChange.Put(CodingPass.Kind, pass)]
        )
        {
            Made = new RecordRef(CodingPass.Kind.Name, pass.Id),
        };
    }

    private static Outcome<Draft> TakeUp(View view, CodingPass pass, Stamp stamp) =>
        pass.Reader != stamp.By
            ? new SomebodyElsesPass(pass.Name)
            : new Draft(
                "take-up-pass",
                $"Took up ‘{pass.Name}’",
                [
                    .. Others(view, pass.Id, stamp.By),
                    RecordChange.Put(CodingPass.Kind, pass with { Current = true, Ended = null }),
                ]
            )
            {
                Made = new RecordRef(CodingPass.Kind.Name, pass.Id),
            };

    private static Outcome<Draft> LayDown(View view, Stamp stamp) =>
        CodingPass.CurrentOf(view, stamp.By) is { } pass
            ? new Draft("take-up-pass", $"Laid ‘{pass.Name}’ aside", [.. Others(view, default, stamp.By)])
            : new AtNoPass();

    private static Outcome<Draft> End(CodingPass pass, Stamp stamp) =>
        new Draft(
            "end-pass",
            $"Ended ‘{pass.Name}’",
            [RecordChange.Put(CodingPass.Kind, pass with { Current = false, Ended = Day(stamp) })]
        )
        {
            Made = new RecordRef(CodingPass.Kind.Name, pass.Id),
        };

    private static Outcome<Draft> MarkRead(View view, CodingPass pass, Source source, Stamp stamp)
    {
        var reading = new PassReading
        {
            Id = stamp.NewId(),
            Pass = pass.Id,
            Source = source.Id,
            At = stamp.At,
            By = stamp.By,
        };
        return new Draft(
            "mark-read",
            $"Read ‘{source.Name}’ in ‘{pass.Name}’",
            [RecordChange.Put(PassReading.Kind, reading)]
        )
        {
            Made = new RecordRef(PassReading.Kind.Name, reading.Id),
        };
    }

    private static Outcome<CodingPass> PassOf(View view, string? named, Stamp stamp) =>
        named is not null ? view.Named<CodingPass>(named)
        : CodingPass.CurrentOf(view, stamp.By) is { } current ? current
        : new AtNoPass();

    /// <summary>A member is at one pass: the others are laid aside.</summary>
    private static IEnumerable<RecordChange> Others(View view, RecordId but, RecordId reader) =>
        view.All<CodingPass>()
            .Where(pass => pass.Current && pass.Reader == reader && pass.Id != but)
            .Select(pass => RecordChange.Put(CodingPass.Kind, pass with { Current = false }));

    private static string Called(int number)
    {
        var ordinal = CodingPass.Ordinal(number);
        return char.ToUpperInvariant(ordinal[0]) + ordinal[1..] + " pass";
    }

    private static Edtf Day(Stamp stamp) =>
        Edtf.Parse(stamp.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Value;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

internal sealed record BeginPassArguments
{
    public string? Name { get; init; }

    public int? Number { get; init; }

    public string? Lens { get; init; }

    public string? Purpose { get; init; }

    public Edtf? Begun { get; init; }
}

internal sealed record PassArguments
{
    public string? Id { get; init; }
}

internal sealed record MarkReadArguments
{
    public required string Source { get; init; }

    public string? Pass { get; init; }
}

public sealed record AtNoPass()
    : NotAllowed("You are at no pass now", "passes", "Begin one, or take one up, on the page of passes");

public sealed record SomebodyElsesPass(string Pass)
    : NotAllowed("This pass has another reader", Pass, "Begin one of your own: a second reading is a layer of its own");

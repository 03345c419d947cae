namespace Tenter.Coding;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// One reading of the material from end to end, by one member and under one lens. What is coded in it is a layer of its own:
/// a later pass under another lens adds to what earlier ones found and overwrites nothing.
/// </summary>
public sealed record CodingPass : Record, INamed
{
    public static readonly Kind<CodingPass> Kind = new("coding-pass", CodingJson.Default.CodingPass)
    {
        ReferenceFields = [new("reader", "member", OnRemoval.Restrict)],
        References = static (pass, into) => into.Add(new("member", pass.Reader, OnRemoval.Restrict)),
        Admit = static (_, pass) => pass.Number < 1 ? new PassesCountFromOne(pass.Name) : null,
        Words = ["name", "lens", "purpose"],
    };

    public required string Name { get; init; }

    /// <summary>First, second, third, of its reader: from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The member who reads.</summary>
    public required RecordId Reader { get; init; }

    /// <summary>What is looked for: a key of the scheme of lenses, or free words; null for an open reading.</summary>
    public string? Lens { get; init; }

    /// <summary>What the pass is for, in a sentence.</summary>
    public string? Purpose { get; init; }

    public Edtf? Begun { get; init; }

    public Edtf? Ended { get; init; }

    /// <summary>Whether its reader is at it now: what they code then belongs to it.</summary>
    public bool Current { get; init; }

    /// <summary>The pass a member is at now; null for none.</summary>
    public static CodingPass? CurrentOf(View view, RecordId member) =>
        view.All<CodingPass>().LastOrDefault(pass => pass.Current && pass.Reader == member);

    /// <summary>Their numbers in order, then when they were made.</summary>
    public static IReadOnlyList<CodingPass> InOrder(View view) =>
        [.. view.All<CodingPass>().OrderBy(pass => pass.Number).ThenBy(pass => pass.Id)];

    /// <summary>“First” to “tenth”; beyond, the number.</summary>
    public static string Ordinal(int number) =>
        number >= 1 && number <= Ordinals.Length
            ? Ordinals[number - 1]
            : number.ToString(System.Globalization.CultureInfo.InvariantCulture) + "th";

    private static string[] Ordinals =>
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
}

/// <summary>That a source was read from end to end in a pass. Read again, it is marked again.</summary>
public sealed record PassReading : Record
{
    public static readonly RecordIndex<PassReading> ByPass = new(reading => reading.Pass);
    public static readonly RecordIndex<PassReading> BySource = new(reading => reading.Source);

    public static readonly Kind<PassReading> Kind = new("pass-reading", CodingJson.Default.PassReading)
    {
        ReferenceFields =
        [
            new("pass", "coding-pass", OnRemoval.Cascade),
            new("source", "source", OnRemoval.Cascade),
            new("by", "member", OnRemoval.Restrict),
        ],
        References = static (reading, into) =>
        {
            into.Add(new("coding-pass", reading.Pass, OnRemoval.Cascade));
            into.Add(new("source", reading.Source, OnRemoval.Cascade));
            into.Add(new("member", reading.By, OnRemoval.Restrict));
        },
        Indexes = [ByPass, BySource],
    };

    public required RecordId Pass { get; init; }

    public required RecordId Source { get; init; }

    public required DateTimeOffset At { get; init; }

    public required RecordId By { get; init; }
}

public sealed record PassesCountFromOne(string Pass)
    : WrongUsage("Passes are counted from 1", Pass, "The first pass is number 1");

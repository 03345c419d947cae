namespace Tenter.Coding;

using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>Which way a passage points on what its code names.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Polarity>))]
public enum Polarity
{
    [JsonStringEnumMemberName("+")]
    For,

    [JsonStringEnumMemberName("-")]
    Against,
}

/// <summary>
/// One code on one passage, placed by one member. Codings may overlap at any grain, from a word to the whole document. The
/// same member placing the same code on the same passage again adds nothing.
/// </summary>
public sealed record Coding : Record, IPlacedBy
{
    private const long IntroducedBit = 1;
    private const long PassBit = 2;
    private const long WeightBit = 4;
    private const long PolarityUnit = 8;

    public static readonly RecordIndex<Coding> ByCode = new(coding => coding.Code);
    public static readonly RecordIndex<Coding> BySource = new(coding => coding.Passage.Source);

    public static readonly Kind<Coding> Kind = new("coding", CodingJson.Default.Coding, version: 2)
    {
        // Version 2 added fields that may all be left out.
        Upcasters = [static node => node],
        ReferenceFields =
        [
            new("code", "code", OnRemoval.Cascade),
            new("passage", "source", OnRemoval.Cascade),
            new("by", "member", OnRemoval.Restrict),
            new("pass", "coding-pass", OnRemoval.Keep),
        ],
        References = static (coding, into) =>
        {
            into.Add(new("code", coding.Code, OnRemoval.Cascade));
            into.Add(new("source", coding.Passage.Source, OnRemoval.Cascade));
            into.Add(new("member", coding.By, OnRemoval.Restrict));
            if (coding.Pass is { } pass)
            {
                into.Add(new("coding-pass", pass, OnRemoval.Keep));
            }
        },
        Indexes = [ByCode, BySource],
        Check = static (project, coding) => Passages.Check(project, coding.Passage),
        Words = ["note", "weightBecause"],
        Packed = new PackedForm<Coding>(Write, Read),
        PackedBefore = [new PackedForm<Coding>(WriteFirst, ReadFirst)],
    };

    public required RecordId Code { get; init; }

    public required Passage Passage { get; init; }

    /// <summary>The member who placed it.</summary>
    public required RecordId By { get; init; }

    public string? Note { get; init; }

    /// <summary>Whether the passage speaks for or against what the code names; null where that was not asked or is neither.</summary>
    public Polarity? Polarity { get; init; }

    /// <summary>
    /// Why this one passage matters more than how often its like is met; null for all others. A reason, never a number: weights
    /// of this kind cannot be added up.
    /// </summary>
    public string? WeightBecause
    {
        get;
        init => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    /// <summary>The pass over the material in which it was placed; null for none.</summary>
    public RecordId? Pass { get; init; }

    /// <summary>
    /// The researcher brought it up: it is kept and shown, and never counted as having arisen. Counts of what arose take
    /// <see cref="Arose"/> and say how many were left out.
    /// </summary>
    public bool Introduced { get; init; }

    [JsonIgnore]
    public bool StandsOnWords => true;

    [JsonIgnore]
    public bool Weighty => WeightBecause is not null;

    /// <summary>Those that arose without the researcher bringing them up.</summary>
    public static IEnumerable<Coding> Arose(IEnumerable<Coding> codings) => codings.Where(coding => !coding.Introduced);

    private static void Write(Coding coding, PackWriter to)
    {
        WriteFirst(coding, to);
        to.Number(
            (coding.Introduced ? IntroducedBit : 0)
                | (coding.Pass is null ? 0 : PassBit)
                | (coding.WeightBecause is null ? 0 : WeightBit)
                | ((coding.Polarity is { } polarity ? (long)polarity + 1 : 0) * PolarityUnit)
        );
        if (coding.Pass is { } pass)
        {
            to.Id(pass);
        }

        if (coding.WeightBecause is { } because)
        {
            to.Text(because);
        }
    }

    private static Coding Read(ref PackReader from)
    {
        var coding = ReadFirst(ref from);
        var marks = from.Number();
        if (marks == 0)
        {
            return coding;
        }

        var polarity = marks / PolarityUnit;
        return coding with
        {
            Introduced = (marks & IntroducedBit) != 0,
            Pass = (marks & PassBit) != 0 ? from.Id() : null,
            WeightBecause = (marks & WeightBit) != 0 ? from.Text() : null,
            Polarity = polarity == 0 ? null : (Polarity)(polarity - 1),
        };
    }

    // The form of version 1, with which that of version 2 begins.
    private static void WriteFirst(Coding coding, PackWriter to)
    {
        to.Id(coding.Code);
        to.Id(coding.Passage.Source);
        to.Id(coding.Passage.Revision);
        to.Number(coding.Passage.Start);
        to.Number(coding.Passage.End - coding.Passage.Start);
        to.Id(coding.By);
        to.Text(coding.Note);
    }

    private static Coding ReadFirst(ref PackReader from)
    {
        var code = from.Id();
        var source = from.Id();
        var revision = from.Id();
        var start = (int)from.Number();
        var end = start + (int)from.Number();
        return new Coding
        {
            Code = code,
            Passage = new Passage(source, revision, start, end),
            By = from.Id(),
            Note = from.Text(),
        };
    }
}

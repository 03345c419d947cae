namespace Tenter.Coding.Agreement;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// Agreement as it was at a time, kept before differences are talked over: what is reported is the figure from before, and the
/// figure from after says how much was talked over.
/// </summary>
public sealed record AgreementRun : Record
{
    public static readonly Kind<AgreementRun> Kind = new("agreement-run", CodingJson.Default.AgreementRun)
    {
        TellsOfATime = true,
        ReferenceFields =
        [
            new("members", "member", OnRemoval.Keep),
            new("codes", "code", OnRemoval.Keep),
            new("sources", "source", OnRemoval.Keep),
        ],
        References = static (run, into) =>
        {
            foreach (var member in run.Members)
            {
                into.Add(new("member", member, OnRemoval.Keep));
            }

            foreach (var code in run.Codes)
            {
                into.Add(new("code", code, OnRemoval.Keep));
            }

            foreach (var source in run.Sources)
            {
                into.Add(new("source", source, OnRemoval.Keep));
            }
        },
        Words = ["note"],
    };

    public IReadOnlyList<RecordId> Members
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>characters, paragraphs, turns or sources.</summary>
    public required string On { get; init; }

    /// <summary>The codes compared.</summary>
    public IReadOnlyList<RecordId> Codes
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The sources compared.</summary>
    public IReadOnlyList<RecordId> Sources
    {
        get;
        init => field = value ?? [];
    } = [];

    public required long Units { get; init; }

    /// <summary>Over all codes together, and for each code.</summary>
    public IReadOnlyList<KeptCoefficient> Coefficients
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The number of the last act it was computed on.</summary>
    public required long Seq { get; init; }

    public string? Note { get; init; }

    public required RecordId By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The run as it is kept now.</summary>
    public static AgreementRun Of(View view, ProjectAgreement found, Stamp stamp, string? note) =>
        new()
        {
            Id = stamp.NewId(),
            Members = [.. found.Members.Select(member => member.Id)],
            On = found.On.ToString().ToLowerInvariant(),
            Codes = [.. found.Codes.Select(code => code.Id)],
            Sources = [.. found.Sources.Select(source => source.Id)],
            Units = found.Units,
            Coefficients =
            [
                .. found.Coefficients.Select(one => new KeptCoefficient(one.Name, one.Code, one.Pair, one.Value)),
            ],
            Seq = view.KnownAt.Seq,
            Note = note,
            By = stamp.By,
            At = stamp.At,
        };
}

/// <summary>A coefficient as it was.</summary>
public sealed record KeptCoefficient(string Name, string? Code, string? Pair, double? Value);

namespace Tenter.Inquiry;

using System;
using Tenter.Journal;

/// <summary>
/// How far a phase of the declared method has come, as somebody says. Phases may be gone back to; each mark stays.
/// </summary>
public sealed record PhaseMark : Record
{
    public static readonly Kind<PhaseMark> Kind = new("phase-mark", InquiryJson.Default.PhaseMark) { Words = ["note"] };

    /// <summary>Key in the scheme of phases that the project declares.</summary>
    public required string Phase { get; init; }

    /// <summary>open, under-way or done.</summary>
    public string Status
    {
        get;
        init => field = value ?? "under-way";
    } = "under-way";

    public string? Note { get; init; }

    public required RecordId By { get; init; }

    public required DateTimeOffset At { get; init; }
}

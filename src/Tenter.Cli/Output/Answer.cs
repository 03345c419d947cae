namespace Tenter.Cli.Output;

using System.Collections.Generic;
using System.Text.Json.Nodes;

/// <summary>
/// What a command answers: its JSON, and which list in it csv and tables show. The list of a bare array is the array itself.
/// </summary>
/// <param name="List">Name of the property that holds the list; null when the JSON is the list or one object.</param>
/// <param name="ExitCode">0 unless the answer itself holds findings.</param>
internal sealed record Answer(JsonNode Json, string? List = null, int ExitCode = ExitCodes.Done)
{
    public JsonNode Shown => List is null ? Json : Json[List]!;

    /// <summary>The columns a list always has, so that an empty one still shows them.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];
}

/// <summary>What the exit codes mean; other programs rely on them.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int RefusedOrFindings = 1;
    public const int WrongUsage = 2;
    public const int Damaged = 3;
    public const int OurFault = 4;
    public const int Interrupted = 130;

    public static int Of(Refusal refusal) =>
        refusal switch
        {
            Tenter.WrongUsage => WrongUsage,
            Tenter.Damaged => Damaged,
            _ => RefusedOrFindings,
        };
}

namespace Tenter.Cli.Demo;

using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

/// <summary>One act of the story: who did what, when, and why; written as one change set.</summary>
/// <param name="File">The file of records it stands in.</param>
/// <param name="At">When; acts are done in the order of their times.</param>
/// <param name="By">The member, by pseudonym.</param>
/// <param name="Because">The reason given; null for none.</param>
internal abstract record Act(string File, DateTimeOffset At, string By, string? Because);

/// <summary>Documents brought into the project on the day they were obtained.</summary>
/// <param name="Paths">Below <c>demo/</c>.</param>
internal sealed record Importing(
    string File,
    DateTimeOffset At,
    string By,
    string? Because,
    IReadOnlyList<string> Paths
) : Act(File, At, By, Because);

/// <summary>Records written by verbs.</summary>
/// <param name="Private">Whether each goes into the member's own notebook.</param>
internal sealed record Recording(
    string File,
    DateTimeOffset At,
    string By,
    string? Because,
    IReadOnlyList<Entry> Entries,
    bool Private
) : Act(File, At, By, Because);

/// <summary>One record as written in a file: a verb and its arguments, passages still given as words.</summary>
/// <param name="Rests">The words it rests on.</param>
internal sealed record Entry(string Verb, JsonObject Arguments, IReadOnlyList<Resting> Rests);

/// <summary>A passage that supports a record, contradicts it or gives it context.</summary>
/// <param name="Words">As "SOURCE | the words".</param>
internal sealed record Resting(string Stance, string Words, string? Note);

namespace Tenter.Coding;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>What became of a code between two dates.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeChangeKind>))]
public enum CodeChangeKind
{
    New,
    Gone,
    Renamed,
    Redefined,
    Moved,
    Merged,
    Retired,
    Restored,
}

/// <summary>One difference between the codebook as it was known at two dates.</summary>
/// <param name="Name">As it is called at the later date; at the earlier one for what is gone.</param>
public sealed record CodeChange(CodeChangeKind What, RecordId Code, string Name, string? Before, string? After);

/// <summary>Compares the codebook as it was known at two dates, by the ids of its codes. O(codes).</summary>
public static class CodebookChanges
{
    public static IReadOnlyList<CodeChange> Of(View then, View now)
    {
        var before = then.All<Code>().ToDictionary(code => code.Id);
        var after = now.All<Code>().ToDictionary(code => code.Id);
        var changes = new List<CodeChange>();
        changes.AddRange(
            before
                .Values.Where(code => !after.ContainsKey(code.Id))
                .Select(code => new CodeChange(CodeChangeKind.Gone, code.Id, code.Name, Meaning(code), null))
        );
        foreach (var code in after.Values)
        {
            if (before.TryGetValue(code.Id, out var was))
            {
                changes.AddRange(Between(was, code, before, after));
            }
            else
            {
                changes.Add(new CodeChange(CodeChangeKind.New, code.Id, code.Name, null, Meaning(code)));
            }
        }

        return
        [
            .. changes.OrderBy(change => change.What).ThenBy(change => change.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>All that is said of what a code means, in one text; null where nothing is.</summary>
    public static string? Meaning(Code code)
    {
        var parts = new[]
        {
            code.Definition,
            code.Includes is { } includes ? "Belongs: " + includes : null,
            code.Excludes is { } excludes ? "Does not belong: " + excludes : null,
        }.OfType<string>();
        return string.Join('\n', parts) is { Length: > 0 } meaning ? meaning : null;
    }

    private static IEnumerable<CodeChange> Between(
        Code was,
        Code code,
        Dictionary<RecordId, Code> before,
        Dictionary<RecordId, Code> after
    )
    {
        CodeChange Change(CodeChangeKind what, string? from, string? to) => new(what, code.Id, code.Name, from, to);
        if (was.Name != code.Name)
        {
            yield return Change(CodeChangeKind.Renamed, was.Name, code.Name);
        }

        if (!was.MeansTheSame(code))
        {
            yield return Change(CodeChangeKind.Redefined, Meaning(was), Meaning(code));
        }

        if (was.Parent != code.Parent || was.Group != code.Group)
        {
            yield return Change(CodeChangeKind.Moved, Place(was, before), Place(code, after));
        }

        if (was.MergedInto != code.MergedInto && code.MergedInto is { } into)
        {
            yield return Change(CodeChangeKind.Merged, was.Name, after.GetValueOrDefault(into)?.Name);
        }
        else if (was.Retired != code.Retired)
        {
            yield return Change(code.Retired ? CodeChangeKind.Retired : CodeChangeKind.Restored, null, null);
        }
    }

    private static string Place(Code code, Dictionary<RecordId, Code> codes) =>
        (code.Parent is { } parent && codes.TryGetValue(parent, out var above) ? $"under {above.Name}" : "at the top")
        + (code.Group is { } shelf ? $", shelf {shelf}" : string.Empty);
}

namespace Tenter.Coding;

using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// Makes several codes one. Their codings move, each keeping its coder; an identical coding by the same member becomes one. A
/// merged code stays, retired, and points on; what stood under it, and what held it (themes), then has the one it became.
/// O(codings of the codes + records that refer to codes).
/// </summary>
public static class MergeCodes
{
    public const string VerbName = "merge-codes";

    public static Verb Verb { get; } =
        Verb.Of(
            VerbName,
            "Merges codes into one of them, into another, or into a new one; the merged stay, retired, and point on.",
            CodingJson.Default.MergeCodesArguments,
            (view, arguments, stamp) => Of(view, arguments, stamp)
        ) with
        {
            References = ["codes", "into"],
        };

    internal static Outcome<Draft> Of(View view, MergeCodesArguments given, Stamp stamp)
    {
        if (BlindCoding.Hinders(view) is { } blind)
        {
            return blind;
        }

        var named = new List<Code>();
        foreach (var name in given.Codes)
        {
            if (!view.Named<Code>(name).TryGet(out var code, out var refusal))
            {
                return refusal;
            }

            named.Add(code);
        }

        if (!Target(view, given, named, stamp).TryGet(out var target, out var wrong))
        {
            return wrong;
        }

        var merged = named.Where(code => code.Id != target.Id).DistinctBy(code => code.Id).ToList();
        if (merged.Count == 0)
        {
            return new NothingToMerge(target.Name);
        }

        var moves = new CodingMoves(view, target.Id);
        foreach (var coding in merged.SelectMany(code => view.Where(Coding.ByCode, code.Id)).Distinct())
        {
            moves.Move(coding);
        }

        var gone = merged.Select(code => code.Id).ToHashSet();
        var example = target.Example ?? merged.Select(code => code.Example).FirstOrDefault(one => one is not null);
        var changes = new List<RecordChange>
        {
            RecordChange.Put(
                Code.Kind,
                target with
                {
                    Parent = Above(view, target.Parent, gone),
                    Example = example is { } one ? moves.Became.GetValueOrDefault(one, one) : null,
                }
            ),
        };
        changes.AddRange(
            merged.Select(code =>
                RecordChange.Put(Code.Kind, code with { Retired = true, MergedInto = target.Id, Example = null })
            )
        );
        changes.AddRange(
            view.All<Code>()
                .Where(code => code.Parent is { } parent && gone.Contains(parent))
                .Where(code => code.Id != target.Id && !gone.Contains(code.Id))
                .Select(code => RecordChange.Put(Code.Kind, code with { Parent = target.Id }))
        );
        changes.AddRange(moves.Changes);
        changes.AddRange(CodeReferences.Redirected(view, gone, target.Id));
        changes.AddRange(CodeReferences.Redirected(view, Coding.Kind, moves.Became));
        return new Draft(VerbName, Told(merged, target, moves), changes)
        {
            Made = new RecordRef(Code.Kind.Name, target.Id),
            Reason = CodeVerbs.Given(given.Because),
        };
    }

    private static Outcome<Code> Target(View view, MergeCodesArguments given, List<Code> merged, Stamp stamp)
    {
        var into = CodeVerbs.Given(given.Into);
        if (into is null)
        {
            return new NameMissing("code");
        }

        if (view.Named<Code>(into).TryGet(out var found, out var refusal))
        {
            return found.Retired && found.MergedInto is not null
                ? new MergedAway(found.Name)
                : Defined(found, given.Definition, stamp);
        }

        if (refusal is not NoneSoNamed)
        {
            return refusal;
        }

        var first = merged.FirstOrDefault();
        return new Code
        {
            Id = stamp.NewId(),
            Name = into,
            Definition = CodeVerbs.Given(given.Definition),
            Group = first?.Group,
            Parent = first?.Parent,
            Dye = first?.Dye,
        };
    }

    private static Code Defined(Code code, string? definition, Stamp stamp) =>
        CodeVerbs.Given(definition) is { } given && given != code.Definition
            ? code with
            {
                Definition = given,
                DefinedAt = stamp.At,
            }
            : code;

    /// <summary>The nearest above that is not merged.</summary>
    private static RecordId? Above(View view, RecordId? parent, HashSet<RecordId> gone)
    {
        var seen = new HashSet<RecordId>();
        while (parent is { } id && gone.Contains(id) && seen.Add(id))
        {
            parent = view.Find<Code>(id)?.Parent;
        }

        return parent is { } still && gone.Contains(still) ? null : parent;
    }

    private static string Told(List<Code> merged, Code target, CodingMoves moves)
    {
        var names = merged.Select(code => $"‘{code.Name}’").ToList();
        var list = names.Count == 1 ? names[0] : string.Join(", ", names.SkipLast(1)) + " and " + names[^1];
        var same = moves.Same > 0 ? $", {moves.Same} were the same and became one" : string.Empty;
        return $"Merged {list} into ‘{target.Name}’: {moves.Moved} {(moves.Moved == 1 ? "coding" : "codings")} moved{same}";
    }
}

internal sealed record MergeCodesArguments
{
    public required IReadOnlyList<string> Codes { get; init; }

    public required string Into { get; init; }

    public string? Definition { get; init; }

    public string? Because { get; init; }
}

public sealed record NothingToMerge(string Code)
    : NotAllowed("There is nothing to merge", Code, "Name at least one code other than the one that stays");

public sealed record MergedAway(string Code)
    : NotAllowed("That code was itself merged into another", Code, "Choose the one it became, or bring it back first");

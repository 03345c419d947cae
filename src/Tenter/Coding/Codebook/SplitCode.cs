namespace Tenter.Coding;

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// Takes a code apart: chosen codings go to new codes, the rest stays. A coding goes to the first part that chooses it. The
/// new codes stand where the old one stands and remember where they came from. O(codings of the code × parts).
/// </summary>
public static class SplitCode
{
    public const string VerbName = "split-code";

    public static Verb Verb { get; } =
        Verb.Of(
            VerbName,
            "Splits a code: codings picked one by one, or by source, kind of source, coder or pass, go to new codes; the rest stays.",
            CodingJson.Default.SplitCodeArguments,
            (view, arguments, stamp) => Of(view, arguments, stamp)
        ) with
        {
            References = ["id"],
        };

    internal static Outcome<Draft> Of(View view, SplitCodeArguments given, Stamp stamp)
    {
        if (BlindCoding.Hinders(view) is { } blind)
        {
            return blind;
        }

        if (!view.Named<Code>(given.Id).TryGet(out var code, out var refusal))
        {
            return refusal;
        }

        if (given.Into.Count == 0)
        {
            return new NoPartNamed(code.Name);
        }

        var left = view.Where(Coding.ByCode, code.Id).ToList();
        var changes = new List<RecordChange>();
        var told = new List<string>();
        RecordId? made = null;
        foreach (var part in given.Into)
        {
            if (CodeVerbs.Given(part.Name) is not { } name)
            {
                return new NameMissing("code");
            }

            if ((part.Choice ?? new CodingChoice()) is { IsAll: true })
            {
                return new NoCodingsChosen(name);
            }

            if (!part.Choice!.In(view).TryGet(out var chosen, out refusal))
            {
                return refusal;
            }

            var going = left.Where(chosen).ToList();
            if (going.Count == 0)
            {
                return new NoCodingsChosen(name);
            }

            var fresh = new Code
            {
                Id = stamp.NewId(),
                Name = name,
                Definition = CodeVerbs.Given(part.Definition),
                // What it means is new: no source was read for it but those its passages are of.
                DefinedAt = CodeVerbs.Given(part.Definition) is null ? null : stamp.At,
                Parent = code.Parent,
                Group = code.Group,
                SplitFrom = code.Id,
            };
            made ??= fresh.Id;
            changes.Add(RecordChange.Put(Code.Kind, fresh));
            changes.AddRange(going.Select(coding => RecordChange.Put(Coding.Kind, coding with { Code = fresh.Id })));
            if (going.Exists(coding => coding.Id == code.Example))
            {
                changes.Add(RecordChange.Put(Code.Kind, code with { Example = null }));
            }

            left = [.. left.Except(going)];
            told.Add(string.Create(CultureInfo.InvariantCulture, $"{going.Count} {Noun(going.Count)} to ‘{name}’"));
        }

        return new Draft(
            VerbName,
            $"Split ‘{code.Name}’: {string.Join(", ", told)}; {left.Count} {(left.Count == 1 ? "stays" : "stay")}",
            changes
        )
        {
            Made = new RecordRef(Code.Kind.Name, made!.Value),
            Reason = CodeVerbs.Given(given.Because),
        };
    }

    internal static string Noun(int codings) => codings == 1 ? "coding" : "codings";
}

/// <summary>Puts codings of one code under another: some or all of them; or copies them, so that both codes stand there.</summary>
public static class Recode
{
    public const string VerbName = "recode-codings";

    public static Verb Verb { get; } =
        Verb.Of(
            VerbName,
            "Puts codings of one code under another, all or those chosen; with copy, they carry both.",
            CodingJson.Default.RecodeArguments,
            (view, arguments, stamp) => Of(view, arguments, stamp)
        ) with
        {
            References = ["from", "to"],
        };

    internal static Outcome<Draft> Of(View view, RecodeArguments given, Stamp stamp)
    {
        if (BlindCoding.Hinders(view) is { } blind)
        {
            return blind;
        }

        if (!view.Named<Code>(given.From).TryGet(out var from, out var refusal))
        {
            return refusal;
        }

        var changes = new List<RecordChange>();
        if (!view.Named<Code>(given.To.Trim()).TryGet(out var to, out refusal))
        {
            if (refusal is not NoneSoNamed || CodeVerbs.Given(given.To) is not { } name || !given.NewCode)
            {
                return refusal;
            }

            to = new Code { Id = stamp.NewId(), Name = name };
            changes.Add(RecordChange.Put(Code.Kind, to));
        }

        if (from.Id == to.Id)
        {
            return new NothingToRecode(from.Name);
        }

        if (!(given.Choice ?? new CodingChoice()).In(view).TryGet(out var chosen, out refusal))
        {
            return refusal;
        }

        var all = view.Where(Coding.ByCode, from.Id).ToList();
        var moves = new CodingMoves(view, to.Id);
        foreach (var coding in all.Where(chosen))
        {
            if (given.Copy)
            {
                moves.Copy(coding, stamp);
            }
            else
            {
                moves.Move(coding);
            }
        }

        changes.AddRange(moves.Changes);
        changes.AddRange(CodeReferences.Redirected(view, Coding.Kind, moves.Became));
        if (moves.Moved + moves.Same == 0 || changes.Count == 0)
        {
            return new NothingToRecode(from.Name);
        }

        var same = moves.Same > 0 ? $" ({moves.Same} carried it already)" : string.Empty;
        return new Draft(
            VerbName,
            $"{(given.Copy ? "Also coded" : "Recoded")} {moves.Moved + moves.Same} of {all.Count} {SplitCode.Noun(all.Count)} of ‘{from.Name}’ as ‘{to.Name}’{same}",
            changes
        )
        {
            Made = new RecordRef(Code.Kind.Name, to.Id),
            Reason = CodeVerbs.Given(given.Because),
        };
    }
}

internal sealed record SplitCodeArguments
{
    public required string Id { get; init; }

    public required IReadOnlyList<SplitPart> Into { get; init; }

    public string? Because { get; init; }
}

internal sealed record SplitPart
{
    public required string Name { get; init; }

    public string? Definition { get; init; }

    public CodingChoice? Choice { get; init; }
}

internal sealed record RecodeArguments
{
    public required string From { get; init; }

    public required string To { get; init; }

    public CodingChoice? Choice { get; init; }

    public bool Copy { get; init; }

    public bool NewCode { get; init; }

    public string? Because { get; init; }
}

public sealed record NoPartNamed(string Code)
    : WrongUsage(
        "A split needs at least one new code",
        Code,
        "Give each new code a name and say which codings go to it"
    );

public sealed record NoCodingsChosen(string Code)
    : NotAllowed(
        "No coding goes to the new code",
        Code,
        "Pick some, or choose by source, kind of source, coder or pass"
    );

public sealed record NothingToRecode(string Code)
    : NotAllowed("There is nothing to recode", Code, "Choose codings of one code and another code for them");

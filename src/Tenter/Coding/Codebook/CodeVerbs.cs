namespace Tenter.Coding;

using System;
using System.Collections.Generic;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// What happens to one code in its life: it is named, defined, moved, retired and brought back. Whatever changes what it means
/// is dated, so that one can ask later what has been read since.
/// </summary>
public static class CodeVerbs
{
    private static readonly Verb PlainChange = RecordVerbs.Change(Code.Kind, "a code");

    public static IReadOnlyList<Verb> All { get; } =
    [
        RecordVerbs.Add(Code.Kind, "a code of the codebook"),
        PlainChange with
        {
            Run = (view, arguments, stamp) =>
                PlainChange.Run(view, arguments, stamp).Select(draft => Dated(view, draft, stamp)),
        },
        RecordVerbs.Remove(Code.Kind, "a code of the codebook"),
        One<RenameCodeArguments>(
            "rename-code",
            "Gives a code another name; its codings and its history stay with it.",
            CodingJson.Default.RenameCodeArguments,
            static given => given.Id,
            static (_, code, given, _) => Rename(code, given.Name)
        ),
        One<DefineCodeArguments>(
            "define-code",
            "Says what a code means: definition, what belongs, what does not, and one of its codings as example. What is left out stays; an empty text clears.",
            CodingJson.Default.DefineCodeArguments,
            static given => given.Id,
            static (view, code, given, stamp) => Define(view, code, given, stamp)
        ),
        One<MoveCodeArguments>(
            "move-code",
            "Puts a code under another, at the top (under: \"\"), or on a shelf (group); what is left out stays.",
            CodingJson.Default.MoveCodeArguments,
            static given => given.Id,
            static (view, code, given, _) => Move(view, code, given)
        ),
        One<CodeArguments>(
            "retire-code",
            "Retires a code: it is no longer offered, and its codings stay.",
            CodingJson.Default.CodeArguments,
            static given => given.Id,
            static (_, code, _, _) =>
                code.Retired
                    ? new CodeIsRetired(code.Name)
                    : Changed("retire-code", code with { Retired = true }, $"Retired ‘{code.Name}’")
        ),
        One<CodeArguments>(
            "restore-code",
            "Brings a retired code back into use.",
            CodingJson.Default.CodeArguments,
            static given => given.Id,
            static (_, code, _, _) =>
                code.Retired
                    ? Changed(
                        "restore-code",
                        code with
                        {
                            Retired = false,
                            MergedInto = null,
                        },
                        $"Brought ‘{code.Name}’ back into use"
                    )
                    : new CodeIsInUse(code.Name)
        ),
    ];

    /// <summary>A name as it will be kept, or null.</summary>
    internal static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Outcome<Draft> Rename(Code code, string name)
    {
        var given = Given(name);
        if (given is null)
        {
            return new NameMissing("code");
        }

        return given == code.Name
            ? new CodeIsCalledSo(code.Name)
            : Changed("rename-code", code with { Name = given }, $"Renamed ‘{code.Name}’ to ‘{given}’");
    }

    private static Outcome<Draft> Define(View view, Code code, DefineCodeArguments given, Stamp stamp)
    {
        var example = code.Example;
        if (given.Example is { } named)
        {
            if (named.Length == 0)
            {
                example = null;
            }
            else if (!view.Named<Coding>(named).TryGet(out var coding, out var refusal))
            {
                return refusal;
            }
            else if (coding.Code != code.Id)
            {
                return new ExampleOfAnother(code.Name);
            }
            else
            {
                example = coding.Id;
            }
        }

        var defined = code with
        {
            Definition = given.Definition is null ? code.Definition : Given(given.Definition),
            Includes = given.Includes is null ? code.Includes : Given(given.Includes),
            Excludes = given.Excludes is null ? code.Excludes : Given(given.Excludes),
            Example = example,
        };
        if (defined == code)
        {
            return new MeansThatAlready(code.Name);
        }

        if (defined.MeansTheSame(code))
        {
            return Changed("define-code", defined, $"Chose what ‘{code.Name}’ typically looks like");
        }

        return Changed(
            "define-code",
            defined with
            {
                DefinedAt = stamp.At,
            },
            code.IsDefined ? $"Defined ‘{code.Name}’ anew" : $"Defined ‘{code.Name}’"
        );
    }

    private static Outcome<Draft> Move(View view, Code code, MoveCodeArguments given)
    {
        var moved = code;
        var where = new List<string>();
        if (given.Under is { } under)
        {
            if (under.Length == 0)
            {
                moved = moved with { Parent = null };
                where.Add("to the top");
            }
            else if (view.Named<Code>(under).TryGet(out var parent, out var refusal))
            {
                moved = moved with { Parent = parent.Id };
                where.Add($"under ‘{parent.Name}’");
            }
            else
            {
                return refusal;
            }
        }

        if (given.Group is { } group)
        {
            moved = moved with { Group = Given(group) };
            where.Add(moved.Group is { } shelf ? $"to the shelf ‘{shelf}’" : "off its shelf");
        }

        return moved == code
            ? new StandsThereAlready(code.Name)
            : Changed("move-code", moved, $"Moved ‘{code.Name}’ {string.Join(" and ", where)}");
    }

    /// <summary>A plain change of what a code means is dated too.</summary>
    private static Draft Dated(View view, Draft draft, Stamp stamp) =>
        draft.Changes is [{ Record: Code after }]
        && view.Find<Code>(after.Id) is { } before
        && !after.MeansTheSame(before)
            ? draft with
            {
                Changes = [RecordChange.Put(Code.Kind, after with { DefinedAt = stamp.At })],
            }
            : draft;

    internal static Draft Changed(string verb, Code code, string sentence) =>
        new(verb, sentence, [RecordChange.Put(Code.Kind, code)]) { Made = new RecordRef(Code.Kind.Name, code.Id) };

    private static Verb One<T>(
        string name,
        string summary,
        System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> arguments,
        Func<T, string> id,
        Func<View, Code, T, Stamp, Outcome<Draft>> run
    ) =>
        Verb.Of(
            name,
            summary,
            arguments,
            (view, given, stamp) => view.Named<Code>(id(given)).Then(code => run(view, code, given, stamp))
        ) with
        {
            References = ["id", "under"],
        };
}

internal sealed record CodeArguments
{
    public required string Id { get; init; }
}

internal sealed record RenameCodeArguments
{
    public required string Id { get; init; }

    public required string Name { get; init; }
}

internal sealed record DefineCodeArguments
{
    public required string Id { get; init; }

    public string? Definition { get; init; }

    public string? Includes { get; init; }

    public string? Excludes { get; init; }

    public string? Example { get; init; }
}

internal sealed record MoveCodeArguments
{
    public required string Id { get; init; }

    public string? Under { get; init; }

    public string? Group { get; init; }
}

public sealed record CodeIsRetired(string Code)
    : NotAllowed("The code is retired already", Code, "Bring it back first");

public sealed record CodeIsInUse(string Code) : NotAllowed("The code is in use", Code, "Nothing was changed");

public sealed record CodeIsCalledSo(string Code)
    : NotAllowed("The code is called so already", Code, "Nothing was changed");

public sealed record MeansThatAlready(string Code)
    : NotAllowed("That is how the code is defined already", Code, "Nothing was changed");

public sealed record StandsThereAlready(string Code)
    : NotAllowed("The code stands there already", Code, "Say under which code, or on which shelf, it should stand");

public sealed record ExampleOfAnother(string Code)
    : NotAllowed("The example carries another code", Code, "Choose one of the code's own codings");

namespace Tenter.Coding;

using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// Takes in a codebook made elsewhere as one act: codes that are not there are made, under the codes they stand under. Codes
/// that are there already stay as they are.
/// </summary>
public static class ImportCodes
{
    public const string VerbName = "import-codes";

    public static Verb Verb { get; } =
        Verb.Of(
            VerbName,
            "Takes in a codebook: codes with what they mean and what they stand under; those that are there stay as they are.",
            CodingJson.Default.ImportCodesArguments,
            (view, arguments, stamp) => Of(view, arguments.Codes, stamp)
        );

    /// <summary>O(codes given + codes there).</summary>
    public static Outcome<Draft> Of(View view, IReadOnlyList<CodeGiven> given, Stamp stamp)
    {
        var known = view.All<Code>().ToLookup(code => code.Name);
        var made = new Dictionary<string, Code>();
        var left = 0;
        foreach (var row in given)
        {
            if (CodeVerbs.Given(row.Name) is not { } name)
            {
                return new NameMissing("code");
            }

            if (known.Contains(name))
            {
                left++;
                continue;
            }

            var code = new Code
            {
                Id = stamp.NewId(),
                Name = name,
                Group = CodeVerbs.Given(row.Group),
                Definition = CodeVerbs.Given(row.Definition),
                Includes = CodeVerbs.Given(row.Includes),
                Excludes = CodeVerbs.Given(row.Excludes),
            };
            if (!made.TryAdd(name, code))
            {
                return new NameTaken("code", name);
            }
        }

        foreach (var row in given.Where(row => made.ContainsKey(row.Name.Trim())))
        {
            if (CodeVerbs.Given(row.Parent) is not { } above)
            {
                continue;
            }

            var code = made[row.Name.Trim()];
            var parent = made.TryGetValue(above, out var fresh) ? fresh.Id : known[above].FirstOrDefault()?.Id;
            if (parent is null)
            {
                return new NoneSoNamed("code", above);
            }

            made[code.Name] = code with { Parent = parent };
        }

        return made.Count == 0
            ? new NoNewCodes(left)
            : new Draft(
                VerbName,
                $"Took in {made.Count} {(made.Count == 1 ? "code" : "codes")}"
                    + (left > 0 ? $"; {left} were there already" : string.Empty),
                [.. made.Values.Select(code => RecordChange.Put(Code.Kind, code))]
            )
            {
                Made = new RecordRef(Code.Kind.Name, made.Values.First().Id),
            };
    }
}

/// <summary>One row of a codebook as it is brought in.</summary>
/// <param name="Parent">The name of the code it stands under.</param>
public sealed record CodeGiven(
    string Name,
    string? Parent = null,
    string? Group = null,
    string? Definition = null,
    string? Includes = null,
    string? Excludes = null
);

internal sealed record ImportCodesArguments
{
    public required IReadOnlyList<CodeGiven> Codes { get; init; }
}

public sealed record NoNewCodes(int There)
    : NotAllowed("The codebook brings no code that is not there already", $"{There} codes", "Nothing was written");

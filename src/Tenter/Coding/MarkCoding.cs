namespace Tenter.Coding;

using System.Collections.Generic;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>Marks one coding: which way it points, why it matters though it is rare, and whether the researcher brought it up.</summary>
public static class MarkCoding
{
    public const string VerbName = "mark-coding";

    public static Verb Verb { get; } =
        Verb.Of(
            VerbName,
            "Marks a coding: polarity +, - or none; weightBecause, the reason why it weighs (an empty text takes it away); introduced, that the researcher brought it up.",
            CodingJson.Default.MarkCodingArguments,
            (view, arguments, _) => view.Named<Coding>(arguments.Id).Then(coding => Of(view, coding, arguments))
        ) with
        {
            References = ["id"],
        };

    private static Outcome<Draft> Of(View view, Coding coding, MarkCodingArguments given)
    {
        var marked = coding with
        {
            Polarity = given.Polarity switch
            {
                null => coding.Polarity,
                "+" => Polarity.For,
                "-" => Polarity.Against,
                _ => null,
            },
            WeightBecause = given.WeightBecause ?? coding.WeightBecause,
            Introduced = given.Introduced ?? coding.Introduced,
        };
        if (given.Polarity is not (null or "+" or "-" or "none"))
        {
            return new NoSuchPolarity(given.Polarity);
        }

        if (marked == coding)
        {
            return new NothingToMark();
        }

        return new Draft(
            VerbName,
            $"Marked a coding of ‘{view.Find<Code>(coding.Code)?.Name}’ in ‘{view.Find<Source>(coding.Passage.Source)?.Name}’: {string.Join("; ", Told(coding, marked))}",
            [RecordChange.Put(Coding.Kind, marked)]
        )
        {
            Made = new RecordRef(Coding.Kind.Name, coding.Id),
        };
    }

    private static IEnumerable<string> Told(Coding before, Coding after)
    {
        if (before.Polarity != after.Polarity)
        {
            yield return after.Polarity switch
            {
                Polarity.For => "it speaks for",
                Polarity.Against => "it speaks against",
                _ => "it speaks neither way",
            };
        }

        if (before.WeightBecause != after.WeightBecause)
        {
            yield return after.Weighty ? "it weighs" : "no weight of its own";
        }

        if (before.Introduced != after.Introduced)
        {
            yield return after.Introduced ? "brought up by the researcher" : "arose by itself";
        }
    }
}

internal sealed record MarkCodingArguments
{
    public required string Id { get; init; }

    public string? Polarity { get; init; }

    public string? WeightBecause { get; init; }

    public bool? Introduced { get; init; }
}

public sealed record NoSuchPolarity(string Given)
    : WrongUsage("A coding points one way, the other, or neither", Given, "Give +, - or none");

public sealed record NothingToMark() : NotAllowed("That would change nothing", "the coding", "Nothing was written");

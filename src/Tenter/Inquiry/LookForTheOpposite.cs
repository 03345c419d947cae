namespace Tenter.Inquiry;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Themes;

/// <summary>
/// For a suspicion about one's own looking: the words that would speak against it. Of each code, theme or claim it bears on,
/// the codings that point the other way, and the words attached as speaking against it. That there are none shows only that
/// none were marked. O(codings of the codes).
/// </summary>
public static class LookForTheOpposite
{
    public static IReadOnlyList<OppositeOf> For(View view, Bias bias)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(bias);
        return [.. bias.Bears.Select(record => Of(view, record)).OfType<OppositeOf>()];
    }

    private static OppositeOf? Of(View view, RecordRef record)
    {
        if (view.Find(record) is not { } found)
        {
            return null;
        }

        RecordId[] codes = found switch
        {
            Code code => [code.Id],
            Theme theme => [.. theme.Codes],
            Tenter.Themes.Claims.Claim claim =>
            [
                .. claim.Themes.Select(view.Find<Theme>).OfType<Theme>().SelectMany(theme => theme.Codes),
            ],
            _ => [],
        };
        var codings = codes.Distinct().SelectMany(code => Coding.Arose(view.Where(Coding.ByCode, code))).ToList();
        return new OppositeOf(
            record,
            (found as INamed)?.Name ?? view.Kinds.Named(record.Kind).Noun,
            codings.Count,
            [.. codings.Where(coding => coding.Polarity == Polarity.Against)],
            [.. view.Where(Support.ByRecord, record.Id).Where(support => support.Stance == SupportStance.Contradicts)]
        );
    }
}

/// <summary>What speaks the other way on one record.</summary>
/// <param name="Codings">How many codings were looked through.</param>
/// <param name="Against">Those that point the other way.</param>
/// <param name="Contradicting">Words attached to it as speaking against it.</param>
public sealed record OppositeOf(
    RecordRef Record,
    string Name,
    int Codings,
    IReadOnlyList<Coding> Against,
    IReadOnlyList<Support> Contradicting
);

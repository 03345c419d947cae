namespace Tenter.Web.Coding;

using System;
using Microsoft.AspNetCore.Http;
using Tenter.Coding;
using Tenter.Coding.Queries;
using Tenter.Evidence;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>Which codes lie over each other, as a list and drawn, and the passages where they do.</summary>
internal static class CoOccurrenceRoutes
{
    public static IResult Page(string? unit, int? least, Desk desk)
    {
        var view = desk.View(Purpose.Count);
        var over = Enum.TryParse<CoOccurrenceUnit>(unit, ignoreCase: true, out var given)
            ? given
            : CoOccurrenceUnit.Characters;
        return Answer.Page<CoOccurrencePage>(
            new { Found = CoOccurrence.Of(view, over, Math.Max(1, least ?? 1)), Least = Math.Max(1, least ?? 1) }
        );
    }

    /// <summary>The stretches where the two lie over each other are what a query finds.</summary>
    public static IResult Pair(string one, string other, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            view.Named<Code>(one).Then(first => view.Named<Code>(other).Select(second => (first, second))),
            pair =>
                Answer.GoTo(
                    QueryRoutes.Address(
                        $"{AskText.Bracketed(pair.first.Name)} AND {AskText.Bracketed(pair.second.Name)}"
                    )
                )
        );
    }
}

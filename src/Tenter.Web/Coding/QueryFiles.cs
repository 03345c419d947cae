namespace Tenter.Web.Coding;

using Microsoft.AspNetCore.Http;
using Tenter.Coding.Queries;
using Tenter.Ethics;
using Tenter.Evidence;
using Tenter.Formats.Writers.Queries;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>Takes what a query found out of the workbench, through the gate.</summary>
internal static class QueryFiles
{
    public static IResult Send(string format, string? q, Desk desk) =>
        QueryWriter.MediaType(format) is not { } type
            ? Answer.Refused(new NotWrittenSo(format))
            : Answer.From(
                Cleared(desk, q ?? string.Empty),
                cleared => Results.File(QueryWriter.Write(cleared, format), type, "query." + format)
            );

    private static Outcome<Cleared<QueryReport>> Cleared(Desk desk, string text)
    {
        var view = desk.View(Purpose.Export);
        return QueryRoutes.Run(view, desk, text).Then(answer => Release.Clear(view, QueryReport.Of(view, answer)));
    }
}

internal sealed record NotWrittenSo(string Format)
    : WrongUsage("What a query finds is not written in this format", Format, "Ask for csv or xlsx");

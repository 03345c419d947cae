namespace Tenter.Web.Reader;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Tenter.Coding;
using Tenter.Coding.Search;
using Tenter.Evidence;
using Tenter.Evidence.Anchoring;
using Tenter.Journal;
using Tenter.Web.Evidence;
using Tenter.Web.Frame;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>Reading and coding one source.</summary>
internal sealed class ReaderPlaces : IPlaces
{
    private const string Root = "/evidence/{id}";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Root, Page);
        routes.MapGet(Root + "/codings", Codings);
        routes.MapGet(Root + "/margin", Margin);
        routes.MapGet(Root + "/in-order", InOrder);
        routes.MapPost(Root + "/codings", AddCoding);
        routes.MapPost(Root + "/in-vivo", AddInVivo);
        routes.MapGet(Root + "/in-vivo", InVivoName);
        routes.MapPost(Root + "/codings/{coding}/remove", RemoveCoding);
        routes.MapPost(Root + "/codings/{coding}/note", NoteCoding);
        routes.MapPost(Root + "/undo", Undo);
    }

    /// <summary>Every source by its name, so that the box at the top opens it.</summary>
    public IEnumerable<Command> Commands(CommandQuery query) =>
        query.Words.Length < 2
        || query.Context.RequestServices.GetService(typeof(Desk)) is not Desk { Session: { } session }
            ? []
            : session
                .View()
                .All<Source>()
                .Select(source => new Command(source.Name, $"/evidence/{source.Id}") { Hint = "source" });

    private static IResult Page(
        string id,
        string? at,
        string? q,
        string? within,
        string? code,
        string? layer,
        string? place,
        Desk desk
    )
    {
        var view = desk.View();
        if (!view.Named<Source>(id).TryGet(out var source, out var refusal))
        {
            return Answer.Refused(refusal, StatusCodes.Status404NotFound);
        }

        var revision = view.Find<Revision>(source.Revision);
        var words = revision is null ? null : view.TextOf(revision);
        var blocks = words is null ? [] : TextBlocks.Of(words, view.StructureOf(revision!));
        var hits = Hits(view, desk.Words, source, q, within, out var wrong);
        return new ReaderAnswer(
            new
            {
                View = view,
                Source = source,
                HasWords = words is { Length: > 0 },
                HasGutter = blocks.Any(block => block.Who is not null || block.At is not null),
                Consent = Agreed.On(view, source),
                At = at,
                Query = q,
                Wrong = wrong,
                Hits = hits.Count,
                Code = code,
                Layer = layer,
                Number = ReaderWords.RevisionNumber(view, source.Revision),
                Astray = AstrayHere.Count(view, source),
                Placing = BeingPlaced(view, place),
                Margin = SourceMargin.Of(view, source),
            },
            words is null ? null : new TextSections(words, blocks),
            ReaderData.Of(view, source, hits)
        );
    }

    /// <summary>“coding:ID|passage|0”, as the list of what waits hands it over.</summary>
    private static HeldPassage? BeingPlaced(View view, string? place) =>
        place?.Split('|') is [var record, var field, var item]
        && int.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && PlacePassage.Named(view, record, field, number).TryGet(out var held, out _)
            ? held
            : null;

    private static IReadOnlyList<TextSpan> Hits(
        View view,
        WordIndex? index,
        Source source,
        string? q,
        string? within,
        out Refusal? wrong
    )
    {
        wrong = null;
        if (string.IsNullOrWhiteSpace(q))
        {
            return [];
        }

        if (!SearchQuery.Parse(q).TryGet(out var query, out wrong))
        {
            return [];
        }

        var unit = within == "paragraph" ? SearchUnit.Paragraph : SearchUnit.Source;
        return
        [
            .. Searching
                .Run(view, index, query, unit, SearchScope.UsualLimit * 10, source.Id)
                .Hits.Select(hit => hit.Passage.Span),
        ];
    }

    private static IResult Codings(string id, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            view.Named<Source>(id),
            source => Results.Bytes(ReaderData.Of(view, source, []), "application/json")
        );
    }

    private static IResult Margin(string id, int? start, int? end, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            view.Named<Source>(id),
            source =>
                start is { } from && end is { } to && from >= 0 && from <= to
                    ? PassageOrPlace(view, source, new TextSpan(from, to))
                    : Answer.Part<SourceMarginPart>(new { Margin = SourceMargin.Of(view, source) })
        );
    }

    private static IResult PassageOrPlace(View view, Source source, TextSpan span)
    {
        var margin = PassageMargin.Of(view, source, span);
        return margin.IsPlace && margin.Codings.Count + margin.Memos.Count + margin.Supports.Count == 0
            ? Answer.Part<SourceMarginPart>(new { Margin = SourceMargin.Of(view, source) })
            : Answer.Part<PassageMarginPart>(new { Margin = margin });
    }

    private static IResult InOrder(string id, int? from, string? code, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            view.Named<Source>(id),
            source =>
                Answer.Part<CodingsInOrder>(
                    new { Order = CodingOrder.Of(view, source, from ?? 0, OnlyCode(view, code)) }
                )
        );
    }

    private static RecordId? OnlyCode(View view, string? code) =>
        RecordId.TryParse(code, out var id) && view.Find<Code>(id) is not null ? id : null;

    private static IResult AddCoding(
        string id,
        [FromForm] int start,
        [FromForm] int end,
        [FromForm] string? code,
        [FromForm] bool? make,
        [FromForm] string? revision,
        Desk desk,
        HttpContext context
    ) =>
        Coded(
            desk,
            context,
            id,
            (view, source, stamp) =>
                Passages
                    .AtUtf16(view, source, start, end, revision)
                    .Then(passage => CodePassage.Of(view, (code ?? "").Trim(), passage, stamp, make ?? false))
        );

    private static IResult AddInVivo(
        string id,
        [FromForm] int start,
        [FromForm] int end,
        [FromForm] string? name,
        [FromForm] string? revision,
        Desk desk,
        HttpContext context
    ) =>
        Coded(
            desk,
            context,
            id,
            (view, source, stamp) =>
                Passages
                    .AtUtf16(view, source, start, end, revision)
                    .Then(passage => CodePassage.InVivo(view, passage, stamp, name))
        );

    /// <summary>The name a passage would give a code, for a person to shorten before it is made.</summary>
    private static IResult InVivoName(string id, int start, int end, string? revision, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            view.Named<Source>(id).Then(source => Passages.AtUtf16(view, source, start, end, revision)),
            passage => Results.Text(CodePassage.InVivoName(view, passage) ?? string.Empty)
        );
    }

    private static IResult Coded(
        Desk desk,
        HttpContext context,
        string id,
        Func<View, Source, Stamp, Outcome<Draft>> verb
    ) =>
        Answer.From(
            desk.Do((view, stamp) => view.Named<Source>(id).Then(source => verb(view, source, stamp))),
            committed => Row(desk, context, committed.Draft.Made!.Value.Id)
        );

    private static IResult Row(Desk desk, HttpContext context, RecordId coding)
    {
        var view = desk.View();
        context.Response.Headers["Reader-Seq"] = view.KnownAt.Seq.ToString(CultureInfo.InvariantCulture);
        return view.Find<Coding>(coding) is { } found
            ? Answer.Part<CodingRow>(new { Coding = PassageMargin.Show(view, found) })
            : Results.Text(string.Empty, "text/html");
    }

    private static IResult RemoveCoding(string id, string coding, Desk desk, HttpContext context) =>
        Answer.From(
            desk.Do("remove-coding", new JsonObject { ["id"] = coding }),
            _ =>
            {
                context.Response.Headers["Reader-Seq"] = desk.View().KnownAt.Seq.ToString(CultureInfo.InvariantCulture);
                return Results.Text(string.Empty, "text/html");
            }
        );

    private static IResult NoteCoding(
        string id,
        string coding,
        [FromForm] string? note,
        Desk desk,
        HttpContext context
    ) =>
        Answer.From(
            desk.Do("change-coding", new JsonObject { ["id"] = coding, ["note"] = DeskVerbs.Field(note) }),
            committed => Row(desk, context, committed.Draft.Changes[0].Id)
        );

    private static IResult Undo(string id, Desk desk, HttpContext context)
    {
        var undone = desk.Undo();
        return Answer.From(
            undone,
            committed =>
            {
                context.Response.Headers["Reader-Said"] = Uri.EscapeDataString(committed.Draft.Sentence);
                return Codings(id, desk);
            }
        );
    }
}

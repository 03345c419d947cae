namespace Tenter.Web.Coding;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Formats.Writers.Codebooks;
using Tenter.Journal;
using Tenter.Store;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>What is done with codes: merged, sorted, kept apart, retired, compared at two dates, handed on.</summary>
internal static class CodebookRoutes
{
    // Passages laid out for sorting at once; more are chosen by source, coder or kind.
    private const int MostSorted = 300;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/codes/{id}/merge", MergePage);
        routes.MapPost("/codes/{id}/merge", MergeAsync);
        routes.MapGet("/codes/{id}/sort", SortPage);
        routes.MapPost("/codes/{id}/sort", SortAsync);
        routes.MapPost("/codes/{id}/retire", Retire);
        routes.MapPost("/codes/{id}/restore", Restore);
        routes.MapPost("/codes/{id}/example/{coding}", Example);
        routes.MapPost("/codes/codings/{id}/mark", MarkAsync);
        routes.MapGet("/codes/alike", Alike);
        routes.MapPost("/codes/alike/apart", ApartAsync);
        routes.MapGet("/codes/compare", Compare);
        routes.MapGet("/codes/export/{extension}", Export);
    }

    /// <summary>A code and all that were merged into it, straight or through another.</summary>
    internal static IReadOnlyList<RecordId> MergedHere(View view, RecordId code)
    {
        var found = new List<RecordId> { code };
        var into = view.All<Code>()
            .Where(one => one.MergedInto is not null)
            .ToLookup(one => one.MergedInto!.Value, one => one.Id);
        for (var n = 0; n < found.Count; n++)
        {
            found.AddRange(into[found[n]].Where(one => !found.Contains(one)));
        }

        return found;
    }

    private static IResult MergePage(string id, string? with, int? from, Desk desk)
    {
        var view = desk.View();
        if (!view.Named<Code>(id).TryGet(out var one, out var refusal))
        {
            return Answer.Refused(refusal);
        }

        Code? other = null;
        if (!string.IsNullOrWhiteSpace(with) && !view.Named<Code>(with.Trim()).TryGet(out other, out refusal))
        {
            return Answer.Refused(refusal);
        }

        return Answer.Page<MergePage>(
            new
            {
                One = CodeRow.One(view, one),
                Other = other is null ? null : CodeRow.One(view, other),
                Codes = InUse(view).Where(code => code.Id != one.Id).ToList(),
                Shared = other is null ? null : Beside(view, one, other, from ?? 0),
                OnlyOne = other is null ? null : First(view, one),
                OnlyOther = other is null ? null : First(view, other),
            }
        );
    }

    private static async Task<IResult> MergeAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var arguments = new JsonObject
        {
            ["codes"] = new JsonArray(id, form["with"].ToString()),
            ["into"] =
                form["into"].ToString() is { Length: > 0 } into && into != "new" ? into : form["name"].ToString(),
            ["definition"] = DeskVerbs.Field(form["definition"]),
        };
        return Answer.From(
            desk.Do(MergeCodes.VerbName, arguments, form["reason"]),
            committed => Answer.GoTo($"/codes/{committed.Draft.Made!.Value.Id}")
        );
    }

    private static IResult SortPage(string id, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            view.Named<Code>(id),
            code =>
            {
                var codings = view.Where(Coding.ByCode, code.Id).ToList();
                var sources = codings
                    .Select(coding => view.Find<Source>(coding.Passage.Source))
                    .OfType<Source>()
                    .Distinct()
                    .ToList();
                return Answer.Page<SortPage>(
                    new
                    {
                        Row = CodeRow.One(view, code),
                        Passages = PassageListing.Of(view, codings, 0, withCode: false, MostSorted),
                        Codes = InUse(view).Where(other => other.Id != code.Id).ToList(),
                        Of = sources.OrderBy(source => source.Name, StringComparer.Ordinal).ToList(),
                        Kinds = sources
                            .Select(source => source.SourceKind)
                            .OfType<string>()
                            .Distinct()
                            .Order()
                            .ToList(),
                        Words = Scheme.Of(view, Scheme.SourceKinds),
                        By = codings
                            .Select(coding => view.Find<Member>(coding.By))
                            .OfType<Member>()
                            .Distinct()
                            .ToList(),
                    }
                );
            }
        );
    }

    private static async Task<IResult> SortAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var choice = new JsonObject();
        foreach (
            var (field, filter) in new[]
            {
                ("coding", "codings"),
                ("source", "sources"),
                ("kind", "kinds"),
                ("by", "by"),
            }
        )
        {
            if (form[field].Where(value => !string.IsNullOrEmpty(value)).ToArray() is { Length: > 0 } given)
            {
                choice[filter] = new JsonArray([.. given.Select(value => JsonValue.Create(value))]);
            }
        }

        if (choice.Count == 0)
        {
            return Answer.Refused(new NothingPicked());
        }

        var name = DeskVerbs.Given(form["name"]) ?? string.Empty;
        var done =
            form["what"] == "split"
                ? desk.Do(
                    SplitCode.VerbName,
                    new JsonObject
                    {
                        ["id"] = id,
                        ["into"] = new JsonArray(
                            new JsonObject
                            {
                                ["name"] = name,
                                ["definition"] = DeskVerbs.Field(form["definition"]),
                                ["choice"] = choice,
                            }
                        ),
                    },
                    form["reason"]
                )
                : desk.Do(
                    Recode.VerbName,
                    new JsonObject
                    {
                        ["from"] = id,
                        ["to"] = name,
                        ["choice"] = choice,
                        ["copy"] = form["what"] == "copy",
                    },
                    form["reason"]
                );
        return Answer.From(done, _ => Answer.GoTo($"/codes/{id}/sort"));
    }

    private static IResult Retire(string id, Desk desk) =>
        Answer.From(desk.Do("retire-code", new JsonObject { ["id"] = id }), _ => Answer.GoTo("/codes/" + id));

    private static IResult Restore(string id, Desk desk) =>
        Answer.From(desk.Do("restore-code", new JsonObject { ["id"] = id }), _ => Answer.GoTo("/codes/" + id));

    private static IResult Example(string id, string coding, Desk desk) =>
        Answer.From(
            desk.Do("define-code", new JsonObject { ["id"] = id, ["example"] = coding == "none" ? "" : coding }),
            _ => Answer.GoTo("/codes/" + id)
        );

    private static async Task<IResult> MarkAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var arguments = new JsonObject { ["id"] = id };
        if (form["polarity"].ToString() is { Length: > 0 } polarity)
        {
            arguments["polarity"] = polarity;
        }

        if (form["introduced"].ToString() is { Length: > 0 } introduced)
        {
            arguments["introduced"] = introduced == "true";
        }

        if (form.ContainsKey("weightBecause"))
        {
            arguments["weightBecause"] = form["weightless"] == "true" ? "" : form["weightBecause"].ToString();
        }

        return Answer.From(
            desk.Do(MarkCoding.VerbName, arguments),
            committed =>
            {
                var view = desk.View();
                return Answer.Part<CodingMarks>(
                    new { Marks = CodingMarksView.Of(view, view.Find<Coding>(committed.Draft.Made!.Value.Id)!) }
                );
            }
        );
    }

    private static IResult Alike(Desk desk)
    {
        var view = desk.View();
        return Answer.Page<AlikePage>(
            new
            {
                Proposals = CodeProposals.Of(view),
                Apart = view.All<KeptApart>().OrderByDescending(apart => apart.At).ToList(),
                View = view,
            }
        );
    }

    private static async Task<IResult> ApartAsync(HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Answer.From(
            desk.Do(
                KeptApart.VerbName,
                new JsonObject
                {
                    ["one"] = form["one"].ToString(),
                    ["other"] = form["other"].ToString(),
                    ["because"] = form["because"].ToString(),
                }
            ),
            _ => Answer.GoTo("/codes/alike")
        );
    }

    private static IResult Compare(string? from, string? to, Desk desk)
    {
        var session = desk.Open;
        var then = EndOf(from);
        var now = EndOf(to);
        var changes = then is { } start
            ? CodebookChanges.Of(
                session.View(knownAt: session.KnownAt(start)),
                now is { } end ? session.View(knownAt: session.KnownAt(end)) : session.View()
            )
            : null;
        return Answer.Page<ComparePage>(
            new
            {
                Changes = changes,
                From = from,
                To = to,
                ThenSeq = then is { } seen ? session.SeqAt(seen) : 0,
                Wrong = from is { Length: > 0 } && then is null,
            }
        );
    }

    private static IResult Export(string extension, Desk desk) =>
        Answer.From(
            CodebookWriter
                .For("codebook." + extension)
                .Then(writer =>
                    desk.Open.CodebookToLeave()
                        .Select(cleared =>
                        {
                            using var bytes = new MemoryStream();
                            writer.Write(cleared, bytes);
                            return (Bytes: bytes.ToArray(), Writer: writer);
                        })
                ),
            written => Results.File(written.Bytes, written.Writer.MediaType, "codebook." + written.Writer.Extension)
        );

    /// <summary>The end of a day as typed in a field for dates.</summary>
    private static DateTimeOffset? EndOf(string? day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date < DateOnly.MaxValue
            ? new DateTimeOffset(date.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddTicks(-1)
            : null;

    private static IEnumerable<Code> InUse(View view) =>
        view.All<Code>().Where(code => !code.Retired).OrderBy(code => code.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The codings of two codes where they lie on the same words.</summary>
    private static PassageListing Beside(View view, Code one, Code other, int from)
    {
        var theirs = view.Where(Coding.ByCode, other.Id).ToLookup(coding => coding.Passage.Source);
        var both = new HashSet<Coding>();
        foreach (var coding in view.Where(Coding.ByCode, one.Id))
        {
            foreach (
                var match in theirs[coding.Passage.Source]
                    .Where(match => match.Passage.Span.Overlaps(coding.Passage.Span))
            )
            {
                both.Add(coding);
                both.Add(match);
            }
        }

        return PassageListing.Of(view, both, from, withCode: true);
    }

    private static PassageListing First(View view, Code code) =>
        PassageListing.Of(view, view.Where(Coding.ByCode, code.Id), 0, withCode: false, 5);
}

internal sealed record NothingPicked()
    : WrongUsage("No passage is chosen", "the list", "Tick passages, or choose a source, a kind or a coder");

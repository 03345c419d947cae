namespace Tenter.Web.Entry;

using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tenter.Evidence;
using Tenter.Fabric;
using Tenter.Journal;
using Tenter.Web.Frame;
using Tenter.Web.Host;
using Tenter.Web.Projects;
using Tenter.Web.Words;

/// <summary>Entering and changing records of several rooms in one way: a few fields, a date, and the words it rests on.</summary>
internal sealed class EntryPlaces : IPlaces
{
    private const string Itself = "$it";
    private const string MemoMark = "$memo";

    public void Map(IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<Desk>() is null)
        {
            return;
        }

        routes.MapGet("/entry/new-name", NewName);
        routes.MapGet("/entry/{kind}", New);
        routes.MapPost("/entry/{kind}", AddAsync);
        routes.MapGet("/entry/{kind}/{id}", Existing);
        routes.MapPost("/entry/{kind}/{id}", ChangeAsync);
        routes.MapPost("/entry/{kind}/{id}/remove", RemoveAsync);
    }

    /// <summary>Says of a typed name whether it is new, and what may have been meant.</summary>
    private static IResult NewName(string? kinds, HttpContext context, Desk desk)
    {
        var typed = context.Request.Query[context.Request.Query["in"].ToString()].ToString().Trim();
        var view = desk.View();
        var names = (kinds ?? string.Empty)
            .Split(',')
            .Select(EntryKinds.Find)
            .OfType<EntryKind>()
            .SelectMany(kind => view.Records(kind.Kind))
            .OfType<INamed>()
            .Select(named => named.Name)
            .ToList();
        var near = NearNames.Of(typed, names);
        var said =
            typed.Length == 0 || names.Contains(typed) || RecordId.TryParse(typed, out _) ? string.Empty
            : near.Count > 0 ? $"New: {typed}. Did you mean {string.Join(" or ", near)}?"
            : $"New: {typed}";
        return Answer.Part<NewName>(new { Said = said });
    }

    private static IResult New(string kind, HttpContext context, Desk desk)
    {
        if (EntryKinds.Find(kind) is not { } entry)
        {
            return Answer.Refused(new NoSuchForm(kind), StatusCodes.Status404NotFound);
        }

        var view = desk.View();
        var query = context.Request.Query;
        var values = entry.Fields.ToDictionary(
            field => field.Name,
            field =>
                query.TryGetValue(field.Name, out var given)
                    ? Shown(view, field, given.ToString())
                    : field.Default ?? string.Empty
        );
        return Form(context, view, entry, values, record: null);
    }

    /// <summary>A record given by its id is shown by its name, where that is its alone.</summary>
    private static string Shown(View view, EntryField field, string given) =>
        field.Control == EntryControl.Record
        && RecordId.TryParse(given, out var id)
        && view.Find(new RecordRef(field.Kinds[0], id)) is INamed named
        && view.Named(view.Kinds.Named(field.Kinds[0]), named.Name).Done
            ? named.Name
            : given;

    private static IResult Existing(string kind, string id, HttpContext context, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            EntryKinds.At(view, kind, id),
            found => Form(context, view, found.Entry, found.Entry.Values(view, found.Record), found.Record)
        );
    }

    private static IResult Form(
        HttpContext context,
        View view,
        EntryKind entry,
        IReadOnlyDictionary<string, string> values,
        Record? record
    )
    {
        var query = context.Request.Query;
        var parameters = new
        {
            See = view,
            Entry = entry,
            Values = values,
            Record = record,
            Back = BackTo.Page(query["back"], string.Empty),
            Meeting = query["meeting"].FirstOrDefault(),
            First = query["first"].FirstOrDefault(),
            Passage = Handed(view, query["passage"]),
        };
        return Answer.IsFragmentAsked(context.Request)
            ? Answer.Part<EntryForm>(parameters)
            : Answer.Page<EntryPage>(parameters);
    }

    private static async Task<IResult> AddAsync(string kind, HttpContext context, Desk desk)
    {
        if (EntryKinds.Find(kind) is not { } entry)
        {
            return Answer.Refused(new NoSuchForm(kind), StatusCodes.Status404NotFound);
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var view = desk.View();
        if (!EntryReader.Read(entry, view, form, adding: true).TryGet(out var entered, out var refusal))
        {
            return Answer.Refused(refusal);
        }

        if (!WordsIn(view, desk, form).TryGet(out var words, out refusal))
        {
            return Answer.Refused(refusal);
        }

        if (entry.PassageField is { } field && words.Passage is { } begun)
        {
            entered.Arguments[field(entered.Arguments)] = Passages.Given(view, begun);
            words = words with { Passage = null };
        }

        List<BatchStep> steps =
        [
            .. entered.Before,
            new($"add-{kind}", entered.Arguments, Itself, entry.Noun),
            .. Resting(view, $"{kind}:{Itself}", words, form["stance"]),
        ];
        var told = entry.Tell?.Invoke(entered.Typed);
        if (told is not null && entered.Before.Count > 0)
        {
            told += $"; new: {string.Join(", ", entered.Before.Select(made => $"‘{made.Where}’"))}";
        }

        return Answer.From(
            desk.ActTogether(steps, told),
            done => Answer.GoTo(After(entry, form, new RecordRef(kind, done.IdOf(Itself))))
        );
    }

    private static async Task<IResult> ChangeAsync(string kind, string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var view = desk.View();
        if (!EntryKinds.At(view, kind, id).TryGet(out var found, out var refusal))
        {
            return Answer.Refused(refusal);
        }

        if (!EntryReader.Read(found.Entry, view, form, adding: false).TryGet(out var entered, out refusal))
        {
            return Answer.Refused(refusal);
        }

        entered.Arguments["id"] = found.Record.Id.ToString();
        List<BatchStep> steps = [.. entered.Before, new($"change-{kind}", entered.Arguments, Itself, found.Entry.Noun)];
        var sentence = $"Changed {found.Entry.Noun} ‘{found.Entry.TitleOf(view, found.Record)}’";
        return Answer.From(
            desk.ActTogether(steps, sentence),
            _ => Answer.GoTo(After(found.Entry, form, new RecordRef(kind, found.Record.Id)))
        );
    }

    private static async Task<IResult> RemoveAsync(string kind, string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var view = desk.View();
        if (!EntryKinds.At(view, kind, id).TryGet(out var found, out var refusal))
        {
            return Answer.Refused(refusal);
        }

        return Answer.From(
            desk.Act(
                $"remove-{kind}",
                new JsonObject { ["id"] = found.Record.Id.ToString() },
                $"Removed {found.Entry.Noun} ‘{found.Entry.TitleOf(view, found.Record)}’"
            ),
            _ => Answer.GoTo(PageAfterRemoval(form["back"], found.Record.Id))
        );
    }

    /// <summary>The steps that tie what was typed to the record: a passage where it was found in a source, else a memo.</summary>
    internal static IEnumerable<BatchStep> Resting(View view, string record, WordsTyped words, string? stance = null)
    {
        stance = WordsWords.Stances.Any(known => known.Key == stance) ? stance : "supports";
        if (words.Passage is { } passage)
        {
            yield return new BatchStep(
                "add-support",
                new JsonObject
                {
                    ["record"] = record,
                    ["passage"] = Passages.Given(view, passage),
                    ["stance"] = stance,
                },
                As: null,
                "the words it rests on"
            );
        }
        else if (words.Note is { } note)
        {
            yield return new BatchStep(
                "add-memo",
                new JsonObject
                {
                    ["name"] = WordsFinder.FirstWords(note),
                    ["text"] = note,
                    ["about"] = record,
                },
                MemoMark,
                "the memo it rests on"
            );
            yield return new BatchStep(
                "add-support",
                new JsonObject
                {
                    ["record"] = record,
                    ["memo"] = MemoMark,
                    ["stance"] = "supports",
                },
                As: null,
                "the memo it rests on"
            );
        }
    }

    private static string After(EntryKind entry, IFormCollection form, RecordRef made)
    {
        var back = BackTo.Page(form["back"], string.Empty);
        return back.Length > 0
            ? BackTo.With(back, made)
            : entry.Home?.Invoke(made.Id) ?? $"/words/{made.Kind}/{made.Id}";
    }

    /// <summary>Back to where one was, unless that was the page of what is gone.</summary>
    private static string PageAfterRemoval(string? back, RecordId gone)
    {
        var page = BackTo.Page(back, "/history");
        var path = page.Split('?')[0];
        return path.Contains(gone.ToString(), System.StringComparison.Ordinal)
            ? path[..path.IndexOf(gone.ToString(), System.StringComparison.Ordinal)].TrimEnd('/')
            : path;
    }

    /// <summary>The passage an address hands over; null where it hands over none that is there.</summary>
    internal static Passage? Handed(View view, string? given) =>
        GivenPassage.Read(view, given).TryGet(out var passage, out _) ? passage : null;

    /// <summary>The words of a form: the passage that was handed to it, else what was pasted.</summary>
    internal static Outcome<WordsTyped> WordsIn(View view, Desk desk, IFormCollection form) =>
        form.ContainsKey("passage")
            ? GivenPassage.Read(view, form["passage"]).Select(passage => new WordsTyped(passage, Note: null))
            : WordsFinder.Find(view, desk.Words, form["words"], SourcesFirst(view, form["at-meeting"]));

    internal static IReadOnlyList<RecordId> SourcesFirst(View view, string? meeting) =>
        RecordId.TryParse(meeting, out var id) && view.Find<Meeting>(id) is { } found ? found.Sources : [];
}

internal sealed record NoSuchForm(string Kind)
    : WrongUsage("There is no form for this", Kind, "Go back, and choose what to add from the page");

namespace Tenter.Web.Words;

using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Store;
using Tenter.Web.Entry;
using Tenter.Web.Frame;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>
/// The words behind a record, wherever it is shown: which passages and memos speak for it, which against, and attaching more
/// of them.
/// </summary>
internal sealed class WordsPlaces : IPlaces
{
    private const string Root = "/words/{kind}/{id}";

    private static readonly string[] Stances = ["supports", "contradicts", "context"];

    public void Map(IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<Desk>() is null)
        {
            return;
        }

        routes.MapGet(Root, Panel);
        routes.MapGet(Root + "/attach", Attach);
        routes.MapGet(Root + "/found", Found);
        routes.MapGet(Root + "/text", Text);
        routes.MapPost(Root, AddAsync);
        routes.MapPost(Root + "/{support}/remove", RemoveAsync);
    }

    private static IResult Panel(string kind, string id, HttpContext context, Desk desk)
    {
        var view = desk.View();
        if (!EntryKinds.At(view, kind, id).TryGet(out var found, out var refusal))
        {
            return Answer.Refused(refusal, StatusCodes.Status404NotFound);
        }

        var parameters = new
        {
            See = view,
            found.Entry,
            found.Record,
            Back = BackTo.Page(context.Request.Query["back"], $"/words/{kind}/{id}"),
        };
        return Answer.IsFragmentAsked(context.Request)
            ? Answer.Part<WordsPanel>(parameters)
            : Answer.Page<WordsPage>(parameters);
    }

    private static IResult Attach(string kind, string id, HttpContext context, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            EntryKinds.At(view, kind, id),
            found =>
            {
                var parameters = new
                {
                    See = view,
                    found.Entry,
                    found.Record,
                    Back = BackTo.Page(context.Request.Query["back"], $"/words/{kind}/{id}"),
                };
                return Answer.IsFragmentAsked(context.Request)
                    ? Answer.Part<AttachForm>(parameters)
                    : Answer.Page<AttachPage>(parameters);
            }
        );
    }

    private static IResult Found(string kind, string id, string? q, string? source, string? back, Desk desk)
    {
        var view = desk.View();
        RecordId? within = RecordId.TryParse(source, out var named) ? named : null;
        return Answer.Part<FoundWords>(
            new
            {
                See = view,
                Address = $"/words/{kind}/{id}",
                Back = BackTo.Page(back, string.Empty),
                Asked = (q ?? string.Empty).Trim(),
                Hits = WordsFinder.Places(view, desk.Words, q, within),
            }
        );
    }

    private static IResult Text(string kind, string id, string? source, string? back, Desk desk)
    {
        var view = desk.View();
        if (source is not { Length: > 0 })
        {
            return Answer.Part<TextToSelect>(new { Address = $"/words/{kind}/{id}", Back = back ?? string.Empty });
        }

        if (!view.Named<Source>(source).TryGet(out var found, out var refusal))
        {
            return Answer.Refused(refusal);
        }

        return view.TextOf(found) is { } text
            ? Answer.Part<TextToSelect>(
                new
                {
                    Address = $"/words/{kind}/{id}",
                    Back = BackTo.Page(back, string.Empty),
                    Source = found,
                    Words = text,
                }
            )
            : Answer.Refused(new TextErased(found.Name));
    }

    private static async Task<IResult> AddAsync(string kind, string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var view = desk.View();
        if (!EntryKinds.At(view, kind, id).TryGet(out var found, out var refusal))
        {
            return Answer.Refused(refusal);
        }

        var record = new RecordRef(kind, found.Record.Id);
        var stance = Stances.Contains(form["stance"].ToString()) ? form["stance"].ToString() : Stances[0];
        if (!Typed(view, form).TryGet(out var words, out refusal))
        {
            return Answer.Refused(refusal);
        }

        var own = view.InNotebook(record);
        var title = found.Entry.TitleOf(view, found.Record);
        var written = words.Passage is { } passage
            ? AttachPassage(desk, record, passage, stance, own, title)
            : AttachNote(desk, record, words.Note!, stance, own, title);
        return Answer.From(
            written,
            _ => Answer.GoTo(BackTo.With(BackTo.Page(form["back"], $"/words/{kind}/{id}"), record))
        );
    }

    private static Outcome<WordsTyped> Typed(View view, IFormCollection form)
    {
        if (form["note"].ToString().Trim() is { Length: > 0 } note)
        {
            return new WordsTyped(Passage: null, note);
        }

        if (
            !int.TryParse(form["start"], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            || !int.TryParse(form["end"], NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            || start >= end
        )
        {
            return new NothingSelected();
        }

        return view.Named<Source>(form["source"].ToString())
            .Then(source => Passages.AtUtf16(view, source, start, end))
            .Select(passage => new WordsTyped(passage, Note: null));
    }

    /// <summary>Attaches what was typed to a private record: it stays in the notebook with it.</summary>
    internal static Outcome<Committed> AttachTyped(Desk desk, RecordRef record, WordsTyped words, string title) =>
        words.Passage is { } passage
            ? AttachPassage(desk, record, passage, Stances[0], own: true, title)
            : AttachNote(desk, record, words.Note!, Stances[0], own: true, title);

    internal static Outcome<Committed> AttachPassage(
        Desk desk,
        RecordRef record,
        Passage passage,
        string stance,
        bool own,
        string title
    ) =>
        desk.Do(
            (view, stamp) =>
            {
                var support = new Support
                {
                    Id = stamp.NewId(),
                    Record = record,
                    Passage = passage,
                    Stance = StanceOf(stance),
                    By = stamp.By,
                    At = stamp.At,
                };
                return RecordVerbs.Added(Support.Kind, support) with
                {
                    Sentence = $"Attached words of ‘{view.Find<Source>(passage.Source)?.Name}’ to ‘{title}’",
                    ToNotebook = own,
                };
            }
        );

    /// <summary>A note on a private record is private too, and goes into the notebook with it.</summary>
    private static Outcome<Committed> AttachNote(
        Desk desk,
        RecordRef record,
        string note,
        string stance,
        bool own,
        string title
    ) =>
        desk.Do(
            (_, stamp) =>
            {
                var memo = new Memo
                {
                    Id = stamp.NewId(),
                    Name = WordsFinder.FirstWords(note),
                    Text = note,
                    About = record,
                    By = stamp.By,
                    At = stamp.At,
                    IsPrivate = own,
                };
                var support = new Support
                {
                    Id = stamp.NewId(),
                    Record = record,
                    Memo = memo.Id,
                    Stance = StanceOf(stance),
                    By = stamp.By,
                    At = stamp.At,
                };
                return new Draft(
                    "add-support",
                    $"Attached a memo to ‘{title}’",
                    [RecordChange.Put(Memo.Kind, memo), RecordChange.Put(Support.Kind, support)]
                )
                {
                    ToNotebook = own,
                };
            }
        );

    private static async Task<IResult> RemoveAsync(
        string kind,
        string id,
        string support,
        HttpContext context,
        Desk desk
    )
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Answer.From(
            desk.Act("remove-support", new JsonObject { ["id"] = support }, "Took attached words away"),
            _ =>
                Answer.GoTo(
                    RecordId.TryParse(id, out var record)
                        ? BackTo.With(BackTo.Page(form["back"], $"/words/{kind}/{id}"), new RecordRef(kind, record))
                        : $"/words/{kind}/{id}"
                )
        );
    }

    private static SupportStance StanceOf(string stance) =>
        stance switch
        {
            "contradicts" => SupportStance.Contradicts,
            "context" => SupportStance.Context,
            _ => SupportStance.Supports,
        };
}

internal sealed record NothingSelected()
    : WrongUsage(
        "No words are selected",
        string.Empty,
        "Select some in the text, with the mouse or Shift and the arrows"
    );

namespace Tenter.Web.Memos;

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.AspNetCore.Http;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>What a memo is on, as a form says it: a record by kind and id, a passage by its positions, or the project.</summary>
internal sealed record MemoSubject(RecordRef? About, Passage? Passage)
{
    public static IEnumerable<(string Name, string Value)> Fields(RecordRef? about, Passage? passage)
    {
        if (passage is { } on)
        {
            yield return ("source", on.Source.ToString());
            yield return ("revision", on.Revision.ToString());
            yield return ("start", on.Start.ToString(CultureInfo.InvariantCulture));
            yield return ("end", on.End.ToString(CultureInfo.InvariantCulture));
        }
        else if (about is { } record)
        {
            yield return ("kind", record.Kind);
            yield return ("id", record.Id.ToString());
        }
    }

    public static Outcome<MemoSubject> Of(View view, IFormCollection form)
    {
        if (form.ContainsKey("source"))
        {
            return view.Named<Source>(form["source"].ToString())
                .Then(source =>
                    Passages.AtUtf16(
                        view,
                        source,
                        Number(form["start"].ToString()),
                        Number(form["end"].ToString()),
                        form["revision"]
                    )
                )
                .Select(passage => new MemoSubject(About: null, passage));
        }

        if (!form.ContainsKey("kind"))
        {
            return new MemoSubject(About: null, Passage: null);
        }

        return view.Kinds.Find(form["kind"].ToString()) is { } kind
            ? view.Named(kind, form["id"].ToString())
                .Select(record => new MemoSubject(new RecordRef(kind.Name, record.Id), Passage: null))
            : new NothingToWriteOn();
    }

    /// <summary>The memos that stand on the subject now.</summary>
    public IReadOnlyList<Memo> MemosIn(View view) =>
        Passage is { } on
            ?
            [
                .. view.Where(Memo.BySource, on.Source)
                    .Where(memo =>
                        memo.Passage is { } made
                        && view.Present(made).Passage is { } there
                        && there.Span.Overlaps(on.Span)
                    ),
            ]
        : About is { } record ? [.. view.Where(Memo.ByRecord, record.Id)]
        : [.. view.All<Memo>().Where(memo => memo.About is null && memo.Passage is null)];

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}

internal sealed record NothingToWriteOn()
    : WrongUsage("What the memo is on was not said", "memo", "Load the page again and write it there");

namespace Tenter.Coding.Queries;

using Tenter.Coding.Search;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>Keeps what a saved query finds now, so that later one sees then and now side by side.</summary>
public static class KeepRun
{
    public const string VerbName = "add-query-run";

    public static Verb Verb { get; } =
        Verb.Of(
            VerbName,
            "Answers a saved query and keeps what it was computed on and how much it found.",
            CodingJson.Default.KeepRunArguments,
            (view, arguments, stamp) =>
                view.Named<SavedQuery>(arguments.Query)
                    .Then(query => Of(view, index: null, query, arguments.Note, stamp))
        ) with
        {
            References = ["query"],
        };

    public static Outcome<Draft> Of(View view, WordIndex? index, SavedQuery query, string? note, Stamp stamp) =>
        PassageQuery
            .Parse(query.Text)
            .Then(read => Asking.Run(view, index, read))
            .Select(answer =>
            {
                var run = new QueryRun
                {
                    Id = stamp.NewId(),
                    Query = query.Id,
                    Text = query.Text,
                    By = stamp.By,
                    At = stamp.At,
                    Seq = answer.At.Seq,
                    Digest = answer.At.Digest.ToString(),
                    Scope = answer.Scope,
                    Sources = answer.Sources,
                    Passages = answer.Passages.Count,
                    Possibly = answer.Possibly,
                    Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(),
                };
                return new Draft(
                    VerbName,
                    $"Kept what ‘{query.Name}’ finds: {answer.Passages.Count} {(answer.Passages.Count == 1 ? "passage" : "passages")} in {answer.Sources} of {answer.Scope} sources",
                    [RecordChange.Put(QueryRun.Kind, run)]
                )
                {
                    Made = new RecordRef(QueryRun.Kind.Name, run.Id),
                };
            });
}

internal sealed record KeepRunArguments
{
    public required string Query { get; init; }

    public string? Note { get; init; }
}

namespace Tenter.Evidence;

/// <summary>Attaches words to a record: the plain verb, told in a sentence that says whose words, and to what.</summary>
public static class AttachWords
{
    private static readonly Verb Plain = RecordVerbs.Add(Support.Kind, "the words that a record rests on");

    public static Verb Add { get; } =
        Plain with
        {
            Run = (view, arguments, stamp) =>
                Plain
                    .Run(view, arguments, stamp)
                    .Select(draft =>
                        draft.Changes is [{ Record: Support support }]
                            ? draft with
                            {
                                Sentence = SentenceOf(view, support),
                            }
                            : draft
                    ),
        };

    /// <summary>“Attached words of ‘minutes’ to ‘Route in’”.</summary>
    public static string SentenceOf(View view, Support support)
    {
        var what = support.Passage is { } passage
            ? $"words of ‘{view.Find<Source>(passage.Source)?.Name ?? "a source no longer here"}’"
            : "a memo";
        var kind = view.Kinds.Named(support.Record.Kind);
        return view.Find(support.Record) is { } record
            ? $"Attached {what} to {RecordVerbs.Told(kind, record)}"
            : $"Attached {what}";
    }
}

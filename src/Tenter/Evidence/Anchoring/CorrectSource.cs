namespace Tenter.Evidence.Anchoring;

using System;
using System.Text;
using Tenter.Journal;

/// <summary>A file that takes the place of another.</summary>
/// <param name="FileName">Its name as it came.</param>
/// <param name="Original">Its bytes, where the text kept is not all of it; else null.</param>
public sealed record NewFile(string? FileName = null, byte[]? Original = null);

/// <summary>
/// Puts the words of a source right, or another file in its place: a new revision and one correction. No coding, memo or
/// quotation is written again; each is carried over when it is read.
/// </summary>
public static class CorrectSource
{
    public const string VerbName = "correct-source";

    public static Verb Correct { get; } =
        Verb.Of(
            VerbName,
            "Puts the words of a source right: what rests on its passages is carried over, character by character.",
            EvidenceJson.Default.CorrectSourceArguments,
            (view, arguments, stamp) => Run(view, arguments, CorrectionWay.Edited, stamp)
        ) with
        {
            References = ["source"],
        };

    public static Verb Replace { get; } =
        Verb.Of(
            "replace-source",
            "Puts another text in the place of a source's own: passages are found again by their words and what stood around them.",
            EvidenceJson.Default.CorrectSourceArguments,
            (view, arguments, stamp) => Run(view, arguments, CorrectionWay.Replaced, stamp)
        ) with
        {
            References = ["source"],
        };

    /// <summary>The draft of a plan made on the same view.</summary>
    public static Outcome<Draft> Of(CorrectionPlan plan, string? because, Stamp stamp, NewFile? file = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(stamp);
        var text = stamp.Blob(Encoding.UTF8.GetBytes(plan.Document.Text));
        var structure = stamp.Blob(StructureBytes.Write(plan.Document.Structure));
        var script = stamp.Blob(ScriptBytes.Write(plan.Script));
        var original = file?.Original is { } bytes ? stamp.Blob(bytes) : null;
        var revision = new Revision
        {
            Id = stamp.NewId(),
            Source = plan.Source.Id,
            Text = text.Ref,
            Structure = structure.Ref,
            Length = plan.Document.Text.Length,
            Words = WordRule.Count(plan.Document.Text),
            Corrects = plan.From.Id,
        };
        var correction = new Correction
        {
            Id = stamp.NewId(),
            Source = plan.Source.Id,
            From = plan.From.Id,
            To = revision.Id,
            Script = script.Ref,
            How = plan.How,
            Because = string.IsNullOrWhiteSpace(because) ? null : because.Trim(),
            By = stamp.By,
            At = stamp.At,
        };
        var source = plan.Source with { Revision = revision.Id };
        if (file is not null)
        {
            source = source with { FileName = file.FileName ?? source.FileName, Original = original?.Ref };
        }

        return new Draft(
            plan.How == CorrectionWay.Edited ? VerbName : "replace-source",
            SentenceOf(plan),
            [
                RecordChange.Put(Source.Kind, source),
                RecordChange.Put(Revision.Kind, revision),
                RecordChange.Put(Correction.Kind, correction),
            ]
        )
        {
            Blobs = [text, structure, script, .. original is null ? [] : new[] { original }],
            Made = new RecordRef(Correction.Kind.Name, correction.Id),
            Reason = correction.Because,
        };
    }

    /// <summary>Refuses a correction made on a text that another has corrected meanwhile.</summary>
    public static Outcome<Source> Seen(Source source, RecordId? seen)
    {
        ArgumentNullException.ThrowIfNull(source);
        return seen is { } revision && revision != source.Revision ? new TextMovedOn(source.Name) : source;
    }

    private static Outcome<Draft> Run(View view, CorrectSourceArguments arguments, CorrectionWay how, Stamp stamp) =>
        view.Named<Source>(arguments.Source)
            .Then(source => Seen(source, arguments.Seen))
            .Then(source =>
                CorrectionPlan.Of(
                    view,
                    source,
                    new ReadDocument(arguments.Text, Paragraphs.Of(arguments.Text.ReplaceLineEndings("\n"))),
                    how
                )
            )
            .Then(plan => Of(plan, arguments.Because, stamp));

    private static string SentenceOf(CorrectionPlan plan)
    {
        if (plan.How == CorrectionWay.Replaced)
        {
            return $"Replaced the text of ‘{plan.Source.Name}’";
        }

        var places = plan.Script.Edits!.Edits.Count;
        return $"Corrected the text of ‘{plan.Source.Name}’ in {(places == 1 ? "one place" : $"{places} places")}";
    }
}

/// <summary>What the verbs take.</summary>
internal sealed record CorrectSourceArguments
{
    public required string Source { get; init; }

    /// <summary>The whole text as it is to be.</summary>
    public required string Text { get; init; }

    /// <summary>The revision the correction was made on: refused where the source has another by now.</summary>
    public RecordId? Seen { get; init; }

    public string? Because { get; init; }
}

public sealed record TextMovedOn(string Source)
    : NotAllowed(
        "The text was corrected meanwhile, here or by another",
        Source,
        "Load the page again, and make the correction in the text as it is now"
    );

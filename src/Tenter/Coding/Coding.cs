namespace Tenter.Coding;

using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// One code on one passage, placed by one member. Codings may overlap at any grain, from a word to the whole document. The
/// same member placing the same code on the same passage again adds nothing.
/// </summary>
public sealed record Coding : Record
{
    public static readonly RecordIndex<Coding> ByCode = new(coding => coding.Code);
    public static readonly RecordIndex<Coding> BySource = new(coding => coding.Passage.Source);

    public static readonly Kind<Coding> Kind = new("coding", CodingJson.Default.Coding)
    {
        ReferenceFields =
        [
            new("code", "code", OnRemoval.Cascade),
            new("passage", "source", OnRemoval.Cascade),
            new("by", "member", OnRemoval.Restrict),
        ],
        References = static (coding, into) =>
        {
            into.Add(new("code", coding.Code, OnRemoval.Cascade));
            into.Add(new("source", coding.Passage.Source, OnRemoval.Cascade));
            into.Add(new("member", coding.By, OnRemoval.Restrict));
        },
        Indexes = [ByCode, BySource],
        Check = static (project, coding) => Passages.Check(project, coding.Passage),
        Words = ["note"],
        Packed = new PackedForm<Coding>(Write, Read),
    };

    public required RecordId Code { get; init; }

    public required Passage Passage { get; init; }

    /// <summary>The member who placed it.</summary>
    public required RecordId By { get; init; }

    public string? Note { get; init; }

    private static void Write(Coding coding, PackWriter to)
    {
        to.Id(coding.Code);
        to.Id(coding.Passage.Source);
        to.Id(coding.Passage.Revision);
        to.Number(coding.Passage.Start);
        to.Number(coding.Passage.End - coding.Passage.Start);
        to.Id(coding.By);
        to.Text(coding.Note);
    }

    private static Coding Read(ref PackReader from)
    {
        var code = from.Id();
        var source = from.Id();
        var revision = from.Id();
        var start = (int)from.Number();
        var end = start + (int)from.Number();
        return new Coding
        {
            Code = code,
            Passage = new Passage(source, revision, start, end),
            By = from.Id(),
            Note = from.Text(),
        };
    }
}

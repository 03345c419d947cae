namespace Tenter.Evidence;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence.Anchoring;
using Tenter.Journal;

/// <summary>What one wants to do with what one sees; decides with consent what is shown.</summary>
public enum Purpose
{
    Read,
    Count,
    Quote,
    Export,
}

/// <summary>Decides what a view shows. Made by the ethics room, which knows consent, visibility and withdrawal.</summary>
public interface IViewRules
{
    /// <summary>Whether every record of the kind is shown: then nothing is filtered one by one.</summary>
    bool ShowsAll(Kind kind);

    bool Shows(Kind kind, Record record);

    /// <summary>How far the words of a passage may be used, the strictest of all that applies, and why.</summary>
    (Scope Scope, string Because) ScopeOf(Passage passage);

    /// <summary>Whether anything is recorded of what was agreed about the words of a passage.</summary>
    bool IsStated(Passage passage);

    /// <summary>Every source of which at least some words may not be quoted, shown or not, with its present text.</summary>
    IEnumerable<(Source Source, Revision Revision)> Withheld();
}

/// <summary>
/// The project as one member may see it, for one purpose, at two times: all that an analysis, a page or a verb is ever given.
/// Consent, visibility and withdrawal have acted already; nobody filters again.
/// </summary>
public sealed class View
{
    private readonly Project project;
    private readonly Project? notebook;
    private readonly IViewRules rules;
    private readonly RevisionMaps maps;

    internal View(Project project, Project? notebook, RecordId member, Purpose purpose, Edtf? asAt, IViewRules rules)
    {
        this.project = project;
        this.notebook = notebook;
        this.rules = rules;
        maps = new RevisionMaps(project);
        Member = member;
        Purpose = purpose;
        AsAt = asAt;
    }

    public RecordId Member { get; }

    public Purpose Purpose { get; }

    /// <summary>When it was so in the collaboration; null for the whole of time.</summary>
    public Edtf? AsAt { get; }

    /// <summary>When we knew it: the head of the journal this view stands on.</summary>
    public Head KnownAt => project.Head;

    public Kinds Kinds => project.Kinds;

    /// <summary>All visible records of a kind, those of the member's notebook last.</summary>
    public IEnumerable<T> All<T>()
        where T : Record
    {
        var kind = project.Kinds.Of(typeof(T));
        IEnumerable<T> shared = project.All<T>();
        if (!rules.ShowsAll(kind))
        {
            shared = shared.Where(record => rules.Shows(kind, record));
        }

        return notebook is null || notebook.All<T>().Count == 0 ? shared : shared.Concat(notebook.All<T>());
    }

    /// <summary>Visible records with a key.</summary>
    public IEnumerable<T> Where<T>(RecordIndex<T> index, RecordId key)
        where T : Record
    {
        var kind = project.Kinds.Of(typeof(T));
        var shared = project.All<T>().Where(index, key);
        if (!rules.ShowsAll(kind))
        {
            shared = shared.Where(record => rules.Shows(kind, record));
        }

        return notebook is null ? shared : shared.Concat(notebook.All<T>().Where(index, key));
    }

    /// <summary>
    /// Something worked out from the records of a kind, kept with the state where the view shows all of them; else made anew.
    /// </summary>
    internal T Derived<T>(Kind kind, Func<T> make)
        where T : class =>
        rules.ShowsAll(kind) && (notebook is null || notebook.Table(kind).Count == 0) ? project.Derived(make) : make();

    /// <summary>How many visible records have a key.</summary>
    public int CountWhere<T>(RecordIndex<T> index, RecordId key)
        where T : Record =>
        rules.ShowsAll(project.Kinds.Of(typeof(T)))
            ? project.All<T>().CountWhere(index, key) + (notebook?.All<T>().CountWhere(index, key) ?? 0)
            : Where(index, key).Count();

    public int Count<T>()
        where T : Record =>
        rules.ShowsAll(project.Kinds.Of(typeof(T)))
            ? project.All<T>().Count + (notebook?.All<T>().Count ?? 0)
            : All<T>().Count();

    public T? Find<T>(RecordId id)
        where T : Record => (T?)Find(new RecordRef(project.Kinds.Of(typeof(T)).Name, id));

    public Record? Find(RecordRef reference)
    {
        if (project.Find(reference) is { } record)
        {
            return rules.Shows(project.Kinds.Named(reference.Kind), record) ? record : null;
        }

        return notebook?.Find(reference);
    }

    /// <summary>What goes when a record goes, itself first: read off the references the kinds declare.</summary>
    public IReadOnlyList<RecordChange> Falling(RecordRef record)
    {
        var within = InNotebook(record) ? notebook! : project;
        return Removal.Expand(within, [RecordChange.Remove(Kinds.Named(record.Kind), record.Id)]);
    }

    /// <summary>Whether the record lives in the member's notebook.</summary>
    public bool InNotebook(RecordRef reference) =>
        project.Find(reference) is null && notebook?.Find(reference) is not null;

    /// <summary>The record called by a name or an id.</summary>
    public Outcome<T> Named<T>(string nameOrId)
        where T : Record => Named(project.Kinds.Of(typeof(T)), nameOrId).Select(record => (T)record);

    /// <inheritdoc cref="Named{T}(string)"/>
    public Outcome<Record> Named(Kind kind, string nameOrId)
    {
        if (RecordId.TryParse(nameOrId, out var id) && Find(new RecordRef(kind.Name, id)) is { } byId)
        {
            return byId;
        }

        var found = Records(kind)
            .Where(record => record is INamed named && named.Name == nameOrId)
            .Take(AmbiguousShown + 1)
            .ToList();
        return found.Count switch
        {
            1 => found[0],
            0 => new NoneSoNamed(kind.Noun, nameOrId),
            _ => new SeveralSoNamed(kind.Noun, nameOrId, [.. found.Select(record => record.Id)]),
        };
    }

    /// <summary>All visible records of a kind known only at run time.</summary>
    public IEnumerable<Record> Records(Kind kind)
    {
        var shared = project.Table(kind).Rows.Select(row => row.Record).Where(record => rules.Shows(kind, record));
        return notebook is null ? shared : shared.Concat(notebook.Table(kind).Rows.Select(row => row.Record));
    }

    /// <summary>The change set that last wrote the record; none for one of the notebook.</summary>
    public RecordId WriterOf(RecordRef reference) =>
        project.Table(project.Kinds.Named(reference.Kind)).WriterOf(reference.Id);

    /// <summary>The words of a revision; null when they were erased.</summary>
    public string? TextOf(Revision revision) => project.Blobs.Text(revision.Text);

    /// <summary>The words that a source has now; null when they were erased.</summary>
    public string? TextOf(Source source) => Find<Revision>(source.Revision) is { } revision ? TextOf(revision) : null;

    /// <summary>The structure of a revision; empty when it was erased.</summary>
    public IReadOnlyList<StructureSpan> StructureOf(Revision revision) =>
        project.Blobs.Bytes(revision.Structure) is { } bytes ? StructureBytes.Read(bytes) : [];

    /// <summary>The content of a blob; null when it was erased.</summary>
    public byte[]? BytesOf(BlobRef blob) => project.Blobs.Bytes(blob);

    /// <summary>The quotation a passage stands for; null when its text was erased.</summary>
    public string? QuotationOf(Passage passage)
    {
        if (Find<Revision>(passage.Revision) is not { } revision || TextOf(revision) is not { } text)
        {
            return null;
        }

        return passage.Start >= 0 && passage.Start <= passage.End && passage.End <= text.Length
            ? text[passage.Start..passage.End]
            : null;
    }

    /// <summary>
    /// Where a passage lies in the text that its source has now. Analyses and pages that set passages beside each other use
    /// this, never the positions they were made with: those belong to the revision that was current then.
    /// </summary>
    public Placing Present(Passage passage) => maps.Present(passage);

    /// <summary>Where the words of a passage are read now: in the present text, or where they were while nobody has placed it.</summary>
    public Passage Read(Passage passage) => maps.Present(passage).Passage ?? passage;

    /// <summary>How far the words of a passage may be used, and on whose word.</summary>
    public (Scope Scope, string Because) ScopeOf(Passage passage) => rules.ScopeOf(passage);

    /// <summary>Whether anything is recorded of what was agreed: where not, quoting is not refused, but it is told.</summary>
    public bool IsStated(Passage passage) => rules.IsStated(passage);

    /// <summary>A source as a whole, in the text it has now.</summary>
    public Passage WholeOf(Source source) =>
        new(source.Id, source.Revision, 0, project.Find<Revision>(source.Revision)?.Length ?? 0);

    /// <summary>Every other source whose words are the same to the letter.</summary>
    public IReadOnlyList<Source> SameAs(Source source) =>
        Find<Revision>(source.Revision) is { } revision
            ? [.. new SameWords(All<Source>(), Find<Revision>, project.Blobs.Text).As(source.Id, revision)]
            : [];

    /// <summary>The sources whose words are these, to the letter.</summary>
    public IReadOnlyList<Source> Saying(string words) =>
        [.. new SameWords(All<Source>(), Find<Revision>, project.Blobs.Text).As(words)];

    /// <summary>
    /// The texts of which at least some words may not be quoted, those the view does not show too: only to compare with what
    /// is about to leave.
    /// </summary>
    internal IEnumerable<(Source Source, Revision Revision, string Text)> Withheld() =>
        rules
            .Withheld()
            .Select(one => (one.Source, one.Revision, Text: project.Blobs.Text(one.Revision.Text)!))
            .Where(one => one.Text is not null);

    private const int AmbiguousShown = 6;
}

public sealed record NoneSoNamed(string Noun, string Name)
    : NotAllowed($"There is no {Noun} called '{Name}'", $"{Noun}", $"List the names, or give the id of the {Noun}");

public sealed record SeveralSoNamed(string Noun, string Name, IReadOnlyList<RecordId> Ids)
    : NotAllowed($"More than one {Noun} is called '{Name}'", string.Join(", ", Ids), "Give the id instead of the name");

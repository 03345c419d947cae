namespace Tenter.Tests;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using Tenter.Ethics;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>A project that is nowhere but in memory, changed by the verbs everybody uses. Ids and times are always the same.</summary>
internal sealed class MemoryProject
{
    private static readonly DateTimeOffset Begun = new(2018, 10, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly MemoryBlobs blobs = new();
    private readonly RecordId member;
    private Project project;
    private uint made;
    private long seq;

    public MemoryProject(string title = "Harrowmere partnership")
    {
        project = Project.Empty(Rooms.Kinds, blobs);
        member = NextId();
        Write(NewProject.Begin(title, NewStamp()).Value);
    }

    /// <summary>The state as it stands.</summary>
    public Project Now => project;

    public View View(Purpose purpose = Purpose.Read, string? audience = null) =>
        Viewing.Open(project, notebook: null, member, purpose, audience: audience);

    public Project Present => project;

    /// <summary>A state of it that was not written, as a batch has it half way.</summary>
    public View See(Project working) => Viewing.Open(working, notebook: null, member, Purpose.Read);

    /// <summary>Runs a verb with its arguments as JSON; answers the id of what it made.</summary>
    public RecordId Do(string verb, string arguments) => Try(verb, arguments).Value;

    /// <summary>Runs a verb that may be refused.</summary>
    public Outcome<RecordId> Try(string verb, string arguments) =>
        Try(
            (view, stamp) =>
                Rooms.Verbs.Single(one => one.Name == verb).Run(view, JsonNode.Parse(arguments)!.AsObject(), stamp)
        );

    /// <inheritdoc cref="Try(string, string)"/>
    public Outcome<RecordId> Try(Func<View, Stamp, Outcome<Draft>> verb) => verb(View(), NewStamp()).Then(Write);

    /// <summary>A source with this text; of one participant, or of none.</summary>
    public Source Source(string name, string text, string? participant = null, string? date = null)
    {
        var arguments = new JsonObject
        {
            ["name"] = name,
            ["text"] = text,
            ["date"] = date,
            ["participants"] = new JsonArray([.. participant is null ? [] : new JsonNode[] { participant }]),
        };
        Do("add-source", arguments.ToJsonString());
        return View().Named<Source>(name).Value;
    }

    /// <summary>The passage where these words first stand in a source.</summary>
    public Passage Passage(Source source, string words)
    {
        var start = View().TextOf(source)!.IndexOf(words, StringComparison.Ordinal);
        return start < 0
            ? throw new ArgumentException($"‘{words}’ does not stand in {source.Name}.", nameof(words))
            : new Passage(source.Id, source.Revision, start, start + words.Length);
    }

    /// <summary>Gives the text of a source turns, each by whom and with which words, as a reader of transcripts finds them.</summary>
    public void GiveTurns(Source source, params (string Speaker, string Words)[] turns)
    {
        var text = View().TextOf(source)!;
        var spans = turns.Select(turn =>
        {
            var start = text.IndexOf(turn.Words, StringComparison.Ordinal);
            return new StructureSpan(StructureKind.Turn, new TextSpan(start, start + turn.Words.Length), turn.Speaker);
        });
        blobs.Replace(View().Find<Revision>(source.Revision)!.Structure, StructureBytes.Write([.. spans]));
    }

    /// <summary>Takes the words of a source out of the memory, as an erasure does.</summary>
    public void ForgetWords(Source source) => blobs.Forget(View().Find<Revision>(source.Revision)!.Text);

    private Outcome<RecordId> Write(Draft draft)
    {
        foreach (var blob in draft.Blobs)
        {
            blobs.Expect(blob);
        }

        var expanded = draft with { Changes = Removal.Expand(project, draft.Changes) };
        var id = NextId();
        if (!project.Apply(expanded, id).TryGet(out _, out var refusal))
        {
            return refusal;
        }

        project = project.Replay(expanded.Changes, id, new Head(id, ++seq, default, Begun));
        return draft.Made?.Id ?? default(RecordId);
    }

    public Stamp NewStamp() => new(member, Begun, NextId);

    private RecordId NextId() => new(++made);

    private sealed class MemoryBlobs : IBlobs
    {
        private readonly Dictionary<RecordId, byte[]> kept = [];

        public byte[]? Bytes(BlobRef blob) => kept.GetValueOrDefault(blob.Id);

        public string? Text(BlobRef blob) => Bytes(blob) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

        public void Expect(NewBlob blob) => kept[blob.Ref.Id] = blob.Bytes;

        public void Replace(BlobRef blob, byte[] bytes) => kept[blob.Id] = bytes;

        public void Forget(BlobRef blob) => kept.Remove(blob.Id);
    }
}

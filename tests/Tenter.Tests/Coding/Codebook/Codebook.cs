namespace Tenter.Tests.Coding.Codebook;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Journal;
using Coding = Tenter.Coding.Coding;

/// <summary>A small codebook on two invented sources, coded by the verbs everybody uses.</summary>
internal static class Codebook
{
    public const string Text =
        "They need our halls on a Tuesday more than we need their logo, and nobody says so in the room where it counts.";

    public static MemoryProject Project(params string[] codes)
    {
        var project = new MemoryProject();
        project.Source("wren", Text, date: "2017-02");
        project.Source("osman", Text, date: "2018-05");
        foreach (var code in codes)
        {
            project.Do("add-code", $$"""{"name":"{{code}}"}""");
        }

        return project;
    }

    public static RecordId Code(this MemoryProject project, string code, string source, int start, int end) =>
        project.Do(
            "add-coding",
            $$"""{"code":"{{code}}","source":"{{source}}","start":{{start}},"end":{{end}},"newCode":true}"""
        );

    public static Code Called(this MemoryProject project, string name) => project.View().Named<Code>(name).Value;

    public static IReadOnlyList<Coding> Codings(this MemoryProject project, string code) =>
        [.. project.View().Where(Coding.ByCode, project.Called(code).Id)];

    /// <summary>All that the project holds of codes, codings and themes, as text to compare.</summary>
    public static string Told(Project project)
    {
        var lines = new List<string>();
        foreach (var kind in Rooms.Kinds.All)
        {
            foreach (var (record, _) in project.Table(kind).Rows)
            {
                lines.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{kind.Name} {record.Id} {System.Text.Encoding.UTF8.GetString(kind.Encode(record))}"
                    )
                );
            }
        }

        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    /// <summary>The draft that takes an act back, as undo makes it of what the journal holds.</summary>
    public static Project Undone(Project before, Project after, RecordId act, IReadOnlyList<RecordChange> changes)
    {
        var n = 0;
        var undone = changes.Select(change =>
        {
            var was = before.Table(change.Kind).Find(change.Id);
            return new UndoneChange(
                new Change(++n, change.Kind.Name, change.Id, change.Op, was is null ? null : act, null),
                was is null ? null : Payload(change.Kind, was),
                change.Record is { } record ? Payload(change.Kind, record) : null
            );
        });
        var set = new ChangeSet(act, 0, 1, [], default, default, "merge-codes", null, default, n, default);
        var draft = Undo.Of(after, new UndoTarget(set, null, undone.ToList()), "undo").Value;
        return after.Apply(draft, new RecordId(act.Value + 1)).Value;
    }

    private static Payload Payload(Kind kind, Record record) => new([], kind.Version, kind.Encode(record));
}

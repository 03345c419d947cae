namespace Tenter.Store.Tests;

using System;
using System.Linq;
using Shouldly;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>The acts that the tests of the store are told in.</summary>
internal static class Acts
{
    public const string Wren = "Wren, who chairs the Tollgate forum";
    public const string Minutes = "WREN: The clinics' area manager said Tuesday, and nobody answered.\nOSMAN: I did.";

    public static Draft Participant(Stamp stamp, string name) =>
        RecordVerbs.Added(Evidence.Participant.Kind, new Participant { Id = stamp.NewId(), Name = name });

    public static Participant AddParticipant(this Session session, string name)
    {
        var made = session.Does((_, stamp) => Participant(stamp, name)).Draft.Made!.Value;
        return session.Project.Find<Participant>(made.Id)!;
    }

    public static Committed Change(this Session session, Participant to, string? reason = null) =>
        session.Does(
            (_, _) => RecordVerbs.Changed(Evidence.Participant.Kind, to, $"Changed participant ‘{to.Name}’"),
            reason
        );

    public static Committed Remove(this Session session, Kind kind, RecordId id) =>
        session.Does((_, _) => new Draft($"remove-{kind.Name}", "Removed", [RecordChange.Remove(kind, id)]));

    public static Committed Erase(this Session session, Kind kind, params RecordId[] ids) =>
        session.Does((_, _) => new Draft("erase", "Erased", [.. ids.Select(id => RecordChange.Erase(kind, id))]));

    public static Source Import(this Session session, string name, string text)
    {
        var document = new ReadDocument(
            text,
            [new StructureSpan(StructureKind.Turn, new TextSpan(0, Math.Min(4, text.Length)), "WREN")]
        );
        var made = session.Does(
            (view, stamp) => ImportSources.Of(view, [new ReadSource(name, document, FileName: name + ".txt")], stamp)
        );
        return session.Project.Find<Source>(made.Draft.Made!.Value.Id)!;
    }

    public static Committed Does(this Session session, Func<View, Stamp, Outcome<Draft>> verb, string? reason = null)
    {
        var written = session.Do(verb, reason);
        (written.Done ? null : written.Refusal.Message).ShouldBeNull();
        return written.Value;
    }

    /// <summary>
    /// Begins a project with something of everything: an undo, a removal, blobs, an erasure, a checkpoint and a tail.
    /// </summary>
    public static void SmallProject(string path)
    {
        using var session = Session.New(path, "Harrowmere", new SessionOptions()).Value;
        var wren = session.AddParticipant(Wren);
        var osman = session.AddParticipant("Osman");
        _ = session.Import("assembly", Minutes);
        var film = session.Import("film", "A film nobody may see.");
        session.Change(wren with { Role = "chair" }, reason: "She said so herself");
        session.Undo().Done.ShouldBeTrue();
        session.Remove(Evidence.Participant.Kind, osman.Id);
        session.Erase(Source.Kind, film.Id);
        session.Checkpoint();
        session.Change(wren with { Level = "manager" });
        session.AddParticipant("Petra");
    }

    public static VerifyReport ShouldBeWhole(string path)
    {
        var report = Verification.Run(path);
        report.Findings.ShouldBeEmpty();
        report.Ok.ShouldBeTrue();
        return report;
    }
}

namespace Tenter.Cli.Demo;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Evidence;
using Tenter.Evidence.Anchoring;
using Tenter.Formats.Readers;
using Tenter.Store;

/// <summary>
/// Makes the demo by the acts of its story, in the order of their times, each by the verbs that a user has and by the member
/// who did it. Nothing is written past them.
/// </summary>
internal sealed class Story : IDisposable
{
    /// <summary>Who keeps the project of the demo, and opens it.</summary>
    public const string Keeper = "Ash";

    private const string Title = "Harrowmere";
    private const string ChangeProject = "change-project-info";

    // Between two acts of one day.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(4);

    private static readonly DateTimeOffset Start = new(2016, 2, 15, 9, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, Verb> Verbs = Rooms.Verbs.ToDictionary(
        verb => verb.Name,
        StringComparer.Ordinal
    );

    private readonly string path;
    private readonly StoryClock clock;
    private Session session;
    private string member = Keeper;

    private Story(string path, Session session, StoryClock clock)
    {
        this.path = path;
        this.session = session;
        this.clock = clock;
    }

    /// <summary>Makes the project at a path where there is none; answers it open for the member who keeps it.</summary>
    public static Outcome<Session> Tell(string path)
    {
        var clock = new StoryClock(Start);
        if (!Session.New(path, Title, new SessionOptions { Clock = clock }).TryGet(out var session, out var refusal))
        {
            return refusal;
        }

        using var story = new Story(path, session, clock);
        return story.Tell();
    }

    /// <summary>All acts, in the order in which they are done: by time, then by file, then as they stand there.</summary>
    public static IReadOnlyList<Act> Acts() =>
        [
            .. DemoMaterial
                .Paths(DemoMaterial.Records)
                .Where(file => file.EndsWith(".yaml", StringComparison.Ordinal) && file != RealNames.File)
                .SelectMany(RecordFile.Read)
                .OrderBy(act => act.At),
        ];

    public void Dispose() => session.Dispose();

    private Outcome<Session> Tell()
    {
        foreach (var act in Acts())
        {
            clock.MoveTo(act.At > clock.GetUtcNow() ? act.At : clock.GetUtcNow() + Pause);
            if (Turn(act.By) is { } noMember)
            {
                return noMember;
            }

            if (Do(act) is { } refused)
            {
                return refused;
            }
        }

        if (Turn(Keeper) is { } gone)
        {
            return gone;
        }

        return RealNames.Keep(session).Then(_ => Done());
    }

    private Outcome<Session> Done()
    {
        session.Checkpoint();
        return Session.Open(path, new SessionOptions(Keeper));
    }

    /// <summary>Gives the pen to another member.</summary>
    private Refusal? Turn(string to)
    {
        if (to == member)
        {
            return null;
        }

        session.Dispose();
        if (!Session.Open(path, new SessionOptions(to) { Clock = clock }).TryGet(out var opened, out var refusal))
        {
            return refusal;
        }

        session = opened;
        member = to;
        return null;
    }

    private Refusal? Do(Act act) =>
        act switch
        {
            Importing importing => Import(importing),
            Recording { Private: true } own => Note(own),
            Recording recording => Record(recording),
            _ => throw new InvalidOperationException("An act of no known kind."),
        };

    private Refusal? Import(Importing act)
    {
        var files = new List<ReadSource>();
        foreach (var file in act.Paths)
        {
            var brought = Bringing.FromBytes(file, DemoMaterial.Bytes(file));
            if (!brought.Read.TryGet(out var read, out var refusal))
            {
                return refusal;
            }

            files.Add(read);
        }

        return Refused(session.Do((view, stamp) => ImportSources.Of(view, files, stamp), act.Because));
    }

    private Refusal? Record(Recording act)
    {
        var steps = new List<BatchStep>();
        var view = session.View();
        foreach (var entry in act.Entries)
        {
            if (Steps(view, entry, act, steps) is { } refusal)
            {
                return refusal;
            }
        }

        return Refused(session.DoAll(steps, act.Because));
    }

    /// <summary>What belongs to the member alone goes into the notebook, one act a record.</summary>
    private Refusal? Note(Recording act)
    {
        foreach (var entry in act.Entries)
        {
            var arguments = (JsonObject)entry.Arguments.DeepClone();
            if (Words.Resolve(session.View(), arguments) is { } refusal)
            {
                return refusal;
            }

            var verb = Verbs[entry.Verb];
            if (Refused(session.Do((view, stamp) => verb.Run(view, arguments, stamp), act.Because)) is { } refused)
            {
                return refused;
            }
        }

        return null;
    }

    /// <summary>A correction is written as the words that were and are; the verb takes the whole text.</summary>
    private static Refusal? Corrected(View view, JsonObject arguments, string? because)
    {
        var (source, was) = (arguments["source"]!.GetValue<string>(), arguments["was"]!.GetValue<string>());
        if (!Quotes.Passage(view, source, was).TryGet(out var passage, out var refusal))
        {
            return refusal;
        }

        var text = view.TextOf(view.Find<Source>(passage.Source)!)!;
        arguments["text"] = text[..passage.Start] + arguments["is"]!.GetValue<string>() + text[passage.End..];
        arguments["because"] = because;
        arguments.Remove("was");
        arguments.Remove("is");
        return null;
    }

    private static Refusal? Steps(View view, Entry entry, Act act, List<BatchStep> steps)
    {
        var name = $"$r{steps.Count}";
        var where = $"{act.File}, {entry.Verb}, {entry.Arguments["name"] ?? entry.Arguments["id"] ?? steps.Count}";
        var arguments = (JsonObject)entry.Arguments.DeepClone();
        if (Words.Resolve(view, arguments) is { } refusal)
        {
            return Batch.Refused(where, refusal);
        }

        if (entry.Verb == CorrectSource.VerbName)
        {
            if (Corrected(view, arguments, act.Because) is { } unfit)
            {
                return Batch.Refused(where, unfit);
            }
        }

        if (entry.Verb == ChangeProject)
        {
            // There is one such record, and it has no name.
            arguments["id"] = ProjectInfo.Of(view)!.Id.ToString();
        }

        steps.Add(new BatchStep(entry.Verb, arguments, name, where));
        var kind = entry.Verb[(entry.Verb.IndexOf('-', StringComparison.Ordinal) + 1)..];
        foreach (var rest in entry.Rests)
        {
            var support = new JsonObject
            {
                ["record"] = $"{kind}:{name}",
                ["passage"] = rest.Words,
                ["stance"] = rest.Stance,
                ["note"] = rest.Note,
            };
            if (Words.Resolve(view, support) is { } unplaced)
            {
                return Batch.Refused(where, unplaced);
            }

            steps.Add(new BatchStep("add-support", support, null, where));
        }

        return null;
    }

    private static Refusal? Refused<T>(Outcome<T> done) => done.TryGet(out _, out var refusal) ? null : refusal;
}

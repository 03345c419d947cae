namespace Tenter.Inquiry;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// Says that words answer what the researcher brought up: every coding that lies within them is marked so, now and when it is
/// made later, and what was brought up is noted with the event. Marked codings are kept and shown, and never counted as having arisen.
/// </summary>
public static class MarkAnswers
{
    public const string VerbName = "mark-answers";

    public static Verb Verb { get; } =
        Verb.Of(
            VerbName,
            "Says that words answer what the researcher brought up: the codings within them are marked, and what was brought up is noted with the event.",
            InquiryJson.Default.MarkAnswersArguments,
            (view, arguments, stamp) =>
                Passages
                    .At(view, arguments.Source, arguments.Start, arguments.End)
                    .Then(passage => Of(view, passage, arguments.Topic, stamp))
        ) with
        {
            References = ["source"],
        };

    /// <param name="topic">What was brought up, in a few words; null where that stands already.</param>
    public static Outcome<Draft> Of(View view, Passage passage, string? topic, Stamp stamp)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(stamp);
        if (view.Find<Source>(passage.Source) is not { } source)
        {
            return new NoneSoNamed(Source.Kind.Noun, passage.Source.ToString());
        }

        List<RecordChange> changes = [.. CodingsWithin(view, passage).Select(Marked)];
        var marked = changes.Count;
        if (!BroughtUp.Holds(view, passage))
        {
            changes.Add(
                RecordChange.Put(
                    BroughtUp.Kind,
                    new BroughtUp
                    {
                        Id = stamp.NewId(),
                        Passage = passage,
                        Topic = string.IsNullOrWhiteSpace(topic) ? null : topic.Trim(),
                        By = stamp.By,
                        At = stamp.At,
                    }
                )
            );
        }

        if (!string.IsNullOrWhiteSpace(topic) && Noted(view, source, topic.Trim(), stamp) is { } noted)
        {
            changes.Add(noted);
        }

        if (changes.Count == 0)
        {
            return new NothingToMarkHere(source.Name);
        }

        var codings = marked switch
        {
            0 => "no coding stands on them yet",
            1 => "one coding marked",
            _ => $"{marked} codings marked",
        };
        return new Draft(
            VerbName,
            $"Noted that words of ‘{source.Name}’ answer what was brought up: {codings}",
            changes
        )
        {
            Made = new RecordRef(Source.Kind.Name, source.Id),
        };
    }

    /// <summary>The codings that lie within the words and are not marked yet.</summary>
    public static IEnumerable<Coding> CodingsWithin(View view, Passage passage)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Where(Coding.BySource, passage.Source)
            .Where(coding =>
                !coding.Introduced
                && view.Present(coding.Passage).Passage is { } there
                && there.Start >= passage.Start
                && there.End <= passage.End
            );
    }

    private static RecordChange Marked(Coding coding) =>
        RecordChange.Put(Coding.Kind, coding with { Introduced = true });

    /// <summary>With what is known of the event already, where it is the same member's; else as a note of its own.</summary>
    private static RecordChange? Noted(View view, Source source, string topic, Stamp stamp)
    {
        var said = ResearchEvents.On(view, source);
        if (said.Any(one => one.Introduced.Contains(topic, StringComparer.OrdinalIgnoreCase)))
        {
            return null;
        }

        return RecordChange.Put(
            Participation.Kind,
            said.LastOrDefault(one => one.By == stamp.By) is { } mine
                ? mine with
                {
                    Introduced = [.. mine.Introduced, topic],
                }
                : new Participation
                {
                    Id = stamp.NewId(),
                    Event = new RecordRef(Source.Kind.Name, source.Id),
                    // Whoever brings something up has taken some part.
                    Level = "partial",
                    Introduced = [topic],
                    By = stamp.By,
                    At = stamp.At,
                }
        );
    }
}

/// <summary>What <see cref="MarkAnswers"/> takes.</summary>
internal sealed record MarkAnswersArguments
{
    public required string Source { get; init; }

    /// <summary>In code points.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }

    public string? Topic { get; init; }
}

public sealed record NothingToMarkHere(string Source)
    : NotAllowed(
        "No coding lies within these words that is not marked already",
        Source,
        "Say what was brought up, or select words that carry a code"
    );

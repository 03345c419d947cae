namespace Tenter.Tests.Evidence.Anchoring;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Shouldly;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Evidence.Anchoring;
using Tenter.Journal;
using Xunit;

public sealed class CorrectSourceTests
{
    private const string Text = "YUSUF: We hire the haul on a Tuesday.\nINES: And the key?\nYUSUF: We have it.";

    private readonly MemoryProject project = new();

    [Fact]
    public void Correcting_a_letter_writes_a_revision_and_one_correction()
    {
        var source = project.Source("yusuf", Text);
        var coding = Code(source, "on a Tuesday");
        var before = project.Now.Count;

        Correct(source, Text.Replace("haul", "hall", StringComparison.Ordinal), "Misheard; Yusuf read it");

        project.Now.Count.ShouldBe(before + 2);
        project.View().Find<Coding>(coding).ShouldBe(project.Now.Find<Coding>(coding));
        var correction = project.View().All<Correction>().Single();
        (correction.How, correction.Because).ShouldBe((CorrectionWay.Edited, "Misheard; Yusuf read it"));
        var placing = Placing(coding);
        placing.State.ShouldBe(PlacingState.Whole);
        project.View().QuotationOf(placing.Passage!.Value).ShouldBe("on a Tuesday");
    }

    [Fact]
    public void A_passage_changes_with_its_words_and_is_unplaced_without_them_and_both_are_listed()
    {
        var source = project.Source("yusuf", Text);
        var whole = Code(source, "We have it");
        var changed = Code(source, "hire the haul");
        var gone = Code(source, "haul");

        Correct(source, Text.Replace("haul", "room", StringComparison.Ordinal));

        Placing(whole).State.ShouldBe(PlacingState.Whole);
        Placing(changed).State.ShouldBe(PlacingState.Changed);
        Placing(gone).ShouldBe(new Placing(null, PlacingState.Unplaced));
        AstrayPassages
            .Of(project.View())
            .Select(one => (one.Held.Record.Id, one.State, one.Was, one.Now))
            .ShouldBe([
                (gone, PlacingState.Unplaced, "haul", null),
                (changed, PlacingState.Changed, "hire the haul", "hire the "),
            ]);
    }

    [Fact]
    public void A_person_places_what_was_lost_and_confirms_what_changed()
    {
        var source = project.Source("yusuf", Text);
        var gone = Code(source, "haul");
        var changed = Code(source, "hire the haul on");
        var now = Text.Replace("haul", "room", StringComparison.Ordinal);
        Correct(source, now);
        var at = now.IndexOf("room", StringComparison.Ordinal);

        project.Do("place-passage", $$"""{"record":"coding:{{gone}}","start":{{at}},"end":{{at + 4}}}""");
        project.Do("confirm-passages", """{"source":"yusuf"}""");

        AstrayPassages.Of(project.View()).ShouldBeEmpty();
        Words(gone).ShouldBe("room");
        Words(changed).ShouldBe("hire the room on");
        project.Try("confirm-passages", """{"source":"yusuf"}""").Refusal.ShouldBeOfType<NoneChanged>();
    }

    [Fact]
    public void A_memo_and_a_quotation_in_an_account_are_placed_like_a_coding()
    {
        var source = project.Source("yusuf", Text);
        var at = Text.IndexOf("haul", StringComparison.Ordinal);
        var passage = $$"""{"source":"yusuf","start":{{at}},"end":{{at + 4}}}""";
        var account = project.Do(
            "add-account",
            $$"""{"name":"Halls","blocks":[{"blockKind":"quotation","passage":{{passage}}}]}"""
        );
        Correct(source, Text.Replace("haul", "room", StringComparison.Ordinal));

        AstrayPassages.Of(project.View()).Select(one => one.Held.Kind.Name).ShouldBe(["account"]);
        project.Do("place-passage", $$"""{"record":"account:{{account}}","start":{{at}},"end":{{at + 4}}}""");

        AstrayPassages.Of(project.View()).ShouldBeEmpty();
    }

    [Fact]
    public void A_correction_made_on_an_earlier_text_is_refused()
    {
        var source = project.Source("yusuf", Text);
        Correct(source, Text + "!");

        project
            .Try(
                "correct-source",
                new JsonObject
                {
                    ["source"] = "yusuf",
                    ["text"] = Text + "?",
                    ["seen"] = source.Revision.ToString(),
                }.ToJsonString()
            )
            .Refusal.ShouldBeOfType<TextMovedOn>();
        project.Try("correct-source", Arguments("yusuf", Text + "!")).Refusal.ShouldBeOfType<NothingCorrected>();
    }

    [Fact]
    public void Turns_follow_their_words_and_a_speaker_put_right_is_called_by_the_new_name()
    {
        var source = project.Source("yusuf", Text);
        project.GiveTurns(
            source,
            ("YUSUF", "YUSUF: We hire the haul on a Tuesday."),
            ("INES", "INES: And the key?"),
            ("YUSUF", "YUSUF: We have it.")
        );

        Correct(
            source,
            Text.Replace("INES", "IMELDA", StringComparison.Ordinal)
                .Replace("it.", "it. Two.", StringComparison.Ordinal)
        );

        var view = project.View();
        var revision = view.Find<Revision>(view.Find<Source>(source.Id)!.Revision)!;
        var text = view.TextOf(revision)!;
        view.StructureOf(revision)
            .Where(span => span.Kind == StructureKind.Turn)
            .Select(span => (span.Label, text[span.Span.Start..span.Span.End]))
            .ShouldBe([
                ("YUSUF", "YUSUF: We hire the haul on a Tuesday."),
                ("IMELDA", "IMELDA: And the key?"),
                ("YUSUF", "YUSUF: We have it. Two."),
            ]);
    }

    [Fact]
    public void Another_file_is_searched_for_the_words_and_what_stood_around_them()
    {
        var source = project.Source("yusuf", Text);
        var found = Code(source, "We hire the haul on a Tuesday");
        var gone = Code(source, "And the key?");

        project.Do(
            "replace-source",
            Arguments(
                "yusuf",
                "A fair copy of what was said, with a preface longer than all that follows it, so that the two are not near to each other.\nYusuf said: We hire the haul on a Tuesday"
            )
        );

        Words(found).ShouldBe("We hire the haul on a Tuesday");
        Placing(gone).State.ShouldBe(PlacingState.Unplaced);
        project.View().All<Correction>().Single().How.ShouldBe(CorrectionWay.Replaced);
    }

    [Fact]
    public void A_search_decision_survives_a_correction_elsewhere()
    {
        var source = project.Source("yusuf", Text);
        project
            .Try((v, stamp) => DecideHit.Of(v, "key", project.Passage(source, "key"), true, null, stamp))
            .Done.ShouldBeTrue();

        Correct(source, "Read by him. " + Text);

        var query = Tenter.Coding.Search.SearchQuery.Parse("key").Value;
        var hit = Tenter
            .Coding.Search.Searching.Run(project.View(), null, query, Tenter.Coding.Search.SearchUnit.Source, 10)
            .Hits.Single();
        hit.Decision.ShouldNotBeNull().Accepted.ShouldBeTrue();
    }

    /// <summary>After random edits of random texts, every coding says what became of it, and says the truth.</summary>
    [Fact]
    public void After_random_corrections_every_coding_covers_its_surviving_characters()
    {
        var random = new Random(23);
        for (var run = 0; run < 25; run++)
        {
            var mine = new MemoryProject();
            var text = RandomEdits.Words(random, 40) + "end";
            mine.Source("text", text);
            var codings = new List<(RecordId Id, TextSpan Span, bool Changed)>();
            for (var i = 0; i < 12; i++)
            {
                var start = random.Next(text.Length - 1);
                var end = random.Next(start + 1, text.Length);
                if (Divides(text, start) || Divides(text, end))
                {
                    continue;
                }

                var source = mine.View().All<Source>().Single();
                var passage = new Passage(source.Id, source.Revision, start, end);
                var made = mine.Try((view, stamp) => CodePassage.Of(view, $"code {i}", passage, stamp, makeCode: true));
                codings.Add((made.Value, passage.Span, false));
            }

            for (var step = 0; step < 4; step++)
            {
                var now = Shaken(random, text);
                if (now == text || string.IsNullOrWhiteSpace(now))
                {
                    continue;
                }

                var script = TextDiff.Between(text, now);
                codings = codings.ConvertAll(one => Followed(one, script));
                mine.Do("correct-source", Arguments("text", now));
                text = now;
            }

            var view = mine.View();
            var astray = AstrayPassages.Of(view).ToDictionary(one => one.Held.Record.Id, one => one.State);
            foreach (var (id, span, changed) in codings)
            {
                var placing = view.Present(view.Find<Coding>(id)!.Passage);
                placing.Passage?.Span.ShouldBe(span);
                (placing.Passage is null).ShouldBe(span.IsEmpty);
                astray
                    .GetValueOrDefault(id, PlacingState.Whole)
                    .ShouldBe(
                        span.IsEmpty ? PlacingState.Unplaced
                        : changed ? PlacingState.Changed
                        : PlacingState.Whole
                    );
            }
        }
    }

    /// <summary>One character after another, as the definition has it; an empty span for what is unplaced.</summary>
    private static (RecordId Id, TextSpan Span, bool Changed) Followed(
        (RecordId Id, TextSpan Span, bool Changed) coding,
        EditScript script
    )
    {
        if (coding.Span.IsEmpty)
        {
            return coding;
        }

        int? first = null;
        var (last, shift, edit, changed) = (0, 0, 0, coding.Changed);
        for (var at = 0; at < coding.Span.End; at++)
        {
            while (edit < script.Edits.Count && at >= script.Edits[edit].End && at >= script.Edits[edit].Start)
            {
                shift += script.Edits[edit].Inserted.Length - script.Edits[edit].Deleted;
                edit++;
            }

            var gone = edit < script.Edits.Count && at >= script.Edits[edit].Start;
            if (at >= coding.Span.Start)
            {
                changed |= gone;
                if (!gone)
                {
                    first ??= at + shift;
                    last = at + shift;
                }
            }
        }

        return first is { } start
            ? (coding.Id, new TextSpan(start, last + 1), changed)
            : (coding.Id, new TextSpan(0, 0), true);
    }

    private static bool Divides(string text, int at) =>
        at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    private static string Shaken(Random random, string text)
    {
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(0, text.Length + 1);
            var gone = random.Next(0, Math.Min(random.Next(4) == 0 ? 40 : 4, text.Length - at) + 1);
            if (!Divides(text, at) && !Divides(text, at + gone))
            {
                text = text[..at] + (random.Next(2) == 0 ? "new" : "") + text[(at + gone)..];
            }
        }

        return text;
    }

    private RecordId Code(Source source, string words) =>
        project
            .Try((view, stamp) => CodePassage.Of(view, "a code", project.Passage(source, words), stamp, makeCode: true))
            .Value;

    private void Correct(Source source, string text, string? because = null) =>
        project.Do("correct-source", Arguments(source.Name, text, because));

    private static string Arguments(string source, string text, string? because = null)
    {
        var arguments = new JsonObject { ["source"] = source, ["text"] = text };
        if (because is not null)
        {
            arguments["because"] = because;
        }

        return arguments.ToJsonString();
    }

    private Placing Placing(RecordId coding) => project.View().Present(project.View().Find<Coding>(coding)!.Passage);

    private string? Words(RecordId coding) =>
        Placing(coding).Passage is { } passage ? project.View().QuotationOf(passage) : null;
}

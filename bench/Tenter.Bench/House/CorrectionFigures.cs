namespace Tenter.Bench.House;

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Evidence.Anchoring;
using Tenter.Store;

/// <summary>
/// One letter put right in the longest source of a project, and what the Reader asks for after it: every coding of the
/// source in its place in the present text. Works on a copy, as <see cref="HouseFigures"/> does.
/// </summary>
internal static class CorrectionFigures
{
    private const int Repeats = 7;
    private const int Rounds = 20;

    public static IEnumerable<(string Measure, string Figure, string Target)> Measure(string project)
    {
        var path = project + ".bench.tenter";
        File.Copy(project, path, overwrite: true);
        using (var session = Session.Open(path, new SessionOptions()).Value)
        {
            session.LoadTexts();
            var longest = session
                .Project.All<Source>()
                .MaxBy(source => session.Project.Find<Revision>(source.Revision)!.Length)!;
            var codings = session.Project.All<Coding>().Where(Coding.BySource, longest.Id).Count();
            var length = session.Project.Find<Revision>(longest.Revision)!.Length;
            yield return ("the source", $"{length:N0} characters, {codings:N0} codings", "");
            yield return ("codings in order, never corrected", Best(() => InOrder(session.View(), longest.Id)), "");

            var text = session.View().TextOf(longest)!;
            Correct(session, longest.Id, Other(text, text.Length / 3));
            text = Other(text, text.Length / 3);
            var watch = Stopwatch.StartNew();
            var count = InOrder(session.View(), longest.Id);
            yield return ("codings in order, first time after a correction", Told(watch.Elapsed), "");
            yield return ("the same again, in a new view", Best(() => InOrder(session.View(), longest.Id)), "");

            var times = new List<TimeSpan>();
            for (var round = 0; round < Rounds; round++)
            {
                text = Other(text, (int)((long)text.Length * round / Rounds));
                watch.Restart();
                Correct(session, longest.Id, text);
                times.Add(watch.Elapsed);
            }

            times.Sort();
            yield return ("one letter corrected, durable: median", Told(times[times.Count / 2]), "");
            yield return (
                $"codings in order, after {Rounds + 1} corrections",
                Best(() => InOrder(session.View(), longest.Id)),
                ""
            );
            yield return (
                "what waits for a person, listed",
                Best(() => AstrayPassages.Of(session.View(), session.Project.Find<Source>(longest.Id)!).Count),
                ""
            );
            GC.KeepAlive(count);
        }

        File.Delete(path);
    }

    private static void Correct(Session session, Journal.RecordId source, string text) =>
        _ = session
            .Do(
                (view, stamp) =>
                    CorrectionPlan
                        .Of(view, view.Find<Source>(source)!, new ReadDocument(text, []), CorrectionWay.Edited)
                        .Then(plan => CorrectSource.Of(plan, "a letter", stamp))
            )
            .Value;

    private static int InOrder(View view, Journal.RecordId source) =>
        view.Where(Coding.BySource, source)
            .Select(coding => view.Present(coding.Passage).Passage)
            .Where(passage => passage is not null)
            .Select(passage => passage!.Value.Span)
            .Order()
            .Count();

    /// <summary>The text with one letter exchanged, at the first letter from there on.</summary>
    private static string Other(string text, int at)
    {
        while (!char.IsAsciiLetterLower(text[at]))
        {
            at++;
        }

        return string.Concat(text.AsSpan(0, at), text[at] == 'x' ? "y" : "x", text.AsSpan(at + 1));
    }

    private static string Best(Func<int> act)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < Repeats; i++)
        {
            var watch = Stopwatch.StartNew();
            act();
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        return Told(best);
    }

    private static string Told(TimeSpan time) =>
        time.TotalMilliseconds.ToString("N1", CultureInfo.InvariantCulture) + " ms";
}

namespace Tenter.Coding.Agreement;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Coding.Queries;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>What the codings of several members are compared on.</summary>
/// <param name="Members">Two or more.</param>
/// <param name="Codes">Empty for every code that any of them used.</param>
/// <param name="Sources">Empty for every source that at least two of them have read.</param>
public sealed record AgreementQuestion(
    IReadOnlyList<RecordId> Members,
    AgreementOn On,
    IReadOnlyList<RecordId> Codes,
    IReadOnlyList<RecordId> Sources
);

/// <summary>In which units codings are compared.</summary>
public enum AgreementOn
{
    Characters,
    Paragraphs,
    Turns,
    Sources,
}

/// <summary>
/// The codings of several members side by side: in each source, what each of them marked with each code, as stretches of the
/// present text. A member has read a source who coded in it or marked it as read in a pass; where one has not, nothing is
/// missing from their coding: there is none. O(codings log codings).
/// </summary>
internal sealed class ComparedCodings
{
    private readonly Dictionary<(RecordId Source, RecordId Code, int Member), List<TextSpan>> marked = [];
    private readonly Dictionary<(RecordId Source, RecordId Code, int Member), TextSpan[]> covered = [];

    private ComparedCodings(IReadOnlyList<Member> members, IReadOnlyList<Code> codes, IReadOnlyList<ReadSource> sources)
    {
        Members = members;
        Codes = codes;
        Sources = sources;
    }

    public IReadOnlyList<Member> Members { get; }

    /// <summary>By name.</summary>
    public IReadOnlyList<Code> Codes { get; }

    /// <summary>By name.</summary>
    public IReadOnlyList<ReadSource> Sources { get; }

    /// <summary>Codings left out until a person places them in a corrected text.</summary>
    public int Unplaced { get; private set; }

    public static ComparedCodings Of(View view, AgreementQuestion question)
    {
        var members = question.Members.Distinct().Select(view.Find<Member>).OfType<Member>().ToList();
        var number = members.Select((member, i) => (member.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
        var wanted = question.Codes.ToHashSet();
        var among = question.Sources.ToHashSet();
        var read = new Dictionary<RecordId, bool[]>();
        foreach (var reading in view.All<PassReading>())
        {
            Read(reading.Source, reading.By);
        }

        var codings = new List<Coding>();
        foreach (var coding in view.All<Coding>())
        {
            if (Read(coding.Passage.Source, coding.By) && (wanted.Count == 0 || wanted.Contains(coding.Code)))
            {
                codings.Add(coding);
            }
        }

        var sources = view.All<Source>()
            .Where(source => among.Count > 0 ? among.Contains(source.Id) : source.CountsAsData)
            .Where(source => read.TryGetValue(source.Id, out var who) && who.Count(one => one) > 1)
            .Select(source => (source, Revision: view.Find<Revision>(source.Revision)))
            .Where(pair => pair.Revision is not null)
            .OrderBy(pair => pair.source.Name, StringComparer.Ordinal)
            .Select(pair => new ReadSource(pair.source, pair.Revision!, read[pair.source.Id]))
            .ToList();
        var here = sources.ToDictionary(one => one.Source.Id, one => one.Source.Revision);
        var used = wanted.Count > 0 ? wanted : codings.Select(coding => coding.Code).ToHashSet();
        var compared = new ComparedCodings(
            members,
            [.. used.Select(view.Find<Code>).OfType<Code>().OrderBy(code => code.Name, StringComparer.Ordinal)],
            sources
        );
        foreach (var coding in codings)
        {
            if (here.TryGetValue(coding.Passage.Source, out var revision))
            {
                compared.Mark(view, coding, revision, number[coding.By]);
            }
        }

        foreach (var (key, spans) in compared.marked)
        {
            compared.covered.Add(key, PassageSets.Cover(PassageSets.Of(spans)));
        }

        return compared;

        bool Read(RecordId source, RecordId by)
        {
            if (!number.TryGetValue(by, out var who))
            {
                return false;
            }

            if (!read.TryGetValue(source, out var held))
            {
                read.Add(source, held = new bool[members.Count]);
            }

            held[who] = true;
            return true;
        }
    }

    /// <summary>What a member marked with a code in a source, in order and apart from each other.</summary>
    public IReadOnlyList<TextSpan> Marked(RecordId source, RecordId code, int member) =>
        covered.GetValueOrDefault((source, code, member)) ?? [];

    private void Mark(View view, Coding coding, RecordId revision, int member)
    {
        var placed = coding.Passage.Revision == revision ? coding.Passage : view.Present(coding.Passage).Passage;
        if (placed is not { } passage)
        {
            Unplaced++;
            return;
        }

        var key = (coding.Passage.Source, coding.Code, member);
        if (!marked.TryGetValue(key, out var spans))
        {
            marked.Add(key, spans = []);
        }

        spans.Add(passage.Span);
    }
}

/// <summary>A source and which of the members compared have read it, in their order.</summary>
internal sealed record ReadSource(Source Source, Revision Revision, bool[] By);

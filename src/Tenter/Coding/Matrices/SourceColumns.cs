namespace Tenter.Coding.Matrices;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Coding.Queries;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>Columns that a coding gets from its source or from who speaks in it.</summary>
internal sealed class SourceColumns
{
    private readonly Dictionary<string, int> numbers;
    private readonly Func<Source, Func<TextSpan, IEnumerable<string>>> valuesOf;
    private Dictionary<RecordId, int[]>? coders;

    private SourceColumns(IReadOnlyList<string> names, Func<Source, Func<TextSpan, IEnumerable<string>>> valuesOf)
    {
        Names = names;
        this.valuesOf = valuesOf;
        numbers = names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i);
    }

    public IReadOnlyList<string> Names { get; }

    public bool SeveralPerSource { get; private init; }

    public static SourceColumns Of(View view, MatrixColumns columns)
    {
        if (columns.By == MatrixColumnsBy.Coder)
        {
            return OfCoders(view);
        }

        Func<Source, Func<TextSpan, IEnumerable<string>>> values = columns.By switch
        {
            MatrixColumnsBy.Kind => source => Always(Label(view, Scheme.SourceKinds, source.SourceKind)),
            MatrixColumnsBy.Period => source => Always(Periods.Of(source.Date, columns.Period)),
            MatrixColumnsBy.Attribute => Attribute(view, columns.Attribute!),
            MatrixColumnsBy.Source => source => Always(source.Name),
            MatrixColumnsBy.Speaker => source =>
            {
                var speakers = Speakers.Of(view, source);
                return span => speakers.KnownIn(span).Select(who => who.Name).DefaultIfEmpty(Matrices.NotRecorded);
            },
            _ => throw new ArgumentOutOfRangeException(nameof(columns)),
        };
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var source in view.All<Source>().Where(source => source.CountsAsData))
        {
            // Every value that occurs anywhere in the source is a column, coded or not: an empty one is then seen.
            var all = view.Find<Revision>(source.Revision)?.Length ?? 0;
            names.UnionWith(values(source)(new TextSpan(0, all)));
        }

        return new SourceColumns([.. names], values)
        {
            SeveralPerSource = columns.By is MatrixColumnsBy.Attribute or MatrixColumnsBy.Speaker,
        };
    }

    /// <summary>For a source: from a coding and where it lies to the numbers of its columns.</summary>
    public Func<Coding, TextSpan, int[]> CodingsOf(Source source)
    {
        if (coders is { } known)
        {
            return (coding, _) => known.GetValueOrDefault(coding.By, []);
        }

        var at = For(source);
        return (_, span) => at(span);
    }

    /// <summary>
    /// Adds the words collected in a source to its columns: of all of it, or where several speak, of each turn by itself.
    /// Null stays where columns are not of sources.
    /// </summary>
    public void AddWords(AskedSource source, PassageFilter? among, long?[] words)
    {
        if (coders is not null)
        {
            Array.Fill(words, null);
            return;
        }

        var at = For(source.Source);
        IEnumerable<TextSpan> pieces =
            SeveralPerSource && source.Source.Participants.Count > 1 && source.Turns.Count > 0
                ? source.Turns.Select(turn => source.Said(turn.Span, turn.Label))
                : source.Whole;
        foreach (var piece in pieces)
        {
            var count = source.CountWords(among is null ? [piece] : among.Within(source.Source.Id, piece));
            foreach (var column in at(piece))
            {
                words[column] += count;
            }
        }
    }

    private static SourceColumns OfCoders(View view)
    {
        var members = view.All<Member>().OrderBy(member => member.Name, StringComparer.Ordinal).ToList();
        return new SourceColumns([.. members.Select(member => member.Name).Distinct()], _ => Always(string.Empty))
        {
            coders = members
                .Select(member => (member.Id, Numbers: new[] { members.FindIndex(one => one.Name == member.Name) }))
                .ToDictionary(pair => pair.Id, pair => pair.Numbers),
        };
    }

    /// <summary>For a source: from a span to the numbers of its columns.</summary>
    private Func<TextSpan, int[]> For(Source source)
    {
        // Most often all spans of a source have the same values: the very same list, then.
        var values = valuesOf(source);
        IEnumerable<string> last = [];
        int[] lastNumbers = [];
        return span =>
        {
            var now = values(span);
            if (!ReferenceEquals(now, last))
            {
                last = now;
                lastNumbers = [.. now.Distinct().Where(numbers.ContainsKey).Select(value => numbers[value])];
            }

            return lastNumbers;
        };
    }

    private static Func<TextSpan, IEnumerable<string>> Always(string value)
    {
        string[] one = [value];
        return _ => one;
    }

    private static string Label(View view, string scheme, string? key) =>
        key is null
            ? Matrices.NotRecorded
            : view.All<Scheme>().FirstOrDefault(candidate => candidate.Name == scheme)?.LabelOf(key) ?? key;

    /// <summary>A property of the source itself, else of whoever speaks in the span.</summary>
    private static Func<Source, Func<TextSpan, IEnumerable<string>>> Attribute(View view, string name)
    {
        var cache = new Dictionary<RecordId, IReadOnlyList<string>>();
        IReadOnlyList<string> Of(Participant participant)
        {
            if (!cache.TryGetValue(participant.Id, out var values))
            {
                cache[participant.Id] = values = ValuesOf(view, participant, name);
            }

            return values;
        }

        return source =>
        {
            var own = OwnValues(view, source, name);
            if (own.Count > 0)
            {
                return _ => own;
            }

            var speakers = Speakers.Of(view, source);
            return span => speakers.In(span).SelectMany(Of).DefaultIfEmpty(Matrices.NotRecorded);
        };
    }

    private static IReadOnlyList<string> OwnValues(View view, Source source, string name)
    {
        var plain = name switch
        {
            "sector" when source.Sector is { } sector => Label(view, Scheme.Sectors, sector),
            "level" when source.Level is { } level => Label(view, Scheme.Levels, level),
            "mode" => Label(view, Scheme.Modes, source.Mode),
            "setting" => source.Setting ?? Matrices.NotRecorded,
            _ => null,
        };
        return plain is not null
            ? [plain]
            :
            [
                .. view.Where(AttributeValue.ByRecord, source.Id)
                    .Where(value => value.Property == name)
                    .Select(value => value.Value),
            ];
    }

    private static IReadOnlyList<string> ValuesOf(View view, Participant participant, string name)
    {
        var plain = name switch
        {
            "sector" when participant.Sector is { } sector => Label(view, Scheme.Sectors, sector),
            "level" when participant.Level is { } level => Label(view, Scheme.Levels, level),
            "role" => participant.Role,
            "organisation" when participant.Organisation is { } id => view.Find<Organisation>(id)?.Name,
            _ => null,
        };
        IEnumerable<string> given = view.Where(AttributeValue.ByRecord, participant.Id)
            .Where(value => value.Property == name)
            .Select(value => value.Value);
        return plain is null ? [.. given] : [plain, .. given];
    }
}

namespace Tenter.Coding.Matrices;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tenter.Evidence;

/// <summary>Columns that a coding gets from its source or from who speaks in it.</summary>
internal sealed class SourceColumns
{
    private readonly Dictionary<string, int> numbers;
    private readonly Func<Source, Func<TextSpan, IEnumerable<string>>> valuesOf;

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
        Func<Source, Func<TextSpan, IEnumerable<string>>> values = columns.By switch
        {
            MatrixColumnsBy.Kind => source => Always(Label(view, Scheme.SourceKinds, source.SourceKind)),
            MatrixColumnsBy.Period => source => Always(YearOf(source)),
            MatrixColumnsBy.Attribute => Attribute(view, columns.Attribute!),
            _ => throw new ArgumentOutOfRangeException(nameof(columns)),
        };
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var source in view.All<Source>().Where(source => source.CountsAsData))
        {
            // Every value that occurs anywhere in the source is a column, coded or not: an empty one is then seen.
            var all = view.Find<Revision>(source.Revision)?.Length ?? 0;
            names.UnionWith(values(source)(new TextSpan(0, all)));
        }

        return new SourceColumns([.. names], values) { SeveralPerSource = columns.By == MatrixColumnsBy.Attribute };
    }

    /// <summary>For a source: from a span to the numbers of its columns.</summary>
    public Func<TextSpan, int[]> For(Source source)
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

    private static string YearOf(Source source) =>
        source.Date?.Earliest is { } day ? day.Year.ToString(CultureInfo.InvariantCulture) : Matrices.NotRecorded;

    private static string Label(View view, string scheme, string? key) =>
        key is null
            ? Matrices.NotRecorded
            : view.All<Scheme>().FirstOrDefault(candidate => candidate.Name == scheme)?.LabelOf(key) ?? key;

    /// <summary>A property of the source itself, else of whoever speaks in the span.</summary>
    private static Func<Source, Func<TextSpan, IEnumerable<string>>> Attribute(View view, string name)
    {
        var cache = new Dictionary<Tenter.Journal.RecordId, IReadOnlyList<string>>();
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

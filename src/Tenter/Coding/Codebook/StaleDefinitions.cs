namespace Tenter.Coding;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>A source in which a code was last looked for before it came to mean what it means now.</summary>
/// <param name="LastRead">The newest of: a pass that read the source, a coding of it with that code.</param>
public sealed record StaleSource(Source Source, DateTimeOffset LastRead);

/// <summary>A code whose definition changed after it was made, and how far the new one has been applied.</summary>
/// <param name="Fresh">Sources read since.</param>
/// <param name="NeverRead">Sources in which nothing says that anybody looked for it, before or since.</param>
public sealed record StaleCode(Code Code, IReadOnlyList<StaleSource> Stale, int Fresh, int NeverRead);

/// <summary>
/// Which sources each later definition has not yet been applied to. A source was last read for a code when a pass read it from
/// end to end, or when somebody put that code on it. It counts as stale where that was before the definition changed; where
/// nothing says it was read at all, that is said apart. Of what is read without being marked or coded, nothing is known.
/// O(codings + readings + changed codes × sources).
/// </summary>
public static class StaleDefinitions
{
    /// <summary>Every code in use whose definition changed, those with most sources still to read first.</summary>
    public static IReadOnlyList<StaleCode> Of(View view, RecordId? only = null)
    {
        var changed = view.All<Code>()
            .Where(code => code.DefinedAt is not null && !code.Retired && (only is null || code.Id == only))
            .ToList();
        if (changed.Count == 0)
        {
            return [];
        }

        var read = new Dictionary<RecordId, DateTimeOffset>();
        foreach (var reading in view.All<PassReading>())
        {
            Later(read, reading.Source, reading.At);
        }

        var coded = new Dictionary<(RecordId Code, RecordId Source), DateTimeOffset>();
        foreach (var code in changed)
        {
            foreach (var coding in view.Where(Coding.ByCode, code.Id))
            {
                Later(coded, (code.Id, coding.Passage.Source), coding.Id.MadeAt);
            }
        }

        var sources = view.All<Source>()
            .Where(source => source.CountsAsData)
            .OrderBy(source => source.Name, StringComparer.Ordinal)
            .ToList();
        return
        [
            .. changed
                .Select(code => One(code, sources, read, coded))
                .OrderByDescending(stale => stale.Stale.Count)
                .ThenBy(stale => stale.Code.Name, StringComparer.Ordinal),
        ];
    }

    private static StaleCode One(
        Code code,
        List<Source> sources,
        Dictionary<RecordId, DateTimeOffset> read,
        Dictionary<(RecordId Code, RecordId Source), DateTimeOffset> coded
    )
    {
        var stale = new List<StaleSource>();
        var fresh = 0;
        foreach (var source in sources)
        {
            var byPass = read.TryGetValue(source.Id, out var passed) ? passed : (DateTimeOffset?)null;
            var byCoding = coded.TryGetValue((code.Id, source.Id), out var placed) ? placed : (DateTimeOffset?)null;
            var last = byPass > byCoding || byCoding is null ? byPass : byCoding;
            if (last is not { } at)
            {
                continue;
            }

            if (at < code.DefinedAt)
            {
                stale.Add(new StaleSource(source, at));
            }
            else
            {
                fresh++;
            }
        }

        return new StaleCode(code, stale, fresh, sources.Count - stale.Count - fresh);
    }

    private static void Later<T>(Dictionary<T, DateTimeOffset> newest, T key, DateTimeOffset at)
        where T : notnull
    {
        if (!newest.TryGetValue(key, out var before) || before < at)
        {
            newest[key] = at;
        }
    }
}

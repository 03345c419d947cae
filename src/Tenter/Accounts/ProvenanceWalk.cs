namespace Tenter.Accounts;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Themes;
using Tenter.Themes.Claims;
using Tenter.Themes.Displays;

/// <summary>
/// Walks from one thing to all it rests on, and from it to all that rests on it; never down one branch and up another, or
/// everything would be joined to everything. O(codings of the codes met + supports + blocks of accounts).
/// </summary>
internal sealed class ProvenanceWalk(View view)
{
    private readonly Dictionary<string, ProvenanceStep> steps = [];
    private readonly Dictionary<(string From, string To, bool Against), HashSet<Passage>> lines = [];
    private readonly ILookup<RecordId, Theme> themesOfCode = view.All<Theme>()
        .SelectMany(theme => theme.Codes.Distinct().Select(code => (code, theme)))
        .ToLookup(pair => pair.code, pair => pair.theme);
    private readonly ILookup<RecordId, Claim> claimsOfTheme = view.All<Claim>()
        .SelectMany(claim => claim.Themes.Distinct().Select(theme => (theme, claim)))
        .ToLookup(pair => pair.theme, pair => pair.claim);
    private readonly ILookup<RecordRef, Account> accountsStating = view.All<Account>()
        .SelectMany(account => account.Blocks.Select(block => (block.States, account)))
        .Where(pair => pair.States is not null)
        .DistinctBy(pair => (pair.States, pair.account.Id))
        .ToLookup(pair => pair.States!.Value, pair => pair.account);
    private readonly ILookup<RecordId, (Passage Passage, Account Account)> accountsQuoting = view.All<Account>()
        .SelectMany(account => account.Blocks.Select(block => (block.Passage, account)))
        .Where(pair => pair.Passage is not null)
        .ToLookup(pair => pair.Passage!.Value.Source, pair => (pair.Passage!.Value, pair.account));

    public Provenance From(RecordRef root, Record record)
    {
        var step = Step(root, record);
        Back(step, record);
        Forth(step, record);
        return Told(step);
    }

    public Provenance From(Source source, Passage passage)
    {
        var root = Words(source, [passage]);
        foreach (var coding in view.Where(Coding.BySource, source.Id).Where(coding => Meets(coding.Passage, passage)))
        {
            if (view.Find<Code>(coding.Code) is { } code)
            {
                Join(root, Step(new RecordRef(Code.Kind.Name, code.Id), code), [passage]);
                Forth(steps[KeyOf(new RecordRef(Code.Kind.Name, code.Id))], code);
            }
        }

        foreach (
            var support in view.Where(Support.BySource, source.Id)
                .Where(support => support.Passage is { } words && Meets(words, passage))
        )
        {
            if (Carrier(support.Record) is var (reference, record))
            {
                var step = Step(reference, record);
                Join(root, step, [passage], support.Stance == SupportStance.Contradicts);
                Forth(step, record);
            }
        }

        foreach (var (_, account) in accountsQuoting[source.Id].Where(pair => Meets(pair.Passage, passage)))
        {
            Join(root, Step(new RecordRef(Account.Kind.Name, account.Id), account), [passage]);
        }

        return Told(root);
    }

    /// <summary>What it rests on.</summary>
    private void Back(ProvenanceStep to, Record record)
    {
        switch (record)
        {
            case Code code:
                Join(
                    to,
                    Coding.Arose(view.Where(Coding.ByCode, code.Id)).Select(coding => (coding.Passage, Against: false))
                );
                break;
            case Theme theme:
                foreach (var part in view.Where(Theme.ByParent, theme.Id))
                {
                    Reach(part, Theme.Kind, to);
                }

                foreach (var code in theme.Codes.Distinct().Select(view.Find<Code>).OfType<Code>())
                {
                    Reach(
                        code,
                        Code.Kind,
                        to,
                        Coding.Arose(view.Where(Coding.ByCode, code.Id)).Select(coding => coding.Passage)
                    );
                }

                break;
            case Claim claim:
                foreach (var theme in claim.Themes.Distinct().Select(view.Find<Theme>).OfType<Theme>())
                {
                    Reach(theme, Theme.Kind, to);
                }

                break;
            case Account account:
                foreach (var stated in account.Blocks.Select(block => block.States).OfType<RecordRef>().Distinct())
                {
                    if (view.Find(stated) is { } found)
                    {
                        Reach(found, view.Kinds.Named(stated.Kind), to);
                    }
                }

                Join(
                    to,
                    account.Blocks.Select(block => block.Passage).OfType<Passage>().Select(one => (one, Against: false))
                );
                break;
        }

        Join(
            to,
            Supporting(to.Ref, record)
                .Where(support => support.Passage is not null)
                .Select(support => (support.Passage!.Value, support.Stance == SupportStance.Contradicts))
        );
    }

    /// <summary>What rests on it.</summary>
    private void Forth(ProvenanceStep from, Record record)
    {
        IEnumerable<(Record Record, Kind Kind)> next = record switch
        {
            Code code => themesOfCode[code.Id].Select(theme => ((Record)theme, (Kind)Theme.Kind)),
            Theme theme =>
            [
                .. theme.Parent is { } parent && view.Find<Theme>(parent) is { } above
                    ? new (Record, Kind)[] { (above, Theme.Kind) }
                    : [],
                .. claimsOfTheme[theme.Id].Select(claim => ((Record)claim, (Kind)Claim.Kind)),
            ],
            _ => [],
        };
        foreach (var (found, kind) in next.ToList())
        {
            var step = Step(new RecordRef(kind.Name, found.Id), found);
            Join(
                from,
                step,
                record is Code code ? Coding.Arose(view.Where(Coding.ByCode, code.Id)).Select(one => one.Passage) : []
            );
            Forth(step, found);
        }

        foreach (var account in accountsStating[from.Ref])
        {
            Join(from, Step(new RecordRef(Account.Kind.Name, account.Id), account), []);
        }
    }

    private void Reach(Record record, Kind kind, ProvenanceStep to, IEnumerable<Passage>? passages = null)
    {
        var known = steps.ContainsKey(KeyOf(new RecordRef(kind.Name, record.Id)));
        var step = Step(new RecordRef(kind.Name, record.Id), record);
        Join(step, to, passages ?? []);
        if (!known)
        {
            Back(step, record);
        }
    }

    /// <summary>The words attached to a record, or to a part of it: the events of a vignette, the cells of a comparison.</summary>
    private IEnumerable<Support> Supporting(RecordRef reference, Record record)
    {
        var parts = record switch
        {
            Vignette => view.Where(VignetteEvent.ByVignette, reference.Id)
                .Select(part => part.Id)
                .Concat(view.Where(Reading.ByVignette, reference.Id).Select(part => part.Id)),
            Undertaking => view.Where(Telling.ByUndertaking, reference.Id).Select(part => part.Id),
            Assumption => view.Where(Reliance.ByAssumption, reference.Id).Select(part => part.Id),
            _ => [],
        };
        return parts.Prepend(reference.Id).SelectMany(id => view.Where(Support.ByRecord, id));
    }

    /// <summary>The whole that a record with words is a part of, as one reads it; itself where it is none.</summary>
    private (RecordRef, Record)? Carrier(RecordRef reference)
    {
        var whole = view.Find(reference) switch
        {
            VignetteEvent part => new RecordRef(Vignette.Kind.Name, part.Vignette),
            Reading part => new RecordRef(Vignette.Kind.Name, part.Vignette),
            Telling part => new RecordRef(Undertaking.Kind.Name, part.Undertaking),
            Reliance part => new RecordRef(Assumption.Kind.Name, part.Assumption),
            FrameworkCell part => new RecordRef(FrameworkMatrix.Kind.Name, part.Matrix),
            _ => reference,
        };
        return view.Find(whole) is { } record ? (whole, record) : null;
    }

    private ProvenanceStep Step(RecordRef reference, Record record)
    {
        var key = KeyOf(reference);
        if (!steps.TryGetValue(key, out var step))
        {
            var remove = record switch
            {
                Source => Remove.Words,
                Code => Remove.Code,
                Theme => Remove.Theme,
                Account => Remove.Account,
                _ => Remove.Finding,
            };
            var name = (record as INamed)?.Name ?? view.Kinds.Named(reference.Kind).Noun;
            steps.Add(key, step = new ProvenanceStep(remove, reference, name, []) { Key = key });
        }

        return step;
    }

    private ProvenanceStep Words(Source source, IReadOnlyList<Passage> passages)
    {
        var reference = new RecordRef(Source.Kind.Name, source.Id);
        var key = KeyOf(reference);
        var held = steps.GetValueOrDefault(key)?.Passages ?? [];
        var step = new ProvenanceStep(
            Remove.Words,
            reference,
            source.Name,
            [.. held.Concat(passages).Distinct().OrderBy(passage => passage.Span)]
        )
        {
            Key = key,
        };
        steps[key] = step;
        return step;
    }

    private void Join(ProvenanceStep to, IEnumerable<(Passage Passage, bool Against)> words)
    {
        foreach (var group in words.GroupBy(one => (one.Passage.Source, one.Against), one => one.Passage))
        {
            if (view.Find<Source>(group.Key.Source) is { } source)
            {
                Join(Words(source, [.. group]), to, group, group.Key.Against);
            }
        }
    }

    private void Join(ProvenanceStep from, ProvenanceStep to, IEnumerable<Passage> passages, bool against = false)
    {
        var key = (from.Key, to.Key, against);
        if (!lines.TryGetValue(key, out var held))
        {
            lines.Add(key, held = []);
        }

        held.UnionWith(passages);
    }

    private Provenance Told(ProvenanceStep root) =>
        new(
            steps[root.Key],
            [
                .. steps
                    .Values.OrderBy(step => step.Remove)
                    .ThenBy(step => step.Name, StringComparer.Ordinal)
                    .ThenBy(step => step.Key, StringComparer.Ordinal),
            ],
            [
                .. lines
                    .Select(line => new ProvenanceLine(line.Key.From, line.Key.To, line.Value.Count, line.Key.Against))
                    .OrderBy(line => line.From, StringComparer.Ordinal)
                    .ThenBy(line => line.To, StringComparer.Ordinal)
                    .ThenBy(line => line.Against),
            ]
        );

    private bool Meets(Passage one, Passage other) =>
        view.Present(one).Passage is { } here
        && view.Present(other).Passage is { } there
        && here.Source == there.Source
        && here.Span.Overlaps(there.Span);

    private static string KeyOf(RecordRef reference) => $"{reference.Kind}:{reference.Id}";
}

namespace Tenter.Coding;

using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// Moves codings to another code, or copies them there. Passage, coder, note and marks stay as they are. Where the same member
/// has put that code on the same passage in the same layer already, the two become one, and neither note is lost.
/// </summary>
internal sealed class CodingMoves
{
    private readonly Dictionary<(Passage, RecordId By, string? Lens), Coding> there;
    private readonly Dictionary<RecordId, Coding> put = [];
    private readonly List<RecordId> taken = [];
    private readonly Layers layers;
    private readonly RecordId to;

    public CodingMoves(View view, RecordId to)
    {
        this.to = to;
        layers = new Layers(view);
        there = [];
        foreach (var coding in view.Where(Coding.ByCode, to))
        {
            there.TryAdd(KeyOf(coding), coding);
        }
    }

    public int Moved { get; private set; }

    public int Same { get; private set; }

    /// <summary>Which coding stands for one that fell together with it.</summary>
    public Dictionary<RecordId, RecordId> Became { get; } = [];

    public IEnumerable<RecordChange> Changes =>
        put
            .Values.Select(coding => RecordChange.Put(Coding.Kind, coding))
            .Concat(taken.Select(id => RecordChange.Remove(Coding.Kind, id)));

    public void Move(Coding coding)
    {
        var key = KeyOf(coding);
        if (!there.TryGetValue(key, out var stands))
        {
            Keep(key, coding with { Code = to });
            Moved++;
            return;
        }

        Same++;
        Became[coding.Id] = stands.Id;
        taken.Add(coding.Id);
        if (Together(stands, coding) is var one && one != stands)
        {
            Keep(key, one);
        }
    }

    public void Copy(Coding coding, Stamp stamp)
    {
        var key = KeyOf(coding);
        if (there.ContainsKey(key))
        {
            Same++;
            return;
        }

        Keep(key, coding with { Id = stamp.NewId(), Code = to });
        Moved++;
    }

    private (Passage, RecordId, string?) KeyOf(Coding coding) => (coding.Passage, coding.By, layers.Of(coding));

    private void Keep((Passage, RecordId, string?) key, Coding coding)
    {
        there[key] = coding;
        put[coding.Id] = coding;
    }

    private static Coding Together(Coding stands, Coding other) =>
        stands with
        {
            Note = Both(stands.Note, other.Note),
            WeightBecause = Both(stands.WeightBecause, other.WeightBecause),
            Polarity =
                stands.Polarity is null || stands.Polarity == other.Polarity ? other.Polarity ?? stands.Polarity
                : other.Polarity is null ? stands.Polarity
                : null,
            Introduced = stands.Introduced || other.Introduced,
        };

    private static string? Both(string? one, string? other) =>
        other is null || one == other ? one
        : one is null ? other
        : one + "\n" + other;
}

/// <summary>The layers that codings lie in: one for each lens, and one for all that was coded under none.</summary>
public sealed class Layers(View view)
{
    private readonly Dictionary<RecordId, string?> lenses = view.All<CodingPass>()
        .ToDictionary(pass => pass.Id, pass => pass.Lens);

    /// <summary>The lens under which a coding was placed; null for none.</summary>
    public string? Of(Coding coding) => LensOf(coding.Pass);

    public string? LensOf(RecordId? pass) => pass is { } id ? lenses.GetValueOrDefault(id) : null;
}

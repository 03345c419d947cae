namespace Tenter.Web.Evidence;

using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;

/// <summary>The project's vocabularies, for labels and for choosing in forms.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, Scheme> schemes;

    private Vocabulary(Dictionary<string, Scheme> schemes) => this.schemes = schemes;

    public static Vocabulary Of(View view) =>
        new(view.All<Scheme>().GroupBy(scheme => scheme.Name).ToDictionary(group => group.Key, group => group.First()));

    public IReadOnlyList<Term> Terms(string scheme) => schemes.TryGetValue(scheme, out var found) ? found.Terms : [];

    /// <summary>The label of a key; null for none.</summary>
    public string? Label(string scheme, string? key) =>
        key is null ? null
        : schemes.TryGetValue(scheme, out var found) ? found.LabelOf(key)
        : key;
}

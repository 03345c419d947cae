namespace Tenter.Web.Claims;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Themes.Claims;

/// <summary>How claims, stories and what stands beside them are told: in words, never as a mark out of so many.</summary>
internal static class FindingWords
{
    public const string Emergent = "emergent";
    public const string NotSought = Tenter.Themes.Claims.Absence.NotSought;

    public static readonly IReadOnlyList<(string Key, string Label)> Statuses =
    [
        (Emergent, "Emergent: said, and still being tried"),
        ("supported", "Supported"),
        ("contradicted", "Contradicted"),
        ("set-aside", "Set aside; it stays here, with the reason"),
    ];

    public static readonly IReadOnlyList<(string Key, string Label)> Leanings =
    [
        ("espoused", "Espoused: what is to be believed or intended"),
        ("in-use", "In use: what is acted on"),
        ("unclear", "Unclear"),
    ];

    public static readonly IReadOnlyList<(string Key, string Label)> Columns =
    [
        ("planned", "Planned"),
        ("done", "Done"),
        ("told", "Told"),
    ];

    public static readonly IReadOnlyList<(string Key, string Label)> Sure =
    [
        ("possibly", "Possibly the same"),
        ("certainly", "Certainly the same"),
    ];

    public static readonly IReadOnlyList<(string Key, string Label)> AbsenceStatuses =
    [
        ("none-found", "Looked for, none found"),
        ("found-since", "Found since"),
        ("no-longer-expected", "No longer expected"),
        (NotSought, "Not sought"),
    ];

    public static string StatusOf(string key) =>
        key switch
        {
            "set-aside" => "Set aside",
            { Length: > 0 } => char.ToUpperInvariant(key[0]) + key[1..],
            _ => "Emergent",
        };

    /// <summary>Those that stand first, then the ones still tried, then those that do not.</summary>
    public static int Order(string status) =>
        Array.IndexOf(["supported", Emergent, "contradicted", "set-aside"], status) is var place and >= 0
            ? place
            : int.MaxValue;

    public static string LabelOf(IReadOnlyList<(string Key, string Label)> of, string key) =>
        of.FirstOrDefault(one => one.Key == key).Label ?? key;

    public static string BearingOf(Bearing bearing) =>
        bearing switch
        {
            Bearing.For => "speaks for it",
            Bearing.Against => "speaks against it",
            Bearing.Both => "speaks for it and against it",
            _ => "silent: no words are attached, which is not to say that there are none",
        };

    /// <summary>How the kinds of evidence stand to each other, in a sentence; no verdict.</summary>
    public static string Standing(ClaimStanding standing)
    {
        var heard = standing.Corners.Where(corner => corner.Bearing != Bearing.Silent).ToList();
        if (heard.Count == 0)
        {
            return "No words are attached to it yet.";
        }

        var names = Listed([.. heard.Select(corner => Lower(corner.Label))]);
        var told =
            standing.Diverges ? $"They diverge: {DivergingIn(standing)}."
            : heard.Count == 1 ? $"Only {names} {(IsMany(heard[0]) ? "speak" : "speaks")} of it."
            : $"They agree: {names} all speak {(heard[0].Bearing == Bearing.For ? "for" : "against")} it.";
        var silent = standing.Silent.Select(corner => Lower(corner.Label)).ToList();
        return silent.Count == 0 ? told : $"{told} Nothing is attached of {Listed(silent)}.";
    }

    /// <summary>What a person should know before leaning on it: that all of it comes from one source or one mouth.</summary>
    public static IEnumerable<string> Narrow(ClaimStanding standing)
    {
        if (standing.RestsOnOneSource)
        {
            yield return $"It rests on one source: {standing.Sources[0].Name}.";
        }

        if (standing.RestsOnOnePerson)
        {
            yield return $"It rests on one person: {standing.People[0].Name}.";
        }
    }

    /// <summary>Words in quotation marks, unless they bring their own.</summary>
    public static string Quoted(string words)
    {
        var bare = words.Trim();
        return bare is ['"' or '“', ..] ? bare : $"“{bare}”";
    }

    public static string Of(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    public static string Dated((Edtf First, Edtf Last)? dates) =>
        dates is not { } spread ? "undated"
        : spread.First.InWords == spread.Last.InWords ? spread.First.InWords
        : $"{spread.First.InWords} to {spread.Last.InWords}";

    public static string ByWhom(View view, RecordId by, DateTimeOffset at) =>
        $"{view.Find<Member>(by)?.Name ?? "somebody"}, {at.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";

    public static string NameOf(View view, RecordRef reference) =>
        (view.Find(reference) as INamed)?.Name ?? "no longer recorded";

    public static string Shortened(string text, int most = 90)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', most);
        return text[..(space > 0 ? space : most)] + " …";
    }

    public static string Listed(IReadOnlyList<string> names) =>
        names.Count switch
        {
            0 => string.Empty,
            1 => names[0],
            _ => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
        };

    private static string DivergingIn(ClaimStanding standing) =>
        string.Join(
            "; ",
            standing
                .Corners.Where(corner => corner.Bearing != Bearing.Silent)
                .Select(corner => $"{Lower(corner.Label)} {BearingOf(corner.Bearing)}")
        );

    private static bool IsMany(Corner corner) => corner.Label.EndsWith('s');

    private static string Lower(string label) =>
        label.Length == 0 ? label : char.ToLowerInvariant(label[0]) + label[1..];
}

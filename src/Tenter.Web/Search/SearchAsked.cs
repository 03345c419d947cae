namespace Tenter.Web.Search;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Tenter.Coding.Search;
using Tenter.Evidence;
using Tenter.Web.Evidence;

/// <summary>Which hits are listed: all, or those with one decision or none.</summary>
public enum HitsShown
{
    All,
    Undecided,
    Accepted,
    Rejected,
}

/// <summary>What is looked for, where, and which hits are listed; kept in the address, so that it can be passed on.</summary>
/// <param name="Among">The sources that are searched.</param>
public sealed record SearchAsked(string Query, bool InParagraph, HitsShown Shown, SourceFilter Among)
{
    public static readonly IReadOnlyList<string> Fields = ["q", "within", "show", "kind", "sector", "level", "person"];

    public SearchUnit Unit => InParagraph ? SearchUnit.Paragraph : SearchUnit.Source;

    /// <summary>Whether every source is searched.</summary>
    public bool Everywhere => Among.IsAll;

    /// <summary>From an address or a form: both name their fields alike.</summary>
    public static SearchAsked Of(IEnumerable<KeyValuePair<string, StringValues>> given)
    {
        var fields = given.ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);
        var known = new QueryCollection(
            fields.Where(field => Fields.Contains(field.Key)).ToDictionary(field => field.Key, field => field.Value)
        );
        return new SearchAsked(
            known["q"].ToString(),
            known["within"] == "paragraph",
            Enum.TryParse<HitsShown>(known["show"], ignoreCase: true, out var shown) ? shown : HitsShown.All,
            SourceFilter.Of(known)
        );
    }

    /// <summary>The fields that say the same again, for a form.</summary>
    public IEnumerable<(string Name, string Value)> Given =>
        new (string Name, string? Value)[]
        {
            ("q", Query),
            ("within", InParagraph ? "paragraph" : null),
            ("show", Shown == HitsShown.All ? null : Key(Shown)),
            ("kind", Among.Kind),
            ("sector", Among.Sector),
            ("level", Among.Level),
            ("person", Among.Person),
        }
            .Where(part => part.Value is { Length: > 0 })
            .Select(part => (part.Name, part.Value!));

    public string Address =>
        "/search?" + string.Join('&', Given.Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"));

    public string AddressOf(HitsShown shown) => (this with { Shown = shown }).Address;

    public static string Key(HitsShown shown) => shown.ToString().ToLower(CultureInfo.InvariantCulture);

    internal Found Run(View view, WordIndex? index, SearchQuery query, int limit) =>
        Searching.Run(view, index, query, Unit, limit, among: Everywhere ? null : source => Among.Fits(view, source));
}

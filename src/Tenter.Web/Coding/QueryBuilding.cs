namespace Tenter.Web.Coding;

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.AspNetCore.Http;
using Tenter.Coding.Queries;

/// <summary>Writes the text of a query from the fields of the form that builds one.</summary>
internal static class QueryBuilding
{
    private const int UsualWords = 20;

    /// <summary>How the second part stands to the first: what is chosen, and what people read.</summary>
    public static readonly IReadOnlyList<(string Key, string Label)> Relations =
    [
        ("AND", "and, over the same words"),
        ("OR", "or"),
        ("NOT", "but not over the words of"),
        ("OVERLAPPING", "overlapping"),
        ("CONTAINING", "holding the whole of"),
        ("WITHIN", "lying wholly within"),
        ("NEAR", "near (at most so many words away)"),
        ("FOLLOWED BY", "followed by (within so many words)"),
        ("SAME SPEAKER", "by the same speaker in the same source as"),
        ("SAME PERSON", "by the same person anywhere as"),
        ("SAME TURN", "in the same turn as"),
        ("SAME PARAGRAPH", "in the same paragraph as"),
        ("SAME SOURCE", "in the same source as"),
    ];

    /// <summary>What the query may be limited to.</summary>
    public static readonly IReadOnlyList<string> Conditions =
    [
        "kind",
        "mode",
        "sector",
        "level",
        "person",
        "period",
        "coder",
        "source",
    ];

    /// <summary>The text; empty where nothing was chosen.</summary>
    public static string Text(IQueryCollection form)
    {
        var left = Part(form["code"].ToString(), form["words"].ToString());
        var right = Part(form["code2"].ToString(), form["words2"].ToString());
        var how = form["how"].ToString();
        var text = left.Length == 0 || right.Length == 0 ? left + right : $"{left} {Operator(how, form["n"])} {right}";
        var conditions = Conditions
            .Select(key => (key, Value: form[key].ToString().Trim()))
            .Where(pair => pair.Value.Length > 0)
            .Select(pair => $"{pair.key}:{AskText.Quoted(pair.Value)}")
            .ToList();
        if (text.Length == 0)
        {
            return string.Join(" AND ", conditions);
        }

        return conditions.Count == 0
            ? text
            : $"{(how == "OR" && right.Length > 0 ? $"({text})" : text)} AND {string.Join(" AND ", conditions)}";
    }

    private static string Operator(string how, string? n)
    {
        var known = Relations.Any(one => one.Key == how) ? how : "OVERLAPPING";
        var words = int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var given)
            ? given
            : UsualWords;
        return known is "NEAR" or "FOLLOWED BY" ? $"{known}/{words.ToString(CultureInfo.InvariantCulture)}" : known;
    }

    /// <summary>A code as it is chosen (“theme:…” for a theme), else words.</summary>
    private static string Part(string code, string words) =>
        code.StartsWith("theme:", System.StringComparison.Ordinal) ? "theme" + AskText.Bracketed(code[6..])
        : code.Length > 0 ? AskText.Bracketed(code)
        : words.Trim().Length > 0 ? "words" + AskText.Bracketed(words.Trim())
        : string.Empty;
}

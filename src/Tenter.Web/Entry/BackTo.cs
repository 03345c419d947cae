namespace Tenter.Web.Entry;

using System;
using Tenter.Journal;

/// <summary>Addresses to go back to, taken from a form or a link: only pages of this workbench.</summary>
internal static class BackTo
{
    /// <summary>The address if it is one of ours, else the other.</summary>
    public static string Page(string? asked, string otherwise) =>
        asked is ['/', not ('/' or '\\'), ..] && !asked.Contains('\\', StringComparison.Ordinal) ? asked : otherwise;

    /// <summary>The page with the panel of a record open in its margin.</summary>
    public static string With(string page, RecordRef open)
    {
        var bare = page.Split('#')[0];
        var at = bare.IndexOf('?', StringComparison.Ordinal);
        var path = at < 0 ? bare : bare[..at];
        var kept =
            at < 0
                ? []
                : Array.FindAll(
                    bare[(at + 1)..].Split('&'),
                    part => part.Length > 0 && !part.StartsWith("open=", StringComparison.Ordinal)
                );
        return $"{path}?{string.Join('&', [.. kept, $"open={open.Kind}:{open.Id}"])}";
    }

    /// <summary>The record an address names as open: "issue:ID".</summary>
    public static RecordRef? Opened(string? open)
    {
        var colon = open?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return colon > 0 && RecordId.TryParse(open![(colon + 1)..], out var id)
            ? new RecordRef(open[..colon], id)
            : null;
    }
}

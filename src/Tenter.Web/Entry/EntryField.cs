namespace Tenter.Web.Entry;

using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;

/// <summary>How a field is asked for.</summary>
public enum EntryControl
{
    /// <summary>One line of words.</summary>
    Line,

    /// <summary>Several lines of words.</summary>
    Lines,

    /// <summary>A date as it is known (EDTF).</summary>
    Date,

    /// <summary>One of a few values.</summary>
    Choice,

    /// <summary>Several terms of a scheme.</summary>
    Terms,

    /// <summary>A record, typed by its name.</summary>
    Record,

    /// <summary>Several records of a kind, typed by their names with commas between.</summary>
    Names,

    /// <summary>Several records of a kind, ticked.</summary>
    Ticks,

    Yes,
}

/// <summary>One field of a record as a form asks for it and a panel tells it.</summary>
/// <param name="Name">Its name in the record's JSON.</param>
/// <param name="Label">What people read.</param>
public sealed record EntryField(string Name, string Label, EntryControl Control)
{
    public string? Hint { get; init; }

    /// <summary>Whether the form cannot be sent without it.</summary>
    public bool Needed { get; init; }

    /// <summary>Whether it stands behind “More”, for those who want it.</summary>
    public bool Later { get; init; }

    /// <summary>The scheme its values come from.</summary>
    public string? Scheme { get; init; }

    /// <summary>Values and what they are called, where they are the program's own.</summary>
    public IReadOnlyList<(string Key, string Label)> Options { get; init; } = [];

    /// <summary>The kinds of record that may be named; the first is made when the name is new.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Whether a name nobody has yet makes a new record.</summary>
    public bool Makes { get; init; }

    /// <summary>Whether the record's field holds kind and id.</summary>
    public bool AnyKind { get; init; }

    /// <summary>What a new record begins with.</summary>
    public string? Default { get; init; }

    /// <summary>The values to choose from, in the project's own terms.</summary>
    public IEnumerable<(string Key, string Label)> Choices(View view) =>
        Scheme is { } name ? Tenter.Evidence.Scheme.Of(view, name)?.Terms.Select(t => (t.Key, t.Label)) ?? [] : Options;

    public string LabelOf(View view, string key) =>
        Choices(view).FirstOrDefault(choice => choice.Key == key).Label ?? key;
}

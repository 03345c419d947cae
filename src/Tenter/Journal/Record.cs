namespace Tenter.Journal;

using System.Text.Json.Serialization;

/// <summary>
/// One thing a project holds: a code, a coding, a meeting, a promise. Immutable; a change writes a new version of it
/// into the journal. The id stands in the journal's rows and is not repeated in the record's own bytes.
/// </summary>
public abstract record Record
{
    [JsonIgnore]
    public RecordId Id { get; init; }
}

/// <summary>A record that people call by a name.</summary>
public interface INamed
{
    string Name { get; }
}

/// <summary>Names a record of any kind, across rooms that do not see each other.</summary>
/// <param name="Kind">The name of its kind, as "code" or "meeting".</param>
public readonly record struct RecordRef(string Kind, RecordId Id)
{
    public override string ToString() => $"{Kind}:{Id}";
}

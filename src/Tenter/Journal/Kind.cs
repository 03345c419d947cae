namespace Tenter.Journal;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

/// <summary>What happens to a record when one it refers to is removed.</summary>
public enum OnRemoval
{
    /// <summary>The removal is refused while this record stands.</summary>
    Restrict,

    /// <summary>This record goes with it.</summary>
    Cascade,

    /// <summary>This record stays and remembers an id that no longer resolves.</summary>
    Keep,
}

/// <summary>One reference from a record to another, as found in it.</summary>
public readonly record struct Reference(string Kind, RecordId Id, OnRemoval OnRemoval);

/// <summary>
/// A field of a kind that names other records: so that a name may be given where an id is meant, and so that withdrawal
/// can walk from what goes to what rested on it.
/// </summary>
/// <param name="Field">Its name in the record's JSON; "blocks.passage" for the field of each item of a list.</param>
/// <param name="Kind">The kind it points to; <see cref="AnyKind"/> for a <see cref="RecordRef"/>.</param>
public sealed record ReferenceField(string Field, string Kind, OnRemoval OnRemoval)
{
    public const string AnyKind = "*";
}

/// <summary>Thrown on reading bytes of a kind or version that this program does not know: it is older than the file.</summary>
public sealed class NewerFormatException(string message) : Exception(message);

/// <summary>
/// The declaration of one kind of record, in one place: its name and version in the journal, how it becomes bytes, what
/// it refers to, which of its fields hold words, who may see it unless said otherwise, and how older versions are read.
/// </summary>
public abstract class Kind
{
    private protected Kind(string name, Type recordType, int version)
    {
        Name = name;
        RecordType = recordType;
        Version = version;
    }

    /// <summary>Its name in headers and on the command line: lower case, singular, hyphenated.</summary>
    public string Name { get; }

    public Type RecordType { get; }

    public int Version { get; }

    /// <summary>The name people read: "agenda item" for agenda-item.</summary>
    public string Noun => Name.Replace('-', ' ');

    public IReadOnlyList<ReferenceField> ReferenceFields { get; init; } = [];

    /// <summary>JSON names of fields that hold words a person wrote or said; what a disclosure check reads.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>JSON names of fields that a verb finds out for itself: never taken as they are given from outside.</summary>
    public IReadOnlyList<string> NotGiven { get; init; } = [];

    /// <summary>From version n (at index n-1) to n+1.</summary>
    public IReadOnlyList<Func<JsonObject, JsonObject>> Upcasters { get; init; } = [];

    /// <summary>Whether its records tell how something was at a time: they keep naming what they named then.</summary>
    public bool TellsOfATime { get; init; }

    /// <summary>Author-only kinds live in the member's notebook, never in the shared journal.</summary>
    public bool AuthorOnly { get; init; }

    public bool MayReferTo(string kind) =>
        ReferenceFields.Any(field => field.Kind == kind || field.Kind == ReferenceField.AnyKind);

    public abstract JsonTypeInfo Json { get; }

    public abstract byte[] Encode(Record record);

    /// <exception cref="NewerFormatException">The version is above the one this program knows.</exception>
    /// <exception cref="JsonException">The bytes are not a record of this kind.</exception>
    public abstract Record Decode(RecordId id, int version, ReadOnlySpan<byte> bytes);

    /// <summary>Adds the references found in the record to the list; the caller clears it.</summary>
    public abstract void ReferencesOf(Record record, List<Reference> into);

    /// <summary>Whether records of this kind have content in blobs at all.</summary>
    public abstract bool HoldsBlobs { get; }

    /// <summary>Adds the blobs that the record's content lies in; erased with it.</summary>
    public abstract void BlobsOf(Record record, List<BlobRef> into);

    /// <summary>What is wrong with a record beyond its references, or null. Checked on every write and by verification.</summary>
    public abstract Refusal? CheckIn(Project project, Record record);

    /// <summary>
    /// What stands in the way of writing the record now, or null. Not asked by verification: a rule that came later does not
    /// make an older file a damaged one.
    /// </summary>
    public abstract Refusal? AdmitIn(Project project, Record record);

    /// <summary>
    /// Records that stand on this one without referring to it, so that it cannot be taken out from under them by itself.
    /// </summary>
    internal abstract IEnumerable<(Kind Kind, Record Record)> HoldersOf(Project project, Record record);

    internal abstract Table EmptyTable();

    /// <summary>Whether rows packed under that version can still be read; if not, their checkpoint is passed over.</summary>
    internal abstract bool CanUnpack(int version);

    internal abstract void Pack(Record record, PackWriter writer);

    internal abstract Record Unpack(RecordId id, int version, ref PackReader reader);
}

/// <inheritdoc/>
/// <typeparam name="T">The record type.</typeparam>
public sealed class Kind<T> : Kind
    where T : Record
{
    private static readonly Action<T, List<BlobRef>> NoBlobs = static (_, _) => { };

    private readonly JsonTypeInfo<T> json;

    public Kind(string name, JsonTypeInfo<T> json, int version = 1)
        : base(name, typeof(T), version)
    {
        this.json = json;
    }

    /// <summary>How to find the references in a record; must agree with <see cref="Kind.ReferenceFields"/>.</summary>
    public Action<T, List<Reference>> References { get; init; } = static (_, _) => { };

    /// <summary>The blobs that hold its content, if any.</summary>
    public Action<T, List<BlobRef>> Blobs { get; init; } = NoBlobs;

    /// <summary>An invariant over one record in the state it is written to.</summary>
    public Func<Project, T, Refusal?> Check { get; init; } = static (_, _) => null;

    /// <summary>A rule over one record that is asked when it is written, and not again.</summary>
    public Func<Project, T, Refusal?> Admit { get; init; } = static (_, _) => null;

    /// <summary>Records that stand on one of this kind otherwise than by a reference; asked only when it is removed.</summary>
    public Func<Project, T, IEnumerable<(Kind Kind, Record Record)>> HeldBy { get; init; } = static (_, _) => [];

    /// <summary>Keys by which the records are looked up; each is a cache built when first asked for.</summary>
    public IReadOnlyList<RecordIndex<T>> Indexes { get; init; } = [];

    /// <summary>For a kind with very many records: a short binary form used in checkpoints.</summary>
    public PackedForm<T>? Packed { get; init; }

    /// <summary>The packed forms of earlier versions, that of version n at index n-1: checkpoints of older files stay readable.</summary>
    public IReadOnlyList<PackedForm<T>> PackedBefore { get; init; } = [];

    public override JsonTypeInfo Json => json;

    public override bool HoldsBlobs => Blobs != NoBlobs;

    public override byte[] Encode(Record record) => JsonSerializer.SerializeToUtf8Bytes((T)record, json);

    public override Record Decode(RecordId id, int version, ReadOnlySpan<byte> bytes)
    {
        if (version == Version)
        {
            return Read(id, JsonSerializer.Deserialize(bytes, json));
        }

        if (version > Version)
        {
            throw new NewerFormatException($"A {Noun} was written in version {version}; this program knows {Version}.");
        }

        if (version < 1 || JsonNode.Parse(bytes) is not JsonObject node)
        {
            throw new JsonException($"These bytes are not a {Noun}.");
        }

        for (var from = version; from < Version; from++)
        {
            node = Upcasters[from - 1](node);
        }

        return Read(id, node.Deserialize(json));
    }

    public override void ReferencesOf(Record record, List<Reference> into) => References((T)record, into);

    public override void BlobsOf(Record record, List<BlobRef> into) => Blobs((T)record, into);

    public override Refusal? CheckIn(Project project, Record record) => Check(project, (T)record);

    public override Refusal? AdmitIn(Project project, Record record) => Admit(project, (T)record);

    internal override IEnumerable<(Kind Kind, Record Record)> HoldersOf(Project project, Record record) =>
        HeldBy(project, (T)record);

    internal override Table EmptyTable() => new Table<T>(this);

    internal override bool CanUnpack(int version) =>
        Packed is null
            ? version <= Version
            : version == Version || (version > 0 && version <= Math.Min(PackedBefore.Count, Version - 1));

    internal override void Pack(Record record, PackWriter writer)
    {
        if (Packed is { } packed)
        {
            packed.Write((T)record, writer);
        }
        else
        {
            writer.Bytes(Encode(record));
        }
    }

    internal override Record Unpack(RecordId id, int version, ref PackReader reader) =>
        Packed is { } packed
            ? (version == Version ? packed : PackedBefore[version - 1]).Read(ref reader) with
            {
                Id = id,
            }
            : Decode(id, version, reader.Bytes());

    private T Read(RecordId id, T? record) =>
        record is null ? throw new JsonException($"These bytes are not a {Noun}.") : record with { Id = id };
}

/// <summary>All kinds a project may hold, in a fixed order.</summary>
public sealed class Kinds
{
    private readonly Dictionary<string, int> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, int> byType = [];

    public Kinds(IEnumerable<Kind> kinds)
    {
        All = [.. kinds];
        for (var i = 0; i < All.Count; i++)
        {
            byName.Add(All[i].Name, i);
            byType.Add(All[i].RecordType, i);
        }
    }

    public IReadOnlyList<Kind> All { get; }

    /// <exception cref="NewerFormatException">No such kind in this version of the program.</exception>
    public Kind Named(string name) =>
        Find(name) ?? throw new NewerFormatException($"This program does not know records of kind '{name}'.");

    public Kind? Find(string name) => byName.TryGetValue(name, out var i) ? All[i] : null;

    public Kind Of(Type recordType) => All[byType[recordType]];

    internal int Ordinal(string name) => byName.TryGetValue(name, out var i) ? i : -1;

    internal int Ordinal(Type recordType) => byType[recordType];
}

namespace Tenter.Evidence;

using System;
using System.Linq;
using Tenter.Journal;

/// <summary>
/// Keeps names apart where records are called by them: an act that would leave two records of a kind under one name is
/// refused. A rule of writing only: a file that holds two from an earlier day is not damaged by it.
/// </summary>
internal static class NamesApart
{
    /// <summary>A key for an index by name. Names that fall together under one key are told apart by comparing them.</summary>
    public static RecordId KeyOf(string name) =>
        new(new UInt128(1, (ulong)string.GetHashCode(name, StringComparison.Ordinal)));

    /// <summary>What is wrong with the record's name, or null. O(1).</summary>
    public static Refusal? Check<T>(Project project, Kind<T> kind, RecordIndex<T> byName, T record)
        where T : Record, INamed
    {
        if (string.IsNullOrWhiteSpace(record.Name))
        {
            return new NameMissing(kind.Noun);
        }

        var other = project
            .All<T>()
            .Where(byName, KeyOf(record.Name))
            .FirstOrDefault(other => other.Id != record.Id && other.Name == record.Name);
        return other is null ? null : new NameTaken(kind.Noun, record.Name);
    }
}

public sealed record NameMissing(string Noun)
    : WrongUsage($"A {Noun} needs a name", "name", "Give it one; it can be changed later");

public sealed record NameTaken(string Noun, string Name)
    : NotAllowed($"There is a {Noun} of that name already", Name, "Choose another name, or use the one that is there");

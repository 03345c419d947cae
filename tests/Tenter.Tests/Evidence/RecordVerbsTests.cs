namespace Tenter.Tests.Evidence;

using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Shouldly;
using Tenter.Journal;
using Xunit;

public sealed class RecordVerbsTests
{
    public static IEnumerable<TheoryDataRow<string>> Kinds() =>
        Rooms.Kinds.All.Select(kind => new TheoryDataRow<string>(kind.Name));

    /// <summary>What a record's own defaults say holds also where a file or a person leaves the field out.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_record_with_only_its_required_fields_has_no_list_that_is_null(string name)
    {
        var kind = Rooms.Kinds.Named(name);
        var id = new RecordId(1);
        var fields = kind
            .Json.Properties.Where(property => property.IsRequired)
            .ToDictionary(property => property.Name, property => Sample(property.PropertyType));

        var record = kind.Decode(id, kind.Version, JsonSerializer.SerializeToUtf8Bytes(fields));

        var references = new List<Reference>();
        kind.ReferencesOf(record, references);
        foreach (
            var property in kind.Json.Properties.Where(property =>
                property.PropertyType.Name.StartsWith("IReadOnlyList", System.StringComparison.Ordinal)
            )
        )
        {
            property.Get!(record).ShouldNotBeNull(property.Name);
        }
    }

    [Fact]
    public void Names_of_verbs_are_an_imperative_and_a_kind_and_none_is_there_twice()
    {
        var names = Rooms.Verbs.Select(verb => verb.Name).ToList();

        names.ShouldBeUnique();
        names.ShouldAllBe(name => name.Contains('-'));
    }

    private static object Sample(System.Type type) =>
        type.Name switch
        {
            "String" => "x",
            nameof(RecordId) => new RecordId(2).ToString(),
            nameof(RecordRef) => new { kind = "code", id = new RecordId(2).ToString() },
            "Int32" or "Int64" => 0,
            "Boolean" => false,
            "DateTimeOffset" => System.DateTimeOffset.UnixEpoch,
            "Scope" => "quote",
            "CorrectionWay" => "edited",
            "Pole" => new { name = "x" },
            "Passage" => new
            {
                source = new RecordId(2).ToString(),
                revision = new RecordId(3).ToString(),
                start = 0,
                end = 1,
            },
            "BlobRef" => new
            {
                id = new RecordId(4).ToString(),
                commitment = new string('0', 64),
                length = 0,
            },
            _ => throw new System.ArgumentOutOfRangeException(nameof(type), type.FullName, "No sample"),
        };
}

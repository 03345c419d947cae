namespace Tenter.Tests.Journal;

using System.Collections.Generic;
using System.Text.Json.Serialization;
using Tenter.Journal;

/// <summary>A record that others hang on: has a name and two more fields, so that undo can be told field by field.</summary>
public sealed record Forum : Record, INamed
{
    public static readonly Kind<Forum> Kind = new("forum", TestJson.Default.Forum) { Words = ["name"] };

    public required string Name { get; init; }

    public string? Chair { get; init; }

    public int Seats { get; init; }
}

/// <summary>Falls with its forum.</summary>
public sealed record Seat : Record
{
    public static readonly RecordIndex<Seat> ByForum = new(seat => seat.Forum);

    public static readonly Kind<Seat> Kind = new("seat", TestJson.Default.Seat)
    {
        ReferenceFields = [new("forum", "forum", OnRemoval.Cascade)],
        References = static (seat, into) => into.Add(new("forum", seat.Forum, OnRemoval.Cascade)),
        Indexes = [ByForum],
        Packed = new PackedForm<Seat>(
            static (seat, to) =>
            {
                to.Id(seat.Forum);
                to.Number(seat.From);
                to.Text(seat.Note);
            },
            static (ref from) =>
                new Seat
                {
                    Forum = from.Id(),
                    From = (int)from.Number(),
                    Note = from.Text(),
                }
        ),
    };

    public required RecordId Forum { get; init; }

    public int From { get; init; }

    public string? Note { get; init; }
}

/// <summary>Holds its forum, and remembers a seat that may go.</summary>
public sealed record Promise : Record
{
    public static readonly Kind<Promise> Kind = new("promise", TestJson.Default.Promise)
    {
        ReferenceFields = [new("forum", "forum", OnRemoval.Restrict), new("seat", "seat", OnRemoval.Keep)],
        References = static (promise, into) =>
        {
            into.Add(new("forum", promise.Forum, OnRemoval.Restrict));
            if (promise.Seat is { } seat)
            {
                into.Add(new("seat", seat, OnRemoval.Keep));
            }
        },
        Check = static (_, promise) => promise.Words.Length == 0 ? new EmptyPromise() : null,
    };

    public required RecordId Forum { get; init; }

    public RecordId? Seat { get; init; }

    public required string Words { get; init; }
}

/// <summary>Has its content in a blob.</summary>
public sealed record Paper : Record
{
    public static readonly Kind<Paper> Kind = new("paper", TestJson.Default.Paper)
    {
        Blobs = static (paper, into) => into.Add(paper.Text),
    };

    public required BlobRef Text { get; init; }
}

public sealed record EmptyPromise() : NotAllowed("A promise needs words", string.Empty, "Say what was promised");

public static class TestKinds
{
    public static Kinds All { get; } = new(new List<Kind> { Forum.Kind, Seat.Kind, Promise.Kind, Paper.Kind });
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(Forum))]
[JsonSerializable(typeof(Seat))]
[JsonSerializable(typeof(Promise))]
[JsonSerializable(typeof(Paper))]
internal sealed partial class TestJson : JsonSerializerContext;

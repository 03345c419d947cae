namespace Tenter.Accounts;

using System.Collections.Generic;
using System.Text.Json.Serialization;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// A text written from the evidence: headings, paragraphs, quotations. A quotation is a passage, never typed words, so it is
/// always what the source says.
/// </summary>
public sealed record Account : Record, INamed
{
    public static readonly Kind<Account> Kind = new("account", AccountsJson.Default.Account)
    {
        ReferenceFields =
        [
            new("blocks.passage", "source", OnRemoval.Keep),
            new("blocks.states", ReferenceField.AnyKind, OnRemoval.Keep),
        ],
        References = static (account, into) =>
        {
            foreach (var block in account.Blocks)
            {
                if (block?.Passage is { } passage)
                {
                    into.Add(new("source", passage.Source, OnRemoval.Keep));
                }

                if (block?.States is { } stated)
                {
                    into.Add(new(stated.Kind, stated.Id, OnRemoval.Keep));
                }
            }
        },
        Check = AccountRules.Check,
        Words = ["name", "subtitle", "blocks"],
    };

    /// <summary>Its title.</summary>
    public required string Name { get; init; }

    public string? Subtitle { get; init; }

    public IReadOnlyList<AccountBlock> Blocks
    {
        get;
        init => field = value ?? [];
    } = [];
}

/// <summary>One block of an account.</summary>
/// <param name="BlockKind">One of <see cref="BlockKinds"/>.</param>
/// <param name="Text">Of a heading, a paragraph or a paraphrase; for a quotation, the words that lead to it, if any.</param>
/// <param name="Passage">Of a quotation; of a paraphrase, what it tells in other words.</param>
/// <param name="Attributed">Whether the speaker's pseudonym is given.</param>
/// <param name="States">The claim, theme or vignette that the block puts into words: so one gets from the account back to it.</param>
public sealed record AccountBlock(
    string BlockKind,
    string? Text = null,
    Passage? Passage = null,
    bool Attributed = true,
    RecordRef? States = null
);

/// <summary>What a block of an account can be.</summary>
public static class BlockKinds
{
    public const string Heading = "heading";
    public const string Subheading = "subheading";
    public const string Text = "text";
    public const string Quotation = "quotation";

    /// <summary>What a passage says, in the writer's own words: for passages that may be used but not quoted.</summary>
    public const string Paraphrase = "paraphrase";

    public static IReadOnlyList<string> All { get; } = [Heading, Subheading, Text, Quotation, Paraphrase];

    public static bool RestsOnPassage(string kind) => kind is Quotation or Paraphrase;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(Account))]
internal sealed partial class AccountsJson : JsonSerializerContext;

/// <summary>What the room adds to a project.</summary>
public static class AccountsRoom
{
    public static IReadOnlyList<Kind> Kinds { get; } = [Account.Kind];

    public static IReadOnlyList<Verb> Verbs { get; } =
    [.. RecordVerbs.For(Account.Kind, "a text written from the evidence")];
}

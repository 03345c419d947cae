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
        ReferenceFields = [],
        References = static (account, into) =>
        {
            foreach (var block in account.Blocks)
            {
                if (block.Passage is { } passage)
                {
                    into.Add(new("source", passage.Source, OnRemoval.Keep));
                }
            }
        },
        Words = ["name", "blocks"],
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
/// <param name="BlockKind">heading, text or quotation.</param>
/// <param name="Text">Of a heading or a paragraph; for a quotation, the words that lead to it, if any.</param>
/// <param name="Passage">Of a quotation.</param>
/// <param name="Attributed">Whether the speaker's pseudonym is given.</param>
public sealed record AccountBlock(
    string BlockKind,
    string? Text = null,
    Passage? Passage = null,
    bool Attributed = true
);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
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

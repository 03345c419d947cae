namespace Tenter.Coding.Queries;

/// <summary>
/// A question to the passages of a project, read once and answered as often as one likes. The language, with its exact
/// meaning, examples and limits: <c>docs/method/queries.md</c>.
/// <code>
/// query    := and { OR and }           and  := not { AND not }        not := relation { NOT relation }
/// relation := part [ OPERATOR part ]   part := operand | condition | ( query )
/// OPERATOR := OVERLAPPING | CONTAINING | WITHIN | NEAR/n[c] | FOLLOWED BY[/n[c]] | SAME SPEAKER | PERSON | SOURCE | PARAGRAPH | TURN
/// operand  := [code] | under[code] | theme[name] | words[search] | word | "phrase" | speaker[name]
/// condition := kind: mode: source: sector: level: role: organisation: attribute:[name=value] person: period: coder:
/// </code>
/// </summary>
public sealed class PassageQuery
{
    /// <summary>What is longer is no question a person wrote.</summary>
    internal const int MaxLength = 5_000;

    /// <summary>Brackets are read by recursion; this keeps the stack small.</summary>
    internal const int MaxDepth = 50;

    /// <summary>About thirty pages of words; beyond that two passages are in the same source, which can be asked.</summary>
    internal const int MaxDistance = 10_000;

    private PassageQuery(string text, AskNode root)
    {
        Text = text;
        Root = root;
    }

    /// <summary>As given.</summary>
    public string Text { get; }

    internal AskNode Root { get; }

    /// <summary>With every bracket written out, as it is understood.</summary>
    public string Explain() => Root.Explain();

    /// <summary>What it asks, in plain words.</summary>
    public string InWords => PlainAsking.Of(Root);

    public override string ToString() => Text;

    /// <summary>Reads a query, or refuses it, naming the character and what to write instead. Linear in its length.</summary>
    public static Outcome<PassageQuery> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return AskRefused.Empty();
        }

        return text.Length > MaxLength
            ? AskRefused.TooLong()
            : AskLexer
                .Divide(text)
                .Then(tokens => new AskReader(text, tokens).Read())
                .Select(root => new PassageQuery(text.Trim(), root));
    }
}

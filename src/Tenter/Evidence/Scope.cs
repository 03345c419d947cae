namespace Tenter.Evidence;

using System;
using System.Text.Json.Serialization;

/// <summary>
/// How far words may be used, each step including those before it. Set per source, passage, person and meeting item; what is
/// derived inherits it, and the strictest wins. The ladder is a rule of the program, not a vocabulary of the field.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<Scope>))]
public enum Scope
{
    /// <summary>Not to be used at all.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>May be read and counted in the analysis.</summary>
    [JsonStringEnumMemberName("use")]
    Use,

    /// <summary>May be reported in other words.</summary>
    [JsonStringEnumMemberName("paraphrase")]
    Paraphrase,

    /// <summary>May be quoted without saying whose words they are.</summary>
    [JsonStringEnumMemberName("quote")]
    Quote,

    /// <summary>May be quoted under the speaker's pseudonym.</summary>
    [JsonStringEnumMemberName("attribute")]
    Attribute,

    /// <summary>The speaker or body may be named.</summary>
    [JsonStringEnumMemberName("name")]
    Name,
}

/// <summary>What follows from several scopes that all apply.</summary>
public static class Scopes
{
    /// <summary>Where nobody has said anything: quotation under a pseudonym.</summary>
    public const Scope Unstated = Scope.Attribute;

    /// <summary>What is said of words where nothing is recorded: not that they may be quoted.</summary>
    public const string NotStated = "not recorded what was agreed";

    public static Scope Strictest(Scope a, Scope b) => (Scope)Math.Min((int)a, (int)b);

    /// <summary>As a sentence for the head of a source.</summary>
    public static string InWords(Scope scope) =>
        scope switch
        {
            Scope.None => "not to be used",
            Scope.Use => "for analysis only: no paraphrase, no quotation",
            Scope.Paraphrase => "no quotation: paraphrase only",
            Scope.Quote => "may be quoted, without saying who spoke",
            Scope.Attribute => "may be quoted under pseudonym",
            Scope.Name => "may be quoted by name",
            _ => throw new ArgumentOutOfRangeException(nameof(scope)),
        };
}

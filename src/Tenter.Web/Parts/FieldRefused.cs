namespace Tenter.Web.Parts;

using Tenter.Evidence;

/// <summary>A refusal of one field of a form: shown beside that field.</summary>
public interface IOfField
{
    /// <summary>Name of the field in the form; null where it is of none.</summary>
    string? Field { get; }
}

/// <summary>One field cannot be taken as it was filled in.</summary>
public sealed record FieldRefused(string What, string Where, string ToDo, string? Field)
    : WrongUsage(What, Where, ToDo),
        IOfField
{
    /// <summary>What a verb found wrong, in the words of a form, which knows no verbs.</summary>
    internal static FieldRefused Of(BadArguments bad) =>
        new(
            char.ToUpperInvariant(bad.Why[0]) + bad.Why[1..],
            string.Empty,
            "Change it, and save again",
            bad.Path.TrimStart('$', '.').Split('.', '[')[0]
        );

    internal static FieldRefused Of(Refusal refusal, string field) =>
        new(refusal.What, refusal.Where, refusal.ToDo, field);
}

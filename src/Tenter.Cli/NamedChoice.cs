namespace Tenter.Cli;

using System;
using System.CommandLine;
using System.Linq;

/// <summary>Options that take one of a few words.</summary>
internal static class NamedChoice
{
    /// <summary>
    /// Makes an option take the names of its values, whatever their case, and nothing else: the number behind a name would
    /// be read as one too.
    /// </summary>
    public static void AcceptOnlyNames<T>(this Option option)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>().Select(name => name.ToLowerInvariant()).ToArray();
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !names.Contains(token.Value.ToLowerInvariant())))
            {
                result.AddError(
                    $"Argument '{token.Value}' not recognized. Must be one of: {string.Join(", ", names.Select(name => $"'{name}'"))}"
                );
            }
        });
    }
}

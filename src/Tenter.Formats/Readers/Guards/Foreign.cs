namespace Tenter.Formats.Readers.Guards;

using System;

/// <summary>
/// Calls a library that was written for well-formed files. On damaged ones such libraries throw whatever they happen to
/// meet (a null, a cast, a key), so here, and only here, every exception counts as "cannot be read".
/// </summary>
internal static class Foreign
{
    /// <summary>The answer, or null when the library failed.</summary>
    public static T? Try<T>(Func<T?> call)
        where T : class
    {
        try
        {
            return call();
        }
#pragma warning disable CA1031 // The reason stands above.
        catch (Exception damage)
            when (damage is not (OperationCanceledException or OutOfMemoryException or ReadingStopped))
        {
            return null;
        }
#pragma warning restore CA1031
    }
}

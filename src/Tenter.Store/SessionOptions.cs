namespace Tenter.Store;

using System;

/// <summary>How a project is opened, or begun.</summary>
/// <param name="As">The member who acts, by pseudonym or id; may be left out where there is only one.</param>
/// <param name="ReadOnly">Open for reading, whatever the folder allows.</param>
public sealed record SessionOptions(string? As = null, bool ReadOnly = false)
{
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>For a new project: whether a file of that name may be replaced.</summary>
    public bool Replace { get; init; }
}

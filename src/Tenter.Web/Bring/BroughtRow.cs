namespace Tenter.Web.Bring;

using System.Collections.Generic;
using Tenter.Evidence;

/// <summary>What became of a file that was read, as the page shows it before it goes in.</summary>
/// <param name="Path">As it was named.</param>
/// <param name="Key">Under which it waits.</param>
/// <param name="SameAs">Sources of the project, and files waiting, whose words are the same to the letter.</param>
public sealed record BroughtRow(string Path, string Key, Outcome<ReadSource> Read, IReadOnlyList<string> SameAs);

namespace Tenter.Web.Accounts;

using Tenter.Evidence;

/// <summary>Where a passage is read in its source.</summary>
internal static class PassageAddress
{
    /// <summary>The Reader's address; positions in UTF-16, as between pages and server.</summary>
    public static string Of(Passage passage) => $"/evidence/{passage.Source}#c{passage.Start}-{passage.End}";
}

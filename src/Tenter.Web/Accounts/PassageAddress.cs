namespace Tenter.Web.Accounts;

using Tenter.Evidence;

/// <summary>Where a passage is read in its source.</summary>
internal static class PassageAddress
{
    /// <summary>The Reader's address, opened at the passage; positions in UTF-16, as between pages and server.</summary>
    public static string Of(Passage passage)
    {
        var span = $"{passage.Start}-{passage.End}";
        return $"/evidence/{passage.Source}?at={span}#c{span}";
    }
}

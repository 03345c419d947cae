namespace Tenter.Web.Accounts;

/// <summary>What stands under the fields, in one place because several forms say it.</summary>
internal static class Hints
{
    public const string Text =
        "An empty line begins a new paragraph. What people said belongs in a quotation, where it is checked";

    public const string Paraphrase =
        "Your own words. Seven words in a row from a passage that may not be quoted are held back";
}

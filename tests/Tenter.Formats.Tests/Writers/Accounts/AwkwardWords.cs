namespace Tenter.Formats.Tests.Writers.Accounts;

using FsCheck;
using FsCheck.Fluent;

/// <summary>Random words of the kind that formats break.</summary>
internal static class AwkwardWords
{
    public static Arbitrary<string> Any { get; } =
        Gen.Elements(
                "tone",
                "a",
                " ",
                "  ",
                "\t",
                "\n",
                "\n\n",
                "*",
                "_",
                "# ",
                "- ",
                "1. ",
                "2)",
                "> ",
                "<b>",
                "&amp;",
                "&",
                "[x](y)",
                "![",
                "^[1]",
                "`",
                "\\",
                "~~",
                "|",
                "===",
                "---",
                ":",
                "\"",
                "'",
                "’",
                "🥣",
                "e\u0301",
                "_x000C_",
                "=1+1",
                "{.c}",
                "http://a.b",
                "$x$",
                "++",
                "==a=="
            )
            .NonEmptyListOf()
            .Select(string.Concat)
            .ToArbitrary();
}

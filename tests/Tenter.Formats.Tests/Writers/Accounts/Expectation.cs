namespace Tenter.Formats.Tests.Writers.Accounts;

using System;
using System.IO;
using Shouldly;

/// <summary>
/// Compares what was written with what somebody has read and kept. To keep a new one: <c>TENTER_KEEP=1</c>, then read it.
/// </summary>
internal static class Expectation
{
    public static void ShouldBeKept(string written, string name)
    {
        var path = Path.Combine(Folder(), name);
        if (Environment.GetEnvironmentVariable("TENTER_KEEP") == "1")
        {
            File.WriteAllText(path, written);
        }

        written.ShouldBe(File.ReadAllText(path));
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Tenter.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(
            folder?.FullName ?? ".",
            "tests",
            "Tenter.Formats.Tests",
            "Writers",
            "Accounts",
            "Expectations"
        );
    }
}

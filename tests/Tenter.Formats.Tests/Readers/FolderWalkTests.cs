namespace Tenter.Formats.Tests.Readers;

using System;
using System.IO;
using System.Linq;
using Shouldly;
using Tenter.Formats.Readers;
using Xunit;

public sealed class FolderWalkTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tenter-walk-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Every_file_has_one_answer_and_a_bad_one_stops_nothing()
    {
        Write("b.txt", "words");
        Write("a.txt", "");
        Write("c.mp3", "x");
        Write("interviews/2016/anna.txt", "words");
        Write(".hidden.txt", "words");
        Write("~$b.docx", "lock");

        var read = FileReading.ReadFolder(folder, TestContext.Current.CancellationToken).ToArray();

        read.Select(file => $"{file.Path} {file.Outcome.Done}")
            .ShouldBe(["a.txt False", "b.txt True", "c.mp3 False", "interviews/2016/anna.txt True"]);
        read[0].Outcome.Refusal.ShouldBeOfType<FileEmpty>();
    }

    [Fact]
    public void Links_that_lead_in_a_circle_are_refused()
    {
        Write("inner/a.txt", "words");
        Assert.SkipUnless(Link(Path.Combine(folder, "inner", "back"), folder), "Links cannot be made here");

        var read = FileReading.ReadFolder(folder, TestContext.Current.CancellationToken).ToArray();

        read.Select(file => file.Path).ShouldBe(["inner/a.txt", "inner/back"]);
        read[1].Outcome.Refusal.ShouldBeOfType<LinkToFolder>();
    }

    [Fact]
    public void A_link_to_nothing_is_refused()
    {
        Assert.SkipUnless(
            Link(Path.Combine(folder, "gone.txt"), Path.Combine(folder, "nowhere.txt")),
            "Links cannot be made here"
        );

        var read = FileReading.ReadFolder(folder, TestContext.Current.CancellationToken).ShouldHaveSingleItem();

        read.Outcome.Done.ShouldBeFalse();
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Here every file may be read");
        var path = Write("locked.txt", "words");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
        }

        FileReading.ReadFile(path, TestContext.Current.CancellationToken).Refusal.ShouldBeOfType<FileUnreadable>();
    }

    [Fact]
    public void Folders_too_deep_are_refused()
    {
        Write(string.Join('/', Enumerable.Repeat("f", 70)) + "/a.txt", "words");

        var read = FileReading.ReadFolder(folder, TestContext.Current.CancellationToken).ShouldHaveSingleItem();

        read.Outcome.Refusal.ShouldBeOfType<TooDeep>();
    }

    [Fact]
    public void A_file_or_folder_that_is_not_there_is_wrong_usage()
    {
        var missing = Path.Combine(folder, "missing");

        FileReading
            .ReadFile(missing + ".txt", TestContext.Current.CancellationToken)
            .Refusal.ShouldBeAssignableTo<WrongUsage>();
        FileReading
            .ReadFolder(missing, TestContext.Current.CancellationToken)
            .Single()
            .Outcome.Refusal.ShouldBeAssignableTo<WrongUsage>();
    }

    private static bool Link(string path, string target)
    {
        try
        {
            Directory.CreateSymbolicLink(path, target);
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }
}

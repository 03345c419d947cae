namespace Tenter.Formats.Tests.Writers;

using System;
using System.IO;
using Shouldly;
using Tenter.Formats.Writers;
using Xunit;

public sealed class FileWritingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tenter-writing-").FullName;

    private string Out => Path.Combine(folder, "out.md");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_file_is_there_whole_and_alone()
    {
        FileWriting.Whole(Out, overwrite: false, Saying("whole")).Value.ShouldBe(Out);

        File.ReadAllText(Out).ShouldBe("whole");
        Directory.GetFiles(folder).ShouldBe([Out]);
    }

    [Fact]
    public void What_is_there_stays_unless_told_otherwise()
    {
        File.WriteAllText(Out, "before");

        FileWriting.Whole(Out, overwrite: false, Saying("after")).Refusal.ShouldBeOfType<FileExists>();
        File.ReadAllText(Out).ShouldBe("before");

        FileWriting.Whole(Out, overwrite: true, Saying("after")).Done.ShouldBeTrue();
        File.ReadAllText(Out).ShouldBe("after");
    }

    [Fact]
    public void A_file_that_appears_meanwhile_is_not_overwritten()
    {
        var outcome = FileWriting.Whole(
            Out,
            overwrite: false,
            stream =>
            {
                File.WriteAllText(Out, "of another");
                return Saying("ours")(stream);
            }
        );

        outcome.Refusal.ShouldBeOfType<FileExists>();
        File.ReadAllText(Out).ShouldBe("of another");
        Directory.GetFiles(folder).ShouldBe([Out]);
    }

    [Fact]
    public void Of_what_was_refused_or_broke_nothing_is_left()
    {
        File.WriteAllText(Out, "before");

        FileWriting.Whole(Out, overwrite: true, _ => new IsFolder("refused")).Done.ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() =>
            FileWriting.Whole(Out, overwrite: true, _ => throw new InvalidOperationException())
        );

        File.ReadAllText(Out).ShouldBe("before");
        Directory.GetFiles(folder).ShouldBe([Out]);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_wrong_usage()
    {
        FileWriting
            .Whole(Path.Combine(folder, "no", "out.md"), false, Saying("x"))
            .Refusal.ShouldBeOfType<NoSuchFolder>();
        FileWriting.Whole(folder, false, Saying("x")).Refusal.ShouldBeOfType<IsFolder>();
    }

    private static Func<Stream, Refusal?> Saying(string text) =>
        stream =>
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
            return null;
        };
}

namespace Tenter.Cli.Demo;

using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using Tenter.Cli.Journal;
using Tenter.Cli.Output;

/// <summary>Making the demo: a fictional partnership with all that three years of study left behind.</summary>
internal static class DemoCommands
{
    public static IEnumerable<ListedCommand> All(CommandContext context) => [new(20, Demo(context))];

    private static Command Demo(CommandContext context)
    {
        var file = CommandContext.Project();
        var command = context.Command(
            "demo",
            "Makes the demo, a fictional partnership studied from 2016 to 2019.\nExample: tenter demo harrowmere.tenter",
            parsed =>
            {
                var path = parsed.GetRequiredValue(file);
                return context.Occupied(path, parsed) is { } occupied ? occupied : Make(path);
            }
        );
        command.Arguments.Add(file);
        return command;
    }

    /// <summary>Made in a folder of its own and moved when complete, so that nothing is ever half-written.</summary>
    private static Outcome<Answer> Make(string path)
    {
        var target = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(target)!;
        if (!Directory.Exists(folder))
        {
            return new NoSuchFolder(folder);
        }

        var workshop = Directory.CreateDirectory(Path.Combine(folder, $".{Path.GetRandomFileName()}"));
        try
        {
            var unfinished = Path.Combine(workshop.FullName, Path.GetFileName(target));
            if (!Story.Tell(unfinished).TryGet(out var made, out var refusal))
            {
                return refusal;
            }

            var answer = JournalCommands.Begun(made, path);
            Move(workshop, folder, Path.GetFileNameWithoutExtension(target));
            return answer;
        }
        finally
        {
            workshop.Delete(recursive: true);
        }
    }

    /// <summary>The vault and the notebooks go first: a project is there only when all of it is.</summary>
    private static void Move(DirectoryInfo workshop, string folder, string name)
    {
        foreach (var old in Directory.EnumerateFiles(folder, $"{name}.*.notebook"))
        {
            File.Delete(old);
        }

        foreach (var file in workshop.GetFiles())
        {
            if (file.Extension != ".tenter")
            {
                file.MoveTo(Path.Combine(folder, file.Name), overwrite: true);
            }
        }

        foreach (var file in workshop.GetFiles())
        {
            file.MoveTo(Path.Combine(folder, file.Name), overwrite: true);
        }
    }
}

public sealed record NoSuchFolder(string Folder)
    : WrongUsage("There is no such folder", Folder, "Make it first, or name another place");

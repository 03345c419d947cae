namespace Tenter.Store.Keeping;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security;
using Microsoft.Data.Sqlite;
using Tenter.Store.Sqlite;

/// <summary>
/// The one way in which a project comes to stand under its name, made anew or restored: it is finished in a folder of its
/// own, with its vault and notebooks, and put in place at once. What lay there before goes with all that lay beside it.
/// </summary>
public static class Staging
{
    /// <summary>Makes a project and puts it in place.</summary>
    /// <param name="path">Where it will be.</param>
    /// <param name="replace">Whether what is there may be replaced.</param>
    /// <param name="make">Makes and closes it under the path it is handed; a refusal leaves everything as it was.</param>
    public static Outcome<T> Make<T>(string path, bool replace, Func<string, Outcome<T>> make) =>
        Taken(path, replace) is { } taken
            ? taken
            : Within(
                path,
                folder =>
                {
                    var made = make(Path.Combine(folder, Beside.ProjectName));
                    return made.Then(value => Put(folder, path, replace).Select(_ => value));
                }
            );

    /// <summary>Works in a folder beside the target; nothing of it stays.</summary>
    internal static Outcome<T> Within<T>(string target, Func<string, Outcome<T>> work)
    {
        string? folder = null;
        try
        {
            folder = Unfinished.Begin(target);
            return work(folder);
        }
        catch (SqliteException e)
        {
            return new CannotWriteFile(target, e.Message);
        }
        catch (DirectoryNotFoundException)
        {
            return new NoSuchFolder(Path.GetDirectoryName(Path.GetFullPath(target))!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException)
        {
            return new CannotWriteFile(target, e.Message);
        }
        finally
        {
            if (folder is not null)
            {
                Unfinished.End(folder);
            }
        }
    }

    /// <summary>Why nothing may be put there: a file of the project to be is there, or is open in another program.</summary>
    internal static Refusal? Taken(string path, bool replace)
    {
        if (!replace && File.Exists(path))
        {
            return new FileExists(path);
        }

        return File.Exists(path) && SqliteFile.IsOpenElsewhere(path) ? new InUse(path) : null;
    }

    /// <summary>Puts all files of the project in a folder under the name of the target.</summary>
    internal static Outcome<IReadOnlyList<string>> Put(string folder, string path, bool replace)
    {
        var places = Beside
            .Of(Path.Combine(folder, Beside.ProjectName))
            .Select(file => (Staged: file.Path, Target: Beside.Place(path, file.Name)))
            .OrderBy(place => place.Target == path)
            .ToList();
        if (!replace && places.Find(place => File.Exists(place.Target)) is { Target: { } taken })
        {
            return new FileExists(taken);
        }

        var targets = places.Select(place => place.Target).ToList();
        // Names and notes that belong to the project that goes must not pass for those of the one that comes.
        var stale = Beside.Of(path).Select(file => file.Path).Except(targets).ToList();
        Unfinished.Place(() => Placing.All(places, stale, folder));
        return targets;
    }
}

public sealed record InUse(string Path)
    : NotAllowed("The project is open in another program", Path, "Close it there, then try again");

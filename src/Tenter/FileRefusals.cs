namespace Tenter;

// What any step that reads or writes a file may be refused for, told alike wherever it happens.

public sealed record NoSuchFile(string Path) : WrongUsage("There is no such file", Path, "Check the path");

public sealed record NoSuchFolder(string Path)
    : WrongUsage("There is no such folder", Path, "Make it first, or name another place");

public sealed record IsFolder(string Path)
    : WrongUsage("This is a folder, not a file", Path, "Add the name of the file");

public sealed record FileExists(string Path)
    : NotAllowed("The file is there already", Path, "Choose another name, or add --yes to overwrite it");

public sealed record CannotReadFile(string Path, string Why)
    : NotAllowed(
        $"The file cannot be opened: {Why.TrimEnd('.')}",
        Path,
        "Check that you may read and write it and its folder"
    );

public sealed record CannotWriteFile(string Path, string Why)
    : NotAllowed(
        $"The file cannot be written: {Why.TrimEnd('.')}",
        Path,
        "Check that you may write in the folder, and the space left on it"
    );

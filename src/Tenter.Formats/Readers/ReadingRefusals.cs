namespace Tenter.Formats.Readers;

using System.Globalization;

internal sealed record FileNotFound(string File) : WrongUsage("There is no such file", File, "Check the path");

internal sealed record UnknownExtension(string File, string Hint)
    : NotAllowed("Files of this kind cannot be read", File, Hint);

internal sealed record FileUnreadable(string File, string Reason)
    : Damaged($"The file could not be opened: {Reason}", File, "Check that it is there and that you may read it");

internal sealed record FileEmpty(string File)
    : Damaged("The file is empty", File, "Check that it was saved or copied whole");

internal sealed record NoWords(string File, string Hint) : Damaged("The file holds no words", File, Hint);

internal sealed record TooLarge(string File, string What, long Limit)
    : NotAllowed(
        $"{What} above the limit of {Limit.ToString("N0", CultureInfo.InvariantCulture)}",
        File,
        "Split it into smaller files, or take out what is not text"
    );

internal sealed record TooDeep(string File, int Limit)
    : Damaged(
        $"Its parts are nested more than {Limit.ToString(CultureInfo.InvariantCulture)} levels deep",
        File,
        "Open it in the program that made it and save it as plain text"
    );

internal sealed record TookTooLong(string File)
    : NotAllowed(
        "Reading took too long and was stopped",
        File,
        "Save it as plain text, or split it into smaller files"
    );

internal sealed record Encrypted(string File)
    : NotAllowed("The file is protected by a password", File, "Save a copy without the password and read that");

internal sealed record OtherContent(string File, string Seems, string Hint)
    : Damaged($"The content does not fit the extension: it seems to be {Seems}", File, Hint);

internal sealed record NeitherThatNorText(string File, string Extension)
    : Damaged(
        $"This is not a {Extension} file, and its content is not text either",
        File,
        "Check that it is the file you mean, or save it anew in the program it comes from"
    );

internal sealed record NotText(string File, string Why)
    : Damaged(
        $"This is not text: {Why}",
        File,
        "Check that it is the file you mean; recordings and pictures need a transcript"
    );

internal sealed record Malformed(string File, string Problem)
    : Damaged(Problem, File, "Open it in the program that made it and save it again");

public sealed record MalformedAt(string File, string Problem, int Line)
    : Damaged(
        Problem,
        $"{File}, line {Line.ToString(CultureInfo.InvariantCulture)}",
        "Correct that line and read the file again"
    );

internal sealed record ArchiveBomb(string File, string Why)
    : Damaged(
        $"The file unpacks to far more than a document would: {Why}",
        File,
        "Do not open it; ask where it comes from"
    );

internal sealed record HoldsEntities(string File)
    : Damaged(
        "The XML declares a document type, which no document needs and which can be a trap",
        File,
        "Open it in the program that made it and save it again"
    );

internal sealed record ProgramMissing(string File, string Program)
    : NotAllowed(
        $"Reading a PDF needs the program {Program}, which was not found",
        File,
        "Install poppler: sudo apt-get install poppler-utils (Debian, Ubuntu), brew install poppler (macOS), "
            + "or on Windows put the folder of pdftotext.exe on PATH"
    );

internal sealed record LinkToFolder(string File)
    : NotAllowed(
        "This is a link to another folder, and links can lead in a circle",
        File,
        "Read the folder it points to by its own path"
    );

namespace Tenter.Formats.Writers.Accounts;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Tenter.Accounts;
using Tenter.Ethics;

/// <summary>
/// One format an account can be handed on in. A writer takes what has been cleared and nothing else, and writes the words of
/// a quotation exactly as they stand in the source.
/// </summary>
public abstract class AccountWriter
{
    /// <summary>All formats, the most asked for first.</summary>
    public static IReadOnlyList<AccountWriter> All { get; } =
    [new DocxAccountWriter(), new HtmlAccountWriter(), new XlsxAccountWriter(), new MarkdownAccountWriter()];

    /// <summary>Without its full stop: docx.</summary>
    public abstract string Extension { get; }

    /// <summary>What people call it.</summary>
    public abstract string Name { get; }

    public abstract string MediaType { get; }

    /// <summary>Writes the account to a stream; answers why it cannot, or null when it is done.</summary>
    public abstract Refusal? Write(Cleared<AccountReport> account, Stream to);

    /// <summary>The writer for a file's name.</summary>
    public static Outcome<AccountWriter> For(string path)
    {
        var extension = Path.GetExtension(path).TrimStart('.');
        return
            All.FirstOrDefault(writer => writer.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase))
                is { } found
            ? found
            : new UnknownAccountFormat(path);
    }
}

public sealed record UnknownAccountFormat(string Path)
    : WrongUsage("An account is not written in this format", Path, "Name a file ending in .docx, .html, .xlsx or .md");

namespace Tenter.Formats.Readers;

using System;

/// <summary>
/// How much one file may ask of the machine. Every figure is a judgement: well above what fieldwork produces, well below
/// what would make the program stop answering.
/// </summary>
internal static class ReadingLimits
{
    /// <summary>A thesis with its pictures is some 30 MB; the whole file is held in memory while it is read.</summary>
    public const int FileBytes = 200 * 1024 * 1024;

    /// <summary>Some thirty times the longest thesis at hand; the text is shown in one page and kept in memory.</summary>
    public const int Characters = 20_000_000;

    /// <summary>What the parts of one docx or odt may unpack to, counted while unpacking, not as the archive claims.</summary>
    public const long ExpandedBytes = 400L * 1024 * 1024;

    /// <summary>Text packs about ten to one and very even tables about a hundred to one; deflate reaches 1,032 to one.</summary>
    public const int ExpansionRatio = 200;

    /// <summary>Below this a high ratio harms nobody: an empty sheet of styles packs very well.</summary>
    public const long RatioCountsFrom = 10L * 1024 * 1024;

    /// <summary>A document with a thousand pictures has little more than a thousand parts.</summary>
    public const int ArchiveEntries = 10_000;

    /// <summary>Tables in tables in text boxes reach about 40 levels of XML; generated traps reach thousands.</summary>
    public const int MarkupDepth = 256;

    /// <summary>Pages of web builders reach about 60 levels.</summary>
    public const int HtmlDepth = 512;

    /// <summary>Word itself nests groups to about 20.</summary>
    public const int RtfDepth = 200;

    /// <summary>The widest survey exports have some 2,000 columns.</summary>
    public const int Columns = 5_000;

    /// <summary>Forwards of forwards stay below ten.</summary>
    public const int MailDepth = 20;

    /// <summary>Parts of one message, attachments included.</summary>
    public const int MailParts = 1_000;

    /// <summary>Folders within folders; deeper is a loop or an accident.</summary>
    public const int FolderDepth = 64;

    /// <summary>Notes are for a person to read; past this many of a kind only the first are told.</summary>
    public const int Notes = 50;

    /// <summary>The largest thesis takes about three seconds; a trap must not hold an import for ever.</summary>
    public static readonly TimeSpan TimePerFile = TimeSpan.FromMinutes(2);
}

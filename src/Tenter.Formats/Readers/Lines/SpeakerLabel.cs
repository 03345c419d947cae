namespace Tenter.Formats.Readers.Lines;

using System;
using System.Collections.Frozen;

/// <summary>
/// What may be a speaker's name at the start of a line, with the time beside it. Whether it is one is decided over the
/// whole text by <see cref="TurnFinder"/>: a single line cannot tell "Anna:" from "Outcome:".
/// </summary>
/// <param name="Name">The name as written, without brackets, stars and colon.</param>
/// <param name="At">The time beside it, if any.</param>
/// <param name="OwnLine">Whether it fills the line, the words following below.</param>
/// <param name="Length">How many characters of the line it takes, colon included.</param>
internal readonly record struct SpeakerLabel(string Name, TimeSpan? At, bool OwnLine, int Length)
{
    /// <summary>Judgement: "Dr Margaret O'Connor-Williams (County Council)" is 46 characters and five words.</summary>
    private const int LongestName = 48;
    private const int MostWords = 5;

    /// <summary>Labels that open a line in reports, letters and minutes and are nobody's name.</summary>
    private static readonly FrozenSet<string> NeverSpeakers = (
        "note,notes,nb,n.b.,source,sources,figure,fig,fig.,table,box,example,e.g.,aim,aims,date,"
        + "time,place,location,venue,present,apologies,agenda,item,action,actions,decision,decisions,"
        + "outcome,outcomes,subject,from,to,cc,bcc,re,sent,tel,phone,fax,email,e-mail,website,web,url,"
        + "http,https,mailto,ftp,doi,isbn,issn,keywords,key words,abstract,version,title,author,"
        + "authors,page,pages,chapter,section,appendix,part,name,role,age,gender,organisation,"
        + "organization,address,comment,comments,summary,background,conclusion,conclusions,method,"
        + "methods,results,references,available,accessed,participants,duration,recording,file,filename,listing,"
        + "transcript,interview,project,warning,recorded,status,in attendance,cleared for circulation"
    )
        .Split(',')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static SpeakerLabel? Read(ReadOnlySpan<char> line)
    {
        var position = SkipMarkup(line, 0);
        TimeSpan? at = null;
        if (TimeMark.Read(line[position..]) is { } before)
        {
            at = before.At;
            position = SkipMarkup(line, position + before.Length);
            position = SkipDash(line, position);
        }

        var from = position;
        for (; position < line.Length && position - from <= LongestName; position++)
        {
            var character = line[position];
            if (character is ':' or '：')
            {
                return Made(line, from, position, at, position + 1);
            }

            if (MayStartTime(line, from, position) && TimeMark.Read(line[position..]) is { } after)
            {
                var end = SkipMarkup(line, position + after.Length);
                var hasColon = end < line.Length && line[end] is ':' or '：';
                return hasColon || end == line.Length
                    ? Made(line, from, position, at ?? after.At, hasColon ? end + 1 : end)
                    : null;
            }

            if (!IsPartOfName(character))
            {
                return null;
            }
        }

        return position == line.Length ? Made(line, from, position, at, position) : null;
    }

    /// <summary>Whether every word begins like a name: with a capital, a digit, or a letter of a script without case.</summary>
    public bool LooksLikeName()
    {
        var startsWord = true;
        foreach (var character in Name)
        {
            if (startsWord && char.IsLower(character))
            {
                return false;
            }

            startsWord = character == ' ';
        }

        return true;
    }

    private static SpeakerLabel? Made(ReadOnlySpan<char> line, int from, int to, TimeSpan? at, int end)
    {
        var name = line[from..to].Trim().Trim("*_").Trim();
        var rest = line[Math.Min(SkipStars(line, end), line.Length)..];
        var ownLine = line[end - 1] is not (':' or '：');
        if (!IsName(name) || (ownLine && at is null && !IsAllCapitals(name)))
        {
            return null;
        }

        var opensWords =
            rest.IsEmpty || char.IsWhiteSpace(rest[0]) || (char.IsLetter(rest[0]) && !char.IsLower(name[0]));
        return opensWords ? new SpeakerLabel(name.ToString(), at, ownLine, Math.Min(end, line.Length)) : null;
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || !char.IsLetterOrDigit(name[0]) || name.Count(' ') >= MostWords)
        {
            return false;
        }

        var letters = 0;
        foreach (var character in name)
        {
            letters += char.IsLetter(character) ? 1 : 0;
        }

        // "Table 3" and "Action 2" are no more speakers than "Table" and "Action".
        var word = name.TrimEnd("0123456789. ").ToString();
        return letters > 0 && !NeverSpeakers.Contains(word) && !NeverSpeakers.Contains(name.ToString());
    }

    private static bool IsAllCapitals(ReadOnlySpan<char> name)
    {
        var capitals = 0;
        foreach (var character in name)
        {
            if (char.IsLower(character))
            {
                return false;
            }

            capitals += char.IsUpper(character) ? 1 : 0;
        }

        return capitals >= 2;
    }

    private static bool IsPartOfName(char character) =>
        char.IsLetterOrDigit(character)
        || char.GetUnicodeCategory(character)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark
        || character
            is ' '
                or '\u00A0'
                or '.'
                or '\''
                or '’'
                or '-'
                or '‐'
                or '/'
                or '&'
                or '('
                or ')'
                or ','
                or '_'
                or '*'
                or '#';

    private static bool MayStartTime(ReadOnlySpan<char> line, int from, int position) =>
        line[position] is '[' or '(' or '{' or '<' or '#'
        || (char.IsAsciiDigit(line[position]) && (position == from || line[position - 1] is ' ' or '\t' or '\u00A0'));

    private static int SkipMarkup(ReadOnlySpan<char> line, int position)
    {
        while (position < line.Length && (char.IsWhiteSpace(line[position]) || line[position] is '*' or '_'))
        {
            position++;
        }

        return position;
    }

    private static int SkipStars(ReadOnlySpan<char> line, int position)
    {
        while (position < line.Length && line[position] is '*' or '_')
        {
            position++;
        }

        return position;
    }

    private static int SkipDash(ReadOnlySpan<char> line, int position)
    {
        if (position < line.Length && line[position] is '-' or '–' or '—')
        {
            position = SkipMarkup(line, position + 1);
        }

        return position;
    }
}

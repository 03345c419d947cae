namespace Tenter.Evidence.Anchoring;

using System;
using System.Collections.Generic;
using System.Text;

/// <summary>One place where a text was changed: so many characters taken out, these words put in.</summary>
/// <param name="Start">UTF-16 position in the old text.</param>
/// <param name="Deleted">How many characters go there.</param>
/// <param name="Inserted">What comes in their place.</param>
public readonly record struct TextEdit(int Start, int Deleted, string Inserted)
{
    public int End => Start + Deleted;
}

/// <summary>
/// All that was done to a text, in the order of the old one. Between two edits at least one character stays, so that each
/// place is one edit.
/// </summary>
public sealed class EditScript
{
    private EditScript(IReadOnlyList<TextEdit> edits, int oldLength, int newLength)
    {
        Edits = edits;
        OldLength = oldLength;
        NewLength = newLength;
    }

    public IReadOnlyList<TextEdit> Edits { get; }

    public int OldLength { get; }

    public int NewLength { get; }

    /// <summary>Characters of the old text that stand in the new one.</summary>
    public int Kept
    {
        get
        {
            var kept = OldLength;
            foreach (var edit in Edits)
            {
                kept -= edit.Deleted;
            }

            return kept;
        }
    }

    /// <summary>The script of edits in order; those that touch are joined, those that do nothing left out.</summary>
    /// <exception cref="ArgumentException">They overlap, are out of order or leave the text.</exception>
    public static EditScript Of(IEnumerable<TextEdit> edits, int oldLength)
    {
        var joined = new List<TextEdit>();
        var (at, length) = (0, oldLength);
        foreach (var edit in edits)
        {
            if (edit.Start < at || edit.Deleted < 0 || edit.End > oldLength)
            {
                throw new ArgumentException($"The edit at {edit.Start} does not follow on {at}.", nameof(edits));
            }

            at = edit.End;
            length += edit.Inserted.Length - edit.Deleted;
            if (edit.Deleted == 0 && edit.Inserted.Length == 0)
            {
                continue;
            }

            if (joined.Count > 0 && joined[^1] is var last && last.End == edit.Start)
            {
                joined[^1] = new TextEdit(last.Start, last.Deleted + edit.Deleted, last.Inserted + edit.Inserted);
            }
            else
            {
                joined.Add(edit);
            }
        }

        return new EditScript(joined, oldLength, length);
    }

    /// <summary>The new text.</summary>
    /// <exception cref="ArgumentException">It is not the text the script was made for.</exception>
    public string Apply(string old)
    {
        ArgumentNullException.ThrowIfNull(old);
        if (old.Length != OldLength)
        {
            throw new ArgumentException($"The script is for {OldLength} characters, not {old.Length}.", nameof(old));
        }

        var text = new StringBuilder(NewLength);
        var at = 0;
        foreach (var edit in Edits)
        {
            text.Append(old, at, edit.Start - at).Append(edit.Inserted);
            at = edit.End;
        }

        return text.Append(old, at, old.Length - at).ToString();
    }
}

namespace Tenter.Tests.Evidence.Anchoring;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Tenter.Evidence.Anchoring;

/// <summary>A text whose every character is known by a number of its own, through any row of edits.</summary>
internal sealed class NumberedText(IReadOnlyList<int> characters)
{
    public IReadOnlyList<int> Characters { get; } = characters;

    public static NumberedText Of(int length) => new([.. Enumerable.Range(0, length)]);

    public string Text => string.Concat(Characters.Select(number => (char)('a' + (number % 26))));

    /// <summary>The text after a script, in which every character put in is a new one.</summary>
    public NumberedText After(EditScript script, ref int next)
    {
        var now = new List<int>();
        var at = 0;
        foreach (var edit in script.Edits)
        {
            now.AddRange(Characters.Skip(at).Take(edit.Start - at));
            foreach (var _ in edit.Inserted)
            {
                now.Add(next++);
            }

            at = edit.End;
        }

        now.AddRange(Characters.Skip(at));
        return new NumberedText(now);
    }
}

/// <summary>Scripts as chance has them.</summary>
internal static class RandomEdits
{
    public static EditScript Script(Random random, int length)
    {
        var edits = new List<TextEdit>();
        for (var at = random.Next(0, 6); at <= length && edits.Count < 6; at += random.Next(0, 8))
        {
            var deleted = random.Next(3) == 0 ? 0 : random.Next(0, Math.Min(9, length - at) + 1);
            var inserted = random.Next(3) == 0 ? 0 : random.Next(0, 5);
            edits.Add(new TextEdit(at, deleted, new string('+', inserted)));
            at += deleted;
        }

        return EditScript.Of(edits, length);
    }

    public static string Words(Random random, int words)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
        {
            text.Append(Vocabulary[random.Next(Vocabulary.Length)]).Append(random.Next(7) == 0 ? "\n" : " ");
        }

        return text.ToString();
    }

    private static readonly string[] Vocabulary =
    [
        "hall",
        "key",
        "the",
        "the",
        "trust",
        "café",
        "🥣",
        "👩‍👧",
        "Tuesday,",
        "“promised”",
        "e\u0301",
        "\n",
    ];
}

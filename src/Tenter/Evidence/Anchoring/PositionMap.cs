namespace Tenter.Evidence.Anchoring;

using System;
using System.Collections.Generic;

/// <summary>What became of a stretch of an older text in a newer one.</summary>
/// <param name="Span">Where it lies; null where none of its characters are left.</param>
/// <param name="Changed">Whether some of its characters were deleted on the way.</param>
public readonly record struct MappedSpan(TextSpan? Span, bool Changed);

/// <summary>
/// From positions in one text to positions in another that it was edited into. A span goes to the stretch from its first
/// surviving character to its last: what was inserted at its edges stays outside, what was inserted between belongs to it.
/// Two maps make one, which says for every span what both say one after the other.
/// </summary>
/// <remarks>
/// The text is cut into pieces that were kept or deleted. Where a span begins and where it ends are two functions over its
/// characters: of one that was kept, its new place; of one that was deleted, the nearest that was kept behind or before it.
/// Both are monotone and linear by pieces, so that their compositions are of the same kind. O(log pieces) a span, O(pieces
/// of both) to compose. Compare the interval maps of operational transformation.
/// </remarks>
public sealed class PositionMap
{
    private readonly List<Piece> pieces;
    private readonly int oldLength;
    private readonly int newLength;
    private readonly int deleted;

    private PositionMap(List<Piece> pieces, int oldLength, int newLength, int deleted)
    {
        this.pieces = pieces;
        this.oldLength = oldLength;
        this.newLength = newLength;
        this.deleted = deleted;
    }

    public static PositionMap Of(EditScript script)
    {
        ArgumentNullException.ThrowIfNull(script);
        var pieces = new List<Piece>((script.Edits.Count * 2) + 1);
        var (at, to, gone) = (0, 0, 0);
        foreach (var edit in script.Edits)
        {
            Keep(edit.Start);
            if (edit.Deleted > 0)
            {
                pieces.Add(new Piece(edit.Start, Kept: false, to + edit.Inserted.Length, to, gone, gone));
                gone += edit.Deleted;
            }

            (at, to) = (edit.End, to + edit.Inserted.Length);
        }

        Keep(script.OldLength);
        return new PositionMap(pieces, script.OldLength, script.NewLength, gone);

        void Keep(int end)
        {
            if (end > at)
            {
                pieces.Add(new Piece(at, Kept: true, to, to + 1, gone, gone));
                to += end - at;
            }
        }
    }

    /// <summary>This map and then the other, as one.</summary>
    public PositionMap Then(PositionMap next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (newLength != next.oldLength)
        {
            throw new ArgumentException("The second map is of another text.", nameof(next));
        }

        var joined = new List<Piece>(pieces.Count + next.pieces.Count);
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            var end = i + 1 < pieces.Count ? pieces[i + 1].From : oldLength;
            if (!piece.Kept)
            {
                joined.Add(
                    new Piece(
                        piece.From,
                        Kept: false,
                        next.StartOf(piece.Start),
                        next.EndOf(piece.End),
                        piece.GoneBefore + next.GoneBefore(piece.Start),
                        piece.GoneWithin + next.GoneWithin(piece.End)
                    )
                );
                continue;
            }

            for (var at = piece.From; at < end; )
            {
                var there = piece.Start + (at - piece.From);
                var other = next.PieceAt(there);
                var ends = other + 1 < next.pieces.Count ? next.pieces[other + 1].From : next.oldLength;
                var found = next.pieces[other];
                var within = there - found.From;
                joined.Add(
                    found.Kept
                        ? new Piece(
                            at,
                            Kept: true,
                            found.Start + within,
                            found.End + within,
                            piece.GoneBefore + found.GoneBefore,
                            piece.GoneWithin + found.GoneWithin
                        )
                        : new Piece(
                            at,
                            Kept: false,
                            found.Start,
                            found.End,
                            piece.GoneBefore + found.GoneBefore + within,
                            piece.GoneWithin + found.GoneWithin + within
                        )
                );
                at = Math.Min(end, at + (ends - there));
            }
        }

        return new PositionMap(joined, oldLength, next.newLength, deleted + next.deleted);
    }

    public MappedSpan Map(TextSpan span)
    {
        if (span.IsEmpty || span.End > oldLength)
        {
            return new MappedSpan(Span: null, Changed: true);
        }

        var first = pieces[PieceAt(span.Start)];
        var last = pieces[PieceAt(span.End - 1)];
        var start = first.Kept ? first.Start + (span.Start - first.From) : first.Start;
        var end = last.Kept ? last.End + (span.End - 1 - last.From) : last.End;
        var before = first.Kept ? first.GoneBefore : first.GoneBefore + (span.Start - first.From);
        var within = last.Kept ? last.GoneWithin : last.GoneWithin + (span.End - last.From);
        return start < end
            ? new MappedSpan(new TextSpan(start, end), within > before)
            : new MappedSpan(Span: null, Changed: true);
    }

    /// <summary>
    /// The stretch between what stood before the span and what stood after it: what was put in at its edges included. For
    /// whoever must not miss anything that came in the place of deleted words.
    /// </summary>
    public TextSpan Around(TextSpan span)
    {
        var start = span.Start == 0 ? 0 : EndOf(span.Start);
        var end = span.End >= oldLength ? newLength : StartOf(span.End);
        return new TextSpan(Math.Min(start, end), end);
    }

    /// <summary>Where a span that begins at the position begins.</summary>
    private int StartOf(int position)
    {
        if (position >= oldLength)
        {
            return newLength;
        }

        var piece = pieces[PieceAt(position)];
        return piece.Kept ? piece.Start + (position - piece.From) : piece.Start;
    }

    /// <summary>Where a span that ends at the position ends.</summary>
    private int EndOf(int position)
    {
        if (position == 0)
        {
            return 0;
        }

        var piece = pieces[PieceAt(position - 1)];
        return piece.Kept ? piece.End + (position - 1 - piece.From) : piece.End;
    }

    /// <summary>How many characters before it were deleted, as a span that begins at the position counts them.</summary>
    private int GoneBefore(int position)
    {
        if (position >= oldLength)
        {
            return deleted;
        }

        var piece = pieces[PieceAt(position)];
        return piece.Kept ? piece.GoneBefore : piece.GoneBefore + (position - piece.From);
    }

    /// <summary>How many characters before it were deleted, as a span that ends at the position counts them.</summary>
    private int GoneWithin(int position)
    {
        if (position == 0)
        {
            return 0;
        }

        var piece = pieces[PieceAt(position - 1)];
        return piece.Kept ? piece.GoneWithin : piece.GoneWithin + (position - piece.From);
    }

    private int PieceAt(int position)
    {
        var (low, high) = (0, pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = pieces[middle].From <= position ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <param name="From">Its first character in the old text.</param>
    /// <param name="Start">Where a span begins that begins with its first character.</param>
    /// <param name="End">Where a span ends that ends with it.</param>
    /// <param name="GoneBefore">Deleted characters before the piece, as a span that begins in it counts them.</param>
    /// <param name="GoneWithin">The same, as a span that ends in it counts them.</param>
    private readonly record struct Piece(int From, bool Kept, int Start, int End, int GoneBefore, int GoneWithin);
}

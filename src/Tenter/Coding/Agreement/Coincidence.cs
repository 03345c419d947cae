namespace Tenter.Coding.Agreement;

using System.Linq;

/// <summary>How much text two coders gave one pair of values; value 0 is the blank between passages.</summary>
internal sealed class Coincidence
{
    private readonly int coders;
    private readonly double[] squares;
    private readonly double[,] observed;

    // The part of each coder's present passage that some other coder marked too.
    private readonly int[] present;
    private readonly double[] joint;
    private readonly double[] jointSquares;
    private double text;
    private double jointText;

    /// <param name="squares">For each value but the blank, the squared lengths of its passages.</param>
    public Coincidence(int coders, double[] squares)
    {
        this.coders = coders;
        this.squares = squares;
        observed = new double[squares.Length, squares.Length];
        present = new int[coders];
        joint = new double[coders];
        jointSquares = new double[squares.Length];
    }

    private Coincidence(int coders, double[] squares, double[,] observed, double text)
        : this(coders, squares)
    {
        this.observed = observed;
        this.text = text;
    }

    public double[,] Observed => observed;

    public long Text => (long)text;

    /// <summary>A stretch on which each coder has one value throughout. Stretches come in order.</summary>
    public void Add(int[] values, int length)
    {
        for (var coder = 0; coder < coders; coder++)
        {
            if (values[coder] != present[coder])
            {
                EndUnit(coder);
                present[coder] = values[coder];
            }
        }

        if (length == 0)
        {
            return;
        }

        text += length;
        var counts = new int[squares.Length];
        foreach (var value in values)
        {
            counts[value]++;
        }

        var marking = coders - counts[0];
        jointText += marking > 1 ? length : 0;
        squares[0] += (double)counts[0] * length;
        for (var c = 0; c < counts.Length; c++)
        {
            for (var k = 0; counts[c] > 0 && k < counts.Length; k++)
            {
                observed[c, k] += (double)length * counts[c] * (counts[k] - (c == k ? 1 : 0)) / (coders - 1);
            }
        }

        for (var coder = 0; marking > 1 && coder < coders; coder++)
        {
            joint[coder] += values[coder] > 0 ? length : 0;
        }
    }

    public void EndUnits()
    {
        for (var coder = 0; coder < coders; coder++)
        {
            EndUnit(coder);
        }
    }

    /// <summary>The same without the blank, on the text that two coders or more marked.</summary>
    public Coincidence Jointly()
    {
        var without = (double[,])observed.Clone();
        for (var c = 0; c < squares.Length; c++)
        {
            without[0, c] = without[c, 0] = 0;
        }

        return new Coincidence(coders, [.. jointSquares], without, jointText);
    }

    public double Total(int c) => Enumerable.Range(0, squares.Length).Sum(k => observed[c, k]);

    public double Expected(int c, int k)
    {
        var all = Enumerable.Range(0, squares.Length).Sum(Total);
        var within = squares.Sum();
        return all == 0 ? 0 : ((Total(c) * Total(k)) - (c == k ? squares[c] : 0)) / (all - (within / all));
    }

    public Coefficient Disagreement(string name, int by, string note)
    {
        var (apart, expected, all) = (0.0, 0.0, 0.0);
        for (var c = 0; c < squares.Length; c++)
        {
            for (var k = 0; k < squares.Length; k++)
            {
                all += observed[c, k];
                apart += c == k ? 0 : observed[c, k];
                expected += c == k ? 0 : Expected(c, k);
            }
        }

        return all == 0
            ? Coefficient.Undefined(name, Text, by, "no text was marked by two coders")
            : Coefficient.OfDisagreement(name, apart / all, expected / all, Text, by, note);
    }

    private void EndUnit(int coder)
    {
        jointSquares[present[coder]] += joint[coder] * joint[coder];
        joint[coder] = 0;
    }
}

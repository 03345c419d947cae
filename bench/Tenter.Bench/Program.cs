namespace Tenter.Bench;

using System;
using BenchmarkDotNet.Running;

/// <summary>
/// <c>search [scale]</c> prints the figures of searching load L, times the scale (1, 0.1, 2), measured with a stopwatch in
/// a few seconds; <c>house FILE.tenter</c> those of opening, coding, searching and tabulating a project made by
/// <c>tenter bench-corpus</c>; <c>correct FILE.tenter</c> those of correcting its
/// longest source; <c>store RECORDS FOLDER</c> those of the journal itself, on the disk that holds the folder;
/// anything else goes to BenchmarkDotNet, which takes minutes (<c>--filter '*Search*'</c>).
/// </summary>
internal static class Program
{
    private static void Main(string[] arguments)
    {
        if (arguments is ["house" or "correct", var project])
        {
            Console.WriteLine("| measure | figure | target |");
            Console.WriteLine("|---|---:|---|");
            foreach (
                var (measure, figure, target) in (
                    arguments[0] == "house"
                        ? House.HouseFigures.Measure(project)
                        : House.CorrectionFigures.Measure(project)
                )
            )
            {
                Console.WriteLine($"| {measure} | {figure} | {target} |");
            }

            return;
        }

        if (arguments is ["store", var records, var folder])
        {
            Print(
                Store.StoreFigures.Measure(
                    int.Parse(records, System.Globalization.CultureInfo.InvariantCulture),
                    folder
                )
            );
            return;
        }

        if (arguments is not ["search", ..])
        {
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
            return;
        }

        var scale =
            arguments.Length > 1 ? double.Parse(arguments[1], System.Globalization.CultureInfo.InvariantCulture) : 1;
        Print(SearchFigures.Measure(scale));
    }

    private static void Print(System.Collections.Generic.IEnumerable<FigureRow> rows)
    {
        Console.WriteLine("| measure | clock | both processors | note |");
        Console.WriteLine("|---|---:|---:|---|");
        foreach (var row in rows)
        {
            Console.WriteLine($"| {row.Measure} | {row.Figure} | {row.Note} |");
        }
    }
}

namespace Tenter.Formats.Readers.Pages;

using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

/// <summary>What <c>pdftotext</c> answered.</summary>
/// <param name="ExitCode">0 when it could read the file.</param>
/// <param name="Pages">Pages, blocks, lines and words as XHTML.</param>
/// <param name="Errors">What it complained of.</param>
internal sealed record PdfAnswer(int ExitCode, byte[] Pages, string Errors);

/// <summary>
/// Runs <c>pdftotext -bbox-layout</c> (poppler) as a program of its own: its licence is not ours, and a file that brings it
/// down does not bring us down.
/// </summary>
internal static class PdfProgram
{
    public const string Name = "pdftotext";

    /// <summary>Words with their boxes take some forty times the room of the words.</summary>
    private const int MostOutput = int.MaxValue / 4;

    /// <summary>The answer, or null where the program is not installed.</summary>
    public static PdfAnswer? Run(string program, string folder, byte[] pdf, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, $"tenter-{Guid.NewGuid():N}.pdf");
        try
        {
            WriteForUsAlone(path, pdf);
            return Run(program, path, cancellation);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void WriteForUsAlone(string path, byte[] pdf)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(path, options);
        stream.Write(pdf);
    }

    private static PdfAnswer? Run(string program, string path, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, ["-bbox-layout", "-enc", "UTF-8", path, "-"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return null;
        }

        using var stop = cancellation.Register(() => Stop(process));
        var errors = Task.Run(() => process.StandardError.ReadToEnd(), CancellationToken.None);
        var pages = Output(process);
        process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        return new PdfAnswer(process.ExitCode, pages, errors.GetAwaiter().GetResult());
    }

    private static byte[] Output(Process process)
    {
        var output = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = process.StandardOutput.BaseStream.Read(buffer)) > 0; )
        {
            if (output.Length + read > MostOutput)
            {
                Stop(process);
                break;
            }

            output.Write(buffer, 0, read);
        }

        return output.ToArray();
    }

    private static void Stop(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception ended) when (ended is InvalidOperationException or Win32Exception)
        {
            // It had ended already.
        }
    }
}

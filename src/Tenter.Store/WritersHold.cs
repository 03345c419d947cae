namespace Tenter.Store;

using System;
using System.IO;

/// <summary>On a network or synchronised folder: held by the one program that may write, gone when it closes.</summary>
internal sealed class WritersHold : IDisposable
{
    private readonly FileStream file;

    private WritersHold(FileStream file) => this.file = file;

    /// <summary>The hold, or null when another program has it.</summary>
    public static WritersHold? Take(string project)
    {
        try
        {
            return new WritersHold(
                new FileStream(
                    project + ".writing",
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    bufferSize: 1,
                    FileOptions.DeleteOnClose
                )
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Dispose() => file.Dispose();
}

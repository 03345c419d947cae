namespace Tenter.Store.Tests;

using System;
using System.IO;

/// <summary>
/// A folder of its own for one test, gone afterwards. In memory where there is room: these tests kill processes, not the
/// power, so waiting for a disk at every commit would show nothing.
/// </summary>
public sealed class TempFolder : IDisposable
{
    private const string Memory = "/dev/shm";
    private const long Room = 512L * 1024 * 1024;

    public TempFolder() =>
        Path = HasRoom()
            ? Directory.CreateDirectory(System.IO.Path.Combine(Memory, $"tenter-test-{Guid.NewGuid():n}")).FullName
            : Directory.CreateTempSubdirectory("tenter-test-").FullName;

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static bool HasRoom()
    {
        try
        {
            return Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > Room;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}

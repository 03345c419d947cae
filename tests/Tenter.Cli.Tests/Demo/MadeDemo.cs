namespace Tenter.Cli.Tests.Demo;

using System;
using System.IO;
using Tenter.Cli.Demo;
using Tenter.Store;
using Xunit;

/// <summary>The demo, made once for all the tests that read it.</summary>
public sealed class MadeDemo : IDisposable
{
    public const string Collection = "the demo";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tenter-demo-");

    public MadeDemo()
    {
        Path = System.IO.Path.Combine(folder.FullName, "harrowmere.tenter");
        Session = Story.Tell(Path).Value;
    }

    public string Path { get; }

    public Session Session { get; }

    /// <summary>A copy that a test may change.</summary>
    public string Copy(string name)
    {
        var copy = System.IO.Path.Combine(folder.FullName, name + ".tenter");
        File.Copy(Path, copy, overwrite: true);
        return copy;
    }

    public void Dispose()
    {
        Session.Dispose();
        folder.Delete(recursive: true);
    }
}

[CollectionDefinition(MadeDemo.Collection)]
public sealed class TheDemo : ICollectionFixture<MadeDemo>;

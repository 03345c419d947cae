namespace Tenter.Handles.Library;

using System;
using System.IO;
using System.Linq;
using System.Threading;

/// <summary>The library that comes with this version of the program. Read once; a test holds the files to their form.</summary>
public static class ShippedLibrary
{
    private static readonly Lazy<TensionLibrary> AllTensions = new(
        () => LibraryReader.Tensions(Text("tensions.yaml")).Value,
        LazyThreadSafetyMode.ExecutionAndPublication
    );

    private static readonly Lazy<QuestionLibrary> AllQuestions = new(
        () =>
            LibraryReader
                .Questions(Text("questions.yaml"), [.. Tensions.Tensions.Select(tension => tension.Key)])
                .Value,
        LazyThreadSafetyMode.ExecutionAndPublication
    );

    public static TensionLibrary Tensions => AllTensions.Value;

    public static QuestionLibrary Questions => AllQuestions.Value;

    internal static string Text(string name)
    {
        var assembly = typeof(ShippedLibrary).Assembly;
        var resource = assembly
            .GetManifestResourceNames()
            .Single(full => full.EndsWith("Library." + name, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}

namespace Tenter.Formats.Tests.Readers;

using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Shouldly;
using Tenter.Evidence;
using Tenter.Formats.Readers;

/// <summary>Reads what a test writes, and shows structure as lines to compare.</summary>
internal static class Reading
{
    public static ReadDocument Text(string name, string content) => Bytes(name, Encoding.UTF8.GetBytes(content));

    public static ReadDocument Bytes(string name, byte[] content)
    {
        var outcome = FileReading.Read(name, new MemoryStream(content));
        outcome.Done.ShouldBeTrue(outcome.Done ? null : outcome.Refusal.Message);
        return outcome.Value;
    }

    public static Refusal Refused(string name, string content) => Refused(name, Encoding.UTF8.GetBytes(content));

    public static Refusal Refused(string name, byte[] content)
    {
        var outcome = FileReading.Read(name, new MemoryStream(content));
        outcome.Done.ShouldBeFalse();
        return outcome.Refusal;
    }

    /// <summary>The words under a span.</summary>
    public static string Words(this ReadDocument document, StructureSpan span) =>
        document.Text[span.Span.Start..span.Span.End];

    /// <summary>Spans of a kind as <c>label time level: words</c>, what is not there left out, line ends as <c>/</c>.</summary>
    public static IReadOnlyList<string> Shown(this ReadDocument document, StructureKind kind) =>
        document.Structure.Where(span => span.Kind == kind).Select(span => Shown(document, span)).ToArray();

    /// <summary>Every kind, in the order of the text.</summary>
    public static IReadOnlyList<string> Shown(this ReadDocument document) =>
        document.Structure.Select(span => $"{span.Kind} {Shown(document, span)}").ToArray();

    private static string Shown(ReadDocument document, StructureSpan span)
    {
        string?[] parts = [span.Label, span.At?.ToString("c"), span.Level > 0 ? $"{span.Level}" : null];
        var head = string.Join(' ', parts.Where(part => part is not null));
        var words = document.Words(span).Replace("\n", " / ", System.StringComparison.Ordinal);
        return head.Length == 0 ? words : $"{head}: {words}";
    }
}

namespace Tenter.Handles.Library;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

/// <summary>Reads the library files and holds them to their form; every fault is named with its line.</summary>
public static partial class LibraryReader
{
    private static readonly string[] Bases = ["text", "inferred", "outside"];

    public static Outcome<TensionLibrary> Tensions(string yaml, string file = "tensions.yaml")
    {
        var faults = new List<LibraryFault>();
        var library = LibraryNode.Top(yaml, faults) is { } top ? ReadTensions(top, faults) : null;
        return faults.Count == 0 ? library! : new LibraryMalformed(file, InOrder(faults));
    }

    public static Outcome<QuestionLibrary> Questions(
        string yaml,
        IReadOnlyCollection<string> tensions,
        string file = "questions.yaml"
    )
    {
        var faults = new List<LibraryFault>();
        var library = LibraryNode.Top(yaml, faults) is { } top ? ReadQuestions(top, tensions, faults) : null;
        return faults.Count == 0 ? library! : new LibraryMalformed(file, InOrder(faults));
    }

    private static TensionLibrary ReadTensions(LibraryNode top, List<LibraryFault> faults)
    {
        var version = top.Words("version");
        var sources = Sources(top);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var fed = new List<(string Words, int Line)>();
        var tensions = new List<ShippedTension>();
        foreach (var item in top.Each("tensions"))
        {
            tensions.Add(Tension(item, sources, keys, fed));
            item.Done();
        }

        faults.AddRange(
            fed.Where(key => !keys.Contains(key.Words))
                .Select(key => new LibraryFault(key.Line, $"there is no tension with the key {key.Words}"))
        );
        top.Done();
        return new TensionLibrary(version, tensions);
    }

    private static ShippedTension Tension(
        LibraryNode item,
        Dictionary<string, string> sources,
        HashSet<string> keys,
        List<(string, int)> fed
    )
    {
        var key = Key(item, keys);
        var feeds = item.List("feeds");
        fed.AddRange(feeds);
        return new ShippedTension(
            key,
            item.Words("name"),
            item.OneOf("kind", "experienced", "inherent", "management"),
            PoleOf(item.Under("one"), whole: true),
            PoleOf(item.Under("other"), whole: true),
            item.OptionalUnder("between") is { } between ? PoleOf(between, whole: false) : null,
            [.. Citations(item, sources)],
            item.OneOf("basis", Bases),
            item.Yes("checked"),
            item.Optional("standpoint"),
            [.. feeds.Select(key => key.Words)]
        );
    }

    private static QuestionLibrary ReadQuestions(
        LibraryNode top,
        IReadOnlyCollection<string> tensions,
        List<LibraryFault> faults
    )
    {
        var version = top.Words("version");
        var sources = Sources(top);
        var groups = new List<QuestionGroup>();
        var groupKeys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in top.Each("groups"))
        {
            groups.Add(new QuestionGroup(Key(group, groupKeys), group.Words("name"), group.Optional("about")));
            group.Done();
        }

        var keys = new HashSet<string>(StringComparer.Ordinal);
        var questions = new List<ShippedQuestion>();
        foreach (var item in top.Each("questions"))
        {
            questions.Add(Question(item, sources, keys, groupKeys, tensions, faults));
            item.Done();
        }

        top.Done();
        return new QuestionLibrary(version, groups, questions);
    }

    private static ShippedQuestion Question(
        LibraryNode item,
        Dictionary<string, string> sources,
        HashSet<string> keys,
        HashSet<string> groups,
        IReadOnlyCollection<string> tensions,
        List<LibraryFault> faults
    )
    {
        var group = item.Words("group");
        if (group.Length > 0 && !groups.Contains(group))
        {
            faults.Add(new LibraryFault(item.LineOf("group"), $"there is no group with the key {group}"));
        }

        var tension = item.Optional("tension");
        if (tension is not null && !tensions.Contains(tension))
        {
            faults.Add(new LibraryFault(item.LineOf("tension"), $"there is no tension with the key {tension}"));
        }

        return new ShippedQuestion(
            Key(item, keys),
            item.Words("question"),
            group,
            CitationOf(item.Under("citation"), sources),
            item.OneOf("basis", Bases),
            item.Yes("checked"),
            tension
        );
    }

    private static string Key(LibraryNode item, HashSet<string> keys)
    {
        var key = item.Words("key");
        if (key.Length > 0 && !KeyForm().IsMatch(key))
        {
            item.Fault($"the key ‘{key}’ has to be small letters, digits and hyphens");
        }
        else if (key.Length > 0 && !keys.Add(key))
        {
            item.Fault($"the key {key} stands here a second time");
        }

        return key;
    }

    private static Dictionary<string, string> Sources(LibraryNode top)
    {
        var sources = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, node) in top.Under("sources")?.All() ?? [])
        {
            sources[name] = node.Words("name");
            node.Done();
        }

        return sources;
    }

    private static IEnumerable<Citation> Citations(LibraryNode item, Dictionary<string, string> sources)
    {
        yield return CitationOf(item.Under("citation"), sources);
        if (item.OptionalUnder("also") is { } also)
        {
            yield return CitationOf(also, sources);
        }
    }

    private static Citation CitationOf(LibraryNode? node, Dictionary<string, string> sources)
    {
        if (node is null)
        {
            return new Citation(string.Empty, string.Empty);
        }

        var source = node.Words("source");
        var lines = node.Words("lines");
        if (source.Length > 0 && !sources.ContainsKey(source))
        {
            node.Fault($"there is no source called {source}");
        }

        if (lines.Length > 0 && !LinesForm().IsMatch(lines))
        {
            node.Fault($"lines are written as L94-98, L202; this is ‘{lines}’");
        }

        node.Done();
        return new Citation(sources.GetValueOrDefault(source, source), lines);
    }

    /// <summary>A side without gives and costs would be a straw man; a position between may be thinner.</summary>
    private static Pole PoleOf(LibraryNode? node, bool whole)
    {
        if (node is null)
        {
            return new Pole(string.Empty);
        }

        var pole = new Pole(
            node.Words("name"),
            whole ? node.Words("gives") : node.Optional("gives"),
            whole ? node.Words("costs") : node.Optional("costs"),
            node.Optional("signs")
        );
        node.Done();
        return pole;
    }

    private static List<LibraryFault> InOrder(List<LibraryFault> faults) => [.. faults.OrderBy(fault => fault.Line)];

    [GeneratedRegex("^[a-z][a-z0-9-]{1,63}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyForm();

    [GeneratedRegex(
        "^L[0-9]+(-[0-9]+)?(, L[0-9]+(-[0-9]+)?)*$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex LinesForm();
}

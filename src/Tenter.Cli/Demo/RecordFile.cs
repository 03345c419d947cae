namespace Tenter.Cli.Demo;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

/// <summary>
/// Reads a file of records. It names the verb and the member once, then lists acts; an act has a day and its records, whose
/// fields are those of the verb. How the files are written is told in <c>demo/README.md</c>.
/// </summary>
internal static class RecordFile
{
    // Acts of one day follow one another by minutes, after the day's work.
    private static readonly TimeSpan Evening = TimeSpan.FromHours(18);

    // What may be said of a coding, and what the verb calls it.
    private static readonly (string Mark, string Field)[] Marks =
    [
        ("polarity", "polarity"),
        ("weight", "weightBecause"),
        ("introduced", "introduced"),
    ];

    private static readonly string[] Stances = ["supports", "contradicts", "context"];

    public static IReadOnlyList<Act> Read(string path)
    {
        using var text = DemoMaterial.Text(path);
        return Read(path, text);
    }

    public static IReadOnlyList<Act> Read(string path, TextReader text)
    {
        var yaml = new YamlStream();
        yaml.Load(text);
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        return [.. Sequence(root, "acts").Select(act => ReadAct(path, root, (YamlMappingNode)act))];
    }

    private static Act ReadAct(string path, YamlMappingNode root, YamlMappingNode act)
    {
        var at = Instant(Text(act, "on") ?? throw Misses(path, act, "on"));
        var by = Text(act, "by") ?? Text(root, "by") ?? throw Misses(path, act, "by");
        var because = Text(act, "because");
        if (Child(act, "import") is YamlSequenceNode files)
        {
            return new Importing(path, at, by, because, [.. files.Select(file => Scalar(file)!)]);
        }

        var source = Text(root, "source");
        var verb = Text(act, "verb") ?? Text(root, "verb");
        var entries = source is not null
            ? Sequence(act, "passages").SelectMany(passage => Codings(source, (YamlMappingNode)passage))
            : Sequence(act, "records")
                .Select(record => ReadEntry(verb ?? throw Misses(path, act, "verb"), (YamlMappingNode)record));
        return new Recording(path, at, by, because, [.. entries], Text(act, "notebook") == "true");
    }

    private static IEnumerable<Entry> Codings(string source, YamlMappingNode passage)
    {
        var words = $"{source} | {Text(passage, "quote")}";
        foreach (var code in Sequence(passage, "codes"))
        {
            var arguments = new JsonObject { ["code"] = Scalar(code), ["passage"] = words };
            if (Text(passage, "note") is { } note)
            {
                arguments["note"] = note;
            }

            foreach (var (mark, field) in Marks)
            {
                if (Child(passage, mark) is { } value)
                {
                    arguments[field] = Json(value);
                }
            }

            yield return new Entry("add-coding", arguments, []);
        }
    }

    private static Entry ReadEntry(string verb, YamlMappingNode record)
    {
        var arguments = new JsonObject();
        var rests = new List<Resting>();
        foreach (var (key, value) in record.Children)
        {
            switch (Scalar(key))
            {
                case "verb":
                    verb = Scalar(value)!;
                    break;
                case "rests on":
                    rests.AddRange(((YamlSequenceNode)value).Select(rest => ReadResting((YamlMappingNode)rest)));
                    break;
                case var field:
                    arguments[field!] = Json(value);
                    break;
            }
        }

        return new Entry(verb, arguments, rests);
    }

    private static Resting ReadResting(YamlMappingNode node)
    {
        var stance = Stances.First(candidate => Child(node, candidate) is not null);
        return new Resting(stance, Text(node, stance)!, Text(node, "note"));
    }

    private static JsonNode? Json(YamlNode node) =>
        node switch
        {
            YamlMappingNode map => new JsonObject(
                map.Children.Select(pair => KeyValuePair.Create(Scalar(pair.Key)!, Json(pair.Value)))
            ),
            YamlSequenceNode list => new JsonArray([.. list.Select(Json)]),
            YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" } => JsonValue.Create(true),
            YamlScalarNode { Style: ScalarStyle.Plain, Value: "false" } => JsonValue.Create(false),
            YamlScalarNode { Style: ScalarStyle.Plain, Value: "null" or "" } => null,
            _ => JsonValue.Create(Scalar(node)),
        };

    private static DateTimeOffset Instant(string on)
    {
        var time = DateTimeOffset.Parse(on, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return time.TimeOfDay == TimeSpan.Zero ? time + Evening : time;
    }

    private static YamlNode? Child(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    private static IEnumerable<YamlNode> Sequence(YamlMappingNode map, string key) =>
        Child(map, key) is YamlSequenceNode list ? list : [];

    private static string? Text(YamlMappingNode map, string key) => Child(map, key) is { } child ? Scalar(child) : null;

    private static string? Scalar(YamlNode node) => (node as YamlScalarNode)?.Value;

    private static InvalidDataException Misses(string path, YamlNode node, string what) =>
        new($"{path}, line {node.Start.Line}: '{what}' is needed");
}

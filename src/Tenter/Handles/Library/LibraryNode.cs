namespace Tenter.Handles.Library;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

/// <summary>
/// One mapping of a library file while it is read: gives its fields, notes what is wrong with their lines, and at the end
/// names those it did not expect.
/// </summary>
internal sealed class LibraryNode
{
    /// <summary>A library of several hundred items is well below this; what is larger is not one.</summary>
    private const int MaxLength = 1_000_000;

    private readonly YamlMappingNode node;
    private readonly List<LibraryFault> faults;
    private readonly HashSet<string> read = new(StringComparer.Ordinal);

    private LibraryNode(YamlMappingNode node, List<LibraryFault> faults)
    {
        this.node = node;
        this.faults = faults;
    }

    public int Line => (int)node.Start.Line;

    /// <summary>The top of a file, or null with the fault noted.</summary>
    public static LibraryNode? Top(string yaml, List<LibraryFault> faults)
    {
        if (yaml.Length > MaxLength)
        {
            faults.Add(new LibraryFault(1, "the file is too long"));
            return null;
        }

        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException e)
        {
            faults.Add(new LibraryFault((int)e.Start.Line, "this is not YAML: " + Plain(e)));
            return null;
        }

        if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode top)
        {
            return new LibraryNode(top, faults);
        }

        faults.Add(new LibraryFault(1, "a mapping with version and items is needed"));
        return null;
    }

    public void Fault(string what) => faults.Add(new LibraryFault(Line, what));

    /// <summary>Words that have to be there.</summary>
    public string Words(string field) => Optional(field) ?? Missing(field);

    public string? Optional(string field)
    {
        if (Field(field) is not { } value)
        {
            return null;
        }

        if (value is YamlScalarNode { Value.Length: > 0 } scalar)
        {
            return scalar.Value.Trim();
        }

        FaultAt(value, $"{field} has to be words");
        return null;
    }

    public string OneOf(string field, params string[] allowed)
    {
        var value = Words(field);
        if (value.Length > 0 && !allowed.Contains(value))
        {
            FaultAt(Field(field)!, $"{field} is ‘{value}’ and has to be {string.Join(", ", allowed)}");
        }

        return value;
    }

    public bool Yes(string field) => OneOf(field, "true", "false") == "true";

    /// <summary>A mapping that has to be there.</summary>
    public LibraryNode? Under(string field)
    {
        var found = OptionalUnder(field);
        if (found is null && !node.Children.ContainsKey(new YamlScalarNode(field)))
        {
            Missing(field);
        }

        return found;
    }

    public LibraryNode? OptionalUnder(string field)
    {
        if (Field(field) is not { } value)
        {
            return null;
        }

        if (value is YamlMappingNode mapping)
        {
            return new LibraryNode(mapping, faults);
        }

        FaultAt(value, $"{field} has to be a mapping");
        return null;
    }

    /// <summary>The mappings of a list that has to be there.</summary>
    public List<LibraryNode> Each(string field)
    {
        var found = new List<LibraryNode>();
        if (Field(field) is not YamlSequenceNode list)
        {
            FaultAt(Field(field) ?? node, $"{field} has to be a list");
            return found;
        }

        foreach (var item in list.Children)
        {
            if (item is YamlMappingNode mapping)
            {
                found.Add(new LibraryNode(mapping, faults));
            }
            else
            {
                FaultAt(item, $"each of {field} has to be a mapping");
            }
        }

        return found;
    }

    /// <summary>Words in a list that may be left out, each with its line.</summary>
    public List<(string Words, int Line)> List(string field)
    {
        if (Field(field) is not { } value)
        {
            return [];
        }

        if (value is YamlSequenceNode list && list.Children.All(item => item is YamlScalarNode))
        {
            return [.. list.Children.Cast<YamlScalarNode>().Select(item => (item.Value ?? "", (int)item.Start.Line))];
        }

        FaultAt(value, $"{field} has to be a list of words");
        return [];
    }

    /// <summary>Every field by its name, as mappings: the sources of a file.</summary>
    public IEnumerable<(string Name, LibraryNode Node)> All()
    {
        foreach (var (key, value) in node.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            read.Add(name);
            if (value is YamlMappingNode mapping)
            {
                yield return (name, new LibraryNode(mapping, faults));
            }
            else
            {
                FaultAt(value, $"{name} has to be a mapping");
            }
        }
    }

    /// <summary>Names fields nobody asked for: most often one written wrong.</summary>
    public void Done()
    {
        foreach (var key in node.Children.Keys.OfType<YamlScalarNode>().Where(key => !read.Contains(key.Value ?? "")))
        {
            FaultAt(key, $"there is no field called {key.Value}");
        }
    }

    public int LineOf(string field) => Field(field) is { } value ? (int)value.Start.Line : Line;

    private YamlNode? Field(string field)
    {
        read.Add(field);
        return node.Children.TryGetValue(new YamlScalarNode(field), out var value) ? value : null;
    }

    private string Missing(string field)
    {
        Fault($"{field} is missing");
        return string.Empty;
    }

    private void FaultAt(YamlNode at, string what) => faults.Add(new LibraryFault((int)at.Start.Line, what));

    private static string Plain(YamlException e) => (e.InnerException?.Message ?? e.Message).TrimEnd('.');
}

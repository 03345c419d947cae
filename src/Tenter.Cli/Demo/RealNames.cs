namespace Tenter.Cli.Demo;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Journal;
using Tenter.Store;
using YamlDotNet.RepresentationModel;

/// <summary>The second, equally invented set of names: the vault of the demo, so that checks have something to find.</summary>
internal static class RealNames
{
    public const string File = DemoMaterial.Records + "real-names.yaml";

    /// <summary>Every line of the file: a record, as KIND and name, and what it is really called.</summary>
    public static IReadOnlyList<(string Kind, string Record, string Name)> All()
    {
        using var text = DemoMaterial.Text(File);
        var yaml = new YamlStream();
        yaml.Load(text);
        return
        [
            .. ((YamlMappingNode)yaml.Documents[0].RootNode).Children.SelectMany(kind =>
                ((YamlMappingNode)kind.Value).Children.SelectMany(record =>
                    Names(record.Value).Select(name => (Scalar(kind.Key), Scalar(record.Key), name))
                )
            ),
        ];
    }

    public static Outcome<int> Keep(Session session)
    {
        var view = session.View();
        var names = new List<(RecordRef, string)>();
        foreach (var (kindName, record, name) in All())
        {
            var kind = view.Kinds.Named(kindName);
            if (!view.Named(kind, record).TryGet(out var found, out var refusal))
            {
                return refusal;
            }

            names.Add((new RecordRef(kind.Name, found.Id), name));
        }

        using var vault = session.OpenVault();
        vault.Keep(names);
        return names.Count;
    }

    private static IEnumerable<string> Names(YamlNode node) =>
        node is YamlSequenceNode several ? several.Select(Scalar) : [Scalar(node)];

    private static string Scalar(YamlNode node) =>
        ((YamlScalarNode)node).Value ?? throw new InvalidOperationException($"{File}: a name is empty");
}

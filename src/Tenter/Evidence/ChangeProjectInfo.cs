namespace Tenter.Evidence;

using System.Linq;
using System.Text.Json.Nodes;

/// <summary>Changes what the project says of itself. There is one such record, so nobody has to name it.</summary>
public static class ChangeProjectInfo
{
    private static readonly Verb Plain = RecordVerbs.Change(ProjectInfo.Kind, "what the project says of itself");

    public static Verb Verb { get; } =
        Plain with
        {
            Arguments = WithoutId(Plain.Arguments),
            References = [],
            Run = (view, arguments, stamp) =>
            {
                var given = (JsonObject)arguments.DeepClone();
                if (given["id"] is null && ProjectInfo.Of(view) is { } info)
                {
                    given["id"] = info.Id.ToString();
                }

                return Plain.Run(view, given, stamp);
            },
        };

    private static JsonNode WithoutId(JsonNode schema)
    {
        var changed = schema.DeepClone();
        if (changed["required"] is JsonArray required)
        {
            changed["required"] = new JsonArray([
                .. required
                    .Select(field => field!.GetValue<string>())
                    .Where(field => field != "id")
                    .Select(field => JsonValue.Create(field)),
            ]);
        }

        return changed;
    }
}

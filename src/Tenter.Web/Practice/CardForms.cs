namespace Tenter.Web.Practice;

using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tenter.Web.Entry;

/// <summary>A card as a form gives it. One side alone is a draft; both are equal in every way.</summary>
internal static class CardForms
{
    private static readonly string[] Parts = ["gives", "costs", "signs"];

    public static Outcome<JsonObject> Read(IFormCollection form)
    {
        var name = Text(form, "name");
        if (name is null)
        {
            return new EntryRefused("The card has no name", "What it is called", "Name both sides in it, if you can");
        }

        if (Pole(form, "one") is not { } one)
        {
            return new EntryRefused("The first side has no name", "The one side", "One side is enough to begin with");
        }

        var feeds = form["feeds"].Where(id => id is { Length: > 0 }).Select(id => (JsonNode)JsonValue.Create(id!)!);
        return new JsonObject
        {
            ["name"] = name,
            ["tensionKind"] = Text(form, "tensionKind"),
            ["one"] = one,
            ["other"] = Pole(form, "other"),
            ["between"] = Pole(form, "between"),
            ["standpoint"] = Text(form, "standpoint"),
            ["note"] = Text(form, "note"),
            ["feeds"] = new JsonArray([.. feeds]),
        };
    }

    public static string Told(JsonObject card, bool isNew) =>
        card["other"] is null
            ? $"{(isNew ? "Began" : "Changed")} the draft of a card ‘{card["name"]}’"
            : $"{(isNew ? "Wrote" : "Changed")} the card ‘{card["name"]}’";

    private static JsonObject? Pole(IFormCollection form, string side)
    {
        if (Text(form, side + "-name") is not { } name)
        {
            return null;
        }

        var pole = new JsonObject { ["name"] = name };
        foreach (var part in Parts)
        {
            if (Text(form, $"{side}-{part}") is { } words)
            {
                pole[part] = words;
            }
        }

        return pole;
    }

    private static string? Text(IFormCollection form, string field) =>
        form[field].ToString().Trim() is { Length: > 0 } text ? text : null;
}

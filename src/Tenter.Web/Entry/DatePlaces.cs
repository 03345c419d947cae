namespace Tenter.Web.Entry;

using System;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tenter.Evidence;
using Tenter.Web.Frame;
using Tenter.Web.Host;
using Tenter.Web.Parts;

/// <summary>Reads a date while it is typed, and says how it was understood.</summary>
internal sealed class DatePlaces : IPlaces
{
    private static readonly string[] NotKnown = ["unknown", "not known", "not recorded", "?"];

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/dates/read", Read);

    /// <summary>Writes what was typed as it is stored; what is not known is left empty. Answers the refusal, if it is no date.</summary>
    public static Refusal? Store(JsonObject arguments, string field)
    {
        if (!arguments.ContainsKey(field))
        {
            return null;
        }

        if (arguments[field]?.ToString().Trim() is not { Length: > 0 } typed || IsNotKnown(typed))
        {
            arguments[field] = null;
            return null;
        }

        if (!TypedDate.Read(typed).TryGet(out var date, out var refusal))
        {
            return FieldRefused.Of(refusal, field);
        }

        arguments[field] = date.ToString();
        return null;
    }

    public static bool IsNotKnown(string text) => NotKnown.Contains(text, StringComparer.OrdinalIgnoreCase);

    private static IResult Read(string? of, HttpContext context)
    {
        var text = context.Request.Query[of ?? string.Empty].ToString().Trim();
        return Answer.Part<DateRead>(new { Text = IsNotKnown(text) ? string.Empty : text });
    }
}

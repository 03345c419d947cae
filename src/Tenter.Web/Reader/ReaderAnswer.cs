namespace Tenter.Web.Reader;

using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Tenter.Web.Host;

/// <summary>
/// Answers the Reader's page in one stream: the frame as a component, and in its middle the text, written straight to the
/// response so that the first screen is there before the last paragraph is.
/// </summary>
internal sealed class ReaderAnswer(object page, TextSections? text, byte[] data) : IResult
{
    /// <summary>Where the page leaves room for the text.</summary>
    public const string Room = "<!--the text-->";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (before, after) = await FrameAsync(httpContext);
        var to = httpContext.Response.BodyWriter;
        Encoding.UTF8.GetBytes(before, to);
        if (text is not null)
        {
            await text.WriteAsync(to, httpContext.RequestAborted);
        }

        Encoding.UTF8.GetBytes("<script type=\"application/json\" id=\"reader-data\">", to);
        await to.WriteAsync(data, httpContext.RequestAborted);
        Encoding.UTF8.GetBytes("</script>", to);
        Encoding.UTF8.GetBytes(after, to);
        await to.FlushAsync(httpContext.RequestAborted);
    }

    private async Task<(string Before, string After)> FrameAsync(HttpContext context)
    {
        var response = context.Response;
        var body = response.Body;
        using var written = new MemoryStream();
        response.Body = written;
        try
        {
            await Answer.Page<ReaderPage>(page).ExecuteAsync(context);
        }
        finally
        {
            response.Body = body;
        }

        var html = Encoding.UTF8.GetString(written.GetBuffer().AsSpan(0, (int)written.Length));
        var room = html.IndexOf(Room, StringComparison.Ordinal);
        return (html[..room], html[(room + Room.Length)..]);
    }
}

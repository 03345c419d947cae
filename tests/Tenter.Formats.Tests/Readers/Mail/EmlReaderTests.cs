namespace Tenter.Formats.Tests.Readers.Mail;

using System;
using System.Linq;
using System.Text;
using Shouldly;
using Tenter.Evidence;
using Xunit;

public sealed class EmlReaderTests
{
    private const string Head =
        "From: =?utf-8?Q?Anna_B=C3=A9rg?= <anna@valley.example>\r\nTo: ben@valley.example\r\nDate: Thu, 21 Apr 2016 23:30:00 +0100\r\n"
        + "Subject: =?iso-8859-1?Q?R=E9union?= =?iso-8859-1?B?IGTpY2lzaXZl?=\r\nMIME-Version: 1.0\r\n";

    [Fact]
    public void A_plain_message_is_its_headers_and_its_words()
    {
        var document = Reading.Text(
            "a.eml",
            "From: Anna <anna@valley.example>\nTo: ben@valley.example\nDate: 21 Apr 16 09:00 GMT\nSubject: The\n board\n\nWho chairs it?\n\n> We do.\n> Now.\nI see.\n"
        );

        document.Text.ShouldBe(
            "From: Anna <anna@valley.example>\nTo: ben@valley.example\nDate: 21 Apr 16 09:00 GMT\nSubject: The board\n\nWho chairs it?\n\n> We do.\n> Now.\nI see."
        );
        (document.Title, document.Date).ShouldBe(("The board", "2016-04-21"));
        var message = document.Structure.Single(span => span.Kind == StructureKind.Message);
        (message.Label, message.Span).ShouldBe(("Anna <anna@valley.example>", new TextSpan(0, document.Text.Length)));
        document.Shown(StructureKind.Quote).ShouldBe(["> We do. / > Now."]);
    }

    [Fact]
    public void Of_alternatives_the_plain_one_is_taken_and_attachments_are_noted()
    {
        var document = Reading.Text(
            "a.eml",
            Head
                + "Content-Type: multipart/mixed; boundary=\"out er\"\r\n\r\npreamble\r\n--out er\r\n"
                + "Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\nContent-Type: text/html\r\n\r\n<p>Page</p>\r\n"
                + "--in\r\nContent-Type: text/plain; charset=iso-8859-15\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                + "Long li=\r\nne for 5 =A4=\r\n\r\n--in--\r\n\r\n--out er\r\nContent-Type: application/pdf\r\n"
                + "Content-Disposition: attachment; filename*=UTF-8''r%C3%A9sum%C3%A9.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERg==\r\n--out er--\r\n"
        );

        document.Text.ShouldEndWith("Subject: Réunion décisive\n\nLong line for 5 €");
        document.Text.ShouldStartWith("From: Anna Bérg <anna@valley.example>\n");
        document.Notes.ShouldBe(["The attachment “résumé.pdf” was left out"]);
        document.Date.ShouldBe("2016-04-21");
    }

    [Fact]
    public void A_web_page_is_taken_where_there_is_nothing_else()
    {
        var page = Convert.ToBase64String(
            Encoding.UTF8.GetBytes("<html><body><p>Who — <b>now</b>?</p><p>Ben</p></body></html>")
        );

        var document = Reading.Text(
            "a.eml",
            Head + $"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{page}\r\n"
        );

        document.Text.ShouldEndWith("\n\nWho — now?\n\nBen");
    }

    [Theory]
    [InlineData("=?utf-8?B?Y2Fm?= =?utf-8?B?w6k=?=", "café")]
    [InlineData("=?utf-8?Q?caf=C3?= =?utf-8?Q?=A9?=", "café")]
    [InlineData("a =?utf-8?q?b=20c?= d", "a b c d")]
    [InlineData("=?nonsense?Q?x?= =?utf-8?X?y?=", "=?nonsense?Q?x?= =?utf-8?X?y?=")]
    [InlineData("Grüße", "Grüße")]
    [InlineData("=?utf-8?Q?one=0D=0ABcc:_two?=", "one Bcc: two")]
    public void Encoded_headers_are_decoded(string header, string words) =>
        Reading.Text("a.eml", $"From: a@b.example\nSubject: {header}\n\nWords.\n").Title.ShouldBe(words);

    [Fact]
    public void Something_else_is_refused() =>
        Reading.Refused("a.eml", "Dear Anna,\n\nwho chairs it?\n").What.ShouldContain("does not fit the extension");

    [Fact]
    public void Parts_within_parts_without_end_are_refused()
    {
        var message = new StringBuilder("From: a@b.example\n");
        for (var i = 0; i < 50; i++)
        {
            message.Append($"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n");
        }

        Reading.Refused("a.eml", message + "\nwords").What.ShouldContain("20 levels");
    }
}

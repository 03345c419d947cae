namespace Tenter.Formats.Tests.Readers.Mail;

using System.Linq;
using Shouldly;
using Tenter.Evidence;
using Xunit;

public sealed class MboxReaderTests
{
    private const string Box =
        "From anna@valley.example Thu Apr 21 09:00:00 2016\nFrom: Anna <anna@valley.example>\nDate: Thu, 21 Apr 2016 09:00:00 +0000\nSubject: One\n\n"
        + "Hello.\n\nFrom now on we meet.\n\n>From the start.\n\n"
        + "From ben@valley.example Mon May  2 10:00:00 2016\nFrom: Ben <ben@valley.example>\nDate: Mon, 2 May 2016 10:00:00 +0000\nSubject: Two\n\nHi.\n";

    [Fact]
    public void Messages_are_spans_with_their_senders()
    {
        var document = Reading.Text("box.mbox", Box.Replace("\n", "\r\n"));

        document
            .Structure.Where(span => span.Kind == StructureKind.Message)
            .Select(span => span.Label)
            .ShouldBe(["Anna <anna@valley.example>", "Ben <ben@valley.example>"]);
        document.Text.ShouldContain("\n\nFrom now on we meet.\n\nFrom the start.\n\nFrom: Ben");
        document.Date.ShouldBe("2016-04-21/2016-05-02");
    }

    [Fact]
    public void A_single_message_is_not_a_mailbox() =>
        Reading.Refused("box.mbox", "From: a@b.example\n\nHi.\n").ToDo.ShouldContain(".eml");
}

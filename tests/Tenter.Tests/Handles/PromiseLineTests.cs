namespace Tenter.Tests.Handles;

using Shouldly;
using Tenter.Handles;
using Xunit;

public sealed class PromiseLineTests
{
    [Theory]
    [InlineData(
        "Nerys: to ask the county in writing by 5 January",
        "Nerys",
        "to ask the county in writing",
        "by 5 January"
    )]
    [InlineData("Gareth: both maps back in January", "Gareth", "both maps back", "in January")]
    [InlineData("both maps back in January.", null, "both maps back", "in January")]
    [InlineData(
        "Mr Dunstan: the heating, before the end of spring",
        "Mr Dunstan",
        "the heating",
        "before the end of spring"
    )]
    [InlineData("Osman: an answer within two weeks", "Osman", "an answer", "within two weeks")]
    [InlineData("to put it in writing", null, "to put it in writing", null)]
    [InlineData("He said that it would be done: it will not", null, "He said that it would be done: it will not", null)]
    [InlineData("by 5 January", null, "by 5 January", null)]
    public void A_line_gives_who_what_and_by_when_as_far_as_they_are_plain(
        string line,
        string? by,
        string what,
        string? due
    ) => PromiseLine.Read(line).ShouldBe(new PromiseLine(by, what, due));
}

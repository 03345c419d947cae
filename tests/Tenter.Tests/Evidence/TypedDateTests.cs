namespace Tenter.Tests.Evidence;

using Shouldly;
using Tenter.Evidence;
using Xunit;

public sealed class TypedDateTests
{
    [Theory]
    [InlineData("3 May 2024", "2024-05-03")]
    [InlineData("3rd of May, 2024", "2024-05-03")]
    [InlineData("Friday 3 May 2024", "2024-05-03")]
    [InlineData("May 3, 2024", "2024-05-03")]
    [InlineData("3 Sept 2024", "2024-09-03")]
    [InlineData("May 2024", "2024-05")]
    [InlineData("  may   2024 ", "2024-05")]
    [InlineData("3/5/2024", "2024-05-03")]
    [InlineData("03.05.2024", "2024-05-03")]
    [InlineData("31/12/2024", "2024-12-31")]
    [InlineData("5/2024", "2024-05")]
    [InlineData("2024/5/3", "2024-05-03")]
    [InlineData("spring 2017", "2017-21")]
    [InlineData("winter 2015/16", "2015-24")]
    [InlineData("about May 2024", "2024-05~")]
    [InlineData("perhaps 3 May 2024", "2024-05-03?")]
    [InlineData("May 2024?", "2024-05?")]
    [InlineData("c. 2016", "2016~")]
    [InlineData("April 2015 to March 2018", "2015-04/2018-03")]
    [InlineData("2015 – 3 May 2018", "2015/2018-05-03")]
    [InlineData("since May 2016", "2016-05/..")]
    [InlineData("until 3 May 2016", "../2016-05-03")]
    [InlineData("2016-21", "2016-21")]
    [InlineData("2015-04/2018-03", "2015-04/2018-03")]
    [InlineData("..", "..")]
    public void A_date_is_read_as_people_write_it_day_first(string typed, string stored) =>
        TypedDate.Read(typed).Value.ToString().ShouldBe(stored);

    [Theory]
    [InlineData("2016")]
    [InlineData("2016-02")]
    [InlineData("2016-05-03")]
    [InlineData("2016-05-03T10:00")]
    [InlineData("2015-24")]
    [InlineData("2016-03-05%")]
    [InlineData("201X")]
    [InlineData("2017-XX")]
    [InlineData("2017-XX-XX")]
    [InlineData("2017-05-XX")]
    [InlineData("2015-04~/2018?")]
    [InlineData("../2016")]
    [InlineData("2016/..")]
    public void What_a_date_is_told_as_is_read_back_as_the_same_date(string stored) =>
        TypedDate.Read(Edtf.Parse(stored).Value.InWords).Value.ToString().ShouldBe(stored);

    [Theory]
    [InlineData("31 February 2024")]
    [InlineData("13/13/2024")]
    [InlineData("next spring")]
    [InlineData("3 May 24")]
    [InlineData("3/5/24")]
    [InlineData("2016-13")]
    [InlineData("")]
    [InlineData("May 2018 to May 2016")]
    public void What_is_no_date_is_refused_in_plain_words(string typed)
    {
        TypedDate.Read(typed).TryGet(out _, out var refusal).ShouldBeFalse();

        refusal.ShouldBeOfType<NotADate>();
        refusal!.Message.ShouldNotContain("$.");
        refusal.ToDo.ShouldNotBeEmpty();
    }
}

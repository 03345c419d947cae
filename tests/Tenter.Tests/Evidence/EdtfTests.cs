namespace Tenter.Tests.Evidence;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Shouldly;
using Tenter.Evidence;
using Xunit;

public sealed class EdtfTests
{
    [Theory]
    [InlineData("2016", "2016-01-01", "2016-12-31", "2016")]
    [InlineData("2016-02", "2016-02-01", "2016-02-29", "February 2016")]
    [InlineData("2016-05-03", "2016-05-03", "2016-05-03", "3 May 2016")]
    [InlineData("2016-05-03T10:00", "2016-05-03", "2016-05-03", "3 May 2016, 10:00")]
    [InlineData("2016-05-03T10:00:30Z", "2016-05-03", "2016-05-03", "3 May 2016, 10:00:30 UTC")]
    [InlineData("2016-05-03T10:00:30+01:00", "2016-05-03", "2016-05-03", "3 May 2016, 10:00:30 UTC+01:00")]
    [InlineData("2017-21", "2017-03-01", "2017-05-31", "spring 2017")]
    [InlineData("2017-22", "2017-06-01", "2017-08-31", "summer 2017")]
    [InlineData("2017-23", "2017-09-01", "2017-11-30", "autumn 2017")]
    [InlineData("2015-24", "2015-12-01", "2016-02-29", "winter 2015/16")]
    [InlineData("9999-24", "9999-12-01", "9999-12-31", "winter 9999/00")]
    [InlineData("2017?", "2017-01-01", "2017-12-31", "perhaps 2017")]
    [InlineData("2016-03~", "2016-03-01", "2016-03-31", "about March 2016")]
    [InlineData("2016-03-05%", "2016-03-05", "2016-03-05", "perhaps about 5 March 2016")]
    [InlineData("201X", "2010-01-01", "2019-12-31", "2010s")]
    [InlineData("20XX", "2000-01-01", "2099-12-31", "a year from 2000 to 2099")]
    [InlineData("2017-XX", "2017-01-01", "2017-12-31", "2017, month unknown")]
    [InlineData("2017-XX-XX", "2017-01-01", "2017-12-31", "2017, day unknown")]
    [InlineData("2017-05-XX", "2017-05-01", "2017-05-31", "May 2017, day unknown")]
    [InlineData("2015-04/2018-03", "2015-04-01", "2018-03-31", "April 2015 to March 2018")]
    [InlineData("2015-04~/2018?", "2015-04-01", "2018-12-31", "about April 2015 to perhaps 2018")]
    [InlineData("../2016", null, "2016-12-31", "up to 2016")]
    [InlineData("2016/..", "2016-01-01", null, "2016 onwards")]
    [InlineData("/2016", null, "2016-12-31", "an unknown date to 2016")]
    [InlineData("2016/", "2016-01-01", null, "2016 to an unknown date")]
    [InlineData("..", null, null, "without limit")]
    public void A_date_of_level_one_is_read(string text, string? earliest, string? latest, string inWords)
    {
        var date = Date(text);

        date.ToString().ShouldBe(text);
        date.Earliest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(earliest);
        date.Latest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(latest);
        date.InWords.ShouldBe(inWords);
    }

    [Theory]
    [InlineData("", "A date is missing")]
    [InlineData("/", "An interval without any date")]
    [InlineData("../", "An interval without any date")]
    [InlineData("May 2016", "not written as a date (\"May 2016\", character 1)")]
    [InlineData("2016-5", "not written as a date")]
    [InlineData("03/05/2016", "more than one / (\"03/05/2016\", character 6)")]
    [InlineData("2016/17", "not written as a date (\"2016/17\", character 6)")]
    [InlineData("0000", "no year 0000")]
    [InlineData("1XXX", "The year cannot be read")]
    [InlineData("201X-05", "A month stands after a year that is not fully known")]
    [InlineData("2016-13", "no such month or season (\"2016-13\", character 6)")]
    [InlineData("2016-25", "no such month or season")]
    [InlineData("2015-04/2016-00", "no such month or season (\"2015-04/2016-00\", character 14)")]
    [InlineData("2016-21-03", "A day stands after a season")]
    [InlineData("2017-02-29", "The month has no such day (\"2017-02-29\", character 9). Write 01 to 28")]
    [InlineData("2017-XX-03", "A day stands after a month that is not known")]
    [InlineData("2016?-05", "A sign of doubt stands inside a date (\"2016?-05\", character 5)")]
    [InlineData("2016-05-03T25:00", "The time of day cannot be read")]
    [InlineData("2016-05T10:00", "The time of day cannot be read")]
    [InlineData("2018/2016", "The interval ends before it begins")]
    [InlineData("2016-05-03T11:00/2016-05-03T10:00", "The interval ends before it begins")]
    [InlineData("?", "A date is missing")]
    [InlineData("2016 05", "not written as a date")]
    [InlineData("２０１６", "The year cannot be read")]
    public void What_is_no_date_is_refused_with_the_place(string text, string message)
    {
        var refusal = Edtf.Parse(text).Refusal;

        refusal.Message.ShouldContain(message);
        refusal.ShouldBeAssignableTo<WrongUsage>();
    }

    [Theory]
    [InlineData("2015-04/2018-03", "2016", Certainty.Certainly)]
    [InlineData("2015-04/2018-03", "2018", Certainty.Possibly)]
    [InlineData("2015-04/2018-03", "2015-04-01", Certainty.Possibly)]
    [InlineData("2015-04/2018-03", "2019", Certainty.Not)]
    [InlineData("2016", "2016-05-03", Certainty.Possibly)]
    [InlineData("2016-05-03", "2016-05-03", Certainty.Certainly)]
    [InlineData("2016-01-01/2016-12-31", "2016", Certainty.Certainly)]
    [InlineData("2016/..", "2020", Certainty.Certainly)]
    [InlineData("2016/", "2020", Certainty.Possibly)]
    [InlineData("2016-05-03/", "2016-05-03", Certainty.Certainly)]
    [InlineData("2016/", "2015", Certainty.Not)]
    [InlineData("/2016", "1066", Certainty.Possibly)]
    [InlineData("../2016", "1066", Certainty.Certainly)]
    [InlineData("2016~/2018", "2015", Certainty.Possibly)]
    [InlineData("2016/2018", "2015", Certainty.Not)]
    [InlineData("2016%/2018", "2014", Certainty.Possibly)]
    [InlineData("2016-05-03~/2018", "2016-05-02", Certainty.Possibly)]
    [InlineData("2016-05-03~/2018", "2016-05-01", Certainty.Not)]
    [InlineData("..", "2016", Certainty.Certainly)]
    public void Whether_something_was_so_on_a_day_has_three_answers(string text, string asAt, Certainty expected) =>
        Date(text).HoldsAt(Date(asAt)).ShouldBe(expected);

    [Theory]
    [InlineData("2016", "2017", Certainty.Certainly)]
    [InlineData("2016", "2016-05", Certainty.Possibly)]
    [InlineData("2016-05", "2016-05", Certainty.Possibly)]
    [InlineData("2017", "2016", Certainty.Not)]
    [InlineData("2016/..", "2030", Certainty.Not)]
    [InlineData("2016/", "2030", Certainty.Possibly)]
    [InlineData("2016?", "2017", Certainty.Possibly)]
    public void Whether_one_came_before_the_other_has_three_answers(string text, string other, Certainty expected) =>
        Date(text).Before(Date(other)).ShouldBe(expected);

    [Theory]
    [InlineData("2016", null, "2020", Certainty.Possibly)]
    [InlineData("2016", "..", "2020", Certainty.Certainly)]
    [InlineData(null, "2016", "2020", Certainty.Not)]
    [InlineData(null, null, "2020", Certainty.Possibly)]
    [InlineData("..", "..", "2020", Certainty.Certainly)]
    [InlineData("2015-04", "2018-03", "2016", Certainty.Certainly)]
    [InlineData("2015-04/2015-06", "2018-03", "2015-05", Certainty.Possibly)]
    public void An_unknown_end_is_not_an_open_end(string? from, string? to, string asAt, Certainty expected) =>
        new EdtfPeriod(from is null ? null : Date(from), to is null ? null : Date(to))
            .HoldsAt(Date(asAt))
            .ShouldBe(expected);

    [Fact]
    public void A_period_that_ends_before_it_begins_is_refused()
    {
        EdtfPeriod.Of(Date("2018"), Date("2016")).Refusal.Message.ShouldContain("ends before it begins");
        Should.Throw<ArgumentException>(() => new EdtfPeriod(Date("2018"), Date("2016")));
        EdtfPeriod.Of(Date("2016-05"), Date("2016")).Done.ShouldBeTrue();
        default(EdtfPeriod).HoldsAt(Date("2016")).ShouldBe(Certainty.Possibly);
    }

    [Fact]
    public void Dates_sort_by_their_beginning_then_by_their_end()
    {
        string[] sorted =
        [
            "../2030",
            "2015-24",
            "2016-01-01",
            "2016-01",
            "2016",
            "2016/..",
            "2016-05-03",
            "2016-05-03T10:00",
            "/2017",
            "2017-04",
        ];

        sorted.Reverse().Select(Date).Order().Select(date => date.ToString()).ShouldBe(sorted);
    }

    [Fact]
    public void A_date_in_JSON_is_its_text()
    {
        var held = new Held(Date("2016-05~"), To: null);

        var json = JsonSerializer.Serialize(held);

        json.ShouldBe("""{"When":"2016-05~","To":null}""");
        JsonSerializer.Deserialize<Held>(json).ShouldBe(held);
        Should
            .Throw<JsonException>(() => JsonSerializer.Deserialize<Held>("""{"When":"some day","To":null}"""))
            .Message.ShouldContain("not written as a date");
        Should.Throw<InvalidOperationException>(() => JsonSerializer.Serialize(new Held(default, null)));
    }

    private static Edtf Date(string text) => Edtf.Parse(text).Value;

    private sealed record Held(Edtf When, Edtf? To);
}

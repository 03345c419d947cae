namespace Tenter.Tests.Evidence;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tenter.Evidence;
using Xunit;

public sealed class EdtfPropertyTests
{
    private static readonly Gen<string> Dates =
        from year in Gen.Choose(1990, 2030)
        from month in Gen.Choose(1, 12)
        from day in Gen.Choose(1, 28)
        from season in Gen.Choose(21, 24)
        from qualifier in Gen.Elements("", "", "?", "~", "%")
        from form in Gen.Elements("{0}", "{0}-{1:00}", "{0}-{1:00}-{2:00}", "{0}-{3}", "{0}-XX", "{0}-{1:00}-XX")
        select string.Format(CultureInfo.InvariantCulture, form, year, month, day, season) + qualifier;

    private static readonly Gen<string> Any = Gen.OneOf(
        Dates,
        from first in Dates
        from second in Dates
        select Edtf.Parse($"{first}/{second}").Done ? $"{first}/{second}" : $"{second}/{first}",
        from date in Dates
        from form in Gen.Elements("{0}/..", "{0}/", "../{0}", "/{0}")
        select string.Format(CultureInfo.InvariantCulture, form, date)
    );

    [Fact]
    public void Reading_what_was_written_gives_the_same_date() =>
        Prop.ForAll(
                Any.ToArbitrary(),
                text =>
                {
                    var date = Edtf.Parse(text).Value;
                    var again = Edtf.Parse(date.ToString()).Value;
                    return again == date && again.ToString() == text && again.CompareTo(date) == 0;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_earliest_day_is_not_after_the_latest() =>
        Prop.ForAll(Dates.ToArbitrary(), text => Edtf.Parse(text).Value is var date && date.Earliest <= date.Latest)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Before_and_overlap_agree_whichever_is_asked() =>
        Prop.ForAll(
                Any.ToArbitrary(),
                Any.ToArbitrary(),
                (one, two) =>
                {
                    var (a, b) = (Edtf.Parse(one).Value, Edtf.Parse(two).Value);
                    var certain = new[] { a.Before(b), b.Before(a), a.Overlaps(b) }.Count(c =>
                        c == Certainty.Certainly
                    );
                    var possible = new[] { a.Before(b), b.Before(a), a.Overlaps(b) }.Count(c => c != Certainty.Not);
                    return a.Overlaps(b) == b.Overlaps(a) && possible >= 1 && (certain == 1) == (possible == 1);
                }
            )
            .QuickCheckThrowOnFailure();

    /// <summary>
    /// Stretches over a handful of days, every reading of each written out: one day, both ends given so far, or an end
    /// that is open or unknown. Days 0 and 7 stand for no limit on either side, days looked at are 1 to 6.
    /// </summary>
    [Fact]
    public void Three_valued_answers_are_those_of_writing_out_every_reading()
    {
        var stretches = Stretches().ToList();

        foreach (var (extent, readings) in stretches)
        {
            for (var from = 1; from <= 6; from++)
            {
                for (var to = from; to <= 6; to++)
                {
                    var looked = Enumerable.Range(from, to - from + 1);
                    Judge(from d in looked from r in readings select r.First <= d && d <= r.Last)
                        .ShouldBe(extent.Covers(from, to), $"{extent} at {from}-{to}");
                }
            }

            foreach (var (other, others) in stretches)
            {
                Judge(from r in readings from s in others select r.First <= s.Last && s.First <= r.Last)
                    .ShouldBe(extent.Overlaps(other), $"{extent} overlaps {other}");
                Judge(from r in readings from s in others select r.Last < s.First)
                    .ShouldBe(extent.Before(other), $"{extent} before {other}");
            }
        }
    }

    private static Certainty Judge(IEnumerable<bool> answers)
    {
        var list = answers.Distinct().ToList();
        return list.Count == 2 ? Certainty.Possibly
            : list.Single() ? Certainty.Certainly
            : Certainty.Not;
    }

    private static IEnumerable<(DayExtent Extent, List<(int First, int Last)> Readings)> Stretches()
    {
        var ends = (from a in new[] { 1, 2, 4, 6 } from b in new[] { 1, 3, 4, 6 } where a <= b select (a, b)).ToList();
        foreach (var (from, to) in ends)
        {
            yield return (
                DayExtent.OneDay(from, to),
                Enumerable.Range(from, to - from + 1).Select(day => (day, day)).ToList()
            );
        }

        foreach (var first in ends.Append((0, 0)).Append((0, 7)))
        {
            foreach (var last in ends.Append((7, 7)).Append((0, 7)))
            {
                var extent = DayExtent.Between(first, last);
                var readings = (
                    from f in Enumerable.Range(first.Item1, first.Item2 - first.Item1 + 1)
                    from l in Enumerable.Range(last.Item1, last.Item2 - last.Item1 + 1)
                    where f <= l
                    select (f, l)
                ).ToList();
                extent.IsPossible.ShouldBe(readings.Count > 0);
                if (readings.Count > 0)
                {
                    yield return (extent, readings);
                }
            }
        }
    }
}

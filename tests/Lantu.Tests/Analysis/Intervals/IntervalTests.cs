using CsCheck;
using Lantu.Analysis.Intervals;
using Xunit;

namespace Lantu.Tests.Analysis.Intervals;

public sealed class IntervalTests
{
    private static readonly Gen<Interval> AnyStretch = Gen.Select(Gen.Int[1, 10_000], Gen.Int[0, 100], static (low, width) => Interval.Of(low / 10m, (low + width) / 10m));

    [Fact]
    public void Refuses_to_end_before_it_begins() => Assert.Throws<ArgumentException>(static () => Interval.Of(2, 1));

    [Theory]
    [InlineData(1, 2, 2, 3, true, false)]
    [InlineData(1, 2, 3, 4, false, false)]
    [InlineData(1, 3, 2, 4, true, true)]
    [InlineData(1, 3, 3, 3, true, true)]
    [InlineData(3, 3, 3, 3, true, true)]
    public void Tells_touching_from_overlapping(int a, int b, int c, int d, bool meets, bool overlaps)
    {
        Assert.Equal(meets, Interval.Of(a, b).Meets(Interval.Of(c, d)));
        Assert.Equal(overlaps, Interval.Of(a, b).Overlaps(Interval.Of(c, d)));
        Assert.Equal(overlaps, Interval.Of(c, d).Overlaps(Interval.Of(a, b)));
    }

    [Fact]
    public void Meets_what_has_no_end() => Assert.True(Interval.From(5).Meets(Interval.UpTo(5)) && !Interval.From(5).Overlaps(Interval.UpTo(5)) && Interval.Unknown.Overlaps(Interval.Exactly(1)));

    // 超1500 ÷ 超1000 may be anything above 0.
    [Fact]
    public void A_quotient_of_two_lower_bounds_has_no_bound() => Assert.Equal(Interval.Of(0, null), Interval.From(1500) / Interval.From(1000));

    [Fact]
    public void Sums_differences_products_and_quotients_hold_what_their_parts_give() =>
        Gen.Select(AnyStretch, AnyStretch).Sample(static (a, b) =>
        {
            foreach (decimal x in new[] { a.Low!.Value, a.High!.Value })
            {
                foreach (decimal y in new[] { b.Low!.Value, b.High!.Value })
                {
                    Assert.True((a + b).Contains(x + y) && (a - b).Contains(x - y) && (a / b).Contains(x / y) && (a * 3).Contains(x * 3));
                }
            }
        });

    [Fact]
    public void Corners_hold_every_value_within_and_no_interval_sum_is_narrower() =>
        Gen.Select(AnyStretch, AnyStretch, Gen.Int[0, 10], Gen.Int[0, 10]).Sample(static (a, b, p, q) =>
        {
            static decimal Share(IReadOnlyList<decimal> x) => x[0] / (x[0] + x[1]);
            Interval corners = Corners.Of(Share, a, b);
            decimal x = a.Low!.Value + ((a.High!.Value - a.Low.Value) * p / 10);
            decimal y = b.Low!.Value + ((b.High!.Value - b.Low.Value) * q / 10);
            Assert.InRange(Share([x, y]), corners.Low!.Value - 1e-20m, corners.High!.Value + 1e-20m);
            Interval naive = a / (a + b);
            Assert.True(naive.Low <= corners.Low + 1e-20m && naive.High >= corners.High - 1e-20m);
        });

    [Fact]
    public void Corners_lose_the_end_that_hangs_on_an_unknown_end()
    {
        Assert.Equal(Interval.Of(2, null), Corners.Of(static x => x[0] / x[1], Interval.From(4), Interval.Of(1, 2)));
        Assert.Equal(Interval.Of(null, 3), Corners.Of(static x => x[0] - x[1], Interval.Of(1, 4), Interval.From(1)));
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(2.43081, 5)]
    [InlineData(0.0001, 3)]
    [InlineData(123456789, 7)]
    public void A_root_raised_again_is_what_it_was(double value, int degree)
    {
        decimal number = (decimal)value;
        decimal again = Powers.Power(Powers.Root(number, degree), degree);
        Assert.InRange(again / number, 1 - 1e-15m, 1 + 1e-15m);
    }

    [Theory]
    [InlineData(2, 0.69314718055994530942)]
    [InlineData(0.5, -0.69314718055994530942)]
    [InlineData(1.07, 0.06765864847)]
    [InlineData(1000, 6.90775527898)]
    public void A_logarithm_is_right_to_ten_digits(double value, double logarithm) => Assert.Equal(logarithm, (double)Powers.Logarithm((decimal)value), 1e-10);
}

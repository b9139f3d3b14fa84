using Lantu.App.Parsing;
using Lantu.Text.Formats;
using Xunit;

namespace Lantu.App.Tests.Parsing;

/// <summary>What counts is the parser's own processor time; the clocks of these tests are made up.</summary>
public sealed class ParserWatchTests
{
    private const double Look = 0.05;

    [Fact]
    public void A_parser_that_turns_in_a_circle_on_a_quiet_machine_ends_before_thirty_seconds() =>
        Assert.InRange(EndOf(perSecond: 1, wordEvery: double.PositiveInfinity, upTo: 100) ?? 0, 24.9, 26);

    [Fact]
    public void A_parser_that_sleeps_ends_before_thirty_seconds() =>
        Assert.InRange(EndOf(perSecond: 0.001, wordEvery: double.PositiveInfinity, upTo: 100) ?? 0, 24.9, 26);

    // With 35 that wait for two processors: no word within the 25 s that a quiet machine would allow.
    [Fact]
    public void A_parser_that_gets_a_twentieth_of_a_processor_lives_between_two_words() =>
        Assert.Null(EndOf(perSecond: 0.05, wordEvery: 20, upTo: 3_000));

    [Fact]
    public void The_same_parser_ends_where_it_does_not_come_on() =>
        Assert.InRange(EndOf(perSecond: 0.05, wordEvery: double.PositiveInfinity, upTo: 3_000) ?? 0, 499, 502);

    [Fact]
    public void A_parser_that_always_comes_on_ends_with_its_processor_time_or_with_the_clock()
    {
        Assert.InRange(EndOf(perSecond: 2, wordEvery: 1, upTo: 10_000) ?? 0, 899, 902);
        Assert.InRange(EndOf(perSecond: 0.1, wordEvery: 1, upTo: 10_000) ?? 0, 3_599, 3_602);
    }

    [Fact]
    public void Says_why_it_ends_a_parser()
    {
        ParserFault? hang = new ParserWatch(ParserBounds.Usual).Look(TimeSpan.FromSeconds(26), TimeSpan.FromSeconds(26), 0);

        Assert.Equal(ParserFaultKind.TimeOut, hang?.Kind);
        Assert.Equal("超过 25 秒处理器时间没有进展", hang?.Chinese);
        Assert.Equal("more than 25 seconds of processor time without progress", hang?.English);
    }

    // When the watch ends a parser, in seconds of the clock; null where it lives up to the end.
    private static double? EndOf(double perSecond, double wordEvery, double upTo)
    {
        var watch = new ParserWatch(ParserBounds.Usual);
        for (double clock = 0; clock < upTo; clock += Look)
        {
            double worked = clock * perSecond;
            long words = double.IsInfinity(wordEvery) ? 0 : (long)(worked / wordEvery);
            if (watch.Look(TimeSpan.FromSeconds(clock), TimeSpan.FromSeconds(worked), words) is not null)
            {
                return clock;
            }
        }

        return null;
    }
}

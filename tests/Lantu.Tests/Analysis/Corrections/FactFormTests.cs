using Lantu.Analysis.Corrections;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Text;
using Xunit;

namespace Lantu.Tests.Analysis.Corrections;

public sealed class FactFormTests
{
    private static readonly FactPlace Place = new(new TextSpan(10, 15), new TextSpan(0, 30), "s0-30");
    private static readonly FactWords Good = new() { Indicator = "出口", Value = "300亿元", Measure = "level", Comparator = ">", Nature = "result", Period = "2025" };

    [Fact]
    public void Makes_a_fact_of_a_form()
    {
        Fact fact = Assert.IsType<Fact>(Read(Good, null, out IReadOnlyList<FieldFault> faults));

        Assert.Empty(faults);
        Assert.Equal("出口", fact.Indicator.Name);
        Assert.NotNull(fact.Indicator.Id);
        Assert.Equal((30_000_000_000m, Comparator.MoreThan, Period.OfYear(2025), 1m), (fact.Value.Number, fact.Comparator, fact.Period, fact.Confidence));
        Assert.Equal(PlanIds.OfFact(Place.Span, Measure.Level, "出口"), fact.Id);
    }

    [Fact]
    public void Says_of_every_field_what_is_wrong()
    {
        var bad = new FactWords { Indicator = " ", Value = "多", Measure = "size", Comparator = "?", Nature = "wish", Period = "去年", Basis = "gold", Status = "done", Firmness = "maybe", Obligation = "some", Place = new string('长', 201) };

        Assert.Null(Read(bad, null, out IReadOnlyList<FieldFault> faults));
        Assert.Equal(
            ["basis", "comparator", "firmness", "indicator", "measure", "nature", "obligation", "period", "place", "status", "value"],
            faults.Select(static fault => fault.Field).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("5%—5.5%", "=")]
    [InlineData("5%", "..")]
    public void A_range_and_its_relation_belong_together(string value, string comparator)
    {
        Assert.Null(Read(Good with { Value = value, Measure = "growth", Comparator = comparator == ".." ? Between : comparator }, null, out IReadOnlyList<FieldFault> faults));
        Assert.Equal("comparator", Assert.Single(faults).Field);
    }

    // 「增长5%—5.5%以上」 has two figures and yet a bound: whoever corrects its period need not touch that.
    [Fact]
    public void What_was_read_of_a_range_stays_where_it_is_not_touched()
    {
        Fact read = Read(Good with { Value = "5%—5.5%", Measure = "growth", Comparator = Between }, null, out _)! with { Comparator = Comparator.AtLeast };

        Assert.NotNull(Read(FactWords.Of(read) with { Period = "2024" }, read, out _));
        Assert.Null(Read(FactWords.Of(read) with { Comparator = "=" }, read, out _));
    }

    [Fact]
    public void A_direction_needs_no_number()
    {
        Fact fact = Read(Good with { Value = "稳步提升", Comparator = Lantu.Plans.Json.ContractNames.Of(Comparator.Up) }, null, out _)!;

        Assert.Equal((null, "稳步提升"), (fact.Value.Number, fact.Value.Written));
    }

    [Fact]
    public void What_is_not_touched_stays_as_it_counts()
    {
        // 「出口下降12%」 is written 12% and counts as −12; 「增长1.5倍」 counts as 2.5.
        Fact fall = Read(Good with { Value = "12%", Measure = "growth", Comparator = "=" }, null, out _)! with { Baseline = new Baseline(3m, "3", null) };
        fall = fall with { Value = fall.Value with { Number = -12m }, Indicator = new FactIndicator("外贸出口", "出口", fall.Indicator.Id) };

        Fact corrected = Read(FactWords.Of(fall) with { Period = "2024" }, fall, out _)!;

        Assert.Equal((-12m, "外贸出口", fall.Baseline), (corrected.Value.Number, corrected.Indicator.Written, corrected.Baseline));
        FieldChange change = Assert.Single(FactWords.Changes(fall, corrected));
        Assert.Equal(("period", "2025", "2024"), (change.Field, change.Before, change.After));
    }

    [Fact]
    public void A_form_that_is_sent_back_untouched_changes_nothing()
    {
        Fact fact = Read(Good with { Scope = "全省", Basis = "real", Status = "final", Firmness = "commitment", Obligation = "obligatory", Reference = "2020年", Place = "全国" }, null, out _)!;

        Assert.Empty(FactWords.Changes(fact, Read(FactWords.Of(fact), fact, out _)!));
    }

    private static string Between => Lantu.Plans.Json.ContractNames.Of(Comparator.Between);

    private static Fact? Read(FactWords words, Fact? before, out IReadOnlyList<FieldFault> faults) =>
        FactForm.Read(words, Place, before, Catalogues.Default.Indicators, "Decided", out faults);
}

using Lantu.Analysis.Observations;
using Lantu.Analysis.Progress;
using Lantu.Text.Decoding;
using Xunit;

namespace Lantu.Tests.Analysis.Progress;

public sealed class LongHorizonTests
{
    // 2693.3 in 2025, to pass 3800 in 2030.
    [Theory]
    [InlineData(5, 0.7015, 0.7253, 3437.4, 0.6724, LongStatus.Moderate, LongStatus.Moderate)]
    [InlineData(7, 0.9822, 2.7297, 3777.5, 0.9797, LongStatus.Substantial, LongStatus.Substantial)]
    [InlineData(8, 1.1225, 3.7319, 3957.3, 1.1422, LongStatus.Substantial, LongStatus.Substantial)]
    public void Judges_the_way_to_2030(double growth, double ratio, double score, double expected, double part, LongStatus of2022, LongStatus of2023)
    {
        var product = new LongHorizon
        {
            BaseValue = 2693.3,
            BaseYear = 2025,
            CurrentValue = 2693.3 * (1 + (growth / 100)),
            CurrentYear = 2026,
            Target = 3800,
            TargetYear = 2030,
            Upward = true,
        };

        Assert.Equal(ratio, product.OpenSdg().Value!.Value, 1e-4);
        Assert.Equal(score, product.OpenSdg().Score!.Value, 1e-3);
        Assert.Equal(of2022, product.Chart2022().Status);
        Assert.Equal(expected, product.Chart2023().ExpectedValue!.Value, 0.1);
        Assert.Equal(part, product.Chart2023().Value!.Value, 1e-4);
        Assert.Equal(of2023, product.Chart2023().Status);
    }

    [Fact]
    public void Agrees_with_three_hundred_published_assessments()
    {
        byte[] bytes = File.ReadAllBytes(SharedFiles.At("reference", "progress", "statcan_progress_300.csv"));
        AssessmentTable table = AssessmentTable.Read(SourceText.Decode(bytes));

        Assert.Equal(300, table.Rows.Count);
        foreach (AssessedRow row in table.Rows)
        {
            Assert.Equal(Number(row.Cells[^3]), row.Progress!.Value!.Value, 1e-9);
            Assert.Equal(row.Cells[^2], LongStatusWords.Of(row.Progress.Status));
            Assert.Equal(Number(row.Cells[^1]), row.Progress.Score!.Value, 1e-9);
        }
    }

    [Fact]
    public void Counts_progress_near_a_limit_for_more()
    {
        var share = new LongHorizon { BaseValue = 90, BaseYear = 2015, CurrentValue = 93.2, CurrentYear = 2021, Upward = true };

        Assert.Equal(LongStatus.Moderate, share.OpenSdg().Status);
        Assert.Equal(LongStatus.Substantial, (share with { Limit = 100 }).OpenSdg().Status);
        Assert.Equal(share.OpenSdg().Value, (share with { Limit = 100 }).OpenSdg().Value);

        // Kept at the limit: nothing better is possible.
        Assert.Equal(5, (share with { BaseValue = 100, CurrentValue = 100, Limit = 100 }).OpenSdg().Score);
    }

    [Fact]
    public void Says_why_there_is_no_value()
    {
        var loss = new LongHorizon { BaseValue = -3, BaseYear = 2020, CurrentValue = 4, CurrentYear = 2025, Target = 5, Upward = true };

        Assert.Equal(LongStatus.NotAvailable, loss.OpenSdg().Status);
        Assert.Contains("符号相反", loss.OpenSdg().Reason!.Chinese, StringComparison.Ordinal);
        Assert.Equal(LongStatus.NotAvailable, (loss with { BaseValue = 3, CurrentYear = 2020 }).OpenSdg().Status);
        Assert.Equal(LongStatus.TargetAchieved, (loss with { Target = 4 }).OpenSdg().Status);
        Assert.Equal(LongStatus.NotAvailable, (loss with { BaseValue = 3, Target = null }).Chart2022().Status);
        Assert.Equal(LongStatus.NotAvailable, (loss with { BaseValue = 3, CurrentValue = 2, Target = -3, Upward = false }).OpenSdg().Status);
    }

    [Fact]
    public void Names_line_and_column_of_what_it_cannot_read()
    {
        AssessmentTable table = AssessmentTable.Read(SourceText.FromText("base_value,base_year,current_value,current_year,direction\n1,2020,2,2025,1\n1,2020,2,,1\n1,2020,2,2025,1,7\n"));

        Assert.Null(table.Rows[0].Fault);
        Assert.Equal((3, "current_year"), (table.Rows[1].Fault!.Line, table.Rows[1].Fault!.Column));
        Assert.Equal((4, (string?)null), (table.Rows[2].Fault!.Line, table.Rows[2].Fault!.Column));
        Assert.Throws<ObservationFormatException>(static () => AssessmentTable.Read(SourceText.FromText("base_value,base_value\n")));
        Assert.Throws<ObservationFormatException>(static () => AssessmentTable.Read(SourceText.FromText(string.Empty)));
    }

    private static double Number(string cell) => double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);
}

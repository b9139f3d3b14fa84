using System.Globalization;
using Lantu.Analysis.Checks;
using Lantu.Analysis.Intervals;
using Lantu.Analysis.Observations;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Tests.Reading.Indicators;
using Lantu.Text.Decoding;
using Xunit;

namespace Lantu.Tests.Analysis.Checks;

/// <summary>Every sum that the digest of Yiwu 2026 allows, against <c>yiwu-2026.tsv</c>.</summary>
public sealed class ReferenceTableTests
{
    private const string Naive = "naive";
    private const string Slip = "slip";

    // What the table of the reference writes otherwise: several numbers in a cell, or a number that its own sum does not give.
    private static readonly string[] WrittenOtherwise = ["D8", "E10", "F7", "F10", "F14", "F15", "F18", "F19", "F20"];

    private static readonly IReadOnlyList<Row> Rows = [.. File.ReadLines(RepositoryFiles.Of("Analysis", "Checks", "yiwu-2026.tsv"))
        .Where(static line => line.Length > 0 && line[0] != '#').Skip(1).Select(Row.Of)];

    private static readonly Lazy<Findings> FromSample = new(static () => Check(Plan("yiwu-2026.md")));

    public static TheoryData<string> Ids => [.. Rows.Where(static row => row.Code is not (Naive or Slip)).Select(static row => row.Id)];

    public static TheoryData<string> Slips => [.. Rows.Where(static row => row.Code == Slip).Select(static row => row.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Gives_the_verdict_the_point_and_the_stretch(string id) => Hold(RowOf(id), FromSample.Value);

    // The digest itself, whose sentences are not ours, lies beside the repository.
    [Theory]
    [MemberData(nameof(Ids))]
    public void Gives_them_for_the_digest_too(string id)
    {
        Row row = RowOf(id);
        Hold(row with { About = row.About.Replace("义乌", string.Empty, StringComparison.Ordinal) }, Check(RepositoryFiles.Read(RepositoryFiles.Shared("reference", "yiwu-2026-digest.md"))));
    }

    [Theory]
    [MemberData(nameof(Slips))]
    public void Tells_the_average_that_fits_from_those_beside_it(string id)
    {
        Row row = RowOf(id);
        Findings found = Lantu.Analysis.Checks.Check.All(Reports.FiveYears(row.About + "。"), Catalogues.Default);

        Finding finding = Assert.Single(found.All, static finding => finding.Code == CheckCodes.AverageGrowth);
        Assert.Equal(row.Verdict, VerdictNames.Of(finding.Verdict));
    }

    // A5: the same quotient by intervals alone, which take the two totals as independent, is wider than it is by corners.
    [Fact]
    public void A_quotient_of_intervals_is_wider_than_its_corners()
    {
        Row row = RowOf("A5");
        Interval Stretch(string id) => Of(RowOf(id), FromSample.Value) is { } total ? Interval.Of(total.Low, total.High) : Interval.Unknown;
        Interval growth = ((Stretch("A3") / Stretch("A4")) - 1) * 100;

        HoldNumber(row.LowWritten, 1, growth.Low);
        HoldNumber(row.HighWritten, 1, growth.High);
    }

    [Fact]
    public void Has_every_row_of_the_reference()
    {
        string[][] reference = [.. File.ReadLines(RepositoryFiles.Shared("reference", "statistics", "checks-yiwu-2026-digest.csv")).Skip(1).Select(Cells)];

        Assert.Equal(76, reference.Length);
        foreach (string[] cells in reference)
        {
            Row[] ours = [.. Rows.Where(row => row.Id.TrimEnd('a', 'b', 'c', 'd', 'e', 'f') == cells[0].TrimEnd('b') && (row.Id == cells[0] || WrittenOtherwise.Contains(cells[0])))];
            Assert.NotEmpty(ours);
            Assert.True(ours.All(row => row.Verdict == cells[6]) || cells[6] == "mutation", cells[0]);
            if (WrittenOtherwise.Contains(cells[0]))
            {
                // 188.5 / 7.975 / …: each of the numbers has a row of ours, in this order.
                decimal[] numbers = [.. cells[3].Split(['/', ';', ' ', '%'], StringSplitOptions.RemoveEmptyEntries).Select(Number).OfType<decimal>()];
                decimal[] points = [.. ours.Select(static row => row.Point).OfType<decimal>()];
                Assert.True(points.Length == numbers.Length || points.Length == 0, cells[0]);
                Assert.All(points.Zip(numbers), static pair => Assert.InRange(pair.First, pair.Second - 0.002m, pair.Second + 0.002m));
            }

            if (!WrittenOtherwise.Contains(cells[0]))
            {
                Row row = Assert.Single(ours);
                Assert.Equal((Number(cells[3]), Number(cells[4]), Number(cells[5]), cells[6]), (row.Point, row.Low, row.High, row.Verdict));
            }
        }
    }

    private static void Hold(Row row, Findings findings)
    {
        Finding? finding = Of(row, findings);
        Assert.True(finding is not null, $"{row.Id}: no finding {row.Code} about {row.About}");
        Assert.Equal(row.Verdict, VerdictNames.Of(finding.Verdict));
        HoldNumber(row.PointWritten, row.Scale, finding.Point);
        HoldNumber(row.LowWritten, row.Scale, finding.Low);
        if (row.HighWritten == "inf")
        {
            Assert.Null(finding.High);
        }
        else
        {
            HoldNumber(row.HighWritten, row.Scale, finding.High);
        }
    }

    // To the digits written: half of the last one, its ends included.
    private static void HoldNumber(string written, decimal scale, decimal? number)
    {
        if (written.Length == 0)
        {
            return;
        }

        decimal expected = decimal.Parse(written, NumberStyles.Float, CultureInfo.InvariantCulture);
        int point = written.IndexOf('.', StringComparison.Ordinal);
        decimal half = 0.5m;
        for (int i = point < 0 ? 0 : written.Length - point - 1; i > 0; i--)
        {
            half /= 10;
        }

        Assert.NotNull(number);
        Assert.InRange(number.Value / scale, expected - half, expected + half);
    }

    private static Finding? Of(Row row, Findings findings)
    {
        string[] words = row.About.Split('&');
        return findings.All.Concat(findings.Derived).FirstOrDefault(finding => finding.Code.Code == row.Code
            && words.All(word => $"{finding.Name?.Chinese} {finding.Message.Chinese} {finding.Formula}".Contains(word, StringComparison.Ordinal)));
    }

    private static Findings Check(Plan plan)
    {
        var press = SourceText.Decode(File.ReadAllBytes(RepositoryFiles.Of("Analysis", "Checks", "yiwu-press.csv")));
        return Lantu.Analysis.Checks.Check.All([plan], [ObservationTable.Read(press, "yiwu-press.csv", Catalogues.Default).Of(plan.Document.Place)], derive: true, Catalogues.Default);
    }

    private static Plan Plan(string name) => RepositoryFiles.Read(Path.Combine(RepositoryFiles.Root, "samples", name));

    private static Row RowOf(string id) => Rows.Single(row => row.Id == id);

    private static decimal? Number(string written) =>
        decimal.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    // The reference quotes a cell that holds a comma.
    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        bool quoted = false;
        foreach (char letter in line)
        {
            quoted ^= letter == '"';
            if (letter == ',' && !quoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else if (letter != '"')
            {
                cell.Append(letter);
            }
        }

        return [.. cells, cell.ToString().Trim()];
    }

    private sealed record Row(string Id, string Code, string About, decimal Scale, string PointWritten, string LowWritten, string HighWritten, string Verdict)
    {
        internal decimal? Point => Number(PointWritten);

        internal decimal? Low => Number(LowWritten);

        internal decimal? High => Number(HighWritten);

        internal static Row Of(string line)
        {
            string[] cells = line.Split('\t');
            return new Row(cells[0], cells[1], cells[2], decimal.Parse(cells[3], NumberStyles.Float, CultureInfo.InvariantCulture), cells[4], cells[5], cells[6], cells[7]);
        }
    }
}

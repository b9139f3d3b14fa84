using System.Text;
using Lantu.App.Outputs;
using Lantu.Plans.Model;
using Lantu.Tests.Plans;
using Xunit;

namespace Lantu.App.Tests.Outputs;

public sealed class FactRowsTests
{
    [Fact]
    public void Hold_one_fact_each_with_all_that_is_said_of_it()
    {
        Dictionary<string, string> row = Csv()[3];

        Assert.Equal("yunzhou.md", row["document"]);
        Assert.Equal("云洲市", row["place"]);
        Assert.Equal("2026", row["year"]);
        Assert.Equal("result", row["nature"]);
        Assert.Equal("出口", row["indicator"]);
        Assert.Equal("exports", row["indicator_id"]);
        Assert.Equal("level", row["measure"]);
        Assert.Equal("730700000000", row["number"]);
        Assert.Equal("CNY", row["unit"]);
        Assert.Equal("=", row["comparator"]);
        Assert.Equal("2025", row["period"]);
        Assert.Equal("300600000000", row["baseline"]);
        Assert.Equal("3006亿元", row["baseline_written"]);
        Assert.Equal("7307亿元", row["written"]);
        Assert.Equal("2025年工作回顾", row["section"]);
        Assert.Equal("LevelThenGrowth", row["rule"]);
        Assert.Equal("0.97", row["confidence"]);
        Assert.Equal("7307亿元", HandMadePlan.Text[int.Parse(row["start"], null)..int.Parse(row["end"], null)]);
    }

    [Fact]
    public void Stand_for_every_fact_in_order()
    {
        Plan plan = HandMadePlan.Make();

        Assert.Equal(plan.Facts.Select(static fact => fact.Id), Csv().Select(static row => row["id"]));
    }

    [Fact]
    public void Keep_commas_and_quotes_inside_their_cell()
    {
        Dictionary<string, string> row = Csv()[10];

        Assert.Equal("'- =SUM(A1)类企业超**1000家**，“甲,乙”两类。", row["sentence"]);
    }

    [Fact]
    public void Disarm_what_a_spreadsheet_would_run_and_leave_numbers_alone()
    {
        List<Dictionary<string, string>> rows = Csv();

        Assert.Equal("'=SUM(A1)类企业", rows[10]["indicator"]);
        Assert.Equal("-2.8", rows[6]["number"]);
        foreach (Dictionary<string, string> row in rows)
        {
            foreach (string column in new[] { "document", "title", "place", "indicator", "unit", "written", "sentence", "scope", "section" })
            {
                Assert.False(row[column].Length > 0 && "=+-@\t\r".Contains(row[column][0], StringComparison.Ordinal), row[column]);
            }
        }
    }

    [Fact]
    public void Have_as_many_cells_as_the_header_in_both_forms()
    {
        int columns = FactRows.Tsv.Header.Split('\t').Length;

        Assert.All(
            FactRows.Tsv.Rows(HandMadePlan.Make()).TrimEnd('\n').Split('\n'),
            row => Assert.Equal(columns, row.Split('\t').Length));
        Assert.Equal(columns, FactRows.Csv.Header.Split(',').Length);
    }

    [Fact]
    public void Keep_tabs_and_line_ends_out_of_tsv_cells()
    {
        Plan plan = HandMadePlan.Make();
        Plan odd = new()
        {
            Source = plan.Source,
            Document = plan.Document with { Title = "甲\t乙\n丙" },
            Text = plan.Text,
            Sections = [],
            Facts = [plan.Facts[0]],
            Tasks = [],
            Events = [],
            Statements = [],
            Claims = [],
            Problems = [],
        };

        string row = FactRows.Tsv.Rows(odd);

        Assert.Contains("\t甲 乙 丙\t", row, StringComparison.Ordinal);
        Assert.Contains("\"甲\t乙\n丙\"", FactRows.Csv.Rows(odd), StringComparison.Ordinal);
    }

    private static List<Dictionary<string, string>> Csv()
    {
        List<List<string>> records = Parse(FactRows.Csv.Header + FactRows.Csv.Rows(HandMadePlan.Make()));
        return [.. records.Skip(1).Select(record => records[0].Zip(record).ToDictionary(static cell => cell.First, static cell => cell.Second))];
    }

    // A reader of RFC 4180 of its own, so that the writer is not its own witness.
    private static List<List<string>> Parse(string csv)
    {
        var records = new List<List<string>> { new() };
        var cell = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < csv.Length; i++)
        {
            char letter = csv[i];
            if (quoted && letter == '"' && i + 1 < csv.Length && csv[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && letter is ',' or '\n' && !quoted)
            {
                records[^1].Add(cell.ToString());
                cell.Clear();
                if (letter == '\n' && i + 1 < csv.Length)
                {
                    records.Add([]);
                }
            }
            else
            {
                cell.Append(letter);
            }
        }

        return records;
    }
}

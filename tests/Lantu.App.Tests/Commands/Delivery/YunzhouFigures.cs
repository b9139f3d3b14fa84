using System.Globalization;
using System.Text;
using Xunit;

namespace Lantu.App.Tests.Commands.Delivery;

/// <summary>The report of 云洲市 in a database with years of figures, all invented: five of jobs by the month, three of growth of trade.</summary>
internal static class YunzhouFigures
{
    internal static async Task Keep(TemporaryFolder folder, string database)
    {
        Assert.Equal(0, (await Door.Open("track", "init", "--db", database)).Code);
        Assert.Equal(0, (await Door.Open("track", "tasks", "add", Door.Sample("yunzhou-2026.md"), "--by", "王敏", "--on", "2026-02-01", "--db", database)).Code);
        Said said = await Door.Open("track", "import", folder.Write("years.csv", Table()), "--place", "云洲市", "--source", "云洲市统计局", "--published", "2026-07-20", "--by", "统计员", "--db", database);
        Assert.Equal((0, string.Empty), (said.Code, said.Error));
    }

    private static string Table()
    {
        var table = new StringBuilder("指标,时期,数值,单位\n");
        for (int year = 2021; year <= 2026; year++)
        {
            int sum = 0;
            for (int month = 2; month <= (year == 2026 ? 6 : 12); month++)
            {
                sum += (month == 2 ? 8000 : 3900) + (100 * ((year + (3 * month)) % 5)) + (60 * (year - 2021));
                table.Append(CultureInfo.InvariantCulture, $"城镇新增就业,{year}年1—{month}月,{sum},人\n");
            }
        }

        table.Append("进出口总额同比,2023年1—6月,8.1,%\n进出口总额同比,2023年,7.4,%\n进出口总额同比,2024年1—6月,6.9,%\n进出口总额同比,2024年,7.3,%\n");
        table.Append("进出口总额同比,2025年1—6月,8.8,%\n进出口总额同比,2025年,8.2,%\n进出口总额同比,2026年1—6月,7.9,%\n");
        return table.ToString();
    }
}

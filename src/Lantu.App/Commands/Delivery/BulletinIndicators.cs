using System.Diagnostics.CodeAnalysis;
using Lantu.Analysis.Bulletins;
using Lantu.App.Inputs;
using Lantu.App.Shell;
using Lantu.Text.Decoding;

namespace Lantu.App.Commands.Delivery;

/// <summary>Reads judged indicators from a table that an office keeps.</summary>
internal static class BulletinIndicators
{
    private static readonly string[] Columns = ["指标", "目标", "期间", "最新数据", "判断", "灯", "算式", "来源", "责任单位"];

    /// <summary>Reads the file; null where none is named.</summary>
    internal static bool TryRead(string? path, out IReadOnlyList<BulletinIndicator>? indicators, [NotNullWhen(false)] out Fault? fault)
    {
        (indicators, fault) = (null, null);
        if (path is null)
        {
            return true;
        }

        string[] lines;
        try
        {
            lines = SourceText.Decode(File.ReadAllBytes(path)).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            fault = File.Exists(path) ? Faults.Unreadable(path, e) : Faults.Missing(path);
            return false;
        }

        if (lines.Length == 0 || !lines[0].Split('\t').SequenceEqual(Columns))
        {
            fault = new Fault($"{path}:1", $"第一行要是 {string.Join('、', Columns)}，用制表符分开", $"the first line must be {string.Join(", ", Columns)}, parted by tabs");
            return false;
        }

        var read = new List<BulletinIndicator>();
        for (int i = 1; i < lines.Length; i++)
        {
            string[] cells = lines[i].Split('\t');
            BulletinLight? light = cells.Length < 8 ? null : cells[5] switch
            {
                "绿" => BulletinLight.Green,
                "黄" => BulletinLight.Yellow,
                "红" => BulletinLight.Red,
                "不可判断" => BulletinLight.Unknown,
                _ => null,
            };
            if (light is not { } known)
            {
                fault = new Fault($"{path}:{i + 1}", "每行要八或九栏，灯写绿、黄、红或不可判断", "a line has eight or nine cells, and its light is 绿, 黄, 红 or 不可判断");
                return false;
            }

            read.Add(new BulletinIndicator(cells[0], cells[1], cells[2], cells[3], cells[4], known, cells[6], cells[7], cells.Length > 8 && cells[8].Length > 0 ? cells[8] : null));
        }

        indicators = read;
        return true;
    }
}

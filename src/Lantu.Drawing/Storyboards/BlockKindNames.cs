namespace Lantu.Drawing.Storyboards;

/// <summary>The words for the kinds of blocks in a storyboard's file.</summary>
public static class BlockKindNames
{
    /// <summary>All kinds, in the order of the type.</summary>
    public static IReadOnlyList<BlockKind> All { get; } = Enum.GetValues<BlockKind>();

    /// <summary>As <c>rank-moves</c>.</summary>
    public static string Of(BlockKind kind) => kind switch
    {
        BlockKind.Headlines => "headlines",
        BlockKind.Ranks => "ranks",
        BlockKind.Themes => "themes",
        BlockKind.Steps => "steps",
        BlockKind.Slopes => "slopes",
        BlockKind.RankMoves => "rank-moves",
        BlockKind.Tiles => "tiles",
        BlockKind.Chapters => "chapters",
        BlockKind.Honours => "honours",
        BlockKind.Quote => "quote",
        BlockKind.Thermometers => "thermometers",
        BlockKind.Goals => "goals",
        BlockKind.Bullets => "bullets",
        BlockKind.Rows => "rows",
        BlockKind.Initiatives => "initiatives",
        BlockKind.List => "list",
        BlockKind.Conduct => "conduct",
    };

    /// <summary>What a kind draws, in Chinese.</summary>
    public static string Chinese(BlockKind kind) => kind switch
    {
        BlockKind.Headlines => "标题下的大数字",
        BlockKind.Ranks => "位次",
        BlockKind.Themes => "主题卡片",
        BlockKind.Steps => "逐级跨越的台阶",
        BlockKind.Slopes => "从…到…的上升",
        BlockKind.RankMoves => "位次的前移",
        BlockKind.Tiles => "数字格",
        BlockKind.Chapters => "分领域卡片",
        BlockKind.Honours => "荣誉与大事",
        BlockKind.Quote => "一段原文",
        BlockKind.Thermometers => "目标与现状",
        BlockKind.Goals => "没有数字的目标",
        BlockKind.Bullets => "增速目标",
        BlockKind.Rows => "目标列表",
        BlockKind.Initiatives => "行动与任务",
        BlockKind.List => "普通列表",
        BlockKind.Conduct => "自身建设",
    };

    /// <summary>The kind that a word names; null for another word.</summary>
    public static BlockKind? Find(string name)
    {
        foreach (BlockKind kind in All)
        {
            if (Of(kind) == name)
            {
                return kind;
            }
        }

        return null;
    }
}

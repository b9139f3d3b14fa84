namespace Lantu.Analysis.Bulletins;

/// <summary>The light of an indicator.</summary>
public enum BulletinLight
{
    /// <summary>绿: on schedule or ahead.</summary>
    Green,

    /// <summary>黄: somewhat behind.</summary>
    Yellow,

    /// <summary>红: far behind.</summary>
    Red,

    /// <summary>不可判断: the basis differs, or there is too little.</summary>
    Unknown,
}

/// <summary>What a bulletin says of an indicator.</summary>
/// <param name="Name">居民人均可支配收入.</param>
/// <param name="Target">The target in its words: 增长5.5%左右.</param>
/// <param name="Period">The period of the last figure: 1—7月.</param>
/// <param name="Actual">The last figure in its words: 增长5.1%.</param>
/// <param name="Judged">What was judged, in words: 低于目标0.4个百分点.</param>
/// <param name="Light">The light.</param>
/// <param name="Sum">The sum or rule behind the judgement, for the attachment.</param>
/// <param name="Source">Where the figure comes from.</param>
/// <param name="Agency">责任单位; null where none is named.</param>
public sealed record BulletinIndicator(
    string Name, string Target, string Period, string Actual, string Judged, BulletinLight Light, string Sum, string Source, string? Agency);

using System.Globalization;
using System.Text;
using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Analysis.Bulletins;

/// <summary>A tally in words, with the place of each of its figures.</summary>
/// <param name="Words">The sentence.</param>
/// <param name="Figures">Its figures, in the order of the words.</param>
internal sealed record TallySentence(string Words, IReadOnlyList<TallyFigure> Figures)
{
    /// <summary>A tally in one sentence: the whole, its kinds, their shares with the denominator and the rounding.</summary>
    /// <remarks>Kinds that do not occur are not named. 「分为四类」 says that nothing is left over, and 「合计」 what the shares
    /// come to, so that <c>lantu check</c> sums both.</remarks>
    internal static TallySentence Of(Tally tally)
    {
        TallyPart[] parts = [.. tally.Parts.Where(static part => part.Count > 0)];
        var words = new Writer();
        if (tally.Total == 0)
        {
            return words.Add($"没有{tally.Whole}。").Sentence;
        }

        words.Add(tally.Whole).Add("共").Figure(tally.Whole, Measure.Level, tally.Total, "项");
        if (parts.Length < 2)
        {
            return words.Add(parts.Length == 0 ? "。" : $"，全部{Joined(parts[0].Name)}。").Sentence;
        }

        words.Add($"，按{tally.By}分为{(parts.Length == 2 ? "两" : HeadingNumbers.Chinese(parts.Length))}类：");
        for (int i = 0; i < parts.Length; i++)
        {
            words.Add(i == 0 ? string.Empty : "、").Add(parts[i].Name).Figure(parts[i].Name, Measure.Level, parts[i].Count, "项");
        }

        words.Add("，占比分别为");
        for (int i = 0; i < parts.Length; i++)
        {
            words.Add(i == 0 ? string.Empty : "、").Figure(parts[i].Name + "占比", Measure.Share, parts[i].Percent, "%");
        }

        // What the shares must come to, and not what they do: the check is there to tell the one from the other.
        return words.Add("，合计").Figure("占比合计", Measure.Share, 100.0m, "%")
            .Add($"（分母为{tally.Total}项，按最大余数法取一位小数）。").Sentence;
    }

    // 全部未到期, 全部在办理中, 全部为绿灯.
    private static string Joined(string name) => name.EndsWith('灯') ? "为" + name : name.EndsWith('中') ? "在" + name : name;

    private sealed class Writer
    {
        private readonly StringBuilder _words = new();
        private readonly List<TallyFigure> _figures = [];

        internal TallySentence Sentence => new(_words.ToString(), _figures);

        internal Writer Add(string words)
        {
            _words.Append(words);
            return this;
        }

        internal Writer Figure(string indicator, Measure measure, decimal number, string unit)
        {
            string written = number.ToString(CultureInfo.InvariantCulture) + unit;
            _figures.Add(new TallyFigure(new TextSpan(_words.Length, _words.Length + written.Length), indicator, measure, number, unit, written));
            _words.Append(written);
            return this;
        }
    }
}

/// <summary>A figure of a sentence.</summary>
/// <param name="Span">Where it stands in the sentence.</param>
/// <param name="Indicator">What it counts.</param>
/// <param name="Measure">How.</param>
/// <param name="Number">Exact: counts are, and shares were made to add up.</param>
/// <param name="Unit">项 or %.</param>
/// <param name="Written">With its unit.</param>
internal sealed record TallyFigure(TextSpan Span, string Indicator, Measure Measure, decimal Number, string Unit, string Written);

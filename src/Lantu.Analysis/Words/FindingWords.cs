using System.Globalization;
using Lantu.Analysis.Checks;
using Lantu.Analysis.Intervals;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Words;

/// <summary>The sentence of a finding, such as an official could forward.</summary>
internal sealed class FindingWords(Catalogues catalogues)
{
    private readonly FigureWords _figures = new(catalogues);

    /// <summary>The sum in the figures as written.</summary>
    internal static string Formula(string template, IReadOnlyList<Figure> inputs) =>
        string.Format(CultureInfo.InvariantCulture, template, [.. inputs.Select(static input => (object)input.Written)]);

    /// <summary>The sentence for an edit.</summary>
    internal Bilingual Of(Edit edit, Reckoning reckoned, IReadOnlyList<Mended> mend)
    {
        Bilingual listed = Listed(edit.Figures);
        Bilingual sum = new(Formula(edit.Formula, edit.Inputs), English(edit.Formula, edit.Inputs));
        Bilingual value = AmountWords.Of(reckoned.Point, edit.Unit);
        Bilingual range = Range(reckoned.Tight, edit.Unit);
        if (edit.Formula == "{0}" && !edit.AlwaysNote)
        {
            return Compared(edit, reckoned, mend);
        }

        Bilingual about = new($"{listed.Chinese}：{sum.Chinese} = {value.Chinese}{range.Chinese}", $"{listed.English}: {sum.English} = {value.English}{range.English}");
        Bilingual stated = edit.Stated is { } written
            ? Stated(edit.Sense, written)
            : Bilingual.None;
        return reckoned.Verdict switch
        {
            Verdict.Pass => about + stated + new Bilingual("，相符。", ": they agree."),
            Verdict.Borderline => about + stated + new Bilingual("，只有把舍入放宽到末位一个单位才相符，请核对。", ": they agree only if a last digit was cut off or rounded twice; please check."),
            Verdict.Contradiction => new Bilingual("数据矛盾：", "Contradiction: ") + about + stated + Limit(edit) + new Bilingual("，不能同时成立。", ": they cannot all be true.") + Mending(mend),
            Verdict.Note => about + stated + new Bilingual("。", ".") + (edit.Otherwise?.Invoke() ?? edit.Implies?.Invoke(reckoned) ?? Bilingual.None),
            Verdict.Undetermined => about + new Bilingual("，两个数都只有界限，比不出结果。", ": both figures are bounds, and nothing follows."),
            Verdict.NoCheck or Verdict.Derived => about + new Bilingual("。", "."),
        };
    }

    /// <summary>A stretch in brackets behind its point; nothing where it is no more than the point.</summary>
    internal static Bilingual Range(Interval stretch, string? unit)
    {
        Bilingual range = AmountWords.Of(stretch, unit);
        return stretch.IsPoint ? Bilingual.None : new($"（{range.Chinese}）", $" ({range.English})");
    }

    private static Bilingual Stated(EditSense sense, Figure written)
    {
        string english = AmountWords.EnglishOf(written);
        return sense switch
        {
            EditSense.Equal => new($"，文中为{written.Written}", $"; the text says {english}"),
            EditSense.AtMost => new($"，应不大于文中的{written.Written}", $", which should be no more than the {english} of the text"),
            EditSense.AtLeast => new($"，应不小于文中的{written.Written}", $", which should be no less than the {english} of the text"),
        };
    }

    // Where nothing is reckoned, only two figures compared, or one with its bounds.
    private Bilingual Compared(Edit edit, Reckoning reckoned, IReadOnlyList<Mended> mend)
    {
        Bilingual first = _figures.Of(edit.Inputs[0]);
        Bilingual second = edit.Stated is { } stated ? _figures.Of(stated) : AmountWords.Between(edit.Bound!, edit.Unit);
        if (edit.Sense == EditSense.Equal && edit.Stated is not null && reckoned.Verdict == Verdict.Note)
        {
            return new Bilingual($"{first.Chinese}，另一处为{second.Chinese}，两处不同。", $"{first.English} stands against {second.English}: the two differ.") + (edit.Implies?.Invoke(reckoned) ?? Bilingual.None);
        }

        bool passed = edit.Sense == EditSense.AtLeast && edit.Stated?.Fact.Comparator is Comparator.MoreThan or Comparator.AtLeast;
        Bilingual should = edit.Stated is null ? new("应在", " should lie between ") : passed ? new("，文中又说", "; the text also says ") : edit.Sense switch
        {
            EditSense.Equal => new("应等于", " should equal "),
            EditSense.AtMost => new("应不大于", " should be no more than "),
            EditSense.AtLeast => new("应不小于", " should be no less than "),
        };
        Bilingual about = new($"{first.Chinese}{should.Chinese}{second.Chinese}", $"{first.English}{should.English}{second.English}");
        return reckoned.Verdict switch
        {
            Verdict.Pass => about + new Bilingual("，相符。", ": so it is."),
            Verdict.Borderline => about + new Bilingual("，只有把舍入放宽到末位一个单位才相符，请核对。", ", which holds only if a last digit was cut off or rounded twice; please check."),
            Verdict.Contradiction => new Bilingual("数据矛盾：", "Contradiction: ") + about + new Bilingual("，不能同时成立。", ": they cannot both be true.") + Mending(mend),
            _ => about + new Bilingual("，文中不是这样。", ", which the text does not say.") + (edit.Implies?.Invoke(reckoned) ?? Bilingual.None),
        };
    }

    /// <summary>The figures one after the other.</summary>
    internal Bilingual Listed(IEnumerable<Figure> figures)
    {
        Bilingual[] words = [.. figures.Select(_figures.Of)];
        return new(string.Join('、', words.Select(static word => word.Chinese)), string.Join(", ", words.Select(static word => word.English)));
    }

    internal Bilingual Of(Figure figure) => _figures.Of(figure);

    internal Bilingual Thing(Figure figure) => _figures.Thing(figure);

    internal Bilingual Named(string key) => _figures.Named(key);

    /// <summary>The sum with English amounts.</summary>
    internal static string English(string template, IReadOnlyList<Figure> inputs) =>
        string.Format(CultureInfo.InvariantCulture, template, [.. inputs.Select(static input => (object)AmountWords.EnglishOf(input))]);

    private static Bilingual Limit(Edit edit)
    {
        if (edit.Stated is not null || edit.Bound is not { } bound)
        {
            return Bilingual.None;
        }

        Bilingual range = AmountWords.Of(bound, edit.Unit);
        return new($"，而可能的范围是{range.Chinese}", $", while the possible range is {range.English}");
    }

    private Bilingual Mending(IReadOnlyList<Mended> mend)
    {
        if (mend.Count == 0)
        {
            return new("请核对原始数据。", " Please check the sources.");
        }

        Bilingual[] each = [.. mend.Select(Mending)];
        string all = string.Join('、', each.Select(static word => word.Chinese));
        return new($"只要改动{all}，就都对得上。", $" Changing {string.Join(" and ", each.Select(static word => word.English))} alone would mend it.");
    }

    private Bilingual Mending(Mended mended)
    {
        Bilingual figure = _figures.Of(mended.Figure);
        Bilingual value = AmountWords.Of(mended.Value, mended.Figure.Unit);
        Bilingual slip = mended.Slip switch
        {
            Slip.None => Bilingual.None,
            Slip.Swap => new("，像是两位数字颠倒", ", as if two digits had changed places"),
            Slip.Digit => new("，像是错了一位数字", ", as if one digit were wrong"),
            Slip.Scale => new("，像是单位或小数点错位", ", as if the unit or the point were misplaced"),
        };
        return new($"「{figure.Chinese}」一处（约为{value.Chinese}{slip.Chinese}）", $"{figure.English} (to about {value.English}{slip.English})");
    }
}

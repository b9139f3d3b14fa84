using CsCheck;
using Lantu.Quantities;
using Lantu.Quantities.Amounts;
using Lantu.Quantities.Numbers;
using Lantu.Quantities.Periods;
using Lantu.Quantities.Ranks;
using Lantu.Text.Folding;
using Xunit;

namespace Lantu.Tests.Quantities;

public sealed class TextCursorTests
{
    // What quantities and times are made of, and what looks like it.
    private static readonly string[] Pieces =
    [
        "7307", "2693.3", "1,234", "亿", "万", "千", "百", "十", "元", "%", "个", "百分点", "百分之", "千分之", "分之", "三", "五", "两", "〇", "零", "点", "成", "半", "一半", "倍", "番", "翻",
        "第", "位", "名", "首位", "首", "前", "四", "居", "领跑", "全国", "连续", "年", "年来", "2025", "2021", "—", "-", "~", "至", "到", "从", "月", "1", "11", "日", "季度", "前三季度", "今年",
        "“", "”", "“十四五”", "《", "》", "比", "是", "的", "以上", "左右", "多", "余", "近", "超", "突破", "不低于", "连增", "千瓦", "G", ":", "，", "。", "\uD800", "十五五", "上半年", "底", "底前",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(static piece => Pieces[piece]).Array[0, 12].Select(static pieces => string.Concat(pieces));

    private delegate bool Reader(ref TextCursor cursor);

    private static readonly (string Name, Reader Read)[] Readers =
    [
        ("number", static (ref TextCursor cursor) => NumeralReader.TryRead(ref cursor, out _)),
        ("Chinese number", static (ref TextCursor cursor) => ChineseNumerals.TryRead(ref cursor, out _)),
        ("fraction", static (ref TextCursor cursor) => FractionReader.TryRead(ref cursor, out _)),
        ("doubling", static (ref TextCursor cursor) => DoublingReader.TryRead(ref cursor, out _)),
        ("streak", static (ref TextCursor cursor) => StreakReader.TryRead(ref cursor, out _)),
        ("time", static (ref TextCursor cursor) => TimePhraseReader.TryRead(ref cursor, out _)),
    ];

    [Fact]
    public void Every_reader_takes_a_whole_phrase_or_leaves_the_cursor_where_it_was() =>
        Gen.Select(Texts, Gen.Int[0, 12]).Sample(
            static (text, start) =>
            {
                var folded = FoldedText.Of(text);
                int from = Math.Min(start, folded.Length);
                foreach ((string name, Reader read) in Readers)
                {
                    var cursor = new TextCursor(folded.Characters, from);
                    if (read(ref cursor))
                    {
                        Assert.True(cursor.Position > from && cursor.Position <= folded.Length, $"{name} read nothing, or beyond the end, of {text}");
                    }
                    else
                    {
                        Assert.True(cursor.Position == from, $"{name} moved to {cursor.Position} from {from} of {text}");
                    }
                }
            },
            iter: 20_000);

    [Fact]
    public void Any_mixture_is_scanned_in_order_and_without_overlap() =>
        Texts.Sample(
            static text =>
            {
                var folded = FoldedText.Of(text);
                int end = 0;
                foreach (Quantity quantity in Quantity.ReadAll(folded.Characters))
                {
                    Assert.True(quantity.Start >= end, text);
                    Assert.True(quantity.OuterStart <= quantity.Start && quantity.Start < quantity.End && quantity.End <= quantity.OuterEnd, text);
                    Assert.True(quantity.OuterEnd <= folded.Length, text);
                    Assert.True(quantity.Upper is null || quantity.Upper > quantity.Number, text);
                    Assert.True(quantity.Step >= 0m, text);
                    end = quantity.End;
                }
            },
            iter: 20_000);

    [Fact]
    public void Steps_over_words_only_where_they_stand()
    {
        var cursor = new TextCursor("第2位", 0);
        Assert.False(cursor.TrySkip("第3"));
        Assert.False(cursor.TrySkip('2'));
        Assert.Equal(0, cursor.Position);
        Assert.True(cursor.TrySkip('第'));
        Assert.True(cursor.TrySkip("2位"));
        Assert.Equal(3, cursor.Position);
        Assert.False(cursor.TrySkip('位'));
        Assert.False(cursor.TrySkip("位"));
        Assert.Equal('\0', cursor.Current);
    }

    [Fact]
    public void Looks_around_without_moving()
    {
        var cursor = new TextCursor("7.9%", 1);
        Assert.Equal(('7', '.', '9', '\0', '\0'), (cursor.Peek(-1), cursor.Current, cursor.Peek(1), cursor.Peek(3), cursor.Peek(-2)));
        Assert.True(cursor.IsAt(".9"));
        Assert.False(cursor.IsAt("9%"));
        Assert.False(cursor.IsAt(".9%%"));
        Assert.Equal(1, cursor.Position);
    }

    [Fact]
    public void Does_not_take_a_missing_character_for_a_NUL_of_the_text()
    {
        var cursor = new TextCursor("\0");
        Assert.True(cursor.TrySkip('\0'));
        Assert.False(cursor.TrySkip('\0'));
    }
}

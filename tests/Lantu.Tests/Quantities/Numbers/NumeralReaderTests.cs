using CsCheck;
using Lantu.Quantities;
using Lantu.Quantities.Numbers;
using Lantu.Text.Folding;
using Xunit;

namespace Lantu.Tests.Quantities.Numbers;

public sealed class NumeralReaderTests
{
    // Value, what one more in the last digit is worth, and the spellings of it.
    private static readonly (string Value, string Step, string Spellings)[] Corpus =
    [
        ("7307", "1", "7307 ７３０７"),
        ("1234", "1", "1,234 1234 １２３４ 一千二百三十四"),
        ("1234.5", "0.1", "1234.5 1,234.5 １２３４．５ 一千二百三十四点五"),
        ("1234.567", "0.001", "1,234.567"),
        ("12345678", "1", "12,345,678"),
        ("5.36万", "100", "5.36万"),
        ("5万", "1万", "5万 五万 ５万"),
        ("5.5万", "1000", "5万5千 5.5万 五万五"),
        ("2693.3亿", "1000万", "2693.3亿 ２６９３．３亿"),
        ("127亿", "1亿", "127亿 一百二十七亿"),
        ("6.3亿", "1万", "6亿3000万 六亿三千万"),
        ("6.3亿", "1000万", "6.3亿"),
        ("1.3万亿", "1000亿", "1.3万亿 一点三万亿"),
        ("2000万", "1000万", "2千万"),
        ("300万", "100万", "3百万"),
        ("3000.5亿", "1万", "三千亿五千万"),
        ("12345", "1", "一万二千三百四十五 12345 12,345"),
        ("3005", "1", "三千零五 三千〇五 3005"),
        ("103", "1", "一百零三"),
        ("17", "1", "十七 17 拾柒"),
        ("20", "1", "二十 贰拾"),
        ("10", "1", "十"),
        ("2", "1", "二 两 贰"),
        ("8.1", "0.1", "八点一 8.1"),
        ("0.5", "0.1", "零点五 0.5"),
        ("2025", "1", "二〇二五 二零二五 2025"),
        ("1981", "1", "一九八一"),
    ];

    public static TheoryData<string, string, string> Spellings =>
        [.. Corpus.SelectMany(static row => row.Spellings.Split(' ').Select(written => (written, row.Value, row.Step)))];

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Reads_every_spelling_of_a_number(string written, string value, string step)
    {
        Numeral numeral = ReadWhole(written);
        Assert.Equal((value, step), (ValueOf(numeral), Figures.Short(numeral.Step)));
        Assert.False(numeral.IsExceeded);
    }

    [Theory]
    [InlineData("500余", "500")]
    [InlineData("3000多", "3000")]
    [InlineData("30来", "30")]
    [InlineData("5000多万", "5000万")]
    [InlineData("4万多亿", "4万亿")]
    [InlineData("3余万", "3万")]
    [InlineData("两千六百多", "2600")]
    [InlineData("八万七千多", "8.7万")]
    [InlineData("一百余", "100")]
    public void Keeps_that_there_is_more(string written, string value)
    {
        Numeral numeral = ReadWhole(written);
        Assert.Equal(value, Figures.Short(numeral.Value));
        Assert.True(numeral.IsExceeded);
    }

    [Theory]
    [InlineData("30来自", 2)]
    [InlineData("30来到", 2)]
    [InlineData("3人多", 1)]
    public void Does_not_take_the_beginning_of_another_word_for_more(string text, int end)
    {
        var cursor = new TextCursor(text);
        Assert.True(NumeralReader.TryRead(ref cursor, out Numeral numeral));
        Assert.Equal(end, cursor.Position);
        Assert.False(numeral.IsExceeded);
    }

    [Theory]
    [InlineData("七八百")]
    [InlineData("两三百")]
    [InlineData("三五个")]
    [InlineData("一二十")]
    [InlineData("多")]
    [InlineData("点五")]
    [InlineData(".5")]
    [InlineData(",123")]
    [InlineData("廿")]
    [InlineData("几百")]
    [InlineData("十几个")]
    [InlineData("二十几")]
    [InlineData("")]
    [InlineData("年")]
    public void Leaves_the_cursor_alone_when_it_is_no_number(string text)
    {
        var cursor = new TextCursor(text);
        Assert.False(NumeralReader.TryRead(ref cursor, out _));
        Assert.Equal(0, cursor.Position);
    }

    [Theory]
    [InlineData("123456789012345", true)]
    [InlineData("1234567890123456", false)]
    [InlineData("12345678.9012345", true)]
    [InlineData("12345678.90123456", false)]
    [InlineData("0000000000000001", false)]
    public void Reads_fifteen_digits_and_no_more(string written, bool reads)
    {
        var cursor = new TextCursor(written);
        Assert.Equal(reads, NumeralReader.TryRead(ref cursor, out _));
        Assert.Equal(reads ? written.Length : 0, cursor.Position);
    }

    [Theory]
    [InlineData("12.", 2)]
    [InlineData("1.2.3", 3)]
    [InlineData("1,23", 1)]
    [InlineData("1234,567", 4)]
    [InlineData("1,2345", 1)]
    [InlineData("6亿9亿", 2)]
    [InlineData("6万3亿", 2)]
    [InlineData("3000千瓦", 4)]
    [InlineData("3千瓦", 1)]
    [InlineData("3千米", 1)]
    [InlineData("2百分点", 1)]
    [InlineData("5百强", 1)]
    public void Ends_where_the_number_ends(string text, int end)
    {
        var cursor = new TextCursor(text);
        Assert.True(NumeralReader.TryRead(ref cursor, out _));
        Assert.Equal(end, cursor.Position);
    }

    [Theory]
    [InlineData("万亿", "1万亿")]
    [InlineData("百亿", "100亿")]
    [InlineData("千", "1000")]
    public void Tells_a_scale_alone_from_a_number(string written, string value)
    {
        Numeral numeral = ReadWhole(written);
        Assert.Equal(NumeralForm.ScaleAlone, numeral.Form);
        Assert.Equal(value, Figures.Short(numeral.Value));
    }

    [Theory]
    [InlineData("2693.3", NumeralForm.Arabic, false)]
    [InlineData("2693.3亿", NumeralForm.Arabic, true)]
    [InlineData("2千", NumeralForm.Arabic, true)]
    [InlineData("十七", NumeralForm.Chinese, false)]
    [InlineData("一百二十七亿", NumeralForm.Chinese, true)]
    public void Tells_how_a_number_is_written(string written, NumeralForm form, bool isScaled)
    {
        Numeral numeral = ReadWhole(written);
        Assert.Equal((form, isScaled), (numeral.Form, numeral.IsScaled));
    }

    [Fact]
    public void Keeps_a_number_as_written_so_that_its_last_digit_tells_the_tolerance() =>
        Assert.Equal("159.50", ReadWhole("159.50").Value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Any_whole_number_is_read_back_from_its_digits() =>
        Gen.Long[0, 999_999_999_999_999].Sample(number =>
            ReadWhole(number.ToString(System.Globalization.CultureInfo.InvariantCulture)).Value == number);

    [Fact]
    public void Any_number_in_words_is_read_back() =>
        Gen.Int[1, 99_999_999].Sample(number => ReadWhole(InWords(number)).Value == number);

    [Fact]
    public void Reads_from_the_middle_of_a_text()
    {
        var cursor = new TextCursor("出口7307亿元", 2);
        Assert.True(NumeralReader.TryRead(ref cursor, out Numeral numeral));
        Assert.Equal(("7307亿", 7), (Figures.Short(numeral.Value), cursor.Position));
    }

    private static string ValueOf(in Numeral numeral) => Figures.Short(numeral.Value);

    private static Numeral ReadWhole(string written)
    {
        var folded = FoldedText.Of(written);
        var cursor = new TextCursor(folded.Characters);
        Assert.True(NumeralReader.TryRead(ref cursor, out Numeral numeral), written);
        Assert.Equal(folded.Length, cursor.Position);
        return numeral;
    }

    // 一千零五万零三: as a person writes it, 零 for one or more places left out.
    private static string InWords(int number)
    {
        string high = number >= 10_000 ? BelowTenThousand(number / 10_000) + "万" : string.Empty;
        int low = number % 10_000;
        string gap = high.Length > 0 && low is > 0 and < 1000 ? "零" : string.Empty;
        return low == 0 && high.Length > 0 ? high : high + gap + BelowTenThousand(low);
    }

    private static string BelowTenThousand(int number)
    {
        const string digits = "零一二三四五六七八九";
        string words = string.Empty;
        bool gap = false;
        foreach ((int scale, string name) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            int digit = number / scale % 10;
            if (digit == 0)
            {
                gap = words.Length > 0;
                continue;
            }

            words += (gap ? "零" : string.Empty) + digits[digit] + name;
            gap = false;
        }

        return words;
    }
}

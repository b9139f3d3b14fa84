using Lantu.Drawing.Pages;
using Lantu.Text;
using Xunit;

namespace Lantu.Tests.Drawing.Pages;

/// <summary>How a sentence is quoted.</summary>
public sealed class SourceQuoteTests
{
    [Theory]
    [InlineData("生产总值 **2693.3** 亿元，增长 **7.9%**，", "2693.3** 亿元", "生产总值[2693.3亿元]，增长7.9%，")]
    [InlineData("GDP grew by **7.9** percent", "7.9", "GDP grew by [7.9] percent")]
    [InlineData("第一行\n第二行3次", "3次", "第一行第二行[3次]")]
    public void Leaves_out_marks_and_marks_the_figure(string text, string figure, string expected)
    {
        int start = text.IndexOf(figure, StringComparison.Ordinal);
        SourceQuote quote = SourceQuote.Of(text, new TextSpan(0, text.Length), [new TextSpan(start, start + figure.Length)]);

        Assert.Equal(expected, string.Concat(quote.Pieces.Select(piece => piece.Marked ? $"[{piece.Text}]" : piece.Text)));
    }

    [Fact]
    public void Cuts_a_sentence_of_a_thousand_characters_around_its_figure()
    {
        string clause = "持续推进各项工作取得新的成效，";
        string text = string.Concat(Enumerable.Repeat(clause, 40)) + "新增就业5万人，" + string.Concat(Enumerable.Repeat(clause, 40));
        int at = text.IndexOf("5万人", StringComparison.Ordinal);
        string quoted = string.Concat(SourceQuote.Of(text, new TextSpan(0, text.Length), [new TextSpan(at, at + 3)]).Pieces.Select(piece => piece.Text));

        Assert.StartsWith("……持续推进", quoted, StringComparison.Ordinal);
        Assert.EndsWith("新的成效，……", quoted, StringComparison.Ordinal);
        Assert.Contains("新增就业5万人", quoted, StringComparison.Ordinal);
        Assert.InRange(quoted.Length, 200, 500);
    }

    [Fact]
    public void A_mark_outside_the_span_is_passed_by() =>
        Assert.Equal([("增长5%", false)], SourceQuote.Of("增长5%，出口", new TextSpan(0, 4), [new TextSpan(5, 7)]).Pieces);

    [Fact]
    public void Finds_words_over_marks_and_not_what_is_not_there()
    {
        const string Text = "出口从 **3006** 亿元增长至";

        Assert.Equal("3006** 亿元", SourceQuote.Find(Text, new TextSpan(0, Text.Length), "3006亿元")!.Value.Of(Text));
        Assert.Null(SourceQuote.Find(Text, new TextSpan(0, Text.Length), "3007亿元"));
    }
}

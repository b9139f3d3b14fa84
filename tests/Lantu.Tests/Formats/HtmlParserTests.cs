using System.Text;
using Lantu.Formats;
using Lantu.Text.Formats;
using Xunit;

namespace Lantu.Tests.Formats;

public sealed class HtmlParserTests
{
    private const string Sentence = "全市工业、农业、服务业都有增长，其中工业增长8%，农业增长3%，服务业增长6%；就业稳定，物价平稳。";

    [Fact]
    public void Takes_the_known_container_and_leaves_the_menus()
    {
        FormattedDocument document = Parse($"<ul><li><a href=/>首页</a></li></ul><div class='x TRS_Editor'><p>　　{Sentence}</p></div><div>版权所有</div>");

        Assert.Equal(Sentence, document.Text);
        Assert.DoesNotContain(document.Doubts, static doubt => doubt.Kind == ParserDoubtKind.MainTextGuessed);
    }

    [Fact]
    public void Goes_down_to_where_the_sentences_are_and_says_that_it_guessed()
    {
        string paragraphs = string.Concat(Enumerable.Repeat($"<p>{Sentence}</p>", 4));

        FormattedDocument document = Parse($"<div><a>栏目一</a><a>栏目二</a></div><div><div class=foo>{paragraphs}</div></div><div>主办：某市</div>");

        Assert.Equal(string.Join('\n', Enumerable.Repeat(Sentence, 4)), document.Text);
        Assert.Contains(document.Doubts, static doubt => doubt.Kind == ParserDoubtKind.MainTextGuessed);
    }

    [Fact]
    public void Shows_a_wechat_page_that_is_hidden_until_its_script_runs()
    {
        FormattedDocument document = Parse(
            $"<h1 id='activity-name'> 一图读懂\n云洲 </h1><div class='rich_media_content' id='js_content' style='visibility: hidden; opacity: 0;'>"
            + $"<section><section><p><span>{Sentence}</span></p></section></section><p style='display: none'>藏</p><img data-src='a.png'></div>");

        Assert.Equal($"一图读懂 云洲\n{Sentence}", document.Text);
        Assert.Equal(BlockForm.Title, document.Blocks[0].Form);
        Assert.Equal([ParserDoubtKind.HiddenText, ParserDoubtKind.PictureUnread], document.Doubts.Select(static doubt => doubt.Kind));
    }

    [Fact]
    public void Keeps_headings_lists_and_tables()
    {
        FormattedDocument document = Parse(
            $"<div id=zoom><h2>一、回顾</h2><p>{Sentence}</p><ol start=3><li>甲项</li><li>乙项</li></ol><table><tr><th>指标</th><th colspan=2>目标</th></tr>"
            + "<tr><td rowspan=2>出口<br>（亿元）</td><td>12</td><td>13</td></tr><tr><td>14</td><td>15</td></tr></table></div>");

        Assert.Equal($"一、回顾\n{Sentence}\n3.甲项\n4.乙项\n指标\n目标\n出口（亿元）\n12\n13\n14\n15", document.Text);
        FormattedBlock last = document.Blocks[^1];
        Assert.Equal((BlockForm.Cell, 2, 2), (last.Form, last.Row, last.Column));
        Assert.Equal((BlockForm.Heading, 2), (document.Blocks[0].Form, document.Blocks[0].Level));
    }

    [Fact]
    public void Leaves_a_table_that_only_sets_the_page()
    {
        FormattedDocument document = Parse($"<table><tr><td><a>菜单</a></td><td><table><tr><td>甲<br>{Sentence}<br>{Sentence}</td></tr></table></td></tr></table>");

        Assert.DoesNotContain(document.Blocks, static block => block.Form == BlockForm.Table);
        Assert.Equal($"甲\n{Sentence}\n{Sentence}", document.Text);
    }

    [Fact]
    public void Does_not_say_the_title_twice()
    {
        string page = $"<html><head><title>2026年报告_某市政府</title></head><body><div id=zoom><p><b>2026年报告</b></p><p>{Sentence}</p></div></body></html>";

        Assert.Equal($"2026年报告\n{Sentence}", Parse(page).Text);
        Assert.Equal($"2026年报告\n{Sentence}", Parse(page.Replace("<p><b>2026年报告</b></p>", string.Empty, StringComparison.Ordinal)).Text);
    }

    [Fact]
    public void Believes_what_the_page_says_of_its_encoding()
    {
        Encoding gb = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

        FormattedDocument document = Parse(gb.GetBytes($"<html><head><meta charset=gb2312></head><body><p>镕：{Sentence}</p></body></html>"));

        Assert.Equal(("gb18030", $"镕：{Sentence}"), (document.Encoding, document.Text));
    }

    [Fact]
    public void Maps_entities_to_their_place()
    {
        const string page = "<div id=zoom><p>研发R&amp;D经费，增长&#53;%，占比、强度都提高。</p></div>";

        FormattedDocument document = Parse(page);

        Assert.Equal("研发R&D经费，增长5%，占比、强度都提高。", document.Text);
        SourceSegment after = document.Segments.Single(segment => segment.Span.Of(document.Text).StartsWith("%，", StringComparison.Ordinal));
        Assert.Equal(page.IndexOf("%，占比", StringComparison.Ordinal), Assert.IsType<SourcePlace.Characters>(after.Place).Offset);
    }

    [Fact]
    public void Says_that_a_page_of_pictures_has_no_text()
    {
        ParserException refusal = Assert.Throws<ParserException>(() => Parse("<div id=js_content><img data-src=a><img data-src=b></div>"));

        Assert.Equal(ParserFaultKind.NoText, refusal.Fault.Kind);
        Assert.Contains("2 张图片", refusal.Fault.Chinese, StringComparison.Ordinal);
    }

    private static FormattedDocument Parse(string page) => Parse(Encoding.UTF8.GetBytes(page));

    private static FormattedDocument Parse(byte[] page) => Assert.Single(DocumentParsers.Parse(FileFormat.Html, page, new ParserRequest()));
}

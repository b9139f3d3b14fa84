using System.Text.Json;
using Lantu.Formats.Pictures;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text.Decoding;
using Lantu.Text.Formats;
using Xunit;

namespace Lantu.Tests.Formats.Pictures;

/// <summary>Long pictures, each read once for all tests: that takes seconds.</summary>
public sealed class PictureCaseTests
{
    private static readonly Lazy<FormattedDocument> Clean = new(static () => Parse(CaseFiles.Case("images", "pic1.png")));
    private static readonly Lazy<FormattedDocument> Gradient = new(static () => Parse(CaseFiles.Case("images", "pic2.jpg")));
    private static readonly Lazy<FormattedDocument> Columns = new(static () => Parse(CaseFiles.Fixture("qingling-columns.webp")));

    [Fact]
    public void Reads_a_clean_picture_with_every_number()
    {
        string truth = CaseFiles.CaseText("images", "pic1.truth.txt");
        Assert.InRange(CaseFiles.ErrorRate(Clean.Value.Text, truth), 0, 0.0018);
        Assert.Equal(CaseFiles.Numbers(truth), CaseFiles.Numbers(Clean.Value.Text));
    }

    [Fact]
    public void Reads_columns_and_a_grid_on_a_gradient_in_order()
    {
        string truth = CaseFiles.CaseText("images", "pic2.truth.txt");
        Assert.InRange(CaseFiles.ErrorRate(Gradient.Value.Text, truth), 0, 0.0092);
        Assert.Equal(CaseFiles.Numbers(truth), CaseFiles.Numbers(Gradient.Value.Text));
    }

    [Fact]
    public void Reads_small_letters_tiles_cards_a_table_and_two_columns()
    {
        string truth = CaseFiles.FixtureText("qingling-columns.txt");
        Assert.InRange(CaseFiles.ErrorRate(Columns.Value.Text, truth), 0, 0.005);
        Assert.Equal(CaseFiles.Numbers(truth), CaseFiles.Numbers(Columns.Value.Text));
        Assert.Equal(6, Columns.Value.Blocks.Count(static block => block.Form == BlockForm.FigureTile));
        FormattedBlock cell = Columns.Value.Blocks.Single(block => block.Form == BlockForm.Cell && Words(Columns.Value, block) == "4.5以上");
        Assert.Equal((2, 3), (cell.Row, cell.Column));
        Assert.Contains(Columns.Value.Blocks, block => block is { Form: BlockForm.Heading, Level: 1 } && Words(Columns.Value, block) == "2026年工作回顾");
        Assert.Contains(Columns.Value.Blocks, block => block is { Form: BlockForm.Heading, Level: 2 } && Words(Columns.Value, block) == "城乡融合加快");
    }

    [Fact]
    public void Gives_each_figure_a_rectangle_within_its_true_box()
    {
        using JsonDocument truth = JsonDocument.Parse(CaseFiles.Case("images", "pic1.truth.json"));
        SKRectangle[] boxes = [.. truth.RootElement.GetProperty("blocks").EnumerateArray()
            .SelectMany(static block => block.GetProperty("rects").EnumerateArray())
            .Select(static box => new SKRectangle(box[0].GetDouble(), box[1].GetDouble(), box[2].GetDouble(), box[3].GetDouble()))];
        var map = new SourceMap(Clean.Value);
        Plan plan = PlanReader.Read(Clean.Value, "pic1.png", "0", Catalogues.Default);
        Assert.NotEmpty(plan.Facts);
        foreach (Fact fact in plan.Facts)
        {
            SpanPlace place = Assert.IsType<SpanPlace>(map.PlaceOf(fact.Span));
            Assert.Equal(1, place.Page);
            Assert.All(place.Rectangles, rectangle => Assert.True(LiesWithin(rectangle, boxes), $"{fact.Value.Written} {rectangle}"));
        }
    }

    [Theory]
    [InlineData("pic1.png")]
    [InlineData("pic2.jpg")]
    public void Gives_the_facts_that_the_same_text_gives_as_Markdown(string name)
    {
        FormattedDocument document = name == "pic1.png" ? Clean.Value : Gradient.Value;
        Plan picture = PlanReader.Read(document, name, "0", Catalogues.Default);
        Plan markdown = PlanReader.Read(SourceText.FromText(TruthAsMarkdown(name)), "pic.md", Catalogues.Default);
        List<string> expected = [.. markdown.Facts.Select(Key)];
        int wanted = expected.Count;
        int found = picture.Facts.Count(fact => expected.Remove(Key(fact)));
        Assert.True(found >= 0.95 * wanted, $"{found} of {wanted}; missing {string.Join(" | ", expected)}");
    }

    [Fact]
    public void Gives_the_same_bytes_on_one_and_on_two_processors()
    {
        byte[] picture = CaseFiles.Fixture("qingling-columns.webp");
        FormattedDocument once = new PictureParser().Parse(picture, CaseFiles.Request with { Threads = 1 })[0];
        Assert.Equal(FormattedDocumentWriter.Write(Columns.Value), FormattedDocumentWriter.Write(once));
    }

    // The watch over a parser takes silence for a hang: no step may be long.
    [Fact]
    public void Tells_how_far_it_has_come_in_small_steps()
    {
        var told = new List<double> { 0 };

        new PictureParser().Parse(CaseFiles.Fixture("qingling-columns.webp"), CaseFiles.Request with { Progress = (done, all) => told.Add((double)done / all) });

        Assert.Equal(told.Order(), told);
        Assert.Equal(1, told[^1]);
        Assert.True(told.Count > 50, $"{told.Count} words");
        Assert.InRange(told.Zip(told.Skip(1), static (one, next) => next - one).Max(), 0, 0.26);
    }

    [Fact]
    public void Says_what_is_missing_where_there_are_no_models()
    {
        ParserException thrown = Assert.Throws<ParserException>(() =>
            new PictureParser().Parse(CaseFiles.Fixture("qingling-columns.webp"), new Lantu.Formats.ParserRequest()));
        Assert.Equal(ParserFaultKind.PartMissing, thrown.Fault.Kind);
        Assert.Contains("models", thrown.Fault.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_no_model_of_another_hash() => Assert.Null(RecognitionModels.Of([[1], [2], [3]]));

    [Fact]
    public void Refuses_a_bomb_by_its_header() => Assert.Equal(
        ParserFaultKind.TooLarge,
        Assert.Throws<ParserException>(() => Parse(CaseFiles.Case("hostile", "bomb.png"))).Fault.Kind);

    private static FormattedDocument Parse(byte[] picture) => new PictureParser().Parse(picture, CaseFiles.Request)[0];

    private static string Words(FormattedDocument document, FormattedBlock block) => document.Text[block.Start..block.End];

    // Six pixels of slack, and half of the figure's own height.
    private static bool LiesWithin(SourceRectangle rectangle, SKRectangle[] boxes)
    {
        const double Slack = 6;
        double left = rectangle.Left / 100.0;
        double top = rectangle.Top / 100.0;
        double right = left + (rectangle.Width / 100.0);
        double bottom = top + (rectangle.Height / 100.0);
        SKRectangle[] beside = [.. boxes.Where(box => box.Top - Slack <= top && box.Bottom + Slack >= bottom && box.Right > left && box.Left < right)];
        return beside.Length > 0 && beside.Min(static box => box.Left) - Slack <= left && beside.Max(static box => box.Right) + Slack >= right;
    }

    private static string TruthAsMarkdown(string name)
    {
        using JsonDocument truth = JsonDocument.Parse(CaseFiles.Case("images", Path.ChangeExtension(name, "truth.json")));
        var lines = new List<string>();
        string figure = string.Empty;
        foreach (JsonElement block in truth.RootElement.GetProperty("blocks").EnumerateArray())
        {
            string text = block.GetProperty("text").GetString() ?? string.Empty;
            string kind = block.GetProperty("kind").GetString() ?? string.Empty;
            if (kind == "kv")
            {
                figure = text;
                continue;
            }

            lines.Add(kind switch
            {
                "h1" => "# " + text,
                "h2" => "## " + text,
                "gh" => "### " + text,
                "kl" => "- " + text + figure,
                "li" or "li2" => "- " + text,
                _ => text,
            });
        }

        return string.Join("\n\n", lines);
    }

    private static string Key(Fact fact) =>
        $"{fact.Nature} {fact.Indicator?.Id ?? fact.Indicator?.Written} {fact.Measure} {fact.Value.Number} {fact.Value.Unit} {fact.Comparator} {fact.Period?.Label}";

    private readonly record struct SKRectangle(double Left, double Top, double Right, double Bottom);
}

using System.Globalization;
using System.Text;
using Lantu.App.Commands;
using Lantu.Archive.Documents;
using SkiaSharp;
using Xunit;

namespace Lantu.App.Tests.Commands;

/// <summary>Pages of a PDF are drawn in a process of their own.</summary>
public sealed class PagePicturesTests
{
    [Fact]
    public void Draws_a_page_at_twice_its_size_as_it_is()
    {
        using SKBitmap drawn = Only(Pdf("1 0 0 rg 100 50 40 20 re f"));

        Assert.Equal((800, 400), (drawn.Width, drawn.Height));
        Assert.True(IsRed(drawn.GetPixel(240, 280)), "a point within the rectangle");
        Assert.Equal(SKColors.White, drawn.GetPixel(240, 240));
        Assert.Equal(SKColors.White, drawn.GetPixel(150, 280));
    }

    [Fact]
    public void Draws_letters_of_a_font_that_the_file_only_names()
    {
        // 出口 in GB-EUC, of a font that no machine has to have.
        using SKBitmap drawn = Only(Pdf("BT /F1 40 Tf 100 80 Td <B3F6BFDA> Tj ET"));
        int ink = 0;
        for (int y = 0; y < drawn.Height; y++)
        {
            for (int x = 200; x < 360; x++)
            {
                ink += drawn.GetPixel(x, y).Red < 128 ? 1 : 0;
            }
        }

        Assert.InRange(ink, 500, 8_000);
    }

    [Fact]
    public void Draws_the_pages_that_are_asked_for_and_the_same_bytes_each_time()
    {
        byte[] file = Pdf("0 0 10 10 re f", "0 0 20 20 re f", "0 0 30 30 re f");

        IReadOnlyList<PagePicture> drawn = PagePictures.Draw(file, 2, 9);

        Assert.Equal([2, 3], drawn.Select(static page => page.Number));
        Assert.All(drawn, static page => Assert.Equal("image/webp", page.MediaType));
        Assert.Equal(drawn[0].Bytes, PagePictures.Draw(file, 2, 2)[0].Bytes);
    }

    [Fact]
    public void A_large_page_gets_fewer_points_and_what_is_no_PDF_none()
    {
        using SKBitmap large = Only(Pdf(14_000, 7_000, "0 0 10 10 re f"));
        Assert.InRange(large.Width, 4_000, 8_000);
        Assert.Equal(2.0, (double)large.Width / large.Height, 2);
        Assert.Empty(PagePictures.Draw(Encoding.ASCII.GetBytes("%PDF-1.4 and nothing"), 1, 1));
        Assert.Empty(PagePictures.Draw([], 1, 1));
    }

    private static bool IsRed(SKColor color) => color is { Red: > 200, Green: < 60, Blue: < 60 };

    private static SKBitmap Only(byte[] file) => SKBitmap.Decode(Assert.Single(PagePictures.Draw(file, 1, 1)).Bytes);

    private static byte[] Pdf(params string[] pages) => Pdf(400, 200, pages);

    private static byte[] Pdf(int width, int height, params string[] pages)
    {
        var objects = new List<string>
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Count {pages.Length}/Kids[{string.Join(' ', Enumerable.Range(0, pages.Length).Select(static at => FormattableString.Invariant($"{6 + (2 * at)} 0 R")))}]>>",
            "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GB-EUC-H/DescendantFonts[4 0 R]>>",
            "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 0>>/FontDescriptor 5 0 R/DW 1000>>",
            "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>",
        };
        foreach (string page in pages)
        {
            objects.Add(string.Create(CultureInfo.InvariantCulture, $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width} {height}]/Resources<</Font<</F1 3 0 R>>>>/Contents {objects.Count + 2} 0 R>>"));
            objects.Add(string.Create(CultureInfo.InvariantCulture, $"<</Length {page.Length}>>stream\n{page}\nendstream"));
        }

        var file = new StringBuilder("%PDF-1.4\n");
        var starts = new List<int>();
        for (int i = 0; i < objects.Count; i++)
        {
            starts.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj{objects[i]}endobj\n");
        }

        int table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        starts.ForEach(start => file.Append(CultureInfo.InvariantCulture, $"{start:0000000000} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}

using System.Buffers.Binary;
using Lantu.Formats.Pictures;
using SkiaSharp;
using Xunit;

namespace Lantu.Tests.Formats.Pictures;

public sealed class PictureDecoderTests
{
    private const string Deep = "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAIEAIAAAAb/fWfAAAABGdBTUEAALGPC/xhBQAAACBjSFJNAAB6JgAAgIQAAPoAAACA6AAAdTAAAOpgAAA6mAAAF3CculE8AAAABmJLR0T///////8JWPfcAAAAGUlEQVQY02M8cSIlxciIgWjARLzSUQ3EAwA2qgLM9kQJlAAAACV0RVh0ZGF0ZTpjcmVhdGUAMjAyNi0xMS0yNVQxOTo1Nzo1NyswMDowMGbbpvIAAAAldEVYdGRhdGU6bW9kaWZ5ADIwMjYtMTEtMjVUMTk6NTc6NTcrMDA6MDAXhh5OAAAAAElFTkSuQmCC";
    private const string Palette = "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAMAAADz0U65AAAABGdBTUEAALGPC/xhBQAAACBjSFJNAAB6JgAAgIQAAPoAAACA6AAAdTAAAOpgAAA6mAAAF3CculE8AAAAA1BMVEXIZDLxgAUBAAAAB3RJTUUH6gsZEzoBbQRIhgAAAAxJREFUCNdjYKAOAAAASAAB/5sjIQAAACV0RVh0ZGF0ZTpjcmVhdGUAMjAyNi0xMS0yNVQxOTo1Nzo1NyswMDowMGbbpvIAAAAldEVYdGRhdGU6bW9kaWZ5ADIwMjYtMTEtMjVUMTk6NTc6NTcrMDA6MDAXhh5OAAAAAElFTkSuQmCC";
    private const string Grey = "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAABGdBTUEAALGPC/xhBQAAAAJiS0dEAP+Hj8y/AAAAB3RJTUUH6gsZEzoBbQRIhgAAABBJREFUCNdjjGKAACYGihgAG34Aatuuhc4AAAAldEVYdGRhdGU6Y3JlYXRlADIwMjYtMTEtMjVUMTk6NTg6MDErMDA6MDC84MYhAAAAJXRFWHRkYXRlOm1vZGlmeQAyMDI2LTExLTI1VDE5OjU4OjAxKzAwOjAwzb1+nQAAAABJRU5ErkJggg==";

    [Theory]
    [InlineData(Deep, 200, 100, 50)]
    [InlineData(Palette, 200, 100, 50)]
    [InlineData(Grey, 90, 90, 90)]
    public void Reads_sixteen_bits_a_palette_and_grey(string png, byte red, byte green, byte blue)
    {
        using Picture picture = Decode(Convert.FromBase64String(png));
        Assert.True(picture.At(3, 4).Distance(new Colour(red, green, blue)) <= 1, picture.At(3, 4).ToString());
    }

    [Fact]
    public void Puts_what_is_transparent_on_white()
    {
        using var bitmap = new SKBitmap(new SKImageInfo(8, 8, SKColorType.Bgra8888, SKAlphaType.Unpremul));
        bitmap.Erase(new SKColor(0, 0, 0, 0));
        bitmap.SetPixel(1, 0, new SKColor(0, 0, 0, 128));
        using Picture picture = Decode(Encode(bitmap, SKEncodedImageFormat.Png));
        Assert.Equal(new Colour(255, 255, 255), picture.At(0, 0));
        Assert.InRange(picture.At(1, 0).Red, (byte)120, (byte)135);
    }

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(2, 15, 0)]
    [InlineData(3, 15, 7)]
    [InlineData(4, 0, 7)]
    [InlineData(5, 0, 0)]
    [InlineData(6, 7, 0)]
    [InlineData(7, 7, 15)]
    [InlineData(8, 0, 15)]
    public void Turns_a_picture_as_its_camera_noted(byte orientation, int column, int row)
    {
        // White but for its first corner, which has to come to stand where the orientation says.
        using var bitmap = new SKBitmap(new SKImageInfo(16, 8, SKColorType.Bgra8888, SKAlphaType.Opaque));
        bitmap.Erase(SKColors.White);
        bitmap.SetPixel(0, 0, SKColors.Black);
        using Picture picture = Decode(WithOrientation(Encode(bitmap, SKEncodedImageFormat.Jpeg), orientation));
        Assert.Equal(orientation < 5 ? (16, 8) : (8, 16), (picture.Width, picture.Height));
        Assert.True(picture.At(column, row).Brightness < 140, picture.At(column, row).ToString());
        Assert.True(picture.At(picture.Width - 1 - column, picture.Height - 1 - row).Brightness > 240);
    }

    [Theory]
    [InlineData(40_000, 40_000)]
    [InlineData(70_000, 100)]
    public void Refuses_by_the_header_what_is_too_large(int width, int height)
    {
        byte[] png = Convert.FromBase64String(Grey);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc(png.AsSpan(12, 17)));
        Assert.False(PictureDecoder.TryDecode(png, out _, out PictureFault fault));
        Assert.Equal(PictureFault.TooLarge, fault);
    }

    [Fact]
    public void Reads_the_part_that_is_there_of_a_file_that_ends_early()
    {
        using var bitmap = new SKBitmap(new SKImageInfo(64, 256, SKColorType.Bgra8888, SKAlphaType.Opaque));
        for (int i = 0; i < 64 * 256; i++)
        {
            bitmap.SetPixel(i % 64, i / 64, new SKColor((uint)(0xFF000000 | (i * 2654435761L & 0xFFFFFF))));
        }

        byte[] png = Encode(bitmap, SKEncodedImageFormat.Png);
        using Picture picture = Decode(png[..(png.Length / 2)]);
        Assert.False(picture.Whole);
        Assert.Equal((64, 256), (picture.Width, picture.Height));
    }

    [Theory]
    [InlineData("")]
    [InlineData("89504E47")]
    [InlineData("FFD8FFE000104A46494600")]
    public void Says_of_other_bytes_that_they_are_no_picture(string bytes)
    {
        Assert.False(PictureDecoder.TryDecode(Convert.FromHexString(bytes), out _, out PictureFault fault));
        Assert.Equal(PictureFault.NotAPicture, fault);
    }

    private static Picture Decode(byte[] bytes)
    {
        Assert.True(PictureDecoder.TryDecode(bytes, out Picture? picture, out PictureFault fault), fault.ToString());
        return picture;
    }

    private static byte[] Encode(SKBitmap bitmap, SKEncodedImageFormat format)
    {
        using SKData data = bitmap.Encode(format, 100);
        return data.ToArray();
    }

    // An APP1 segment with the one tag 0x0112, behind the start of the image.
    private static byte[] WithOrientation(byte[] jpeg, byte orientation) =>
    [
        .. jpeg[..2],
        0xFF, 0xE1, 0x00, 0x22,
        .. "Exif\0\0"u8,
        .. "MM\0*"u8, 0, 0, 0, 8,
        0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
        .. jpeg[2..],
    ];

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) == 0 ? 0 : 0xEDB88320);
            }
        }

        return ~crc;
    }
}

using System.Globalization;
using Lantu.Text;
using Lantu.Text.Formats;

namespace Lantu.Formats.Pictures;

/// <summary>Reads pictures: one, or several in order as one document.</summary>
public sealed class PictureParser : IDocumentParser
{
    private const int Hundred = 100;
    private const int Parts = 1000;

    /// <inheritdoc/>
    public IReadOnlyList<FormattedDocument> Parse(ReadOnlyMemory<byte> bytes, ParserRequest request) =>
        [ParseAll(Split(bytes, request), request)];

    /// <summary>The pictures that the bytes of a request hold.</summary>
    /// <exception cref="ParserException">The lengths are not those of the bytes.</exception>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> bytes, ParserRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Parts.Count == 0)
        {
            return [bytes];
        }

        var pictures = new List<ReadOnlyMemory<byte>>();
        int start = 0;
        foreach (int length in request.Parts)
        {
            if (length < 0 || length > bytes.Length - start)
            {
                throw new ParserException(ParserFaultKind.Damaged, "几张图片的长度对不上", "the lengths of the pictures do not add up");
            }

            pictures.Add(bytes.Slice(start, length));
            start += length;
        }

        return pictures;
    }

    /// <summary>Reads several pictures as the pages of one document.</summary>
    /// <param name="pictures">The files, in order.</param>
    /// <param name="request">With the models.</param>
    /// <exception cref="ParserException">The models are missing, or no picture can be read.</exception>
    public static FormattedDocument ParseAll(IReadOnlyList<ReadOnlyMemory<byte>> pictures, ParserRequest request)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        ArgumentNullException.ThrowIfNull(request);
        RecognitionModels models = request.Models() ?? throw MissingModels();
        using var engine = new RecognitionEngine(models, Math.Max(1, request.Threads));
        var builder = new FormattedDocumentBuilder();
        string mediaType = "image/png";
        for (int i = 0; i < pictures.Count; i++)
        {
            mediaType = i == 0 ? MediaTypeOf(pictures[i].Span) : mediaType;
            int at = i;
            Add(builder, pictures[i], i + 1, engine, part => request.Progress?.Invoke((int)(Parts * (at + part)), Parts * pictures.Count));
        }

        return builder.Length > 0
            ? builder.Build(mediaType)
            : throw new ParserException(ParserFaultKind.NoText, "图里没有认出文字", "no text was recognised in the picture");
    }

    /// <summary>What is said where the models are not there.</summary>
    internal static ParserException MissingModels() => new(
        ParserFaultKind.PartMissing,
        "识别图片要用 PP-OCRv4 模型，程序旁边的 models 文件夹里没有或不完整；请重新安装，或在源码里运行 npm ci（eng/parts）后再编译",
        "reading pictures needs the models of PP-OCRv4, which are missing or incomplete in the folder models beside the program; install it anew, or run npm ci in eng/parts of the source and build again");

    private static void Add(
        FormattedDocumentBuilder builder, ReadOnlyMemory<byte> bytes, int page, RecognitionEngine engine, Action<double> progress)
    {
        if (!PictureDecoder.TryDecode(bytes, out Picture? picture, out PictureFault fault))
        {
            throw Refusal(fault);
        }

        using (picture)
        {
            builder.AddPage(new SourcePage(picture.Width * Hundred, picture.Height * Hundred, "px"));
            if (!picture.Whole)
            {
                builder.Doubt(
                    ParserDoubtKind.PageUnread,
                    new TextSpan(builder.Length, builder.Length),
                    string.Create(CultureInfo.InvariantCulture, $"第{page}幅图的文件不完整，只读了解得开的部分"));
            }

            PictureLines read = PictureReading.Read(picture, engine, progress);
            PictureText.Add(builder, new PicturePlace(page, 0, 0, 1, 1), read with { Order = PictureText.Order(read, picture.Width) }, page == 1);
        }
    }

    private static ParserException Refusal(PictureFault fault) => fault switch
    {
        PictureFault.NotAPicture => new ParserException(
            ParserFaultKind.Damaged, "不是 PNG、JPEG 或 WebP，或文件已损坏", "it is no PNG, JPEG or WebP, or it is damaged"),
        PictureFault.TooLarge => new ParserException(
            ParserFaultKind.TooLarge,
            "图片超过 2 亿像素或一边超过 65535 像素；请裁成几张，按顺序一起给出",
            "the picture has more than 200 megapixels or a side above 65,535; cut it into several and give them in order"),
        PictureFault.TooSmall => new ParserException(
            ParserFaultKind.NoText, "图片太小，容不下文字", "the picture is too small to hold a letter"),
    };

    private static string MediaTypeOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith<byte>([0xFF, 0xD8]) ? "image/jpeg"
        : bytes.StartsWith("RIFF"u8) ? "image/webp"
        : "image/png";
}

using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Lantu.App.Inputs.Office;
using Lantu.App.Shell;
using Lantu.Formats;
using Lantu.Formats.Pdf.Pages;
using Lantu.Formats.Pictures;
using Lantu.Text.Formats;

namespace Lantu.App.Parsing;

/// <summary>The verb with which the program starts itself: a file on standard input, frames on standard output.</summary>
/// <remarks>It is for no person, and no help page names it.</remarks>
internal static class ParseVerb
{
    internal const string Name = "parse-document";

    // Measured: the fourth processor gains little.
    private const int MostThreads = 4;

    // Nested documents are read by nested calls; the limits of depth are made for this much.
    private const int Stack = 64 * 1024 * 1024;

    internal static Command Make(Surroundings surroundings)
    {
        var format = new Argument<string>("FORMAT");
        var language = new Option<string>("--language") { DefaultValueFactory = static _ => "zh" };
        var parts = new Option<string>("--parts") { DefaultValueFactory = static _ => string.Empty };
        var draw = new Option<string>("--draw") { DefaultValueFactory = static _ => string.Empty };
        var overlay = new Option<bool>("--overlay");
        var command = new Command(Name) { format, language, parts, draw, overlay };
        command.Hidden = true;
        command.SetAction(line =>
        {
            if (!Enum.TryParse(line.GetValue(format), out FileFormat chosen) || !Enum.IsDefined(chosen))
            {
                return ExitCode.Nothing;
            }

            var request = new ParserRequest
            {
                Language = line.GetValue(language) ?? "zh",
                Parts = Numbers(line.GetValue(parts)),
                Drawn = Numbers(line.GetValue(draw)) is [var first, var last] ? (first, last) : null,
                Overlay = line.GetValue(overlay),
                Models = InstalledModels.Load,
                Threads = Math.Clamp(surroundings.Processors, 1, MostThreads),
                Progress = (done, all) => ParserFrames.Write(
                    surroundings.Output, FrameKind.Progress, [.. BitConverter.GetBytes(done), .. BitConverter.GetBytes(all)]),
            };
            var worker = new Thread(() => Work(chosen, request, surroundings), Stack);
            worker.Start();
            worker.Join();
            return ExitCode.Done;
        });
        return command;
    }

    internal static ParserFault ReadFault(byte[] bytes)
    {
        string[] words = Encoding.UTF8.GetString(bytes, 1, Math.Max(0, bytes.Length - 1)).Split('\0');
        var kind = (ParserFaultKind)(bytes.Length > 0 ? bytes[0] : 0);
        return words.Length == 2 && Enum.IsDefined(kind)
            ? new ParserFault(kind, words[0], words[1])
            : throw new FormatException("The bytes are no fault.");
    }

    private static int[] Numbers(string? words) =>
        [.. (words ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static word => int.Parse(word, CultureInfo.InvariantCulture))];

    // Each page as an entry under its number.
    private static void DrawPages(byte[] bytes, int first, int last, Surroundings surroundings)
    {
        PageDrawingParts parts = InstalledPageDrawing.Load() ?? throw new ParserException(
            ParserFaultKind.PartMissing,
            "画 PDF 页面要用 PDFium，程序旁边的 pdfium 文件夹里没有或不完整；请重新安装",
            "drawing the pages of a PDF needs PDFium, which is missing or incomplete in the folder pdfium beside the program; install it anew");
        foreach (DrawnPage page in PageDrawings.Of(bytes, first, last, parts))
        {
            ParserFrames.Write(surroundings.Output, FrameKind.Entry, [.. Encoding.UTF8.GetBytes(page.Number.ToString(CultureInfo.InvariantCulture)), 0, .. page.WebP]);
        }
    }

    private static void Work(FileFormat format, ParserRequest request, Surroundings surroundings)
    {
        try
        {
            using var input = new MemoryStream();
            surroundings.Input.CopyTo(input);
            byte[] bytes = input.ToArray();
            if (format == FileFormat.Zip)
            {
                foreach ((string name, byte[] entry) in Archives.Unpack(bytes))
                {
                    ParserFrames.Write(surroundings.Output, FrameKind.Entry, [.. Encoding.UTF8.GetBytes(name), 0, .. entry]);
                }
            }
            else if (request.Drawn is var (first, last))
            {
                DrawPages(bytes, first, last, surroundings);
            }
            else if (format == FileFormat.Workbook)
            {
                foreach ((string name, List<List<string>> rows) in WorkbookTables.Read(new MemoryStream(bytes)))
                {
                    ParserFrames.Write(surroundings.Output, FrameKind.Entry, [.. Encoding.UTF8.GetBytes(name.Replace('\0', ' ')), 0, .. JsonSerializer.SerializeToUtf8Bytes(rows)]);
                }
            }
            else
            {
                foreach (FormattedDocument document in DocumentParsers.Parse(format, bytes, request))
                {
                    ParserFrames.Write(surroundings.Output, FrameKind.Document, FormattedDocumentWriter.Write(document));
                    WriteOverlays(format, bytes, request, document, surroundings);
                }
            }

            ParserFrames.Write(surroundings.Output, FrameKind.End, []);
        }
        catch (ParserException e)
        {
            Write(e.Fault, surroundings);
        }
        catch (InvalidDataException e) when (format == FileFormat.Workbook)
        {
            Write(new ParserFault(ParserFaultKind.Damaged, e.Message, e.Message), surroundings);
        }
        catch (OutOfMemoryException)
        {
            Write(new ParserFault(ParserFaultKind.Memory, "占用内存超过上限", "it takes more memory than the limit"), surroundings);
        }
        catch (IOException)
        {
            // The parent is gone, and with it whoever asked.
        }
#pragma warning disable CA1031 // This is the outermost door of the process: a fault of ours becomes a message, too.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Write(new ParserFault(ParserFaultKind.Crash, $"{e.GetType().Name}：{e.Message}", $"{e.GetType().Name}: {e.Message}"), surroundings);
        }
    }

    private static void WriteOverlays(
        FileFormat format, byte[] bytes, ParserRequest request, FormattedDocument document, Surroundings surroundings)
    {
        if (!request.Overlay || format != FileFormat.Picture)
        {
            return;
        }

        byte[] font = OverlayFont.Load();
        IReadOnlyList<ReadOnlyMemory<byte>> pictures = PictureParser.Split(bytes, request);
        for (int i = 0; i < pictures.Count; i++)
        {
            byte[] drawn = PictureOverlay.Draw(pictures[i], document, i + 1, font);
            ParserFrames.Write(surroundings.Output, FrameKind.Entry, [.. Encoding.UTF8.GetBytes((i + 1).ToString(CultureInfo.InvariantCulture)), 0, .. drawn]);
        }
    }

    private static void Write(ParserFault fault, Surroundings surroundings)
    {
        string words = fault.Chinese.Replace('\0', ' ') + '\0' + fault.English.Replace('\0', ' ');
        ParserFrames.Write(surroundings.Output, FrameKind.Fault, [(byte)fault.Kind, .. Encoding.UTF8.GetBytes(words)]);
    }
}

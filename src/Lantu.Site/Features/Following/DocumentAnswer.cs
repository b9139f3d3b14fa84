using Lantu.Analysis.Bulletins;
using Lantu.Site.Features.Delivery;
using Lantu.Site.Office;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Following;

/// <summary>An official document as a file.</summary>
internal static class DocumentAnswer
{
    /// <summary>The type of a Word document.</summary>
    internal const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The forms in which a document is taken.</summary>
    internal static IReadOnlyList<string> Formats { get; } = ["docx", "pdf", "html"];

    /// <summary>The document in a form.</summary>
    /// <param name="desk">The question.</param>
    /// <param name="document">The document.</param>
    /// <param name="format">docx, pdf or html.</param>
    /// <param name="name">Of the file, without its ending.</param>
    internal static Answer Of(Desk desk, OfficialDocument document, string format, string name)
    {
        if (!Formats.Contains(format))
        {
            return MoveProblems.Of(422, "format 写 docx、pdf 或 html", "format is docx, pdf or html");
        }

        if (desk.Settings.Render is not { } render)
        {
            return MoveProblems.Of(501, "这个程序写不了公文", "this program writes no documents");
        }

        RenderedDocument done = render(document, format);
        return done.Bytes is not { } bytes ? MoveProblems.Of(422, done.Trouble!.Chinese, done.Trouble.English) // one of the two is there
            : format == "html" ? Answer.Sandboxed("text/html; charset=utf-8", bytes, name + ".html")
            : Answer.File(format == "pdf" ? "application/pdf" : Word, bytes, $"{name}.{format}");
    }
}

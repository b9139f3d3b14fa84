using System.Diagnostics.CodeAnalysis;
using System.Text;
using Lantu.Analysis.Bulletins;
using Lantu.App.Outputs;
using Lantu.App.Outputs.Office;
using Lantu.App.Shell;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Papers;

namespace Lantu.App.Commands.Delivery;

/// <summary>Writes an official document in the form that is asked for.</summary>
internal static class DocumentOutput
{
    /// <summary>The forms.</summary>
    internal static readonly string[] Formats = ["docx", "pdf", "html", "md"];

    /// <summary>The bytes of a document.</summary>
    internal static bool TryRender(OfficialDocument document, string format, [NotNullWhen(true)] out byte[]? bytes, [NotNullWhen(false)] out Fault? fault)
    {
        (bytes, fault) = (null, null);
        try
        {
            bytes = format switch
            {
                "docx" => OfficialWord.Write(document),
                "pdf" => Paper.ToPdf(document, FontLibrary.Standard),
                "html" => Encoding.UTF8.GetBytes(DocumentPage.Write(document)),
                _ => Encoding.UTF8.GetBytes(DocumentMarkdown.Write(document)),
            };
            return true;
        }
        catch (MissingGlyphException e)
        {
            string names = string.Join('、', e.Characters);
            fault = new Fault("-o", $"自带字体没有“{names}”，写不成 pdf；请写成 docx 或 html", $"the fonts of the program lack {names}; write docx or html instead");
            return false;
        }
    }
}

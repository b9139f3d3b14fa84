using System.Diagnostics.CodeAnalysis;
using Lantu.App.Inputs;
using Lantu.App.Shell;
using Lantu.Formats;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;

namespace Lantu.App.Commands;

/// <summary>Reads the document behind one operand, for verbs that need its whole plan.</summary>
internal static class PlanFile
{
    /// <summary>Reads a document.</summary>
    /// <param name="operand">A file, or <c>-</c> for standard input.</param>
    /// <param name="surroundings">Where standard input is.</param>
    /// <param name="plan">Its plan, with the text.</param>
    /// <param name="fault">Why there is none.</param>
    internal static bool TryRead(
        string operand, Surroundings surroundings, [NotNullWhen(true)] out Plan? plan, [NotNullWhen(false)] out Fault? fault)
    {
        InputItem item = operand == InputItem.StandardInput || File.Exists(operand) ? new(operand)
            : Directory.Exists(operand) ? new(operand, IsFolder(operand))
            : new(operand, Faults.Missing(operand));
        return TryRead(item, surroundings, out plan, out fault);
    }

    /// <summary>Reads the document of an input.</summary>
    internal static bool TryRead(
        InputItem item, Surroundings surroundings, [NotNullWhen(true)] out Plan? plan, [NotNullWhen(false)] out Fault? fault)
    {
        plan = null;
        if (!new InputDocuments(surroundings, new ParserRequest()).TryOpen(item, out InputDocument? document, out fault))
        {
            return false;
        }

        plan = document.Read(Catalogues.Default);
        return true;
    }

    private static Fault IsFolder(string operand) => new(
        operand, "这是一个文件夹；这个命令要的是文件", "is a folder; this verb takes files");
}

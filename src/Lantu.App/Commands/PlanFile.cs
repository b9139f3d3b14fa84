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
        return TryRead(ItemOf(operand), surroundings, out plan, out fault);
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

    /// <summary>Reads all documents of an operand: a CSV or an archive may hold several.</summary>
    /// <param name="operand">A file, or <c>-</c> for standard input.</param>
    /// <param name="surroundings">Where standard input is.</param>
    /// <param name="plans">Their plans, with the text, in the order of the file; one at least where there is no fault.</param>
    /// <param name="fault">Why one of them could not be read: a comparison that leaves one out would mislead.</param>
    internal static bool TryReadAll(
        string operand, Surroundings surroundings, out IReadOnlyList<Plan> plans, [NotNullWhen(false)] out Fault? fault)
    {
        IReadOnlyList<OpenedDocument> opened = new InputDocuments(surroundings, new ParserRequest()).Open(ItemOf(operand));
        fault = opened.Select(static one => one.Fault).FirstOrDefault(static fault => fault is not null);
        plans = fault is null ? [.. opened.Select(static one => one.Document).OfType<InputDocument>().Select(static document => document.Read(Catalogues.Default))] : [];
        return fault is null;
    }

    private static InputItem ItemOf(string operand) => operand == InputItem.StandardInput || File.Exists(operand) ? new(operand)
        : Directory.Exists(operand) ? new(operand, IsFolder(operand))
        : new(operand, Faults.Missing(operand));

    private static Fault IsFolder(string operand) => new(
        operand, "这是一个文件夹；这个命令要的是文件", "is a folder; this verb takes files");
}

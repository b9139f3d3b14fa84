using Lantu.App.Outputs;
using Lantu.App.Shell;

namespace Lantu.App.Commands;

/// <summary>Tells on standard error how far a run over several files has come.</summary>
/// <remarks>At a terminal one line is written over again; elsewhere there are at most about a hundred lines, so that a
/// log of ten thousand files stays readable.</remarks>
/// <param name="surroundings">Where standard error is.</param>
/// <param name="total">How many documents there are.</param>
/// <param name="wanted">Whether anything is to be said.</param>
internal sealed class Progress(Surroundings surroundings, int total, bool wanted)
{
    private const string ClearLine = "\r\u001b[K";

    private int _percent = -1;
    private bool _open;

    internal void Show(int done, ReadOutcome outcome)
    {
        if (!wanted)
        {
            return;
        }

        string line = $"[{done}/{total}] {outcome.Item.Path}  {outcome.Facts} 条事实 facts";
        if (surroundings.ErrorIsTerminal)
        {
            surroundings.Error.Write(ClearLine + line);
            _open = true;
            return;
        }

        int percent = (int)(done * 100L / total);
        if (percent != _percent)
        {
            _percent = percent;
            surroundings.Error.Write(line + "\n");
        }
    }

    /// <summary>Makes room for another line.</summary>
    internal void Clear()
    {
        if (_open)
        {
            surroundings.Error.Write(ClearLine);
            _open = false;
        }
    }

    internal void Summary(ReadingFigures figures, int failed, int unread)
    {
        string chineseUnread = unread > 0 ? $"，{unread} 个没有读到" : string.Empty;
        string englishUnread = unread > 0 ? $", {unread} not reached" : string.Empty;
        surroundings.Error.Write(
            $"读完 {figures.Documents} 个文件，失败 {failed} 个{chineseUnread}，共 {figures.Facts} 条事实"
            + $" / {figures.Documents} documents read, {failed} failed{englishUnread}, {figures.Facts} facts\n");
    }
}

using Lantu.App.Shell;

namespace Lantu.App.Commands;

/// <summary>Tells on standard error how far the reading of a long picture or a scanned PDF has come.</summary>
/// <remarks>Short work is not worth a word. At a terminal one line is written over again; elsewhere every tenth is a line.</remarks>
/// <param name="surroundings">Where standard error and the clock are.</param>
/// <param name="quiet">Whether nothing is to be said.</param>
internal sealed class PartProgress(Surroundings surroundings, bool quiet)
{
    private const int Tenth = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly long _begun = surroundings.Clock.GetTimestamp();
    private int _percent = -1;

    /// <summary>Says so many of so many parts.</summary>
    internal void Show(int done, int all)
    {
        int percent = all <= 0 ? 0 : (int)(done * 100L / all);
        lock (_lock)
        {
            bool due = surroundings.ErrorIsTerminal ? percent != _percent : percent / Tenth != _percent / Tenth;
            if (quiet || !due || surroundings.Clock.GetElapsedTime(_begun) < Patience)
            {
                return;
            }

            _percent = percent;
            string line = $"识别 recognising {percent} %";
            surroundings.Error.Write(!surroundings.ErrorIsTerminal ? line + "\n" : percent == 100 ? "\r\u001b[K" : "\r\u001b[K" + line);
        }
    }
}

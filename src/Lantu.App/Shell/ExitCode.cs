namespace Lantu.App.Shell;

/// <summary>What every verb says to the shell.</summary>
internal static class ExitCode
{
    /// <summary>All was done.</summary>
    internal const int Done = 0;

    /// <summary>Something was done, but some of several files failed or were not reached.</summary>
    internal const int Partly = 1;

    /// <summary>Nothing was done.</summary>
    internal const int Nothing = 2;
}

using Lantu.App.Outputs;
using Lantu.App.Shell;

namespace Lantu.App.Commands;

/// <summary>Puts the bytes of one result where they belong: all of them, or none.</summary>
internal static class WholeOutput
{
    /// <summary>Writes, and answers the exit code.</summary>
    /// <param name="bytes">The result.</param>
    /// <param name="output">What -o names; null for standard output.</param>
    /// <param name="inputs">What was read, which must not be overwritten.</param>
    /// <param name="surroundings">Where standard output is.</param>
    internal static int Write(byte[] bytes, string? output, IReadOnlyList<string> inputs, Surroundings surroundings)
    {
        if (output is not null && File.Exists(output)
            && inputs.Any(input => File.Exists(input) && Path.GetFullPath(input) == Path.GetFullPath(output)))
        {
            return new Fault(
                output,
                "要写的文件正是要读的文件，会把原文盖掉；请换一个名字",
                "the file to be written is one of those to be read and would be lost; choose another name").End(surroundings);
        }

        if (!Destination.TryOpen(output, surroundings, out Destination? destination, out Fault? fault))
        {
            return fault.End(surroundings);
        }

        using (destination)
        {
            try
            {
                destination.Write(bytes);
                destination.Finish();
                return ExitCode.Done;
            }
            catch (IOException e) when (output is not null)
            {
                return Destination.CannotWrite(output, e).End(surroundings);
            }
        }
    }
}

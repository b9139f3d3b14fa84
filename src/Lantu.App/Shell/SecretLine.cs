using System.Text;

namespace Lantu.App.Shell;

/// <summary>A line that somebody types and nobody sees.</summary>
internal static class SecretLine
{
    /// <summary>Asks at the terminal; null where the person gives up (Ctrl-C, Escape).</summary>
    internal static string? Ask(string question)
    {
        Console.Error.Write(question);
        var typed = new StringBuilder();
        bool caught = Console.TreatControlCAsInput;
        Console.TreatControlCAsInput = true;
        try
        {
            while (true)
            {
                ConsoleKeyInfo key = Console.ReadKey(intercept: true);
                if (key.Key == ConsoleKey.Enter)
                {
                    return typed.ToString();
                }

                if (key.Key == ConsoleKey.Escape || (key.Key == ConsoleKey.C && key.Modifiers.HasFlag(ConsoleModifiers.Control)))
                {
                    return null;
                }

                if (key.Key == ConsoleKey.Backspace)
                {
                    typed.Length = Math.Max(typed.Length - 1, 0);
                }
                else if (!char.IsControl(key.KeyChar))
                {
                    typed.Append(key.KeyChar);
                }
            }
        }
        finally
        {
            Console.TreatControlCAsInput = caught;
            Console.Error.WriteLine();
        }
    }
}

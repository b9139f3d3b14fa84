using System.CommandLine;
using System.Globalization;

namespace Lantu.App.Commands;

/// <summary>Options that take a whole number, with an error that says which.</summary>
internal static class OptionNumbers
{
    internal static Option<int?> Whole(string name, string? alias, int least, int greatest)
    {
        var option = alias is null ? new Option<int?>(name) : new Option<int?>(name, alias);
        option.CustomParser = result =>
        {
            string written = result.Tokens[0].Value;
            if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                && number >= least
                && number <= greatest)
            {
                return number;
            }

            result.AddError(string.Create(
                CultureInfo.InvariantCulture,
                $"{name} 要一个 {least} 到 {greatest} 的整数，不是“{written}” / takes a whole number from {least} to {greatest}, not '{written}'"));
            return null;
        };
        return option;
    }
}

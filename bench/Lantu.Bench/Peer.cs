using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;

namespace Lantu.Bench;

/// <summary>Recognizers-Text with its Chinese models of numbers and units; it binds no indicator, measure or period.</summary>
internal sealed class Peer
{
    private const string Chinese = Culture.Chinese;

    private readonly IReadOnlyList<IModel> _models;

    internal Peer()
    {
        var numbers = new NumberRecognizer(Chinese);
        var units = new NumberWithUnitRecognizer(Chinese);
        _models =
        [
            numbers.GetNumberModel(), numbers.GetOrdinalModel(), numbers.GetPercentageModel(), numbers.GetNumberRangeModel(),
            units.GetCurrencyModel(), units.GetDimensionModel(),
        ];
    }

    /// <summary>How many entities all models find in a text, given to them paragraph by paragraph.</summary>
    internal int Read(string text)
    {
        int found = 0;
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (IModel model in _models)
            {
                found += model.Parse(line).Count;
            }
        }

        return found;
    }
}

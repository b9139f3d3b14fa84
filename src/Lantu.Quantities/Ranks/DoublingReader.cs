using Lantu.Quantities.Numbers;

namespace Lantu.Quantities.Ranks;

/// <summary>Reads 翻一番, 翻两番, 翻番: twice, four times, twice.</summary>
internal static class DoublingReader
{
    internal static bool TryRead(ref TextCursor cursor, out Quantity quantity)
    {
        int start = cursor.Position;
        quantity = default;
        if (!cursor.TrySkip('翻'))
        {
            return false;
        }

        cursor.TrySkip('了');
        int doublings = 1;
        if (NumeralReader.TryRead(ref cursor, out Numeral numeral))
        {
            if (numeral.Value is < 1m or > 10m || numeral.Step != 1m)
            {
                cursor.Position = start;
                return false;
            }

            doublings = (int)numeral.Value;
        }

        if (!cursor.TrySkip('番'))
        {
            cursor.Position = start;
            return false;
        }

        quantity = new Quantity
        {
            Kind = QuantityKind.Times,
            Start = start,
            End = cursor.Position,
            OuterStart = start,
            OuterEnd = cursor.Position,
            Number = 1 << doublings,
            IsDoubling = true,
            Form = NumeralForm.Chinese,
        };
        return true;
    }
}

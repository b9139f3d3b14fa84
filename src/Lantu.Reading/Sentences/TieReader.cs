using Lantu.Quantities.Periods;

namespace Lantu.Reading.Sentences;

/// <summary>Reads backward from a figure the words that tie it: 2023年 | 同比 | 增长 | 7.9%.</summary>
internal static class TieReader
{
    private const int MostWords = 10;

    // Word by word to the left: 2023年 | 同比 | 增长 | 7.9%.
    internal static int Read(ReadOnlySpan<char> text, int limit, int end, bool coloursOnly, IReadOnlyList<TimePhrase> times, ref Lead lead)
    {
        lead.TieStart = end;
        for (int words = 0; words < MostWords && end > limit; words++)
        {
            int time = LeadTimes.EndingAt(times, end);
            if (time >= 0 && times[time].Start >= limit)
            {
                LeadTimes.Keep(times, time, ref lead);
                end = times[time].Start;
                end -= times[time].IsBase && end > limit && text[end - 1] is '比' or '较' or '与' or '和' or '以' or '是' ? 1 : 0;
                continue;
            }

            if (text[end - 1] == ')' && ClauseStarts.FindOpening(text, limit, end - 1) is >= 0 and int opening)
            {
                end = opening;
                continue;
            }

            if (!LeadWords.Backward.TryMatch(text, end, out int length, out LeadWord word) || end - length < limit
                || (coloursOnly && word.Relation != Relation.None))
            {
                break;
            }

            end -= length;
            lead.Flags |= word.Flags;
            if (word.Relation != Relation.None)
            {
                if (lead.Relation == Relation.None)
                {
                    lead.TieStart = end;
                }

                lead.Relation = Combine(lead.Relation, word.Relation);
            }
        }

        return end;
    }

    // 增速达到16.1% is growth, 增长率保持在5% as well; otherwise the word next to the figure rules.
    private static Relation Combine(Relation near, Relation far) => near switch
    {
        Relation.None => far,
        Relation.Reach or Relation.Be or Relation.Keep when far is Relation.Growth or Relation.Fall => far,
        _ => near,
    };
}

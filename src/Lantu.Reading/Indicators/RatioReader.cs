using Lantu.Plans.Model;
using Lantu.Quantities;
using Lantu.Reading.Sentences;

namespace Lantu.Reading.Indicators;

/// <summary>Reads ratios: 三次产业结构调整为7.4:39.6:53 gives a share for each part; 1.96:1 is so many times one.</summary>
internal sealed class RatioReader(SentenceState state, DraftWriter drafts)
{
    private const int LongestMove = 6;

    // The order in which the genre always tells them.
    private static readonly string[] Industries = ["第一产业", "第二产业", "第三产业"];

    // 由8.7:41.2:50.1调整为7.4:39.6:53: the first ratio is where the second comes from.
    internal int Read(ReadOnlySpan<char> text, int index, in Lead lead)
    {
        int parts = CountParts(text, index);
        int last = index + parts - 1;
        bool moves = last + parts < state.Figures.Count
            && state.Figures[last + 1].Kind == QuantityKind.RatioPart && CountParts(text, last + 1) == parts
            && state.Figures[last + 1].Start - state.Figures[last].End <= LongestMove;
        int taken = moves ? parts * 2 : parts;
        int from = lead.From >= 0 ? lead.From : lead.End;
        Subject subject = lead.HasSubject && from > lead.Start ? new Subject(lead.Start, Math.Min(from, lead.End)) : state.Subject;
        if (subject.IsEmpty || parts is < 2 or > 3
            || (parts == 3) != text[subject.Start..Math.Max(subject.End, subject.Start)].Contains("产业", StringComparison.Ordinal))
        {
            return taken;
        }

        for (int k = 0; k < (parts == 3 ? 3 : 1); k++)
        {
            Draft draft = drafts.Begin(moves ? last + 1 + k : index + k, lead);
            draft.Subject = subject;
            draft.From = moves ? state.Figures[index + k] : null;
            draft.Measure = parts == 3 ? Measure.Share : Measure.Level;
            draft.Unit = parts == 3 ? "%" : "倍";
            draft.Part = parts == 3 ? Industries[k] : null;
            draft.MeasureTrust = 0.9m;
            draft.Rule = "Ratio";
            drafts.Emit(ref draft);
        }

        state.Remember(subject);
        return taken;
    }

    private int CountParts(ReadOnlySpan<char> text, int index)
    {
        int count = 1;
        while (index + count < state.Figures.Count && state.Figures[index + count].Kind == QuantityKind.RatioPart
            && state.Figures[index + count].Start == state.Figures[index + count - 1].End + 1 && text[state.Figures[index + count - 1].End] == ':')
        {
            count++;
        }

        return count;
    }
}

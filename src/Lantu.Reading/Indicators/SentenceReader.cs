using Lantu.Quantities;
using Lantu.Reading.Sentences;

namespace Lantu.Reading.Indicators;

/// <summary>
/// Reads the facts of one sentence, from left to right: each figure with its lead, and what it inherits from the
/// figures before it.
/// </summary>
internal sealed class SentenceReader
{
    private readonly SentenceState _state;
    private readonly TimeKeeper _times;
    private readonly DraftWriter _drafts;
    private readonly BareFigures _bare;
    private readonly RatioReader _ratios;
    private readonly RankFactReader _ranks;
    private readonly StreakFactReader _streaks;
    private readonly MeasuredFactReader _measured;
    private readonly ListReader _lists;
    private readonly WayReader _ways;

    internal SentenceReader(ReadingContext context, FactBuilder builder, PeriodTracker tracker)
    {
        var parallels = new ParallelSubjects(context.Folded, context.Catalogues.Indicators);
        _state = new SentenceState(context);
        _times = new TimeKeeper(_state, tracker);
        _drafts = new DraftWriter(_state, _times, builder);
        _bare = new BareFigures(_state);
        var relations = new RelationalNouns(_state);
        var topics = new TopicFinder(_state);
        var shares = new ShareRules(_state);
        var subjects = new SubjectChooser(_state, _drafts, relations, topics, parallels);
        _ratios = new RatioReader(_state, _drafts);
        var pairs = new ListPairs(_state, parallels);
        _ranks = new RankFactReader(_state, _drafts, relations, parallels, pairs, context.Document.Place?.Name);
        _streaks = new StreakFactReader(_state, _drafts, relations);
        _measured = new MeasuredFactReader(_state, _drafts, shares, subjects, topics, _bare, relations);
        _lists = new ListReader(_state, _drafts, shares, _bare, parallels, pairs);
        _ways = new WayReader(_state, _times, _ranks, _measured, new WayRowReader(_state, _drafts, parallels));
    }

    /// <summary>How many readers were tried in all; grows with the text and no faster.</summary>
    internal long Attempts => _state.Attempts;

    /// <summary>Reads a sentence.</summary>
    internal void Read(in Passage passage)
    {
        _state.Scan(passage);
        ReadOnlySpan<char> text = _state.Folded.Characters;
        _times.OpenPeriod(text);
        if (!_state.TryFindFigures())
        {
            return;
        }

        _state.Begin();
        _times.Begin();
        _drafts.Reset();
        int from = passage.SentenceStart;
        bool follows = false;
        for (int i = 0; i < _state.Figures.Count;)
        {
            int taken = ReadFigure(text[..passage.SentenceEnd], i, from, follows);
            if (taken > 0)
            {
                from = Math.Max(_state.Figures[i + taken - 1].OuterEnd, _state.NounEnd);
                follows = true;
                i += taken;
            }
            else
            {
                i++;
            }
        }
    }

    private int ReadFigure(ReadOnlySpan<char> text, int index, int from, bool follows)
    {
        Quantity figure = _state.Figures[index];
        Lead lead = LeadReader.Read(text, from, follows, figure, _state.Times, _state.Indicators);
        _times.Reach(figure.Start);
        if (figure.Kind == QuantityKind.RatioPart)
        {
            return _ratios.Read(text, index, lead);
        }

        if (_ways.TryRead(text, index, lead, out int taken))
        {
            return taken;
        }

        switch (figure.Kind)
        {
            case QuantityKind.Rank:
                return _ranks.Read(text, index, lead, null);
            case QuantityKind.Streak:
                return _streaks.Read(text, index, lead);
            case QuantityKind.Amount or QuantityKind.Bare or QuantityKind.Percent or QuantityKind.Points
                or QuantityKind.Times or QuantityKind.Duration or QuantityKind.RatioPart:
                break;
        }

        if (!_bare.IsMeasured(text, figure, lead, index))
        {
            return 0;
        }

        if (_lists.TryRead(text, index, lead, out taken))
        {
            return taken;
        }

        int own = _times.LookBehind(text, index);
        _measured.Read(text, index, lead, null);
        _times.Return(own);
        return 1;
    }
}

using Lantu.Plans.Model;
using Lantu.Quantities;
using Lantu.Quantities.Amounts;
using Lantu.Quantities.Bounds;
using Lantu.Quantities.Periods;
using Lantu.Reading.Sentences;
using Lantu.Text.Folding;

namespace Lantu.Reading.Indicators;

/// <summary>
/// Reads the facts of one sentence, from left to right: each figure with its lead, and what it inherits from the
/// figures before it.
/// </summary>
internal sealed class SentenceReader
{
    private const int LongestWay = 18;
    private const int MostRecent = 12;
    private const int LongestTopic = 20;
    private const int LongestObject = 16;
    private const int MostClauses = 3;
    private const int LongestVerb = 4;
    private const int ShortTopic = 10;

    // The order in which the genre always tells them.
    private static readonly string[] PlanVerbs = ["达到", "完成", "相当于", "超过", "为", "达"];

    private static readonly string[] Industries = ["第一产业", "第二产业", "第三产业"];

    private readonly ReadingContext _context;
    private readonly FoldedText _folded;
    private readonly FactBuilder _builder;
    private readonly PeriodTracker _tracker;
    private readonly PhraseScanner _scanner = new();
    private readonly ParallelSubjects _parallels;
    private readonly NounReader _nouns;
    private readonly RankRules _ranks;
    private readonly List<Quantity> _figures = [];
    private readonly List<Subject> _recent = [];
    private readonly List<Subject> _items = [];
    private Passage _passage;
    private Subject _subject;
    private Lead _lastLead;
    private Measure _lastMeasure;
    private int _time;
    private int _nextTime;
    private int _timeBefore;
    private int _nounEnd;
    private int _lastEnd;
    private bool _planned;
    private int _baseTime;
    private Subject _base;
    private Subject _before;

    internal SentenceReader(ReadingContext context, FactBuilder builder, PeriodTracker tracker)
    {
        _context = context;
        _folded = context.Folded;
        _builder = builder;
        _tracker = tracker;
        _parallels = new ParallelSubjects(_folded, context.Catalogues.Indicators);
        _nouns = new NounReader(_folded);
        _ranks = new RankRules(_folded);
    }

    /// <summary>How many readers were tried in all; grows with the text and no faster.</summary>
    internal long Attempts => _scanner.Attempts;

    /// <summary>Reads a sentence.</summary>
    internal void Read(in Passage passage)
    {
        _passage = passage;
        ReadOnlySpan<char> text = _folded.Characters;
        _scanner.Scan(text, passage.SentenceStart, passage.SentenceEnd);
        OpenPeriod(text);
        if (_scanner.Quantities.Count == 0)
        {
            return;
        }

        _figures.Clear();
        foreach (Quantity quantity in _scanner.Quantities)
        {
            if (FigureFilter.CanBeFact(text, quantity))
            {
                _figures.Add(quantity);
            }
        }

        if (_figures.Count == 0)
        {
            return;
        }

        _recent.Clear();
        _items.Clear();
        _before = _subject;
        _subject = default;
        _base = default;
        _nounEnd = 0;
        _lastLead = default;
        _time = -1;
        _baseTime = -1;
        _planned = false;
        _lastEnd = passage.SentenceStart;
        _nextTime = 0;
        int from = passage.SentenceStart;
        bool follows = false;
        for (int i = 0; i < _figures.Count;)
        {
            int taken = ReadFigure(text[..passage.SentenceEnd], i, from, follows);
            if (taken > 0)
            {
                from = Math.Max(_figures[i + taken - 1].OuterEnd, _nounEnd);
                follows = true;
                i += taken;
            }
            else
            {
                i++;
            }
        }
    }

    // 五年来，…: the words that open a sentence hold for those that follow.
    private void OpenPeriod(ReadOnlySpan<char> text)
    {
        if (_scanner.Times.Count == 0)
        {
            return;
        }

        TimePhrase time = _scanner.Times[0];
        int lead = time.Start - _passage.SentenceStart;
        if (lead > 12 || time.IsBase || time.IsEnd || time.Kind is TimeKind.Months)
        {
            return;
        }

        char next = time.End < text.Length ? text[time.End] : '\0';
        bool opens = next is ',' or ':' or '。' || time.Kind is TimeKind.PastYears
            || (lead == 0 && time.Kind is TimeKind.Years or TimeKind.RelativeYear or TimeKind.WholeYear);
        bool named = time.Kind == TimeKind.FiveYearPlan && text[time.End..Math.Min(text.Length, time.End + 2)] is "规划" or "收官" or "开局" or "目标" or "蓝图" or "发展";
        bool passing = _passage.Role is SectionRole.Tasks or SectionRole.Targets or SectionRole.Conduct && time.Kind is TimeKind.FiveYearPlan or TimeKind.ComingYears or TimeKind.PastYears or TimeKind.SomeYears;
        if (time.Kind == TimeKind.Years && _scanner.Times.Count > 1 && _scanner.Times[1] is { IsBase: true, Kind: TimeKind.Years } since && since.Start - time.End <= 2 && since.To < time.To)
        {
            _tracker.Open(new TimeFrame(since.To + 1, time.To)); // 2005年与2000年相比，…
        }
        else if (opens && !named && !passing)
        {
            _tracker.Open(_tracker.Resolve(time, _passage.Role));
        }
    }

    private int ReadFigure(ReadOnlySpan<char> text, int index, int from, bool follows)
    {
        Quantity figure = _figures[index];
        Lead lead = LeadReader.Read(text, from, follows, figure, _scanner.Times, _context.Catalogues.Indicators);
        _timeBefore = _time;
        MoveTime(figure.Start);
        if (figure.Kind == QuantityKind.RatioPart)
        {
            return ReadRatio(text, index, lead);
        }

        if (TryReadWay(text, index, lead, from, out int taken))
        {
            return taken;
        }

        switch (figure.Kind)
        {
            case QuantityKind.Rank:
                return ReadRank(text, index, lead, null);
            case QuantityKind.Streak:
                return ReadStreak(text, index, lead);
            case QuantityKind.Amount or QuantityKind.Bare or QuantityKind.Percent or QuantityKind.Points or QuantityKind.Times or QuantityKind.Duration or QuantityKind.RatioPart:
                break;
        }

        if (!IsMeasured(text, figure, lead, index))
        {
            return 0;
        }

        int run = CountRun(text, index);
        if (run > 1 && figure.Kind == QuantityKind.Percent && _items.Count == run)
        {
            Draft first = Begin(index, lead);
            if (TryShareOfPlan(text, ref first, lead) && lead.Start >= first.ScopeStart - 3)
            {
                for (int k = 0; k < run; k++)
                {
                    Draft draft = Begin(index + k, lead);
                    draft.Subject = _items[k];
                    draft.ScopeStart = first.ScopeStart;
                    draft.ScopeEnd = first.ScopeEnd;
                    draft.SubjectTrust = 0.85m;
                    draft.Rule = "ShareOf";
                    Finish(text, ref draft);
                }

                return run;
            }
        }

        if (run > 1 && lead.Respectively > lead.Start && !lead.Has(LeadFlags.Respectively))
        {
            return ReadApart(text, index, lead, run);
        }

        bool paired = run > 1 && lead.HasSubject && figure.Kind == QuantityKind.Percent && figure.Before == Bound.None && lead.ShareOf < 0
            && text[lead.Start..lead.End].Contains('、') && _parallels.Split(lead.Start, lead.End, splitsAnd: false).Count == run; // 工业、服务业增加值增长6.1%、7.2%
        if ((lead.Has(LeadFlags.Respectively) || paired) && run > 1)
        {
            return ReadRespectively(text, index, lead, run);
        }

        int own = _time;
        if (_time < 0 && TimeBehind(text, index) is >= 0 and int behind)
        {
            _time = behind;
            _nextTime = behind + 1;
        }

        ReadOne(text, index, lead, null);
        _time = own;
        return 1;
    }

    // The last time told before a figure holds for it; a base to compare with does not.
    private void MoveTime(int position)
    {
        while (_nextTime < _scanner.Times.Count && _scanner.Times[_nextTime].Start < position)
        {
            TimePhrase told = _scanner.Times[_nextTime];
            bool attribute = told.Kind == TimeKind.FiveYearPlan && _passage.Role is SectionRole.Tasks or SectionRole.Targets or SectionRole.Conduct
                && _folded.Characters[Math.Min(told.End, _passage.SentenceEnd - 1)] is not (',' or ':');
            if (!told.IsBase && !attribute)
            {
                _time = _nextTime;
            }
            else if (told.IsBase && told.Kind == TimeKind.Years && _folded.Slice(told.End, _passage.SentenceEnd).StartsWith("相比", StringComparison.Ordinal))
            {
                _baseTime = _nextTime;
            }

            _nextTime++;
        }

        // 6月底前通车，新改建国省道85公里: what is due by a month says nothing of the next clause.
        if (_passage.IsIntended && _time >= 0 && _scanner.Times[_time].Kind == TimeKind.Months
            && _folded.Slice(_scanner.Times[_time].End, position).IndexOfAny(",;:") > 0)
        {
            _time = -1;
        }
    }

    // 147个项目上半年全部开工: the time stands behind its figure.
    private int TimeBehind(ReadOnlySpan<char> text, int index)
    {
        if (!_passage.IsIntended || _nextTime >= _scanner.Times.Count)
        {
            return -1;
        }

        TimePhrase time = _scanner.Times[_nextTime];
        int start = _figures[index].OuterEnd;
        bool behind = time.Kind == TimeKind.Months && !time.IsBase && time.Start >= start && time.End < NextStart(index + 1, text.Length) && time.Start - start <= 12
            && text[start..time.Start].IndexOfAny(",;:、。") < 0;
        return behind ? _nextTime : -1;
    }

    // 三次产业结构由8.7:41.2:50.1调整为7.4:39.6:53 gives a share for each part; 1.96:1 is so many times one.
    private int ReadRatio(ReadOnlySpan<char> text, int index, in Lead lead)
    {
        int parts = CountParts(text, index);
        int last = index + parts - 1;
        bool moves = last + parts < _figures.Count && _figures[last + 1].Kind == QuantityKind.RatioPart && CountParts(text, last + 1) == parts
            && _figures[last + 1].Start - _figures[last].End <= LongestVerb + 2;
        int taken = moves ? parts * 2 : parts;
        int from = lead.From >= 0 ? lead.From : lead.End;
        Subject subject = lead.HasSubject && from > lead.Start ? new Subject(lead.Start, Math.Min(from, lead.End)) : _subject;
        if (subject.IsEmpty || (parts == 3) != text[subject.Start..Math.Max(subject.End, subject.Start)].Contains("产业", StringComparison.Ordinal) || parts is < 2 or > 3)
        {
            return taken;
        }

        for (int k = 0; k < (parts == 3 ? 3 : 1); k++)
        {
            Draft draft = Begin(moves ? last + 1 + k : index + k, lead);
            draft.Subject = subject;
            draft.From = moves ? _figures[index + k] : null;
            draft.Measure = parts == 3 ? Measure.Share : Measure.Level;
            draft.Unit = parts == 3 ? "%" : "倍";
            draft.Part = parts == 3 ? Industries[k] : null;
            draft.MeasureTrust = 0.9m;
            draft.Rule = "Ratio";
            Emit(ref draft);
        }

        Remember(subject);
        return taken;
    }

    private int CountParts(ReadOnlySpan<char> text, int index)
    {
        int count = 1;
        while (index + count < _figures.Count && _figures[index + count].Kind == QuantityKind.RatioPart
            && _figures[index + count].Start == _figures[index + count - 1].End + 1 && text[_figures[index + count - 1].End] == ':')
        {
            count++;
        }

        return count;
    }

    // 从3006亿元增长至7307亿元: one fact with the value at its start.
    private bool TryReadWay(ReadOnlySpan<char> text, int index, in Lead lead, int from, out int taken)
    {
        taken = 0;
        int at = lead.From >= 0 ? lead.From : FindFrom(text, lead.ClauseStart, _figures[index].Start);
        if (at < 0 || index + 1 >= _figures.Count)
        {
            return false;
        }

        Quantity first = _figures[index];
        Quantity second = _figures[index + 1];
        if (TryReadLongWay(text, index, lead, at))
        {
            taken = 3;
            return true;
        }

        if (second.OuterStart - first.OuterEnd > LongestWay || first.Kind == QuantityKind.Streak)
        {
            return false;
        }

        Lead next = LeadReader.Read(text, first.OuterEnd, true, second, _scanner.Times, _context.Catalogues.Indicators);
        bool leads = next.Relation is Relation.RiseTo or Relation.FallTo or Relation.Reach or Relation.Keep
            || (second.Kind == QuantityKind.Rank && !text[first.OuterEnd..second.Start].Contains('、'));
        bool alike = first.Kind == second.Kind || (first.Unit is null && first.Kind == QuantityKind.Bare);
        if (!leads || !alike || next.HasSubject && !IsOnlyMovement(text, next))
        {
            return false;
        }

        // The year behind 从 is that of the start, not of the fact.
        _time = IsWithin(_time, at, first.Start) ? _timeBefore : _time;
        MoveTime(second.Start);

        Lead whole = lead;
        whole.Relation = next.Relation;
        whole.TieStart = next.TieStart;
        whole.Flags |= next.Flags;
        whole.From = at;
        if (second.Kind == QuantityKind.Rank)
        {
            ReadRank(text, index, whole, second);
        }
        else
        {
            whole.End = Math.Min(whole.End, at);
            while (whole.End > whole.Start && text[whole.End - 1] is ',' or '地' && whole.End > whole.Start + 2)
            {
                whole.End -= text[whole.End - 1] == '地' && text[whole.Start..whole.End].EndsWith("相应地", StringComparison.Ordinal) ? 3 : 1;
            }

            if (whole.End <= whole.Start && at + 1 < lead.End)
            {
                // 从…增长: what is measured may stand behind 从, or was told before.
                whole.Start = whole.End = at;
            }

            ReadOne(text, index + 1, whole, first);
        }

        taken = 2;
        _ = from;
        return true;
    }

    // 从1979年的170亿元、1980年的127亿元降低到今年的27亿元: the way has a station.
    private bool TryReadLongWay(ReadOnlySpan<char> text, int index, in Lead lead, int at)
    {
        if (index + 2 >= _figures.Count)
        {
            return false;
        }

        Quantity first = _figures[index];
        Quantity station = _figures[index + 1];
        Quantity last = _figures[index + 2];
        if (first.Kind != station.Kind || first.Kind != last.Kind || text[first.OuterEnd] != '、' || last.OuterStart - station.OuterEnd > LongestWay || station.OuterStart - first.OuterEnd > LongestWay)
        {
            return false;
        }

        Lead next = LeadReader.Read(text, station.OuterEnd, true, last, _scanner.Times, _context.Catalogues.Indicators);
        if (next.Relation is not (Relation.RiseTo or Relation.FallTo) || lead.Start >= at)
        {
            return false;
        }

        Lead whole = lead;
        whole.End = at;
        whole.From = at;
        MoveTime(station.Start);
        ReadOne(text, index + 1, whole, null);
        MoveTime(last.Start);
        whole.Relation = next.Relation;
        whole.Flags |= next.Flags;
        ReadOne(text, index + 2, whole, first);
        return true;
    }

    private bool IsWithin(int time, int start, int end) => time >= 0 && _scanner.Times[time].Start >= start && _scanner.Times[time].Start < end;

    private static bool IsOnlyMovement(ReadOnlySpan<char> text, in Lead lead)
    {
        ReadOnlySpan<char> words = text[lead.Start..lead.End];
        return words.Length <= 6 && !words.Contains('、');
    }

    private static int FindFrom(ReadOnlySpan<char> text, int start, int end)
    {
        for (int i = end - 1; i >= start; i--)
        {
            if (text[i] is '从' or '由' && text[i + 1] is not ('业' or '事' or '于' or '此' or '来' or '企'))
            {
                return i;
            }
        }

        return -1;
    }

    // Numbers without a unit, durations and ages are facts only where the words measure them.
    private bool IsMeasured(ReadOnlySpan<char> text, in Quantity figure, in Lead lead, int index)
    {
        bool tied = lead.Relation is Relation.RiseTo or Relation.FallTo or Relation.Reach or Relation.Keep or Relation.Rise or Relation.Fall;
        switch (figure.Kind)
        {
            case QuantityKind.Duration:
                return tied && lead.HasSubject && (EndsWith(text, lead, "年限") || EndsWith(text, lead, "寿命") || EndsWith(text, lead, "时间") || EndsWith(text, lead, "时长") || EndsWith(text, lead, "周期") || EndsWith(text, lead, "天数"));
            case QuantityKind.Bare:
                return IsBareMeasured(text, figure, lead, index);
            case QuantityKind.Times:
                return figure.IsDoubling || lead.Relation is Relation.Growth or Relation.Rise or Relation.RiseTo or Relation.Reach or Relation.Be or Relation.Fall || (figure.Start > 0 && text[figure.Start - 1] == '的');
            case QuantityKind.Amount or QuantityKind.Percent or QuantityKind.Points or QuantityKind.Rank or QuantityKind.Streak or QuantityKind.RatioPart:
                return figure.UnitKind is not UnitKind.Score || tied;
        }

        return true;
    }

    private bool IsBareMeasured(ReadOnlySpan<char> text, in Quantity figure, in Lead lead, int index)
    {
        if (lead.HasSubject && EndsWith(text, lead, "指数"))
        {
            return true;
        }

        if (figure.IsScaled && (lead.HasSubject || lead.Verb != VerbKind.None || _subject.Length > 0 || _nouns.TryReadAfter(text, figure, NextStart(index + 1, text.Length), out _)))
        {
            return true;
        }

        bool shares = index + 1 < _figures.Count && _figures[index + 1].Unit is not null && _figures[index + 1].OuterStart == figure.OuterEnd + 1 && text[figure.OuterEnd] is '、' or '和' or '与';
        return shares || (lead.Relation is Relation.RiseTo or Relation.FallTo && lead.HasSubject);
    }

    private static bool EndsWith(ReadOnlySpan<char> text, in Lead lead, string word) => text[lead.Start..lead.End].EndsWith(word, StringComparison.Ordinal);

    // 14.6%、8%、5.7%: figures of one kind with nothing but 、 or 和 between them.
    private int CountRun(ReadOnlySpan<char> text, int index)
    {
        int run = 1;
        while (index + run < _figures.Count)
        {
            Quantity before = _figures[index + run - 1];
            Quantity next = _figures[index + run];
            ReadOnlySpan<char> between = text[before.OuterEnd..next.OuterStart];
            bool joined = between is "、" or "和" or "与" or "及" or "以及" or "," or "、-";
            if (!joined || (before.Kind != next.Kind && before.Unit is not null))
            {
                break;
            }

            run++;
        }

        return run;
    }

    private int ReadRespectively(ReadOnlySpan<char> text, int index, in Lead lead, int run)
    {
        List<Subject> items = SubjectsOfRun(lead, run);
        Bound shared = _figures[index + run - 1].After;
        shared = shared == Bound.None ? _figures[index].Before : shared; // 分别超61%、59%
        for (int k = 0; k < run; k++)
        {
            int item = items.Count >= run ? items.Count - run + k : Math.Min(k, items.Count - 1);
            Draft draft = Begin(index + k, lead);
            draft.Subject = item >= 0 ? items[item] : _subject;
            draft.SubjectTrust = items.Count == run ? 0.98m : 0.6m;
            draft.SharedBound = _figures[index + k].After == Bound.None && _figures[index + k].Before == Bound.None ? shared : Bound.None;
            draft.Rule = "Respectively";
            ShareUnit(ref draft, index + k, run - k);
            if (lead.ShareOf >= 0)
            {
                SetShare(text, ref draft, lead);
                draft.Subject = item >= 0 ? items[item] : _subject;
            }

            if (draft.Subject.IsEmpty)
            {
                continue;
            }

            Finish(text, ref draft);
        }

        if (items.Count > 0)
        {
            _subject = items[^1];
        }

        return run;
    }

    // 中小企业贷款、农村贷款改革试点|分别|发放贷款671亿元、86亿元; 增速|分别|高于全国、全省1.7和0.9个百分点
    private int ReadApart(ReadOnlySpan<char> text, int index, in Lead lead, int run)
    {
        int behind = lead.Respectively + 2;
        IReadOnlyList<Subject> others = _parallels.Split(behind, lead.End, splitsAnd: true);
        bool compares = others.Count == run && !_subject.IsEmpty && text[behind..lead.End] is ['高', '于', ..] or ['快', '于', ..] or ['低', '于', ..];
        _items.Clear();
        _items.AddRange(compares ? others : _parallels.Split(lead.Start, lead.Respectively, splitsAnd: true));
        for (int k = 0; k < run; k++)
        {
            Draft draft = Begin(index + k, lead);
            Subject item = _items[Math.Min(k, _items.Count - 1)];
            draft.Subject = compares ? _subject.With(item.Start, item.End) : item;
            draft.SubjectTrust = _items.Count == run ? 0.9m : 0.6m;
            draft.Rule = compares ? "AboveOther" : "Respectively";
            ShareUnit(ref draft, index + k, run - k);
            if (draft.Figure.Kind == QuantityKind.Bare && draft.Unit is not null && _figures[index + run - 1].Unit is { } unit)
            {
                draft.Figure = draft.Figure with { Kind = _figures[index + run - 1].Kind, Unit = unit };
            }

            Finish(text, ref draft);
        }

        if (!compares)
        {
            _recent.Clear();
            foreach (Subject item in _items)
            {
                Remember(item);
            }
        }

        return run;
    }

    private List<Subject> SubjectsOfRun(in Lead lead, int run)
    {
        if (lead.HasSubject && lead.ShareOf != lead.Start)
        {
            int end = lead.ShareOf >= 0 ? lead.ShareOf : lead.End;
            IReadOnlyList<Subject> split = _parallels.Split(lead.Start, end, splitsAnd: true);
            if (split.Count == 1 && _items.Count != run && _recent.Count >= run && Words.Relational.TryMatch(_folded.Characters, lead.Start, out int whole, out _) && whole == lead.End - lead.Start)
            {
                _items.Clear();
                for (int i = _recent.Count - run; i < _recent.Count; i++)
                {
                    _items.Add(_recent[i].TailEnd > _recent[i].TailStart ? _recent[i] : _recent[i].With(lead.Start, lead.End));
                }

                return _items; // 企业技术中心19家、工程研究中心22家，总数分别达到239家、129家
            }

            if (split.Count > 1 || _items.Count != run)
            {
                _items.Clear();
                _items.AddRange(split);
                return _items;
            }

            // 接待游客…，增速分别: the same subjects, seen from another side.
            Subject side = split[0];
            for (int i = 0; i < _items.Count; i++)
            {
                _items[i] = _items[i].With(side.Start, side.End);
            }

            return _items;
        }

        if (_recent.Count == 0 && _items.Count != run)
        {
            // 城镇居民人均可支配收入和农村居民人均纯收入，分别增长…: the list is a clause of its own.
            int end = lead.ClauseStart;
            while (end > _passage.SentenceStart && _folded.Characters[end - 1] is ',' or '、' or ':')
            {
                end--;
            }

            int start = end;
            while (start > _passage.SentenceStart && _folded.Characters[start - 1] is not (',' or ';' or ':' or '。'))
            {
                start--;
            }

            _items.Clear();
            if (end > start)
            {
                _items.AddRange(_parallels.Split(start, end, splitsAnd: true));
            }

            return _items;
        }

        if (_items.Count != run)
        {
            _items.Clear();
            for (int i = Math.Max(0, _recent.Count - run); i < _recent.Count; i++)
            {
                _items.Add(_recent[i]);
            }
        }

        return _items;
    }

    private int ReadRank(ReadOnlySpan<char> text, int index, in Lead lead, Quantity? to)
    {
        Quantity figure = to ?? _figures[index];
        if (to is null && text[figure.End - 1] is not ('位' or '名' or '首' or '跑') && lead.HasSubject && text[figure.Start] == '第'
            && _nouns.TryReadAfter(text, figure, NextStart(index + 1, text.Length), out Subject title))
        {
            // 成为全球第一货物贸易大国: what is ranked stands behind.
            Draft named = Begin(index, lead);
            RankWords before = _ranks.Read(text, lead, figure.Start, figure.Start, true);
            named.Subject = title;
            named.SubjectTrust = 0.85m;
            named.Measure = Measure.Rank;
            named.Rule = "RankOfNoun";
            named.ScopeStart = before.ScopeStart;
            named.ScopeEnd = before.ScopeEnd;
            _nounEnd = title.End == NextStart(index + 1, text.Length) ? figure.End : title.End;
            Emit(ref named);
            return 1;
        }

        RankWords words = _ranks.Read(text, lead, figure.Start, to is null ? figure.Start : _figures[index].Start, !_subject.IsEmpty);
        Draft draft = Begin(index, lead);
        draft.Figure = figure;
        draft.From = to is null ? null : _figures[index];
        draft.Rule = to is null ? "RankInScope" : "RankMove";
        draft.ScopeStart = words.ScopeStart;
        draft.ScopeEnd = words.ScopeEnd;
        draft.Measure = Measure.Rank;
        draft.MeasureTrust = 1m;
        if (words.SubjectEnd > words.SubjectStart && words.ScopeEnd > words.ScopeStart && IsOwnPlace(text[words.SubjectStart..words.SubjectEnd])
            && !Words.Starts(Words.Scopes, text, words.ScopeStart))
        {
            words = new RankWords(words.ScopeStart, words.ScopeEnd, 0, 0); // 绵阳位列中国城市科技创新竞争力50强第17位
            draft.ScopeStart = draft.ScopeEnd = 0;
        }

        if (words.SubjectEnd <= words.SubjectStart)
        {
            if (_subject.IsEmpty)
            {
                if (!_nouns.TryReadAfter(text, figure, NextStart(index + (to is null ? 1 : 2), text.Length), out Subject noun))
                {
                    return 0;
                }

                draft.Subject = noun;
                draft.SubjectTrust = 0.7m;
            }
            else
            {
                draft.Subject = _subject;
                draft.SubjectTrust = 0.95m;
                bool each = text[lead.ClauseStart] == '均' || text[lead.ClauseStart..figure.Start].StartsWith("双双", StringComparison.Ordinal);
                if (each && _recent.Count > 1 && _recent[^2] != _subject)
                {
                    Draft other = draft;
                    other.Subject = _recent[^2];
                    other.SubjectTrust = 0.85m;
                    Emit(ref other);
                }
            }

            Emit(ref draft);
            return to is null ? 1 : 2;
        }

        if (!_subject.IsEmpty && IsRelational(text, words.SubjectStart, words.SubjectEnd))
        {
            draft.Subject = _subject.With(words.SubjectStart, words.SubjectEnd);
            draft.SubjectTrust = 0.98m;
            if (text[words.SubjectEnd..figure.Start].IndexOf('均') == 0 && _recent.Count > 1 && _recent[^2] != _subject && _recent[^2].TailEnd == _recent[^2].TailStart)
            {
                Draft other = draft;
                other.Subject = _recent[^2].With(words.SubjectStart, words.SubjectEnd);
                other.SubjectTrust = 0.85m;
                Emit(ref other);
            }

            Emit(ref draft);
            return to is null ? 1 : 2;
        }

        int run = to is null && text[lead.ClauseStart..figure.Start].Contains("分别", StringComparison.Ordinal) ? CountRun(text, index) : 1;
        if (run > 1)
        {
            IReadOnlyList<Subject> each = _parallels.Split(words.SubjectStart, words.SubjectEnd, splitsAnd: true);
            for (int k = 0; k < run; k++)
            {
                Draft one = draft;
                one.Figure = _figures[index + k];
                one.Subject = each[Math.Min(k, each.Count - 1)];
                one.SubjectTrust = each.Count == run ? 0.95m : 0.6m;
                Emit(ref one);
                Remember(one.Subject);
            }

            return run;
        }

        IReadOnlyList<Subject> items = _parallels.Split(words.SubjectStart, words.SubjectEnd, splitsAnd: false);
        for (int i = 0; i < items.Count; i++)
        {
            Draft one = draft;
            one.Subject = items[i];
            one.SubjectTrust = items.Count > 1 ? 0.9m : 1m;
            Emit(ref one);
            Remember(items[i]);
        }

        return to is null ? 1 : 2;
    }

    private int ReadStreak(ReadOnlySpan<char> text, int index, Lead lead)
    {
        Quantity figure = _figures[index];
        Draft draft = Begin(index, lead);
        draft.Rule = "Streak";
        draft.Measure = Measure.Streak;
        draft.MeasureTrust = 1m;
        bool isRun = figure.OuterStart == figure.Start; // 十二连增
        if (lead.HasSubject)
        {
            Subject own = new(lead.Start, lead.End);
            draft.Subject = !_subject.IsEmpty && IsRelational(text, lead.Start, lead.End) ? _subject.With(lead.Start, lead.End) : own;
            draft.SubjectTrust = 0.95m;
            if (!NextIsRank(index) && _nouns.TryReadObject(text, figure.OuterEnd, NextStart(index + 1, text.Length), false, out Subject done)
                && done.End - figure.OuterEnd <= Math.Max(LongestObject, 0) && draft.Subject.TailEnd == draft.Subject.TailStart)
            {
                draft.Subject = new Subject(lead.Start, lead.End, figure.OuterEnd, done.End); // 泸州港连续5年获批国家临时开放口岸
            }

            if (isRun || !IsRelational(text, lead.Start, lead.End) || _subject.IsEmpty)
            {
                Remember(own);
            }
        }
        else if (_nouns.TryReadObject(text, figure.OuterEnd, NextStart(index + 1, text.Length), NextIsRank(index), out Subject held) && (_subject.IsEmpty || !(NextIsRank(index) || Words.Starts(Words.Comparing, text, figure.OuterEnd))))
        {
            draft.Subject = held;
            draft.SubjectTrust = 0.85m;
            Remember(held);
        }
        else if (!_subject.IsEmpty)
        {
            draft.Subject = _subject;
            draft.SubjectTrust = 0.9m;
        }
        else
        {
            return 0;
        }

        Emit(ref draft);
        return 1;
    }

    private bool IsOwnPlace(ReadOnlySpan<char> words)
    {
        string? name = _context.Document.Place?.Name;
        return name is not null && words.Length >= 2 && (name.AsSpan().StartsWith(words, StringComparison.Ordinal) || words is "我市" or "我省" or "我区" or "我县" or "全市");
    }

    private bool NextIsRank(int index) => index + 1 < _figures.Count && _figures[index + 1].Kind == QuantityKind.Rank;

    private void ReadOne(ReadOnlySpan<char> text, int index, in Lead lead, Quantity? from)
    {
        Draft draft = Begin(index, lead);
        draft.From = from;
        Quantity figure = draft.Figure;
        if (_lastLead.Has(LeadFlags.Cumulative) && _figures[index].Start - _lastEnd < 40 && text[_lastEnd..figure.Start].IndexOfAny(",;。") < 0)
        {
            draft.Lead.Flags |= LeadFlags.Cumulative; // 累计向29个省份保供煤炭35亿吨
        }

        if (lead.Has(LeadFlags.Planned) && _lastLead.Has(LeadFlags.Cumulative))
        {
            draft.Lead.Flags |= LeadFlags.Cumulative; // 共计925亿元，比原来设想的600亿元…
        }

        bool totals = lead.HasSubject && (text[lead.Start] == '总' || (figure.Before == Bound.MoreThan && figure.Start - figure.OuterStart == 2));
        if (!totals && (lead.IsListed || lead.Has(LeadFlags.PartOf)) && lead.Verb == VerbKind.None && lead.Relation == Relation.None)
        {
            draft.Lead.Verb = _lastLead.Verb;
            draft.Lead.VerbStart = _lastLead.VerbStart;
            draft.Lead.Relation = _lastLead.Relation is Relation.Reach or Relation.RiseTo or Relation.Be ? _lastLead.Relation : Relation.None;
            draft.Lead.Flags |= _lastLead.Flags & (LeadFlags.Cumulative | LeadFlags.Aspiration | LeadFlags.Commitment);
        }

        if (figure.Before == Bound.MoreThan && figure.UnitKind == UnitKind.Count && lead.Verb == VerbKind.None && text[figure.OuterStart..figure.Start] is "突破"
            && _nouns.TryReadAfter(text, figure, NextStart(index + 1, text.Length), out _) && !lead.IsListed)
        {
            // 突破12项关键技术: solved, not surpassed.
            draft.Figure = draft.Figure with { Before = Bound.None };
            draft.Lead.Verb = VerbKind.Work;
            draft.Lead.EndsWithVerb = true;
        }

        int next = NextStart(index + 1, text.Length);
        bool hasNoun = _nouns.TryReadAfter(text, figure, next, out Subject noun);
        if (figure.Kind == QuantityKind.Percent && hasNoun && lead.Relation == Relation.None && !lead.HasSubject && text[figure.OuterEnd] == '的')
        {
            // 三分之二的行政村建成…
            draft.Subject = noun;
            draft.ScopeStart = noun.Start;
            draft.ScopeEnd = CutAtVerb(text, noun);
            draft.SubjectTrust = 0.85m;
            draft.Rule = "ShareOf";
            _nounEnd = noun.End;
        }
        else if (TryPartOfNamed(text, ref draft, lead, next))
        {
            draft.Rule = "PartOfNamed";
        }
        else if (TryShareOfPlan(text, ref draft, lead))
        {
            draft.Rule = "ShareOf";
        }
        else if (figure.Kind == QuantityKind.Percent && hasNoun && !_subject.IsEmpty && lead.HasSubject && text[lead.Start..lead.End].EndsWith("覆盖", StringComparison.Ordinal))
        {
            // 高铁…覆盖80%以上的大城市
            draft.Subject = _subject.With(lead.Start, lead.End);
            draft.ScopeStart = noun.Start;
            draft.ScopeEnd = noun.End;
            draft.SubjectTrust = 0.9m;
            draft.Rule = "ShareOf";
        }
        else if (lead.IsListed && _lastMeasure == Measure.Share && figure.Kind == QuantityKind.Percent && Words.Starts(Words.Scopes, text[..lead.TieStart], lead.ClauseStart))
        {
            draft.Subject = _subject;
            draft.ScopeStart = lead.ClauseStart;
            draft.ScopeEnd = lead.End;
            draft.SubjectTrust = 0.9m;
            draft.Rule = "ShareOf"; // 占全国的5.2%、全省的19.8%
        }
        else if (lead.ShareOf >= 0 && figure.Kind is QuantityKind.Percent or QuantityKind.Points)
        {
            SetShare(text, ref draft, lead);
        }
        else if (TryStep(text, ref draft, index, hasNoun))
        {
            draft.Rule = "Steps";
        }
        else if (lead.HasSubject)
        {
            // 中央安排30亿元国债资金: who acts, what is done, and then what it is.
            bool acted = lead.Relation == Relation.Be
                && (Verbs.Forward.TryMatch(text, lead.TieStart, out _, out _) || (text[lead.TieStart] == '为' && figure.UnitKind is UnitKind.Count or UnitKind.Person or UnitKind.Household));
            acted &= hasNoun;
            if (acted && Verbs.Forward.TryMatch(text, lead.TieStart, out _, out VerbKind act))
            {
                draft.Lead.Verb = act;
                draft.Lead.VerbStart = lead.TieStart;
                draft.Lead.Relation = Relation.None;
                noun = VerbAndNoun(text, draft.Lead, noun);
            }

            ChooseNamed(text, ref draft, lead, noun, hasNoun && (acted || CountsNoun(draft.Figure, draft.Lead)), acted || draft.Lead.EndsWithVerb);
        }
        else if (hasNoun && (lead.Relation == Relation.None || lead.Verb != VerbKind.None || _subject.IsEmpty) && from is null)
        {
            // 其中217个当年开工: of the things counted before.
            bool ofThem = !_subject.IsEmpty && text[noun.Start..noun.End].StartsWith("当年", StringComparison.Ordinal) && _subject.TailEnd == 0;
            draft.Subject = ofThem ? noun.With(_subject.Start, _subject.End) : VerbAndNoun(text, draft.Lead, noun);
            draft.SubjectTrust = ofThem ? 0.85m : 0.95m;
            draft.Rule = "CountOfNoun";
            _nounEnd = noun.End;
            SetVerbBehind(text, ref draft, noun);
            Remember(noun);
        }
        else if (lead.Relation is Relation.Reach or Relation.RiseTo && TryFindMoved(text, lead.ClauseStart, out Subject moved))
        {
            draft.Subject = moved;
            draft.SubjectTrust = 0.9m;
            draft.Rule = "Moved";
            Remember(moved);
        }
        else if (!_subject.IsEmpty)
        {
            draft.Subject = _subject;
            draft.SubjectTrust = 0.97m;
            draft.Rule = draft.From is null ? "Inherited" : "FromTo";
            if (figure.Kind == QuantityKind.Percent && _lastMeasure == Measure.Growth && lead.Relation is Relation.Reach or Relation.None or Relation.Keep && lead.Flags != LeadFlags.None)
            {
                draft.Lead.Relation = Relation.Growth; // 增长6%左右，力争达到6.5%
            }
        }
        else if (TryFindTopic(text, lead.ClauseStart, out Subject topic))
        {
            draft.Subject = topic;
            draft.SubjectTrust = 0.6m;
            draft.Rule = "Topic";
            Remember(topic);
        }
        else
        {
            return;
        }

        if (draft.From is null && lead.Relation is Relation.RiseTo or Relation.FallTo && index > 0 && !lead.HasSubject && lead.Time >= 0
            && _figures[index - 1] is { } earlier && earlier.Unit == figure.Unit && earlier.Kind == figure.Kind && _lastEnd == earlier.OuterEnd)
        {
            draft.From = earlier; // 1979年有1622个，1980年增加到5569个
        }

        if (figure.UnitKind == UnitKind.Person && lead.Relation == Relation.Rise && text[figure.End - 1] == '位')
        {
            draft.Unit = "位"; // 提升24位: places of a rank, not people
        }

        ShareUnit(ref draft, index, _figures.Count - index);
        if (draft.Figure.Kind == QuantityKind.Bare && !SetBareUnit(text, ref draft, noun, hasNoun))
        {
            return;
        }

        Finish(text, ref draft);
    }

    private void ChooseNamed(ReadOnlySpan<char> text, ref Draft draft, in Lead lead, Subject noun, bool prefersNoun, bool acted)
    {
        if (prefersNoun)
        {
            // 四期等203个重点项目 counts the noun alone; 毗邻区县45项合作事项 tells whose they are.
            bool of = text[draft.Figure.OuterEnd] == '的';
            draft.Subject = of ? noun.With(lead.Start, lead.End) : lead.EndsWithExamples || acted || lead.Verb != VerbKind.None ? noun : new Subject(lead.Start, lead.End, noun.Start, noun.End);
            _nounEnd = noun.End;
            draft.SubjectTrust = lead.EndsWithExamples ? 0.95m : 0.85m;
            draft.Rule = "CountOfNoun";
            SetVerbBehind(text, ref draft, noun);
            Remember(draft.Subject);
            return;
        }

        if (!_subject.IsEmpty && draft.Figure.Kind is QuantityKind.Points or QuantityKind.Percent && IsAboveOther(text, lead))
        {
            // 增长6.7%、高于全国0.8个百分点
            draft.Subject = _subject.With(lead.Start, lead.End);
            draft.SubjectTrust = 0.95m;
            draft.Rule = "AboveOther";
            draft.ReferenceStart = Math.Min(lead.End, lead.Start + (text[lead.Start] == '增' ? 4 : text[lead.Start] is '比' or '超' ? 1 : 2));
            draft.ReferenceEnd = lead.End;
            return;
        }

        if (TrySubgroup(text, lead, out Subject part))
        {
            draft.Subject = part;
            draft.SubjectTrust = 0.9m;
            draft.Rule = "Subgroup";
            Remember(part);
            return;
        }

        _base = default;
        if (IsRelational(text, lead.Start, lead.End) && (!_subject.IsEmpty || TryFindTopic(text, lead.ClauseStart, out _subject)))
        {
            bool invested = text[lead.Start..lead.End] is "投资" && lead.VerbStart == lead.Start - 2;
            draft.Subject = WithSide(text, invested ? lead.VerbStart : lead.Start, lead.End);
            draft.SubjectTrust = 0.95m;
            draft.Rule = "Relational";
            return;
        }

        bool each = lead.Has(LeadFlags.Each) && (draft.Figure.Kind is QuantityKind.Percent or QuantityKind.Times || text[draft.Figure.OuterStart - 1] == '各' || text[lead.Start..lead.End].Contains('、'));
        if (each || draft.Figure.IsDoubling)
        {
            bool counted = text[draft.Figure.OuterStart - 1] == '各'; // 新开工、新投产项目各100个
            int listed = counted && lead.VerbStart >= 0 && lead.VerbStart < lead.Start ? lead.VerbStart : lead.Start;
            IReadOnlyList<Subject> items = _parallels.Split(listed, lead.End, splitsAnd: draft.Figure.IsDoubling || counted);
            for (int i = 0; i < items.Count - 1; i++)
            {
                Draft one = draft;
                one.Subject = items[i];
                one.SubjectTrust = 0.9m;
                one.Rule = "Each";
                Finish(text, ref one);
                Remember(items[i]);
            }

            draft.Subject = items[^1];
            draft.SubjectTrust = items.Count > 1 ? 0.9m : 1m;
            draft.Rule = items.Count > 1 ? "Each" : "Named";
            Remember(draft.Subject);
            return;
        }

        if (lead.End - lead.Start <= 3 && text[lead.End - 1] == '率' && _subject.IsEmpty && TryFindTopic(text, lead.ClauseStart, out Subject rated))
        {
            draft.Subject = rated.With(lead.Start, lead.End);
            draft.SubjectTrust = 0.7m;
            draft.Rule = "Topic";
            Remember(draft.Subject);
            return;
        }

        // 实施项目684个: a noun of one word takes its verb along.
        bool isShort = lead.End - lead.Start <= 2 && lead.VerbStart >= 0 && lead.Start - lead.VerbStart <= LongestVerb && !text[lead.VerbStart..lead.Start].Contains('(');
        draft.Subject = new Subject(isShort ? lead.VerbStart : lead.Start, lead.End);
        draft.SubjectTrust = draft.Subject.Length > 24 ? 0.8m : 1m;
        draft.Rule = draft.From is null ? "Named" : "FromTo";
        Remember(draft.Subject);
    }

    // 连续跨越7万亿、8万亿、9万亿三个大台阶
    private bool TryStep(ReadOnlySpan<char> text, ref Draft draft, int index, bool hasNoun)
    {
        bool listed = draft.Lead.IsListed && draft.Lead.TieStart == draft.Figure.OuterStart && !draft.Lead.HasSubject && !hasNoun && index > 0 && !_subject.IsEmpty && draft.Lead.Verb == _lastLead.Verb;
        if (listed && text[_figures[index - 1].OuterEnd] == '、')
        {
            draft.Subject = _subject;
            draft.SubjectTrust = 0.9m;
            draft.SharedBound = _figures[index - 1].Before;
            draft.Measure = _lastMeasure;
            if (_figures[index].Before == Bound.None && _stepBound != Bound.None)
            {
                draft.SharedBound = _stepBound;
            }

            return true;
        }

        _stepBound = draft.Figure.Before;
        if (draft.Figure.Before == Bound.MoreThan && index + 1 < _figures.Count && text[draft.Figure.OuterEnd] == '、' && _figures[index + 1].OuterStart == draft.Figure.OuterEnd + 1
            && (draft.Lead.HasSubject || !_subject.IsEmpty))
        {
            draft.Subject = draft.Lead.HasSubject ? new Subject(draft.Lead.Start, draft.Lead.End) : _subject;
            draft.SubjectTrust = 0.95m;
            Remember(draft.Subject);
            return true;
        }

        return false;
    }

    private Bound _stepBound;

    // 占全省19.8%: the whole stands behind 占, what is a part of it before.
    private void SetShare(ReadOnlySpan<char> text, ref Draft draft, in Lead lead)
    {
        int end = lead.End;
        if (Words.ShareTails.TryMatch(text[..end], end, out int tail, out _) && end - tail > lead.ShareOf)
        {
            end -= tail;
        }

        draft.ScopeStart = lead.ShareOf + 1;
        draft.ScopeEnd = end;
        draft.Rule = draft.From is null ? "ShareOf" : "FromTo";
        int subjectEnd = lead.ShareOf;
        while (subjectEnd > lead.Start && text[subjectEnd - 1] is '所' or '约' or '共' or '均' or '计' or '合' or '仅')
        {
            subjectEnd--;
        }

        if (subjectEnd > lead.Start)
        {
            draft.Subject = new Subject(lead.Start, subjectEnd);
            draft.SubjectTrust = 1m;
            Remember(draft.Subject);
        }
        else
        {
            draft.Subject = _subject;
            draft.SubjectTrust = _subject.IsEmpty ? 0.3m : 0.95m;
        }
    }

    private static int CutAtVerb(ReadOnlySpan<char> text, Subject noun)
    {
        for (int i = noun.Start + 2; i < noun.End; i++)
        {
            if (Verbs.Forward.TryMatch(text[..noun.End], i, out int length, out VerbKind kind) && length > 1 && kind is VerbKind.Work or VerbKind.Flow)
            {
                return i;
            }
        }

        return noun.End;
    }

    // 我国人口80%以上在农村: of those named, so many do what stands behind.
    private bool TryPartOfNamed(ReadOnlySpan<char> text, ref Draft draft, in Lead lead, int next)
    {
        int start = draft.Figure.OuterEnd;
        if (draft.Figure.Kind != QuantityKind.Percent || lead.Relation != Relation.None || lead.ShareOf >= 0 || lead.Flags != LeadFlags.None || draft.Figure.Before != Bound.None
            || start >= text.Length || !Words.Starts(Words.PartVerbs, text, start))
        {
            return false;
        }

        int scopeStart = lead.Start;
        int scopeEnd = lead.End;
        if (!lead.HasSubject)
        {
            scopeEnd = lead.ClauseStart - 1;
            scopeStart = scopeEnd;
            while (scopeStart > _passage.SentenceStart && text[scopeStart - 1] is not (',' or '。' or ';' or ':'))
            {
                scopeStart--;
            }
        }

        int end = start;
        while (end < Math.Min(next, start + 20) && text[end] is not (',' or '。' or ';' or '、'))
        {
            end++;
        }

        bool isRate = scopeEnd > scopeStart && (Words.Ends(Words.Rates, text, scopeEnd) || Words.Ends(Words.Growths, text, scopeEnd) || Words.Ends(Words.Parts, text, scopeEnd)
            || _context.Catalogues.Indicators.FindEnding(text[scopeStart..scopeEnd], out _) is { Unit: "%" });
        if (scopeEnd - scopeStart < 2 || end - start < 3 || isRate)
        {
            return false;
        }

        int behind = start;
        while (behind < end - 2 && Words.Starts(Words.PartVerbs, text, behind) && text[behind] is '可' or '已' or '能' or '均')
        {
            behind += text[behind] == '可' ? 2 : 1;
        }

        draft.Subject = new Subject(behind, end);
        draft.SubjectTrust = 0.7m;
        draft.ScopeStart = scopeStart;
        draft.ScopeEnd = scopeEnd;
        _nounEnd = end;
        return true;
    }

    // 达到年度投资计划的148%, 项目完成年度计划的102%, 为年度计划的123%
    private bool TryShareOfPlan(ReadOnlySpan<char> text, ref Draft draft, in Lead lead)
    {
        int end = draft.Figure.OuterStart - 1;
        if (draft.Figure.Kind != QuantityKind.Percent || end - lead.ClauseStart < 4 || text[end] != '的')
        {
            return false;
        }

        ReadOnlySpan<char> clause = text[lead.ClauseStart..end];
        bool ofPlan = clause.EndsWith("计划", StringComparison.Ordinal) || clause.EndsWith("任务", StringComparison.Ordinal) || clause.EndsWith("目标", StringComparison.Ordinal) || clause.EndsWith("预算", StringComparison.Ordinal);
        foreach (string word in PlanVerbs)
        {
            int at = clause.LastIndexOf(word, StringComparison.Ordinal);
            if (at < 0 || (!ofPlan && at > 0))
            {
                continue;
            }

            int subjectEnd = lead.ClauseStart + at;
            bool own = subjectEnd - lead.Start >= 2;
            if (!own && _subject.IsEmpty)
            {
                continue;
            }

            draft.Subject = own ? new Subject(lead.Start, subjectEnd) : _subject;
            draft.SubjectTrust = 0.85m;
            draft.ScopeStart = subjectEnd + word.Length;
            draft.ScopeEnd = end;
            if (own)
            {
                Remember(draft.Subject);
            }

            return true;
        }

        return false;
    }

    // A verb behind the noun tells what happened to it: 11家企业入选….
    private void SetVerbBehind(ReadOnlySpan<char> text, ref Draft draft, Subject noun)
    {
        if (draft.Lead.Verb != VerbKind.None || draft.Lead.Relation != Relation.None)
        {
            return;
        }

        int end = Math.Min(text.Length, noun.End + 8);
        for (int i = noun.Start + 1; i < end && text[i] is not (',' or '。' or ';' or '、'); i++)
        {
            if (Words.Starts(Words.Happened, text, i))
            {
                draft.Lead.Verb = VerbKind.Work;
                draft.Lead.VerbStart = i;
                return;
            }
        }

        _ = _folded;
    }

    // 安排477万人就业: a short noun takes its verb along.
    private static Subject VerbAndNoun(ReadOnlySpan<char> text, in Lead lead, Subject noun)
    {
        bool isShort = noun.Length <= 3 && lead.VerbStart >= 0 && Verbs.Forward.TryMatch(text, lead.VerbStart, out _, out _);
        if (!isShort)
        {
            return noun;
        }

        Verbs.Forward.TryMatch(text, lead.VerbStart, out int length, out _);
        return new Subject(lead.VerbStart, lead.VerbStart + length, noun.Start, noun.End);
    }

    private static bool CountsNoun(in Quantity figure, in Lead lead) =>
        (lead.Relation == Relation.None || lead.EndsWithExamples)
        && (figure.Before == Bound.None || lead.EndsWithExamples || lead.Verb != VerbKind.None)
        && (lead.EndsWithExamples || lead.EndsWithVerb || figure.UnitKind is UnitKind.Count or UnitKind.Person or UnitKind.Household || figure.Kind == QuantityKind.Bare || figure.UnitKind is UnitKind.Money or UnitKind.Power);

    private bool SetBareUnit(ReadOnlySpan<char> text, ref Draft draft, Subject noun, bool hasNoun)
    {
        if (draft.Unit is not null)
        {
            return true;
        }

        Span<char> buffer = stackalloc char[64];
        ReadOnlySpan<char> words = draft.Subject.Words(_folded, buffer);
        if (words.EndsWith("指数", StringComparison.Ordinal))
        {
            draft.Unit = "index";
            return true;
        }

        ReadOnlySpan<char> behind = hasNoun ? text[noun.Start..noun.End] : default;
        if (draft.Figure.IsScaled && (words.Contains("人口", StringComparison.Ordinal) || behind.Contains("人口", StringComparison.Ordinal) || behind.Contains("群众", StringComparison.Ordinal)
            || behind.Contains("农民", StringComparison.Ordinal) || words.EndsWith("人数", StringComparison.Ordinal) || behind.Contains("学生", StringComparison.Ordinal) || behind.Contains("职工", StringComparison.Ordinal) || behind.Contains("居民", StringComparison.Ordinal)))
        {
            draft.Unit = "person";
            return true;
        }

        string? unit = _context.Catalogues.Indicators.FindEnding(words, out _)?.Unit;
        if (draft.Figure.IsScaled && unit is "CNY" or "person" or "家" or "household")
        {
            draft.Unit = unit;
            return true;
        }

        if (!draft.Figure.IsScaled && words.EndsWith("收入比", StringComparison.Ordinal) || words.EndsWith("倍差", StringComparison.Ordinal))
        {
            draft.Unit = "倍";
            return true;
        }

        return false;
    }

    // 7万亿、8万亿、9万亿元: the unit stands once, at the end or at the beginning of the list.
    private void ShareUnit(ref Draft draft, int index, int run)
    {
        if (draft.Figure.Unit is not null || draft.Figure.Kind != QuantityKind.Bare)
        {
            return;
        }

        for (int i = index + 1; i < Math.Min(_figures.Count, index + Math.Max(run, 1)); i++)
        {
            if (_figures[i].OuterStart - _figures[i - 1].OuterEnd > 1)
            {
                break;
            }

            if (_figures[i].Unit is { } unit)
            {
                draft.Unit = unit.Code;
                return;
            }
        }

        if (draft.Rule == "Steps" && index > 0 && _figures[index - 1].Unit is { } before)
        {
            draft.Unit = before.Code;
        }
    }

    private bool IsRelational(ReadOnlySpan<char> text, int start, int end) =>
        (end - start >= 5 && text[start..end].EndsWith("贡献率", StringComparison.Ordinal))
        || (start >= 2 && text[start..end] is "投资" && text[(start - 2)..start] is "完成")
        || end - start <= 10 && Words.Relational.TryMatch(text[..end], start, out int length, out _) && (start + length == end || end - start - length <= 2)
        && (text[start..end].StartsWith("完成", StringComparison.Ordinal) || text[start] is '总' || text[start..end].StartsWith("年度", StringComparison.Ordinal) || _context.Catalogues.Indicators.Find(text[start..end]) is null);

    // 粮食播种面积1530万亩、总产量125亿斤: the other side replaces the first.
    private Subject WithSide(ReadOnlySpan<char> text, int start, int end)
    {
        Subject whole = _subject.TailEnd > _subject.TailStart ? _subject with { TailStart = 0, TailEnd = 0 } : _subject;
        if (Words.RelationalTails.TryMatch(text, whole.End, out int length, out _) && whole.End - whole.Start - length >= 2)
        {
            whole = whole with { End = whole.End - length };
        }

        return whole.With(start, end);
    }

    // 中俄蒙国际物流园区投入使用，全年完成投资1.7亿元: the clause before names it.
    private bool TryFindTopic(ReadOnlySpan<char> text, int clause, out Subject topic)
    {
        topic = default;
        int end = clause;
        for (int clauses = 0; clauses < MostClauses && end > _passage.SentenceStart; clauses++)
        {
            while (end > _passage.SentenceStart && text[end - 1] is ',' or '、' or ';' or ':' or '(')
            {
                end--;
            }

            int start = end;
            while (start > _passage.SentenceStart && text[start - 1] is not (',' or ';' or ':' or '。' or '('))
            {
                start--;
            }

            bool aside = Words.Starts(Words.Asides, text, start);
            if (!aside && TopicOf(text, start, end, out topic))
            {
                return true;
            }

            end = start;
        }

        return false;
    }

    // 原油产量继续增长，达到1.42亿吨: the clause before names it and how it moved, without a figure.
    private bool TryFindMoved(ReadOnlySpan<char> text, int clause, out Subject moved)
    {
        moved = default;
        int end = clause - 1;
        int least = Math.Max(_lastEnd, _passage.SentenceStart);
        if (end <= least || text[end] != ',')
        {
            return false;
        }

        int start = end;
        while (start > least && text[start - 1] is not (',' or ';' or ':' or '。' or '、'))
        {
            start--;
        }

        int from = end;
        bool moves = false;
        while (LeadWords.Backward.TryMatch(text, from, out int length, out LeadWord word) && from - length > start)
        {
            moves |= word.Relation is Relation.Growth or Relation.Rise or Relation.Fall;
            from -= length;
        }

        while (start < from && Verbs.Openers.TryMatch(text[..from], start, out int opener, out LeadFlags flags) && (flags & LeadFlags.Stop) == 0)
        {
            start += opener;
        }

        moved = new Subject(start, from);
        return moves && from - start is >= 2 and <= LongestTopic;
    }

    private static bool TopicOf(ReadOnlySpan<char> text, int start, int end, out Subject topic)
    {
        while (start < end && ((Verbs.Openers.TryMatch(text[..end], start, out int opener, out LeadFlags flags) && (flags & LeadFlags.Stop) == 0)
            || (Verbs.Forward.TryMatch(text[..end], start, out opener, out VerbKind kind) && kind != VerbKind.None)))
        {
            start += opener;
        }

        int whole = end > start && text[end - 1] is '额' or '量' or '率' or '值' or '数' or '产' ? end : int.MaxValue;
        for (int i = start + 2; i < end; i++)
        {
            if (Words.Starts(Words.NounEnds, text[..end], i) || (Verbs.Forward.TryMatch(text[..end], i, out int length, out VerbKind verb) && length > 1 && verb != VerbKind.None))
            {
                end = i;
                break;
            }
        }

        topic = new Subject(start, whole - start <= ShortTopic ? whole : end);
        end = topic.End;
        return end - start is >= 2 and <= LongestTopic && text[start..end].IndexOfAnyInRange('0', '9') < 0;
    }

    private static bool IsPlaceEnd(char character) => character is '区' or '县' or '市' or '旗' or '州';

    private static bool IsAboveOther(ReadOnlySpan<char> text, in Lead lead)
    {
        ReadOnlySpan<char> words = text[lead.Start..lead.End];
        if (words.StartsWith("增速", StringComparison.Ordinal) || words.StartsWith("增幅", StringComparison.Ordinal))
        {
            words = words[2..];
        }

        return words.Length is >= 2 and <= 14
            && (words.StartsWith("高于", StringComparison.Ordinal) || words.StartsWith("快于", StringComparison.Ordinal) || words.StartsWith("低于", StringComparison.Ordinal)
                || words.StartsWith("高出", StringComparison.Ordinal) || words.StartsWith("领先", StringComparison.Ordinal) || words.StartsWith("优于", StringComparison.Ordinal) || words[0] == '比'
                || (words[0] == '超' && (words.Contains("计划", StringComparison.Ordinal) || words.Contains("预期", StringComparison.Ordinal) || words.Contains("目标", StringComparison.Ordinal))));
    }

    // 居民人均可支配收入…，其中城镇62149元、农村35443元: a part of those whose indicator was told.
    private bool TrySubgroup(ReadOnlySpan<char> text, in Lead lead, out Subject part)
    {
        part = default;
        Subject whole = _base.IsEmpty ? (_subject.IsEmpty ? _before : _subject) : _base;
        int length = lead.End - lead.Start;
        if (whole.IsEmpty || length is < 2 or > 6 || whole.TailEnd > whole.TailStart)
        {
            return false;
        }

        if (whole.End > 0 && IsPlaceEnd(text[whole.End - 1]) && whole.Length <= 6)
        {
            return false;
        }

        bool isPlace = length >= 3 && IsPlaceEnd(text[lead.End - 1]) && lead.Relation == Relation.Growth;
        Span<char> buffer = stackalloc char[48];
        part = new Subject(lead.Start, lead.End, whole.Start, whole.End);
        bool known = length <= 4 && (text[lead.End - 1] is '镇' or '村' or '民') && _context.Catalogues.Indicators.Find(part.Words(_folded, buffer)) is not null;
        if (!known && !isPlace)
        {
            return false;
        }

        _base = whole;
        return true;
    }

    private int NextStart(int index, int end) => index < _figures.Count ? _figures[index].OuterStart : end;

    private void Remember(Subject subject)
    {
        _subject = subject;
        if (_recent.Count == MostRecent)
        {
            _recent.RemoveAt(0);
        }

        _recent.Add(subject);
    }

    private Draft Begin(int index, in Lead lead) => new()
    {
        Figure = _figures[index],
        Lead = lead,
        Rule = "Named",
        SubjectTrust = 1m,
        MeasureTrust = 1m,
    };

    private void Finish(ReadOnlySpan<char> text, ref Draft draft)
    {
        bool goesOn = draft.Figure.OuterEnd < text.Length && text[draft.Figure.OuterEnd] is not (',' or '。' or ';' or '、');
        if (draft.Rule == "Steps" && draft.Measure != Measure.Level)
        {
            draft.MeasureTrust = 0.9m;
        }

        if (draft.Rule != "Steps" || _lastMeasure == default)
        {
            MeasureRules.Choose(ref draft, _folded, _context.Catalogues.Indicators, _passage.IsIntended, TimeOf().IsSeveralYears, goesOn);
        }

        Emit(ref draft);
    }

    private TimeFrame TimeOf() => _time >= 0 ? _tracker.Resolve(_scanner.Times[_time], _passage.Role) : _tracker.Current(_passage.Role);

    private void Emit(ref Draft draft)
    {
        int compared = draft.Lead.Base >= 0 && _scanner.Times[draft.Lead.Base].Kind == TimeKind.Years ? draft.Lead.Base : _baseTime;
        draft.BaseYear = compared >= 0 ? _scanner.Times[compared].To : 0;
        if (draft.Lead.Base >= 0 && _scanner.Times[draft.Lead.Base] is { Kind: TimeKind.RelativeYear, From: -1 })
        {
            draft.Lead.Flags |= LeadFlags.YearOnYear;
        }

        if (_passage.Role == SectionRole.Review)
        {
            // 修订计划时减少为300亿元，后来又追加了80亿元: the plan is still what is spoken of.
            _planned |= draft.Lead.Has(LeadFlags.Planned);
            draft.Lead.Flags |= _planned && draft.Lead.Relation == Relation.Rise && draft.Figure.UnitKind == UnitKind.Money ? LeadFlags.Planned : LeadFlags.None;
        }

        if (_time >= 0)
        {
            draft.Time = TimeOf();
            TimePhrase told = _scanner.Times[_time];
            if (told.Kind == TimeKind.SomeYears && _folded.Characters[told.End] is '共' or '累')
            {
                draft.Lead.Flags |= LeadFlags.Cumulative;
            }

            draft.IsTimeEnd = _scanner.Times[_time].IsEnd;
        }

        if (draft.Measure == Measure.Multiple && draft.Lead.Base >= 0 && draft.ReferenceEnd == 0)
        {
            TimePhrase origin = _scanner.Times[draft.Lead.Base];
            (draft.ReferenceStart, draft.ReferenceEnd) = (origin.Start, origin.End); // 是2020年的2.3倍
        }

        _lastLead = draft.Lead;
        _lastEnd = draft.Figure.OuterEnd;
        _lastMeasure = draft.Measure;
        _builder.Add(draft, _passage);
    }
}

using System.Globalization;
using Lantu.Analysis.Derivations;
using Lantu.Plans.Model;

namespace Lantu.Drawing.Storyboards.Checks;

/// <summary>Holds a storyboard against its plan: nothing is drawn that the plan does not hold.</summary>
/// <remarks>
/// Ids, figures and every number in words are checked. Whether a figure stands under the right name, and whether its
/// nature and its time are told rightly, is not: that needs a reader.
/// </remarks>
public sealed class StoryboardChecks
{
    private const int MissingTold = 10;

    private readonly Storyboard _storyboard;
    private readonly Plan _plan;
    private readonly StoryPlaces _places;
    private readonly PlanHoldings _holdings;
    private readonly List<StoryFinding> _findings = [];

    private StoryboardChecks(Storyboard storyboard, Plan plan, StoryPlaces places)
    {
        _storyboard = storyboard;
        _plan = plan;
        _places = places;
        _holdings = new PlanHoldings(plan);
    }

    /// <summary>Checks a storyboard that was composed.</summary>
    /// <returns>The findings, in the order of the storyboard; none where all agrees.</returns>
    public static IReadOnlyList<StoryFinding> Of(Storyboard storyboard, Plan plan) => Of(storyboard, plan, StoryPlaces.None);

    /// <summary>Checks a storyboard that was read from a file; each finding names its line and column.</summary>
    public static IReadOnlyList<StoryFinding> Of(StoryboardFile file, Plan plan) => Of(file.Storyboard, plan, file.Places);

    private static List<StoryFinding> Of(Storyboard storyboard, Plan plan, StoryPlaces places)
    {
        var checks = new StoryboardChecks(storyboard, plan, places);
        if (!checks.IsOtherDocument())
        {
            checks.Whole();
        }

        return checks._findings;
    }

    // Against another document every id may be missing: told once, not a hundred times.
    private bool IsOtherDocument()
    {
        if (string.Equals(_storyboard.Sha256, _plan.Source.Sha256, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        string[] missing = [.. StoryIds.All(_storyboard).Where(id => !_holdings.Knows(id)).Distinct()];
        if (missing.Length == 0)
        {
            Add(StoryFindingCodes.ChangedDocument, "source.sha256", _storyboard.Sha256, _plan.Source.Sha256);
            return false;
        }

        string told = string.Join("、", missing.Take(MissingTold)) + (missing.Length > MissingTold ? " …" : "");
        string count = Text(missing.Length);
        _findings.Add(Finding(
            StoryFindingCodes.OtherDocument, "source.sha256", _storyboard.Sha256, _plan.Source.Sha256,
            $"（找不到的编号有 {count} 个：{told}）", $" ({count} ids: {told})"));
        return true;
    }

    private void Whole()
    {
        if (_storyboard.Kicker != StoryWords.Chinese.Kicker && _storyboard.Kicker != StoryWords.English.Kicker)
        {
            Words("kicker", _storyboard.Kicker, _holdings.Document);
        }

        Words("year", _storyboard.Year, _holdings.Document);
        Words("title", _storyboard.Title, _holdings.Document);
        Words("source.name", _storyboard.Source, _holdings.Document);
        var headings = new HeldWords();
        headings.Add(_holdings.Document);
        for (int i = 0; i < _storyboard.Parts.Count; i++)
        {
            headings.Add(Part(_storyboard.Parts[i], $"parts[{Text(i)}]"));
        }

        Words("subtitle", _storyboard.Subtitle, headings);
    }

    private HeldWords Part(StoryPart part, string path)
    {
        Ids(path + ".from", part.From);
        string[] ids = [.. part.From, .. part.Blocks.SelectMany(StoryIds.Of)];
        HeldWords held = _holdings.Of(ids);
        held.Add(_holdings.Headings(ids));
        held.Add(_holdings.Document);
        Words(path + ".heading", part.Heading, held);
        Words(path + ".note", part.Note, held);
        for (int i = 0; i < part.Blocks.Count; i++)
        {
            Block(part.Blocks[i], held, $"{path}.blocks[{Text(i)}]");
        }

        return held;
    }

    private void Block(StoryBlock block, HeldWords held, string path)
    {
        Words(path + ".heading", block.Heading, held);
        if (block.Note != StoryWords.Chinese.RankUpward && block.Note != StoryWords.English.RankUpward)
        {
            Words(path + ".note", block.Note, held);
        }

        Items(block.Items, null, path);
    }

    private void Items(IReadOnlyList<StoryItem> items, StoryItem? parent, string path)
    {
        int place = 0;
        for (int i = 0; i < items.Count; i++)
        {
            string at = $"{path}.items[{Text(i)}]";
            if (items[i].Number is { } number)
            {
                place++;
                ListNumber(number, place, items[i], at + ".number");
            }

            Item(items[i], parent, at);
        }
    }

    private void Item(StoryItem item, StoryItem? parent, string path)
    {
        Ids(path + ".from", item.From);
        HeldWords held = _holdings.Of(StoryIds.Own(item));
        StoryFindingCode code = StoryFindingCodes.NumberNotHeld;
        if (parent is not null && item.From.FirstOrDefault(id => parent.From.Contains(id)) is { } above
            && _holdings.Remainder(above, parent.Items.SelectMany(other => other.From).ToHashSet(StringComparer.Ordinal)) is { } left)
        {
            code = StoryFindingCodes.RemainderDiffers;
            held = new HeldWords();
            held.Add(StoryWords.Chinese.More(left));
            held.Add(StoryWords.English.More(left));
        }

        Words(path + ".label", item.Label, held, code);
        Words(path + ".text", item.Text, held);
        Figure(path + ".value", item.Value, item.Label);
        Figure(path + ".before", item.Before);
        for (int i = 0; i < item.Notes.Count; i++)
        {
            Figure($"{path}.notes[{Text(i)}]", item.Notes[i]);
        }

        Items(item.Items, item, path);
    }

    private void Figure(string path, StoryFigure? figure, string? lead = null)
    {
        if (figure is null)
        {
            return;
        }

        Ids(path + ".from", figure.From);
        Fact[] facts = [.. figure.From.Select(_holdings.Fact).OfType<Fact>()];
        DerivedValue[] derived = [.. figure.From.Select(_holdings.Derived).OfType<DerivedValue>()];
        if (facts.Length == 0 && derived.Length == 0)
        {
            if (figure.From.Count == 0 && DrawnNumber.All(DrawnNumber.Fold(figure.Text)).Count > 0)
            {
                Add(StoryFindingCodes.FigureWithoutSource, path, figure.Text, "");
            }
            else
            {
                Words(path + ".text", figure.Text, _holdings.Of(figure.From));
            }

            return;
        }

        foreach ((StoryFindingCode code, string drawn, string held) in new FigureCheck(_plan, lead, figure.Text, facts, derived).Faults())
        {
            Add(code, path + ".text", drawn, held);
        }
    }

    private void Words(string path, string? words, HeldWords held, StoryFindingCode? code = null)
    {
        if (words is null)
        {
            return;
        }

        foreach (DrawnNumber number in DrawnNumber.All(DrawnNumber.Fold(words)))
        {
            Agreement agreement = held.Agree(number);
            if (agreement != Agreement.Same)
            {
                Add(agreement == Agreement.OtherBound ? StoryFindingCodes.BoundDiffers : code ?? StoryFindingCodes.NumberNotHeld, path, number.Words, held.Like(number));
            }
        }
    }

    private void ListNumber(string number, int place, StoryItem item, string path)
    {
        string[] written =
        [
            .. item.From.Select(id => _holdings.Task(id)?.Number ?? _holdings.Section(id)?.Number).OfType<string>().Select(ListNumbers.Bare),
        ];
        string bare = ListNumbers.Bare(number);
        if (ListNumbers.Value(bare) != place && !written.Contains(bare) && !written.Any(own => ListNumbers.Value(own) is { } value && value == ListNumbers.Value(bare)))
        {
            Add(StoryFindingCodes.ListNumberDiffers, path, number, string.Join("、", new[] { Text(place) }.Concat(written).Distinct()));
        }
    }

    private void Ids(string path, IReadOnlyList<string> ids)
    {
        for (int i = 0; i < ids.Count; i++)
        {
            if (!_holdings.Knows(ids[i]))
            {
                Add(StoryFindingCodes.UnknownId, $"{path}[{Text(i)}]", ids[i], "");
            }
        }
    }

    private void Add(StoryFindingCode code, string path, string drawn, string held) => _findings.Add(Finding(code, path, drawn, held, "", ""));

    private StoryFinding Finding(StoryFindingCode code, string path, string drawn, string held, string chinese, string english)
    {
        (int Line, int Column)? place = _places.Of(path);
        string heldChinese = held.Length == 0 ? "" : $"，计划里是“{held}”";
        string heldEnglish = held.Length == 0 ? "" : $", the plan has “{held}”";
        return new StoryFinding(
            code, path, place?.Line, place?.Column, drawn, held,
            $"{code.Meaning}：图稿写“{drawn}”{heldChinese}{chinese}；{code.Remedy}",
            $"{code.EnglishMeaning}: the storyboard has “{drawn}”{heldEnglish}{english}; {code.EnglishRemedy}");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

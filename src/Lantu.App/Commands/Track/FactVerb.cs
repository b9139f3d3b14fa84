using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Lantu.Analysis.Corrections;
using Lantu.App.Shell;
using Lantu.Archive;
using Lantu.Archive.Decisions;
using Lantu.Archive.Documents;
using Lantu.Plans.Json;
using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.App.Commands.Track;

/// <summary><c>lantu track facts accept</c>, <c>correct</c>, <c>reject</c>, <c>add</c> and <c>undo</c>: what a person decides.</summary>
internal sealed class FactVerb
{
    private static readonly FactWords Blank = new() { Measure = ContractNames.Of(Measure.Level), Comparator = ContractNames.Of(Comparator.Equal), Nature = ContractNames.Of(Nature.Result) };

    private readonly DecisionKind _kind;
    private readonly TrackDoor _door = new();
    private readonly FactOptions _fields = new();
    private readonly Argument<string[]> _ids = new("ID") { Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _why = new("--why");
    private readonly Option<string?> _words = new("--words");
    private readonly Option<int?> _line = OptionNumbers.Whole("--line", null, 1, int.MaxValue);

    private FactVerb(DecisionKind kind) => _kind = kind;

    internal static Command Make(DecisionKind kind, Surroundings surroundings)
    {
        var verb = new FactVerb(kind);
        var command = new Command(NameOf(kind)) { verb._why, verb._door.By, verb._door.Plan, verb._door.Db };
        if (kind == DecisionKind.Added)
        {
            command.Options.Add(verb._words);
            command.Options.Add(verb._line);
        }
        else
        {
            command.Arguments.Add(verb._ids);
        }

        if (kind is DecisionKind.Added or DecisionKind.Corrected)
        {
            foreach (Option<string?> field in verb._fields.All)
            {
                command.Options.Add(field);
            }
        }

        command.SetAction(line => verb.Run(line, surroundings));
        return command;
    }

    internal static string NameOf(DecisionKind kind) => kind switch
    {
        DecisionKind.Accepted => "accept",
        DecisionKind.Corrected => "correct",
        DecisionKind.Rejected => "reject",
        DecisionKind.Added => "add",
        DecisionKind.Withdrawn => "undo",
    };

    private int Run(ParseResult line, Surroundings surroundings)
    {
        string[] ids = _kind == DecisionKind.Added ? [string.Empty] : line.GetValue(_ids) ?? [];
        string name = NameOf(_kind);
        if (ids.Length == 0 || (_kind == DecisionKind.Corrected && ids.Length > 1))
        {
            return new Fault(null, $"要写事实的编号{(_kind == DecisionKind.Corrected ? "，一次一个" : string.Empty)}；lantu track facts 列出编号，说明见 lantu track facts --help", $"name the fact{(_kind == DecisionKind.Corrected ? ", one at a time" : string.Empty)}; lantu track facts lists the ids, lantu track facts {name} --help tells more").End(surroundings);
        }

        if (_kind != DecisionKind.Accepted && string.IsNullOrWhiteSpace(line.GetValue(_why)))
        {
            return new Fault("--why", "没有写理由；例如 --why 原文说的是全国", "give the reason, as in --why 原文说的是全国").End(surroundings);
        }

        return _door.Open(line, surroundings, archive =>
        {
            if (!_door.TryFindPlan(line, archive, out KeptDocument? document, out Fault? fault))
            {
                return fault.End(surroundings);
            }

            int done = ids.Count(id => Decide(archive, document, id, line, surroundings));
            return done == ids.Length ? ExitCode.Done : done > 0 ? ExitCode.Partly : ExitCode.Nothing;
        });
    }

    private bool Decide(PlanArchive archive, KeptDocument document, string id, ParseResult line, Surroundings surroundings)
    {
        var review = FactReview.Of(archive, document);
        if (!TryMake(review, id, line, out Decision? decision, out Fault? fault))
        {
            fault.WriteTo(surroundings.Error);
            return false;
        }

        Decision kept = archive.Write(_door.WhoOf(line), work => DecisionBook.Decide(work, document.Id, decision with { Why = line.GetValue(_why)?.Trim() ?? string.Empty }));
        surroundings.Print(Views.FactsView.Said(kept, FactReview.Of(archive, document)));
        return true;
    }

    private bool TryMake(FactReview review, string id, ParseResult line, [NotNullWhen(true)] out Decision? decision, [NotNullWhen(false)] out Fault? fault)
    {
        decision = null;
        if (_kind == DecisionKind.Added)
        {
            return TryAdd(review.Plan, line, out decision, out fault);
        }

        JudgedFact? judged = review.Find(id);
        Decision? before = judged?.Outcome?.Decision ?? (long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? review.FindDecision(number) : null);
        if (_kind == DecisionKind.Withdrawn)
        {
            decision = before is null ? null : Decision.Withdraw(before);
            fault = before is null ? new Fault(id, "没有这样的判断可以撤回；lantu track facts --decided 列出有哪些", "there is no such decision; lantu track facts --decided lists them") : null;
            return fault is null;
        }

        if (judged is null)
        {
            fault = new Fault(id, "没有这个编号的事实；lantu track facts 列出编号", "there is no such fact; lantu track facts lists the ids");
            return false;
        }

        return TryJudge(review.Plan, judged, line, out decision, out fault);
    }

    // In the place of what was decided before.
    private bool TryJudge(Plan plan, JudgedFact judged, ParseResult line, [NotNullWhen(true)] out Decision? decision, [NotNullWhen(false)] out Fault? fault)
    {
        (decision, fault) = (null, null);
        if (_kind == DecisionKind.Corrected)
        {
            Fact before = judged.Fact;
            if (!_fields.TryRead(line, new FactPlace(before.Span, before.Evidence, before.Section), before, FactWords.Of(before), out Fact? right, out fault))
            {
                return false;
            }

            if (FactWords.Changes(before, right).Count == 0)
            {
                fault = new Fault(judged.Fact.Id, "没有说改成什么；例如 --value 300亿元，可改的见 lantu track facts correct --help", "nothing would change; say what, as in --value 300亿元 (see lantu track facts correct --help)");
                return false;
            }

            decision = judged.Read is { } asRead ? Decision.Correct(plan, asRead, right) : Decision.Add(plan, right);
        }
        else if (judged.Read is { } read)
        {
            decision = _kind == DecisionKind.Accepted ? Decision.Accept(plan, read) : Decision.Reject(plan, read);
        }
        else
        {
            fault = new Fault(judged.Fact.Id, "这一条不是读出来的，是人的判断；要去掉它用 lantu track facts undo", "it was not read but decided by a person; take it back with lantu track facts undo");
            return false;
        }

        decision = decision with { Replaces = judged.Outcome?.Decision.Id };
        return true;
    }

    private bool TryAdd(Plan plan, ParseResult line, [NotNullWhen(true)] out Decision? decision, [NotNullWhen(false)] out Fault? fault)
    {
        decision = null;
        if (line.GetValue(_words) is not { Length: > 0 } words || _fields.Told(line, "indicator") is not { Length: > 0 })
        {
            fault = new Fault(null, "要写原文的字和指标；例如 lantu track facts add --words 300亿元 --indicator 出口 --period 2025 --why 漏读", "name the words of the text and the indicator, as in lantu track facts add --words 300亿元 --indicator 出口 --period 2025 --why missed");
            return false;
        }

        IReadOnlyList<TextSpan> places = TextPlace.Find(plan, words, line.GetValue(_line));
        if (places is not [var span])
        {
            string lines = string.Join('、', places.Select(place => TextPlace.LineOf(plan, place)).Distinct());
            fault = places.Count == 0
                ? new Fault("--words", $"原文里没有“{words}”", $"the text has no '{words}'")
                : new Fault("--words", $"原文里有 {places.Count} 处“{words}”（第 {lines} 行）；写长一些，或用 --line 指明", $"'{words}' stands {places.Count} times (lines {lines}); write more of it, or name the line with --line");
            return false;
        }

        var place = new FactPlace(span, TextPlace.Sentence(plan, span), plan.Sections.LastOrDefault(section => section.Span.Contains(span))?.Id);
        if (!_fields.TryRead(line, place, null, Blank with { Value = words }, out Fact? fact, out fault))
        {
            // The words may be those that carry a direction, or more than the figure.
            fault = fault.Place == "--value" && _fields.Told(line, "value") is null
                ? new Fault("--words", $"“{words}”不是一个数；用 --value 写出数，或用 --comparator 写方向", $"'{words}' is no figure; write it with --value, or a direction with --comparator")
                : fault;
            return false;
        }

        decision = Decision.Add(plan, fact);
        return true;
    }
}

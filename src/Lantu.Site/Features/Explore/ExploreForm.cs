using Lantu.Site.Markup;
using Lantu.Site.Questions;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Explore;

/// <summary>The choices of the exploration: a plain form, so that all of it stands in the address.</summary>
internal static class ExploreForm
{
    internal static Html Write(Visit visit, Exploration look) => Html.Of($"""
        <form class="exp-form" action="{ShowExplore.Address}" method="get" aria-label="{visit.Say("看什么", "What to look at")}">
        <p class="field"><label for="indicator">{visit.Say("指标", "Indicator")}</label><select class="in" id="indicator" name="indicator">{Html.Each(look.Indicators, one => Option(one.Id, $"{ShowExplore.NameOf(visit, one.Id)}（{one.Count}）", one.Id == look.Indicator))}</select></p>
        <p class="field"><label for="measure">{visit.Say("量度", "Measure")}</label><select class="in" id="measure" name="measure">{Html.Each(look.Kinds, one => Option(Exploration.WordOf(one.Kind), $"{ShowExplore.NameOf(visit, one.Kind)}（{one.Count}）", one.Kind == look.Kind))}</select></p>
        <div class="exp-years"><p class="field"><label for="from">{visit.Say("从", "From")}</label><select class="in" id="from" name="from">{Years(look, look.From)}</select></p><p class="field"><label for="to">{visit.Say("到", "To")}</label><select class="in" id="to" name="to">{Years(look, look.To)}</select></p></div>
        <fieldset><legend>{visit.Say("哪一种", "Of")}</legend>{Html.Each(Enum.GetValues<FigureOrigin>(), origin => Check("of", Exploration.WordOf(origin), ShowExplore.NameOf(visit, origin), look.Origins.Contains(origin)))}</fieldset>
        <fieldset class="exp-places"><legend>{visit.Say($"地方，最多 {Exploration.MostPlaces} 个", $"Places, at most {Exploration.MostPlaces}")}</legend>{Html.Each(look.AllPlaces, place => Check("place", place.Key, place.Name, look.Places.Contains(place.Key)))}</fieldset>
        <p><button class="btn go" type="submit">{visit.Say("看这些", "Show")}</button></p>
        </form>
        """);

    private static Html Years(Exploration look, int chosen) => Html.Each(
        look.AllYears.Append(chosen).Distinct().Order(), year => Option(FormattableString.Invariant($"{year}"), FormattableString.Invariant($"{year}"), year == chosen));

    private static Html Option(string value, string words, bool chosen) => Html.Of($"""<option value="{value}"{Html.Raw(chosen ? " selected" : string.Empty)}>{words}</option>""");

    private static Html Check(string name, string value, string words, bool chosen) => Html.Of(
        $"""<label class="tick1"><input type="checkbox" name="{name}" value="{value}"{Html.Raw(chosen ? " checked" : string.Empty)}> <span lang="zh-Hans">{words}</span></label>""");
}

using System.Buffers;

namespace Lantu.Formats.Pdf;

/// <summary>Tells text from the rubbish that a font without a table of its characters gives.</summary>
internal static class TextPlausibility
{
    private const int FewIdeographs = 40;
    private const double LeastCommon = 0.12;
    private const double MostStrange = 0.2;

    // The commonest characters of Chinese prose, and those of this genre; in any real text they are a third or more.
    private static readonly SearchValues<char> Common = SearchValues.Create(
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
        + "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形"
        + "相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五"
        + "果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回"
        + "则任取据处府市省报告增亿万元城服务改坚持推项目企创乡村安治");

    /// <summary>Whether a text may be read as it is.</summary>
    internal static bool IsText(string text)
    {
        int ideographs = 0;
        int common = 0;
        int strange = 0;
        int all = 0;
        foreach (char character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                continue;
            }

            all++;
            ideographs += character is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
            common += Common.Contains(character) ? 1 : 0;
            strange += IsStrange(character) ? 1 : 0;
        }

        return strange <= all * MostStrange && (ideographs < FewIdeographs || common >= ideographs * LeastCommon);
    }

    /// <summary>Whether a character is of no text: controls, private use, replacement, accents without their language.</summary>
    internal static bool IsStrange(char character) =>
        char.IsControl(character) || character is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') or (>= '\u00A0' and <= '\u024F' and not '·' and not '×' and not '°' and not '±' and not '²' and not '³');
}

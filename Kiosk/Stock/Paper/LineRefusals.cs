using System.Text.RegularExpressions;
using CentreHost.Texts;

namespace Kiosk.Stock.Paper;

/// <summary>
/// A refusal that names lines of the paper, taken apart so that each sentence can stand beside its line. What names no
/// line, or one that is not there, stays with the refusal itself.
/// </summary>
internal sealed partial class LineRefusals
{
    private readonly Dictionary<int, Sentence> _ofLine = [];

    private LineRefusals(Sentence whole) => Whole = whole;

    public Sentence Whole { get; private set; }

    /// <summary>Otherwise it is the paper as a whole that cannot be.</summary>
    public bool NamesLines => _ofLine.Count > 0;

    public static LineRefusals Of(Sentence sentence, int lines)
    {
        var refusals = new LineRefusals(sentence);
        var (french, english) = (sentence.Fr.Split('\n'), sentence.En.Split('\n'));
        if (french.Length != english.Length)
        {
            return refusals;
        }

        var (wholeFr, wholeEn) = (new List<string>(), new List<string>());
        for (var i = 0; i < french.Length; i++)
        {
            var (fr, en) = (Numbered().Match(french[i]), Numbered().Match(english[i]));
            if (fr.Success && en.Success && int.TryParse(fr.Groups[1].Value, out var line) && line >= 1 && line <= lines)
            {
                refusals.Add(line, new Sentence(fr.Groups[2].Value, en.Groups[2].Value));
                continue;
            }

            wholeFr.Add(french[i]);
            wholeEn.Add(english[i]);
        }

        refusals.Whole = new Sentence(string.Join('\n', wholeFr), string.Join('\n', wholeEn));
        return refusals;
    }

    /// <param name="line">Counted from 1, as on the paper.</param>
    public Sentence? Of(int line) => _ofLine.GetValueOrDefault(line);

    private void Add(int line, Sentence says) => _ofLine[line] = _ofLine.TryGetValue(line, out var before)
        ? new Sentence($"{before.Fr} {says.Fr}", $"{before.En} {says.En}")
        : says;

    [GeneratedRegex(@"^(?:Ligne|Line)\s+(\d+)\s*:\s*(.*)$")]
    private static partial Regex Numbered();
}

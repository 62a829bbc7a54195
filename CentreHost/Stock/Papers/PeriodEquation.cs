using CentreHost.Documents;

namespace CentreHost.Stock.Papers;

/// <summary>The sum by which a period proves itself, written out for whoever checks it with a pencil.</summary>
internal static class PeriodEquation
{
    private const double Height = 21;
    private const double Sign = 4;
    private const double LabelSize = 2;

    public static void Draw(PaperFlow flow, PeriodSums sums)
    {
        var words = flow.Words;
        flow.Ask(Height + 3);
        var (page, top) = (flow.Page, flow.Top);
        page.Fill([new Box(PaperFlow.Left, top, flow.Width, Height)], PaperStyle.SoftFill);
        page.Outline(new Box(PaperFlow.Left, top, flow.Width, Height), 0.25, PaperStyle.Grid);
        var title = words.Say("equation_title", words.Period(sums.From, sums.Through));
        page.Text(title, PaperStyle.Bold, PaperStyle.Small, PaperFlow.Left + 2, top + 3.6);
        var terms = new[]
        {
            (words["opening"], sums.Opening), (words["received"], sums.Received),
            (words["transfers_in"], sums.TransfersIn), (words["found"], sums.Found),
            (words["issued"], sums.Issued), (words["transfers_out"], sums.TransfersOut),
            (words["losses"], sums.Losses), (words["closing"], sums.Closing),
        };
        var width = (flow.Width - (Sign * (terms.Length - 1)) - 4) / terms.Length;
        for (var i = 0; i < terms.Length; i++)
        {
            var left = PaperFlow.Left + 2 + (i * (width + Sign));
            DrawTerm(page, terms[i].Item1, words.Number(terms[i].Item2), left, width, top);
            if (i > 0)
            {
                page.TextAround(left - (Sign / 2), i == terms.Length / 2 ? "=" : "+", PaperStyle.Bold, 3.2, top + 14);
            }
        }

        var total = words.Number(sums.Total);
        var middle = PaperFlow.Left + 2 + (terms.Length / 2 * (width + Sign)) - (Sign / 2);
        page.TextAround(middle, $"{total} = {total}", PaperStyle.Regular, PaperStyle.Small, top + 19);
        flow.MoveDown(Height + 4);
    }

    private static void DrawTerm(PdfPage page, string label, string figure, double left, double width, double top)
    {
        var middle = left + (width / 2);
        var lines = TextWrap.Lines(label, PaperStyle.Regular, LabelSize, width);
        for (var i = 0; i < lines.Count; i++)
        {
            var baseline = top + 9.6 - ((lines.Count - 1 - i) * LabelSize * 1.2);
            page.TextAround(middle, lines[i], PaperStyle.Regular, LabelSize, baseline, PaperStyle.Faint);
        }

        var size = TextWrap.Fit(figure, PaperStyle.Bold, 3, width);
        page.TextAround(middle, figure, PaperStyle.Bold, size, top + 14);
    }
}

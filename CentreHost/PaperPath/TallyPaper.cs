using CentreHost.Centre;
using CentreHost.Documents;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Summaries;

namespace CentreHost.PaperPath;

/// <summary>The tally: a page a meal with boxes to strike by sex and age, and rows for those who stand on no roster.</summary>
internal static class TallyPaper
{
    private const int BlankRows = 8;
    private const double BlankHeight = 8;

    private static readonly Sex[] Sexes = [Sex.F, Sex.M, Sex.X, Sex.U];

    public static byte[] Draw(RosterSheet sheet, CentreState.Snapshot then, PaperWords words, PrintedBy printedBy)
    {
        var parts = new List<PaperPart>();
        foreach (var service in sheet.Services)
        {
            if (parts.Count > 0)
            {
                parts.Add(new PaperPart.Drawn(flow => flow.NextPage()));
            }

            parts.AddRange(Page(sheet, service, words));
        }

        var paper = new PrintedPaper(
            sheet.Title(words, "tally_title", "tally_title_service"),
            new PaperIdentity(then.Centre.Name, then.Centre.Code, words.Say("set_number", sheet.Number), sheet.Day),
            parts);
        return PaperPress.Print(paper, words, printedBy);
    }

    private static IEnumerable<PaperPart> Page(RosterSheet sheet, Service service, PaperWords words) =>
    [
        new PaperPart.Heading(RosterSheet.NameOf(service, words)),
        new PaperPart.Fields(new PaperField(words["tally_hour"], null), new PaperField(words["tally_total"], null)),
        new PaperPart.Note(words["tally_strike"], words["tally_strike_text"]),
        new PaperPart.Drawn(flow => new TallyPress(flow).Draw(Sexes)),
        new PaperPart.Table(new PaperTable(
            [
                new PaperColumn(words["line"], 10, IsNumber: true),
                new PaperColumn(words["tally_no_card"], 110),
                new PaperColumn(words["tally_sex"], 18),
                new PaperColumn(words["presence_age"], 18),
                new PaperColumn(words["tally_given"], 18),
            ],
            [.. Enumerable.Range(1, BlankRows).Select(row => PaperRow.Line(words.Number(row), null, null, null, null))])
        {
            RowHeight = BlankHeight,
        }),
        new PaperPart.Signatures(new SignatureBox(words["roster_ticked_by"]), new SignatureBox(words["roster_entered_by"])),
    ];
}

/// <summary>Draws the boxes, in tens, fewer where few are expected.</summary>
internal sealed class TallyPress(PaperFlow flow)
{
    private const double LabelWidth = 17;
    private const double HeadHeight = 6;
    private const double Side = 1.95;
    private const double Step = 2.35;
    private const double LineStep = 3.3;

    /// <summary>After five: strikes are added up in fives.</summary>
    private const double Gap = 1.4;
    private const int PerLine = 10;
    private const int Many = 60;
    private const int Few = 20;

    private static readonly AgeGroup[] Ages = Enum.GetValues<AgeGroup>();

    private double CellWidth => (flow.Width - LabelWidth) / Ages.Length;

    public void Draw(IReadOnlyList<Sex> sexes)
    {
        flow.Ask(HeadHeight + sexes.Sum(Height));
        for (var age = 0; age < Ages.Length; age++)
        {
            var text = Ages[age] == AgeGroup.Unknown ? flow.Words["tally_age_unknown"] : Codes.Of(Ages[age]);
            flow.Page.Text(text, PaperStyle.Bold, PaperStyle.Cell, Left(age) + 1, flow.Top + 4);
        }

        flow.MoveDown(HeadHeight);
        foreach (var sex in sexes)
        {
            DrawRow(sex);
        }

        flow.MoveDown(4);
    }

    private static int BoxesOf(Sex sex) => sex is Sex.F or Sex.M ? Many : Few;

    /// <summary>The boxes, and below them where their number is written.</summary>
    private static double Height(Sex sex) => (BoxesOf(sex) / PerLine * LineStep) + 8.4;

    private double Left(int age) => PaperFlow.Left + LabelWidth + (age * CellWidth);

    private void DrawRow(Sex sex)
    {
        var (page, top, height) = (flow.Page, flow.Top, Height(sex));
        page.Outline(new Box(PaperFlow.Left, top, LabelWidth, height), PaperStyle.Hairline, PaperStyle.Grid);
        page.Text(flow.Words[$"tally_sex_{sex}"], PaperStyle.Bold, PaperStyle.Cell, PaperFlow.Left + 1, top + 4);
        page.Text("=", PaperStyle.Regular, PaperStyle.Body, PaperFlow.Left + LabelWidth - 4, top + height - 2);
        for (var age = 0; age < Ages.Length; age++)
        {
            page.Outline(new Box(Left(age), top, CellWidth, height), PaperStyle.Hairline, PaperStyle.Grid);
            for (var i = 0; i < BoxesOf(sex); i++)
            {
                var (line, at) = (i / PerLine, i % PerLine);
                var left = Left(age) + 1.4 + (at * Step) + (at < PerLine / 2 ? 0 : Gap);
                page.Outline(new Box(left, top + 1.6 + (line * LineStep), Side, Side), 0.2, PaperStyle.Faint);
            }

            page.Line(Left(age) + 2, top + height - 1.6, Left(age) + CellWidth - 2, top + height - 1.6, PaperStyle.Hairline, PaperStyle.Grid);
        }

        flow.MoveDown(height);
    }
}

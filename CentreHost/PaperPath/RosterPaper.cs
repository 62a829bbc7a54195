using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Documents;
using CentreHost.Sealing;
using CentreHost.Services;
using CentreHost.Summaries;

namespace CentreHost.PaperPath;

/// <summary>
/// The roster: everybody with the code of their own card, so that what is ticked by hand tonight is scanned tomorrow.
/// Given names, a plate's letter and boxes; nothing of anybody's needs.
/// </summary>
internal static class RosterPaper
{
    private const int BoxesOnPortrait = 5;

    public static byte[] Draw(RosterSheet sheet, CentreState.Snapshot then, Vault vault, PaperWords words, PrintedBy printedBy)
    {
        var boxes = Boxes(sheet, words);
        var paper = new PrintedPaper(
            sheet.Title(words, "roster_title", "roster_title_service"),
            new PaperIdentity(then.Centre.Name, then.Centre.Code, words.Say("set_number", sheet.Number), sheet.Day),
            [
                new PaperPart.Note(words["roster_how"], words["roster_how_text"]),
                new PaperPart.Drawn(flow => new RosterPress(flow, boxes, vault.CardMac).Draw(sheet.People)),
                new PaperPart.Signatures(new SignatureBox(words["roster_ticked_by"]), new SignatureBox(words["roster_entered_by"])),
            ])
        {
            IsLandscape = boxes.Count > BoxesOnPortrait,
        };
        return PaperPress.Print(paper, words, printedBy);
    }

    private static List<string> Boxes(RosterSheet sheet, PaperWords words) => sheet.IsOfMeals
        ? sheet.Services.ConvertAll(service => RosterSheet.NameOf(service, words))
        : [.. Enumerable.Range(1, sheet.Boxes).Select(box => words.Number(box))];
}

/// <summary>A printed set with all that stands on it.</summary>
internal sealed record RosterSheet(
    long Number, DateOnly Day, IReadOnlyList<RosterPerson> People, List<Service> Services, bool IsOfMeals, int Boxes)
{
    public string Title(PaperWords words, string ofMeals, string ofService) =>
        IsOfMeals ? words[ofMeals] : words.Say(ofService, NameOf(Services[0], words));

    public static string NameOf(Service service, PaperWords words) => words.Language == "en" ? service.NameEn : service.NameFr;
}

/// <summary>Draws the names, a row each as high as its code, the head again on every page.</summary>
internal sealed class RosterPress(PaperFlow flow, IReadOnlyList<string> boxes, byte[] macKey)
{
    /// <summary>Eight dots a millimetre, or twelve at 300 an inch: read by a hand scanner and found by a camera.</summary>
    private const double Module = 25.4 / 75;
    private const double QrSide = Module * CardQr.ModulesWithQuietZone;
    private const double RowHeight = QrSide + 0.4;
    private const double HeadHeight = 9;
    private const double GroupHeight = 5.6;
    private const double PlaceWidth = 11;
    private const double QrWidth = QrSide + 1;
    private const double AgeWidth = 17;
    private const double DietWidth = 11;
    private const double CodeWidth = 27;
    private const double LeastName = CodeWidth + AgeWidth + DietWidth + 1;
    private const double WidestBox = 20;
    private const double TickSide = 6.5;
    private const double Pad = 1.1;

    private double BoxWidth => Math.Min(WidestBox, (flow.Width - NameLeft - LeastName + PaperFlow.Left) / boxes.Count);

    private static double NameLeft => PaperFlow.Left + PlaceWidth + QrWidth;

    private double BoxesLeft => PaperFlow.Left + flow.Width - (boxes.Count * BoxWidth);

    private double NameWidth => BoxesLeft - NameLeft;

    public void Draw(IReadOnlyList<RosterPerson> people)
    {
        DrawHead();
        var codes = Drawn(people);
        var group = default(string);
        for (var i = 0; i < people.Count; i++)
        {
            var named = GroupOf(people[i]);
            var isNew = named != group;
            if (flow.Ask(RowHeight + (isNew ? GroupHeight : 0)))
            {
                DrawHead();
                isNew = true;
            }

            if (isNew)
            {
                DrawGroup(named);
                group = named;
            }

            DrawRow(people[i], i + 1, codes[i]);
        }

        flow.MoveDown(4);
    }

    /// <summary>Working a code out costs most of a roster's time, and each is for itself: all cores at once.</summary>
    private Box[][] Drawn(IReadOnlyList<RosterPerson> people) =>
    [
        .. people.AsParallel().AsOrdered().Select(one => one.Token is { } token
            ? CardQr.Boxes(CardToken.Create(macKey, token), 0, 0, Module).ToArray()
            : []),
    ];

    private string GroupOf(RosterPerson one) => one.Block is { } block
        ? flow.Words.Say("roster_block", block, one.Room ?? PaperWords.Nothing)
        : flow.Words["roster_no_bed"];

    private void DrawHead()
    {
        flow.Page.Fill([new Box(PaperFlow.Left, flow.Top, flow.Width, HeadHeight)], PaperStyle.HeadFill);
        Head(flow.Words["line"], PaperFlow.Left, PlaceWidth);
        Head(flow.Words["roster_code"], PaperFlow.Left + PlaceWidth, QrWidth);
        Head(flow.Words["roster_who"], NameLeft, NameWidth);
        for (var i = 0; i < boxes.Count; i++)
        {
            Head(boxes[i], BoxesLeft + (i * BoxWidth), BoxWidth, inMiddle: true);
        }

        flow.MoveDown(HeadHeight);
    }

    /// <summary>Two lines at most; words are made smaller rather than cut.</summary>
    private void Head(string text, double left, double width, bool inMiddle = false)
    {
        var size = text.Split(' ').Min(word => TextWrap.Fit(word, PaperStyle.Bold, PaperStyle.Cell, width - (2 * Pad)));
        var lines = TextWrap.Lines(text, PaperStyle.Bold, size, width - (2 * Pad)).Take(2).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var baseline = flow.Top + 3.4 + (i * size * PaperStyle.Leading);
            if (inMiddle)
            {
                flow.Page.TextAround(left + (width / 2), lines[i], PaperStyle.Bold, size, baseline);
            }
            else
            {
                flow.Page.Text(lines[i], PaperStyle.Bold, size, left + Pad, baseline);
            }
        }
    }

    private void DrawGroup(string text)
    {
        var box = new Box(PaperFlow.Left, flow.Top, flow.Width, GroupHeight);
        flow.Page.Fill([box], PaperStyle.SoftFill);
        flow.Page.Outline(box, PaperStyle.Hairline, PaperStyle.Grid);
        flow.Page.Text(text, PaperStyle.Bold, PaperStyle.Body, PaperFlow.Left + Pad, flow.Top + 4);
        flow.MoveDown(GroupHeight);
    }

    private void DrawRow(RosterPerson one, int place, Box[] code)
    {
        var (page, top) = (flow.Page, flow.Top);
        var middle = top + (RowHeight / 2);
        page.Outline(new Box(PaperFlow.Left, top, flow.Width, RowHeight), PaperStyle.Hairline, PaperStyle.Grid);
        page.TextEndingAt(
            PaperFlow.Left + PlaceWidth - Pad, flow.Words.Number(place), PaperStyle.Bold, PaperStyle.Name, middle + 1.2);
        if (code.Length > 0)
        {
            var (left, above) = (PaperFlow.Left + PlaceWidth + 0.5, top + 0.2);
            page.Fill(code.Select(box => box with { Left = box.Left + left, Top = box.Top + above }));
        }

        DrawWho(one, middle);
        for (var i = 0; i < boxes.Count; i++)
        {
            var box = BoxesLeft + (i * BoxWidth) + ((BoxWidth - TickSide) / 2);
            page.Outline(new Box(box, middle - (TickSide / 2), TickSide, TickSide), 0.35);
        }

        flow.MoveDown(RowHeight);
    }

    /// <summary>Above the name; below what else tells them apart, and what is typed where no scanner is.</summary>
    private void DrawWho(RosterPerson one, double middle)
    {
        var page = flow.Page;
        var left = NameLeft + Pad;
        var name = TextWrap.Clip(one.Name ?? one.CaseNumber, PaperStyle.Bold, PaperStyle.Name, NameWidth - (2 * Pad));
        page.Text(name, PaperStyle.Bold, PaperStyle.Name, left, middle - 0.8);
        var below = middle + 3.6;
        var age = one.AgeGroup == People.AgeGroup.Unknown ? PaperWords.Nothing : Codes.Of(one.AgeGroup);
        page.Text(one.ShortCode ?? one.CaseNumber, PaperStyle.Regular, PaperStyle.Body, left, below);
        page.Text($"{one.Sex} {age}", PaperStyle.Regular, PaperStyle.Body, left + CodeWidth, below);
        if (one.Diet is { } diet)
        {
            page.Outline(new Box(left + CodeWidth + AgeWidth - 0.8, below - 3, DietWidth - 4, 4.2), 0.3);
            page.Text(diet, PaperStyle.Bold, PaperStyle.Body, left + CodeWidth + AgeWidth + 0.6, below);
        }
    }
}

using CentreHost.PaperPath;
using CentreHost.Staff;
using Kiosk.Papers;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.PaperPath;

/// <summary>The paper printed ahead: one key prints tomorrow's, one opens what comes back from the marked sheet.</summary>
internal sealed class SheetsScreen : Screen
{
    private readonly SpokenTable<SheetLine> _sheets;
    private readonly List<string> _saved = [];
    private int? _conflicts;

    public SheetsScreen(Desk desk)
        : base(desk) => _sheets = new SpokenTable<SheetLine>(desk, Columns);

    public override string Title => Desk.Say("sheets_title");

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.F6, "sheets_key_tomorrow", () => Print(1, null, 1)),
        Binding.On(Key.Enter, "sheets_key_enter", EnterSheet),
        .. Desk.May(Role.Head) ? [Binding.On(Key.F10, "sheets_key_conflicts", () => Next.Open(new ConflictsScreen(Desk)))] : Array.Empty<Binding>(),
        Binding.On(Key.F5, "sheets_key_today", () => Print(0, null, 1)),
        Binding.On(Key.F7, "sheets_key_service", () => Next.Open(new ServicePaperScreen(Desk, (service, boxes) => Print(1, service, boxes)))),
        Binding.On(Key.Insert, "sheets_key_plain", EnterPlain),
        Binding.On(Key.F8, "sheets_key_again", PrintAgain),
    ];

    public override View? Focus => _sheets;

    public override void Shown()
    {
        Ask((centre, stop) => centre.Sheets(stop), sheets =>
        {
            _sheets.Items = sheets;
            return Next.Stay;
        });
        if (Desk.May(Role.Head))
        {
            Ask((centre, stop) => centre.Conflicts(false, stop), open =>
            {
                _conflicts = open.Count;
                return Next.Stay;
            });
        }
    }

    public override Next Scanned(ScannedCode scan)
    {
        Warn("sheets_scan");
        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say("sheets_text"), Theme.Quiet);
        if (_conflicts is > 0 and var open)
        {
            canvas.Text(0, 1, Desk.Say("conflicts_waiting", open), Theme.Warning);
        }

        if (_sheets.Items.Count == 0)
        {
            canvas.Text(0, 3, Waiting > 0 ? "" : Desk.Say("sheets_none"), Theme.Normal);
            return;
        }

        _sheets.Draw(canvas.Sub(0, 3, canvas.Width, canvas.Height - 3));
    }

    private Next Print(int daysAhead, string? service, int boxes)
    {
        var day = daysAhead == 0 ? Desk.Host.Hello?.ServiceDay : null;
        var request = new PrintPapers(Desk.Centre.NewId(), day, service, boxes);
        Order((centre, stop) => centre.PrintPapers(request, stop), printed =>
        {
            _saved.Clear();
            foreach (var sheet in printed.Sheets)
            {
                Save(sheet.Number);
            }

            Shown();
            return Next.Stay;
        });
        return Next.Stay;
    }

    private Next PrintAgain()
    {
        if (_sheets.Selected is { } sheet)
        {
            _saved.Clear();
            Save(sheet.Number);
        }

        return Next.Stay;
    }

    private void Save(long number) => Ask((centre, stop) => centre.Sheet(number, Desk.Language, stop), pdf =>
    {
        if (this.SavePaper(pdf, FormattableString.Invariant($"{Desk.Say("sheet_file")}-{number}")) is { } path)
        {
            _saved.Add(path);
            Tell("paper_saved", string.Join(", ", _saved));
        }

        return Next.Stay;
    });

    private Next EnterSheet() => _sheets.Selected is { } sheet
        ? Next.Open(new LateMomentScreen(Desk, sheet.Number, sheet.Day, sheet.Services))
        : Next.Stay;

    /// <summary>Paper of somebody's own, without a number.</summary>
    private Next EnterPlain()
    {
        Ask((centre, stop) => centre.Services(stop), services => Next.Open(new LateMomentScreen(
            Desk, null, null,
            [
                .. services.Where(s => s.Active && s.Kind != CentreHost.Services.ServiceKind.Medical && Desk.May(s.Roles | Role.Head))
                    .Select(s => new SheetService(s.Code, s.Name, s.From, s.Until, "")),
            ])));
        return Next.Stay;
    }

    private static IReadOnlyList<Column<SheetLine>> Columns(Desk desk) =>
    [
        new(desk.Say("sheets_number"), s => desk.Number(s.Number), 7, Order: (a, b) => a.Number.CompareTo(b.Number)),
        new(desk.Say("sheets_day"), s => desk.Day(s.Day), 11, Order: (a, b) => a.Day.CompareTo(b.Day)),
        new(desk.Say("sheets_kind"), s => desk.Say($"sheet_{s.Kind}"), 11),
        new(desk.Say("sheets_for"), s => s.ServiceName is { } service ? desk.Say(service) : desk.Say("sheets_meals"), 16),
        new(desk.Say("sheets_people"), s => s.Kind == SheetKind.Roster ? desk.Number(s.People) : "", 6),
        new(desk.Say("sheets_entered"), s => desk.Number(s.LinesEntered), 7),
        new(desk.Say("sheets_printed"), s => desk.Moment(s.PrintedAtUtc)),
    ];
}

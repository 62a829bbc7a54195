using CentreHost.PaperPath;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Terminal;

namespace Kiosk.PaperPath;

/// <summary>What the paper tells of: which meal, which day, and the hour where it says one.</summary>
internal sealed class LateMomentScreen : ShortForm
{
    private readonly long? _sheet;
    private readonly DateOnly? _day;
    private readonly DropDown<SheetService> _service;
    private readonly DateField _dayTyped = new();
    private readonly HourField _hour = new() { Hint = "hh:mm" };

    /// <param name="day">None: paper without a number, whose day is typed.</param>
    public LateMomentScreen(Desk desk, long? sheet, DateOnly? day, IReadOnlyList<SheetService> services)
        : base(desk)
    {
        (_sheet, _day) = (sheet, day);
        _service = new DropDown<SheetService>(services, Name) { SelectedIndex = services.Count == 1 ? 0 : -1 };
        _dayTyped.Value = day ?? desk.Host.Hello?.ServiceDay;
    }

    public override string Title => _sheet is { } number ? Desk.Say("late_title_sheet", number) : Desk.Say("late_title_plain");

    protected override string SendLabel => "late_key_begin";

    protected override string Text => Desk.Say("late_moment_text");

    protected override IReadOnlyList<Field> Fields =>
    [
        new Field("heads_service", _service, () => _service.SelectedIndex < 0 ? "choose_one" : null),
        .. _day is null ? [new Field("sheets_day", _dayTyped, () => _dayTyped.Value is null ? "receive_day_wrong" : null)] : Array.Empty<Field>(),
        new Field("late_hour", _hour, () => _hour.IsInvalid ? "paper_hour_wrong" : null),
    ];

    protected override void DrawBelow(Canvas canvas)
    {
        if (_service.SelectedIndex >= 0 && _service.Items[_service.SelectedIndex] is { At.Length: > 0 } chosen)
        {
            canvas.Text(0, 0, Desk.Say("late_hour_default", chosen.At), Theme.Quiet);
        }
    }

    protected override void Send()
    {
        var service = _service.Items[_service.SelectedIndex];
        var told = new ToldPaper(_sheet, service.Service, service.Name, _day ?? _dayTyped.Value!.Value, _hour.Value);
        Desk.Go(this, Next.Instead(new LateEntryScreen(Desk, told)));
    }

    private string Name(SheetService service) =>
        service.From is { } from ? $"{Desk.Say(service.Name)} {from}–{service.Until}" : Desk.Say(service.Name);
}

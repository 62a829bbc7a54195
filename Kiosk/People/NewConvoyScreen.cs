using CentreHost.People;
using Kiosk.Fields;
using Kiosk.Services;
using Kiosk.Terminal;

namespace Kiosk.People;

/// <summary>A convoy is written down: where from and how, then the heads told of or, if it stands there, counted.</summary>
internal sealed class NewConvoyScreen : Screen
{
    private readonly DropDown<ArrivalMode> _mode;
    private readonly TextField _origin = new(100);
    private readonly FieldSheet _sheet;
    private readonly HeadGrid _grid;
    private readonly Guid _id;
    private bool _atGrid;

    public NewConvoyScreen(Desk desk)
        : base(desk)
    {
        (_grid, _id) = (new HeadGrid(desk), desk.Centre.NewId());
        _mode = new DropDown<ArrivalMode>(Enum.GetValues<ArrivalMode>(), m => PersonWords.Of(desk, m))
        {
            SelectedIndex = (int)ArrivalMode.ExpulsionConvoy,
        };
        _sheet = new FieldSheet(desk, new Field("convoys_origin", _origin), new Field("arrival_mode", _mode));
    }

    public override string Title => Desk.Say("convoys_key_new");

    public override View? Focus => _atGrid ? _grid : _sheet;

    public override bool HasUnsaved => !_grid.IsEmpty || _origin.Text.Length > 0;

    public override IReadOnlyList<Binding> Bindings => _atGrid
        ?
        [
            Binding.On(Key.F10, "convoys_key_counted", () => Send(isCounted: true)),
            Binding.On(Key.F5, "convoys_key_announced", () => Send(isCounted: false)),
            Binding.On(Key.F6, "convoys_key_origin", () => _atGrid = false),
        ]
        : [Binding.On(Key.F6, "convoys_key_heads", () => _atGrid = true)];

    public override Next? Press(KeyPress key)
    {
        var next = base.Press(key);
        _atGrid |= !_atGrid && next is not null && _sheet.IsSubmitted;
        return next;
    }

    public override Next Scanned(ScannedCode scan)
    {
        Warn("finish_before_scan");
        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        _sheet.Draw(canvas.Sub(0, 0, canvas.Width, 3));
        canvas.Text(0, 4, Desk.Say(_atGrid ? "convoys_text" : "convoys_first"), Theme.Accent);
        _grid.Draw(canvas.Sub(0, 6, canvas.Width, canvas.Height - 8));
        canvas.Text(0, canvas.Height - 1, Desk.Say("heads_total", _grid.Total), Theme.Title);
    }

    private void Send(bool isCounted)
    {
        if (_grid.IsEmpty)
        {
            Warn("heads_none");
            return;
        }

        if (Waiting > 0)
        {
            return;
        }

        var heads = _grid.Heads();
        var origin = _origin.Text.Trim() is { Length: > 0 } text ? text : null;
        var request = new MakeArrivalGroup(_id, _mode.Items[_mode.SelectedIndex], origin, null, heads, isCounted ? heads : null);
        Order((centre, stop) => centre.MakeArrivalGroup(request, stop), made => Next.Instead(new ArrivalGroupScreen(Desk, made.Code)));
    }
}

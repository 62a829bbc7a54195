using CentreHost.Beds;
using Kiosk.Fields;
using Kiosk.Terminal;

namespace Kiosk.Beds;

/// <summary>Why a bed cannot be slept in.</summary>
internal sealed class OutOfOrderScreen : Screen
{
    private const int LongestReason = 200;

    private readonly string _bed;
    private readonly TextField _reason = new(LongestReason);
    private readonly FieldSheet _sheet;

    public OutOfOrderScreen(Desk desk, string bed)
        : base(desk)
    {
        _bed = bed;
        _sheet = new FieldSheet(
            desk, new Field("bed_reason", _reason, () => string.IsNullOrWhiteSpace(_reason.Text) ? "bed_reason_missing" : null));
    }

    public override string Title => Desk.Say("bed_break_title", _bed);

    public override bool HasUnsaved => _reason.Text.Length > 0;

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.F10, "key_save", () => _sheet.Check() && Waiting == 0 ? Send() : Next.Stay),
        Binding.On(Key.Enter, "key_next_field", () => Next.Stay),
    ];

    public override View? Focus => _sheet;

    public override Next? Press(KeyPress key)
    {
        if (!_sheet.Press(key))
        {
            return null;
        }

        return _sheet.IsSubmitted && Waiting == 0 ? Send() : Next.Stay;
    }

    public override void Draw(Canvas canvas) => _sheet.Draw(canvas.Sub(0, 1, canvas.Width, canvas.Height - 1));

    private Next Send()
    {
        var change = new ChangeBed(Desk.Centre.NewId(), _bed, Usable: false, _reason.Text.Trim());
        Order((centre, stop) => centre.ChangeBed(change, stop), _ => Next.Back);
        return Next.Stay;
    }
}

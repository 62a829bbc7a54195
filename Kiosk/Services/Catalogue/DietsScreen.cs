using CentreHost.Services;
using CentreHost.Texts;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Services.Catalogue;

/// <summary>The plates this centre cooks besides the ordinary one, each by its letter; the letter tells no illness.</summary>
internal sealed class DietsScreen : Screen
{
    private readonly SpokenTable<DietLine> _plates;

    public DietsScreen(Desk desk)
        : base(desk) => _plates = new SpokenTable<DietLine>(desk, Columns, plate => plate.Active ? Theme.Normal : Theme.Quiet);

    public override string Title => Desk.Say("catalogue_diets");

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.Enter, "key_open", Open),
        Binding.On(Key.F5, "diets_key_new", () => Next.Open(new DietScreen(Desk, null))),
        Binding.On(Key.F8, "catalogue_key_switch", Switch),
    ];

    public override View? Focus => _plates;

    public override void Shown() => Ask((centre, stop) => centre.Diets(stop), plates =>
    {
        _plates.Items = plates;
        return Next.Stay;
    });

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say("diets_text"), Theme.Quiet);
        if (_plates.Items.Count == 0)
        {
            canvas.Text(0, 2, Waiting > 0 ? "" : Desk.Say("diets_none"), Theme.Normal);
            return;
        }

        _plates.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - 2));
    }

    private Next Open() => _plates.Selected is { } plate ? Next.Open(new DietScreen(Desk, plate)) : Next.Stay;

    private void Switch()
    {
        if (_plates.Selected is not { } plate)
        {
            return;
        }

        var request = new ChangeDiet(Desk.Centre.NewId(), plate with { Active = !plate.Active });
        Order((centre, stop) => centre.ChangeDiet(request, stop), _ =>
        {
            Shown();
            return Next.Stay;
        });
    }

    private static IReadOnlyList<Column<DietLine>> Columns(Desk desk) =>
    [
        new(desk.Say("diets_letter"), p => p.Code, 8),
        new(desk.Say("diets_name"), p => desk.Say(p.Name)),
        new(desk.Say("staff_state"), p => desk.Say(p.Active ? "catalogue_active" : "catalogue_off"), 10),
    ];
}

/// <summary>A plate: its letter, and what the kitchen calls it.</summary>
internal sealed class DietScreen : ShortForm
{
    private const int LongestLetter = 3;
    private const int LongestName = 40;

    private readonly DietLine? _plate;
    private readonly TextField _code = new(LongestLetter);
    private readonly TextField _fr = new(LongestName);
    private readonly TextField _en = new(LongestName);

    /// <param name="plate">None: a new one.</param>
    public DietScreen(Desk desk, DietLine? plate)
        : base(desk)
    {
        _plate = plate;
        (_code.Text, _fr.Text, _en.Text) = (plate?.Code ?? "", plate?.Name.Fr ?? "", plate?.Name.En ?? "");
    }

    public override string Title => _plate is { } plate ? Desk.Say("diets_title", plate.Code) : Desk.Say("diets_new");

    protected override string Text => Desk.Say("diets_text");

    protected override IReadOnlyList<Field> Fields =>
    [
        .. _plate is null ? [new Field("diets_letter", _code, () => Missing(_code))] : Array.Empty<Field>(),
        new Field("rule_name_fr", _fr, () => Missing(_fr)),
        new Field("rule_name_en", _en, () => Missing(_en)),
    ];

    protected override void Send()
    {
        var name = new Sentence(_fr.Text.Trim(), _en.Text.Trim());
        var plate = new DietLine(_code.Text.Trim().ToUpperInvariant(), name, _plate?.Active ?? true);
        var request = new ChangeDiet(Desk.Centre.NewId(), plate);
        Send((centre, stop) => centre.ChangeDiet(request, stop), _ => Next.Back);
    }

    private static string? Missing(TextField field) => string.IsNullOrWhiteSpace(field.Text) ? "paper_needed" : null;
}

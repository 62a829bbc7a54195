using CentreHost.Stock;
using CentreHost.Stock.Kits;
using Kiosk.Stock.Making;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock.Kits;

/// <summary>Kits, what each holds, and how many what is on the shelves would make.</summary>
internal sealed class KitsScreen : Screen
{
    private readonly string? _place;
    private readonly SpokenTable<KitPage> _kits;

    /// <param name="place">Code of the place offered.</param>
    public KitsScreen(Desk desk, string? place)
        : base(desk) => (_place, _kits) = (place, new SpokenTable<KitPage>(desk, Columns));

    public override string Title => Desk.Say("kits_title");

    public override IReadOnlyList<Binding> Bindings =>
    [
        .. _kits.Selected is null or { Virtual: true }
            ? Array.Empty<Binding>()
            :
            [
                Binding.On(Key.F5, "kits_key_assemble", () => Open(kit => new AssembleScreen(Desk, kit, _place))),
                Binding.On(Key.F6, "kits_key_dismantle", () => Open(kit => new DismantleScreen(Desk, kit, _place))),
            ],
        Binding.On(Key.F7, "items_key_contents", () => Next.Open(new CompositionsScreen(Desk, ItemKind.Kit))),
    ];

    public override View? Focus => _kits;

    public override void Shown() => Ask((centre, stop) => centre.Kits(stop), kits =>
    {
        var marked = _kits.Selected?.Kit;
        _kits.Items = kits;
        _kits.SelectedIndex = Math.Max(0, kits.FindIndex(k => k.Kit == marked));
        return Next.Stay;
    });

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say("kits_text"), Theme.Quiet);
        if (_kits.Items.Count == 0)
        {
            canvas.Text(0, 2, Waiting > 0 ? "" : Desk.Say("kits_none"), Theme.Normal);
            return;
        }

        var parts = _kits.Selected?.Parts ?? [];
        var below = Math.Min(parts.Count + 1, canvas.Height / 2);
        var top = canvas.Height - below;
        _kits.Draw(canvas.Sub(0, 2, canvas.Width, top - 3));
        canvas.Text(0, top, Desk.Say("kits_holds", Desk.Say(_kits.Selected?.Name ?? new("", ""))), Theme.Title);
        for (var i = 0; i < parts.Count && i + 1 < below; i++)
        {
            canvas.Text(2, top + 1 + i, $"{Desk.Number(parts[i].PerKit),6} {Desk.Unit(parts[i].PerKit, parts[i].Unit)}  {Desk.Say(parts[i].Name)}", Theme.Normal);
        }
    }

    private Next Open(Func<KitPage, Screen> screen) => _kits.Selected is { } kit ? Next.Open(screen(kit)) : Next.Stay;

    private static IReadOnlyList<Column<KitPage>> Columns(Desk desk) =>
    [
        new(desk.Say("kits_kit"), k => desk.Say(k.Name)),
        new(desk.Say("kits_code"), k => k.Kit, 14),
        new(desk.Say("kits_version"), k => desk.Number(k.Version), 8, Align.Right),
        new("", k => k.Virtual ? desk.Say("kits_virtual") : "", 16),
        new(desk.Say("kits_possible"), k => desk.Number(k.Possible), 10, Align.Right, (a, b) => a.Possible.CompareTo(b.Possible)),
    ];
}

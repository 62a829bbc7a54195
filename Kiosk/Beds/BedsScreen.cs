using CentreHost.Beds;
using Kiosk.People;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Beds;

/// <summary>The blocks of the centre with what is free in each.</summary>
internal sealed class BedsScreen : Screen
{
    private const int BarWidth = 12;

    private readonly SpokenTable<BlockLine> _blocks;

    public BedsScreen(Desk desk)
        : base(desk) => _blocks = new SpokenTable<BlockLine>(desk, Columns);

    public override string Title => Desk.Say("beds_title");

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.Enter, "beds_key_open", () => With(block => new BlockScreen(Desk, block.Block))),
        Binding.On(Key.F5, "beds_key_convoy", () => With(block => new ConvoyScreen(Desk, block.Block))),
        Binding.On(Key.F3, "beds_key_person", FindPerson),
    ];

    public override View? Focus => _blocks;

    /// <summary>The free beds of the centre, to give one to this person or move them there.</summary>
    public static Screen For(Desk desk, long person, string name) => new FreeBedScreen(desk, person, name);

    public override void Shown() => Ask((centre, stop) => centre.Beds(stop), map =>
    {
        _blocks.Items = map.Blocks;
        return Next.Stay;
    });

    public override Next Scanned(ScannedCode scan) =>
        this.WithHolder(scan, holder => Next.Open(For(Desk, holder.Person, holder.Name)));

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say("beds_text"), Theme.Quiet);
        if (_blocks.Items.Count == 0)
        {
            canvas.Text(0, 2, Waiting > 0 ? "" : Desk.Say("beds_none"), Theme.Normal);
            return;
        }

        _blocks.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - 4));
        var (beds, occupied) = (_blocks.Items.Sum(b => b.Beds), _blocks.Items.Sum(b => b.Occupied));
        canvas.Text(
            0, canvas.Height - 1,
            Desk.Say("beds_sum", Desk.Number(occupied), Desk.Number(beds), Desk.Number(_blocks.Items.Sum(b => b.Free()))),
            Theme.Title);
    }

    private Next With(Func<BlockLine, Screen> screen) =>
        _blocks.Selected is { } block ? Next.Open(screen(block)) : Next.Stay;

    private Next FindPerson() => Next.Open(new ChoosePersonScreen(
        Desk, d => d.Say("beds_who"), person => Next.Instead(For(Desk, person.Person, person.Name))));

    private static IReadOnlyList<Column<BlockLine>> Columns(Desk desk) =>
    [
        new(desk.Say("bed_block"), b => b.Block, 10),
        new(desk.Say("bed_for"), b => BedWords.Kind(desk, b.Kind)),
        new(desk.Say("beds_occupied"), b => desk.Number(b.Occupied), 8, Align.Right, (a, b) => a.Occupied.CompareTo(b.Occupied)),
        new(desk.Say("beds_beds"), b => desk.Number(b.Beds), 6, Align.Right, (a, b) => a.Beds.CompareTo(b.Beds)),
        new(desk.Say("beds_free"), b => desk.Number(b.Free()), 7, Align.Right, (a, b) => a.Free().CompareTo(b.Free())),
        new("", b => Figures.Bar(b.Occupied, b.Beds, BarWidth), BarWidth),
    ];
}

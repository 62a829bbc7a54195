using CentreHost.Beds;
using Kiosk.People;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Beds;

/// <summary>A bed for one person: all that are free, found by typing block, room or bed.</summary>
internal sealed class FreeBedScreen : Screen
{
    private readonly long _person;
    private readonly string _name;
    private readonly SpokenTable<BedLine> _beds;
    private List<string> _proposed = [];
    private BedLine? _now;

    public FreeBedScreen(Desk desk, long person, string name)
        : base(desk) => (_person, _name, _beds) = (person, name, new SpokenTable<BedLine>(desk, Columns, Style));

    /// <summary>What the rules propose stands out, and stands first.</summary>
    private Style Style(BedLine bed) => _proposed.Contains(bed.Bed) ? Theme.Accent : Theme.Normal;

    public override string Title => Desk.Say("free_bed_title", _name);

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.Enter, "free_bed_key_choose", Choose),
        .. _now is null ? Array.Empty<Binding>() : [Binding.On(Key.F8, "block_key_free", Free)],
    ];

    public override View? Focus => _beds;

    public override void Shown() => Ask((centre, stop) => centre.SuggestBeds(_person, stop), proposed =>
    {
        _proposed = [.. proposed.Select(p => p.Bed)];
        Ask((centre, stop) => centre.Beds(stop), map =>
        {
            _now = map.Beds.FirstOrDefault(b => b.Person == _person);
            _beds.Items = [.. map.Beds.Where(b => b.IsFree()).OrderBy(Rank)];
            return Next.Stay;
        });
        return Next.Stay;
    });

    public override Next Scanned(ScannedCode scan)
    {
        Warn("free_bed_before_scan", _name);
        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        var says = _now is { } bed ? Desk.Say("free_bed_now", bed.Bed) : Desk.Say("free_bed_none_yet");
        canvas.Text(0, 0, says, Theme.Accent);
        canvas.Text(0, 1, Desk.Say("free_bed_text"), Theme.Quiet);
        _beds.Draw(canvas.Sub(0, 3, canvas.Width, canvas.Height - 3));
    }

    private int Rank(BedLine bed) => _proposed.IndexOf(bed.Bed) is >= 0 and var rank ? rank : _proposed.Count;

    private Next Choose()
    {
        if (_beds.Selected is not { } bed || Waiting > 0)
        {
            return Next.Stay;
        }

        var id = Desk.Centre.NewId();
        Order((centre, stop) => centre.AssignBed(id, _person, bed.Bed, stop), _ => Next.Back, problem =>
        {
            if (OverCapacityScreen.CanLift(problem))
            {
                return Next.Instead(new OverCapacityScreen(Desk, new ChosenPerson(_person, _name), bed.Bed, problem));
            }

            Warn(problem.Sentence);
            Shown();
            return Next.Stay;
        });
        return Next.Stay;
    }

    private Next Free()
    {
        Confirm("block_free_title", d => d.Say("block_free_text", _now!.Bed, _name), () =>
        {
            var id = Desk.Centre.NewId();
            Order((centre, stop) => centre.FreeBed(id, _person, stop), _ => Next.Back);
            return Next.Stay;
        });
        return Next.Stay;
    }

    private static IReadOnlyList<Column<BedLine>> Columns(Desk desk) =>
    [
        new(desk.Say("bed_block"), b => b.Block, 10),
        new(desk.Say("bed_for"), b => BedWords.Kind(desk, b.Kind), 24),
        new(desk.Say("bed_room"), b => b.Room),
        new(desk.Say("bed_bed"), b => b.Bed),
    ];
}

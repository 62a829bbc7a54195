using CentreHost.Beds;
using CentreHost.People;
using Kiosk.People;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Beds;

/// <summary>Who slept where on a night, by block; below it by sex and age. Nights are counted when the service day turns.</summary>
internal sealed class CensusScreen : Screen
{
    private readonly SpokenTable<BlockNight> _blocks;
    private List<CensusLine> _lines = [];
    private DateOnly _day;

    public CensusScreen(Desk desk)
        : base(desk)
    {
        _day = (desk.Host.Hello?.ServiceDay ?? DateOnly.FromDateTime(desk.Host.NowLocal)).AddDays(-1);
        _blocks = new SpokenTable<BlockNight>(desk, Columns);
    }

    public override string Title => Desk.Say("census_title", Desk.Day(_day));

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.PageUp, "census_key_before", () => Turn(-1)),
        Binding.On(Key.PageDown, "census_key_after", () => Turn(1)),
    ];

    private DateOnly Today => Desk.Host.Hello?.ServiceDay ?? DateOnly.MaxValue;

    public override void Shown()
    {
        var day = _day;
        Ask((centre, stop) => centre.Census(day, stop), lines =>
        {
            if (day == _day)
            {
                _lines = lines;
                _blocks.Items = [.. lines.GroupBy(line => line.Block).Select(block => new BlockNight(
                    block.Key, block.Sum(line => line.Nights), block.First().Capacity, block.First().Mats))];
            }

            return Next.Stay;
        });
    }

    public override void Draw(Canvas canvas)
    {
        if (_lines.Count == 0)
        {
            canvas.Text(0, 1, Waiting > 0 ? "" : Desk.Say("census_none"), Theme.Normal);
            return;
        }

        var (nights, beds) = (_lines.Sum(line => line.Nights), _blocks.Items.Sum(block => block.Capacity));
        var groups = PersonWords.AgeGroups.Where(age => _lines.Any(line => line.AgeGroup == age && line.Nights > 0)).ToList();
        canvas.Text(0, 0, Desk.Say("census_sum", Desk.Number(nights), Desk.Number(beds), Share(Desk, nights, beds)), Theme.Title);
        _blocks.Draw(canvas.Sub(0, 2, canvas.Width, Math.Max(2, canvas.Height - groups.Count - 5)));
        var y = canvas.Height - groups.Count - 1;
        canvas.Text(0, y - 1, canvas.Width, Row(Desk.Say("age_group"), sex => PersonWords.Of(Desk, sex)), Theme.Title);
        foreach (var age in groups)
        {
            canvas.Text(0, y++, Row(PersonWords.Of(Desk, age), sex => Desk.Number(NightsOf(sex, age))), Theme.Normal);
        }
    }

    private static string Share(Desk desk, long nights, long beds) => beds == 0 ? "–" : desk.Number(nights * 100 / beds);

    private static string Row(string name, Func<Sex, string> cell) =>
        $"{name,-16}{string.Concat(PersonWords.Sexes.Select(sex => $"{cell(sex),9}"))}";

    private long NightsOf(Sex sex, AgeGroup age) => _lines.Where(line => line.Sex == sex && line.AgeGroup == age).Sum(line => line.Nights);

    private void Turn(int by)
    {
        if (_day.AddDays(by) < Today)
        {
            _day = _day.AddDays(by);
            Shown();
        }
    }

    private static IReadOnlyList<Column<BlockNight>> Columns(Desk desk) =>
    [
        new(desk.Say("bed_block"), b => b.Block),
        new(desk.Say("census_nights"), b => desk.Number(b.Nights), 10, Align.Right, (a, b) => a.Nights.CompareTo(b.Nights)),
        new(desk.Say("beds_beds"), b => desk.Number(b.Capacity), 8, Align.Right, (a, b) => a.Capacity.CompareTo(b.Capacity)),
        new(desk.Say("census_mats"), b => desk.Number(b.Mats), 8, Align.Right, (a, b) => a.Mats.CompareTo(b.Mats)),
        new("%", b => Share(desk, b.Nights, b.Capacity), 6, Align.Right),
    ];

    private sealed record BlockNight(string Block, long Nights, long Capacity, long Mats);
}

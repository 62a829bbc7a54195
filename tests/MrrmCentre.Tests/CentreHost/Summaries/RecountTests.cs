using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Summaries;
using MrrmCentre.Tests.Delivery;

namespace MrrmCentre.Tests.Summaries;

/// <summary>Random days, and beside them the plain list of what staff did: each day's figures are that list, counted.</summary>
public sealed class RecountTests
{
    private static readonly DateOnly First = new(2026, 3, 10);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_days_figures_are_what_was_done_on_it_counted_again(int seed)
    {
        await using var centre = await CentreFixture.Start(standardCatalogue: true);
        using var staff = await centre.SignIn(Role.Head | Role.Kitchen | Role.Reception);
        var days = new DoneDays(centre, staff, new Random(seed));
        for (var day = 0; day < 3; day++)
        {
            for (var act = 0; act < 30; act++)
            {
                await days.Act();
            }

            days.Turn();
            centre.Clock.Pass(TimeSpan.FromDays(1));
        }

        for (var day = 0; day < 3; day++)
        {
            var summary = (await staff.Close(First.AddDays(day))).Summary;
            Assert.Equal(days.Expected(day), Counted(summary));
            Assert.All(summary.Equalities, equality => Assert.True(equality.Holds, equality.Name));
        }
    }

    private static SortedDictionary<string, long> Counted(DaySummary summary) => new(
        summary.Figures.Where(figure => DoneDays.Indicators.Contains(figure.Indicator) && figure.Known is not (null or 0))
            .ToDictionary(figure => DoneDays.Key(figure.Indicator, figure.Sex, figure.AgeGroup, figure.Detail), figure => figure.Value),
        StringComparer.Ordinal);
}

/// <summary>Does things at random, and notes what it did.</summary>
internal sealed class DoneDays(CentreFixture centre, Seat staff, Random random)
{
    public static readonly string[] Indicators =
    [
        "PRESENT_OPEN", "ARRIVALS_NEW", "DEPART_SELF", "PRESENT_CLOSE", "MEALS_SERVED", "MEALS_NO_CARD", "HEADS_NO_CARD", "PERSONS_FED",
        "EVENTS_VOIDED", "DOUBLE_SCAN_REFUSED",
    ];

    private static readonly AgeGroup[] Ages = [AgeGroup.From0To4, AgeGroup.From12To17, AgeGroup.From18To59, AgeGroup.From60];
    private static readonly string[] Codes = ["0-4", "12-17", "18-59", "60+"];

    private readonly List<SortedDictionary<string, long>> _days = [new(StringComparer.Ordinal)];
    private readonly List<Someone> _present = [];
    private readonly List<(Guid Event, Someone Who)> _meals = [];
    private readonly HashSet<Someone> _fed = [];

    private SortedDictionary<string, long> Today => _days[^1];

    public static string Key(string indicator, string sex, string age, string? detail) => $"{indicator} {sex} {age} {detail}".TrimEnd();

    public SortedDictionary<string, long> Expected(int day) => new(_days[day].Where(one => one.Value != 0).ToDictionary(), StringComparer.Ordinal);

    public async Task Act()
    {
        switch (random.Next(8))
        {
            case 0 or 1:
                await Arrive();
                break;
            case 2 when _present.Count > 0:
                await Leave();
                break;
            case 3 when _meals.Count > 0:
                await TakeBack();
                break;
            case 4:
                await CountHeads();
                break;
            case 5 when _days.Count > 1:
                await EnterLate();
                break;
            default:
                await (_present.Count > 0 ? Eat() : Arrive());
                break;
        }
    }

    /// <summary>Who is there now was there at the end, and is there when the next day begins.</summary>
    public void Turn()
    {
        _days.Add(new(StringComparer.Ordinal));
        foreach (var one in _fed)
        {
            Note(_days[^2], "PERSONS_FED", one.Sex, one.Age);
        }

        foreach (var one in _present)
        {
            Note(_days[^2], "PRESENT_CLOSE", one.Sex, one.Age);
            Note(_days[^1], "PRESENT_OPEN", one.Sex, one.Age);
        }

        _meals.Clear();
        _fed.Clear();
    }

    private async Task Arrive()
    {
        var age = random.Next(Ages.Length);
        var sex = random.Next(2) == 0 ? Sex.F : Sex.M;
        var card = await centre.BlankCard();
        var registered = await staff.Post<RegisterPerson, Registered>("people", new RegisterPerson(centre.NewId(), sex, Ages[age], null, card));
        var someone = new Someone(registered.Person, card, sex == Sex.F ? "f" : "m", Codes[age]);
        _present.Add(someone);
        Note(Today, "ARRIVALS_NEW", someone.Sex, someone.Age);
    }

    private async Task Leave()
    {
        var one = _present[random.Next(_present.Count)];
        await staff.Post<Depart, Done>($"people/{one.Person}/departure", new Depart(centre.NewId(), DepartureKind.Self, null));
        _present.Remove(one);
        Note(Today, "DEPART_SELF", one.Sex, one.Age);
    }

    private async Task Eat()
    {
        var one = _present[random.Next(_present.Count)];
        var verdict = await staff.Scan(centre.NewId(), one.Card, "LUNCH");
        if (_meals.Exists(meal => meal.Who == one))
        {
            Assert.Equal(Outcome.Refused, verdict.Outcome);
            Add(Today, Key("DOUBLE_SCAN_REFUSED", "all", "all", null), 1);
            return;
        }

        Assert.Equal(Outcome.Served, verdict.Outcome);
        _meals.Add((verdict.Id, one));
        _fed.Add(one);
        Meal(Today, one.Sex, one.Age, 1);
    }

    private async Task TakeBack()
    {
        var (meal, one) = _meals[random.Next(_meals.Count)];
        await staff.Post<UndoService, Undone>("scans/undo", new UndoService(centre.NewId(), meal));
        _meals.Remove((meal, one));
        _fed.Remove(one);
        Meal(Today, one.Sex, one.Age, -1);
        Add(Today, Key("EVENTS_VOIDED", "all", "all", null), 1);
    }

    private async Task CountHeads()
    {
        var (age, heads) = (random.Next(Ages.Length), random.Next(1, 9));
        await staff.Post<CountHeads, HeadsCounted>("services/heads", new CountHeads(centre.NewId(), "LUNCH", [new Heads(Sex.F, Ages[age], heads)]));
        Uncarded(Today, "f", Codes[age], heads);
    }

    private async Task EnterLate()
    {
        var (back, heads) = (random.Next(1, _days.Count), random.Next(1, 9));
        await staff.EatLate(centre, centre.Today.AddDays(-back), heads);
        Uncarded(_days[^(back + 1)], "m", "18-59", heads);
    }

    private static void Uncarded(SortedDictionary<string, long> day, string sex, string age, long heads)
    {
        Meal(day, sex, age, heads);
        Add(day, Key("MEALS_NO_CARD", "all", "all", null), heads);
        Add(day, Key("HEADS_NO_CARD", "all", "all", null), heads);
    }

    private static void Meal(SortedDictionary<string, long> day, string sex, string age, long heads)
    {
        Add(day, Key("MEALS_SERVED", sex, age, "LUNCH"), heads);
        Add(day, Key("MEALS_SERVED", "all", "all", "LUNCH"), heads);
        Add(day, Key("MEALS_SERVED", "all", "all", null), heads);
    }

    private static void Note(SortedDictionary<string, long> day, string indicator, string sex, string age)
    {
        Add(day, Key(indicator, sex, age, null), 1);
        Add(day, Key(indicator, "all", "all", null), 1);
    }

    private static void Add(SortedDictionary<string, long> day, string key, long more) => day[key] = day.GetValueOrDefault(key) + more;

    private sealed record Someone(long Person, string Card, string Sex, string Age);
}

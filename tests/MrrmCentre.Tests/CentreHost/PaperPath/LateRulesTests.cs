extern alias host;

using System.Diagnostics;
using CentreHost.PaperPath;
using CentreHost.Staff;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;
using Host = host::CentreHost.Services;
using HostCards = host::CentreHost.Cards;
using HostPaper = host::CentreHost.PaperPath;
using HostPeople = host::CentreHost.People;

namespace MrrmCentre.Tests.CentreHost.PaperPath;

/// <summary>The rules looked at from both sides of a line's moment, by the very functions the host decides with.</summary>
public sealed class LateRulesTests(ITestOutputHelper output)
{
    private static readonly DateTime Noon = CentreFixture.Noon;

    /// <summary>What happened, in the order in which it was written down: a scan now, or a line told late.</summary>
    private sealed record Deed(bool Late, int Person, int Hour);

    private static readonly Gen<Deed> Deeds =
        from late in Gen.Elements(true, false)
        from person in Gen.Choose(0, 2)
        from hour in Gen.Choose(0, 5)
        select new Deed(late, person, hour);

    [Fact]
    public void Every_line_is_kept_and_a_gift_past_the_maximum_has_a_conflict_and_no_other_has() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2_000),
        Prop.ForAll(Deeds.ListOf().ToArbitrary(), Gen.Choose(1, 3).ToArbitrary(), (deeds, most) =>
        {
            var (kept, conflicts) = Play(deeds, most);
            var online = deeds.Count(deed => !deed.Late);
            var excess = kept.GroupBy(gift => gift.Person).Sum(person => Math.Max(0, person.Count() - most));
            return kept.Count(gift => gift.Late) == deeds.Count(deed => deed.Late)
                && kept.Count(gift => !gift.Late) <= online
                && conflicts == excess;
        }));

    /// <summary>
    /// Lines entered one after another, with no scan between them, may be entered in any order: the same gifts are kept and
    /// as many conflicts listed, though another line may bear the conflict. This holds for maxima; of an interval the number
    /// of conflicts may depend on the order, since each line is judged by all that is written down before it.
    /// </summary>
    [Fact]
    public void The_order_in_which_lines_are_entered_changes_neither_what_is_kept_nor_how_many_conflicts_there_are() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2_000),
        Prop.ForAll(Deeds.ListOf().ToArbitrary(), Gen.Choose(1, 3).ToArbitrary(), (deeds, most) =>
        {
            var scans = deeds.Where(deed => !deed.Late).ToList();
            var lines = deeds.Where(deed => deed.Late).ToList();
            var one = Play([.. scans, .. lines], most);
            var other = Play([.. scans, .. lines.OrderByDescending(line => line.Hour).ThenBy(line => line.Person)], most);
            return one.Conflicts == other.Conflicts
                && one.Kept.Order().SequenceEqual(other.Kept.Order());
        }));

    [Theory]
    [InlineData(-45, false)]
    [InlineData(-90, true)]
    [InlineData(45, false)]
    [InlineData(90, true)]
    public void An_interval_is_broken_from_either_side(int minutes, bool served)
    {
        var service = Service() with { MinIntervalMinutes = 60 };
        Assert.Equal(served, Decide(service.Build(), [Given(Noon.AddMinutes(minutes))], Noon) is Host.Decision.Serve);
    }

    [Theory]
    [InlineData(-6, false)]
    [InlineData(6, false)]
    [InlineData(-7, true)]
    [InlineData(7, true)]
    public void A_week_counts_back_and_forth(int days, bool served)
    {
        var service = Service() with { MaxPerWeek = 1 };
        Assert.Equal(served, Decide(service.Build(), [Given(Noon.AddDays(days))], Noon) is Host.Decision.Serve);
    }

    [Fact]
    public void A_stay_counts_its_own_gifts_alone()
    {
        var service = (Service() with { MaxPerStay = 1 }).Build();

        Assert.IsType<Host.Decision.Refuse>(Decide(service, [Given(Noon.AddDays(2))], Noon));
        Assert.IsType<Host.Decision.Serve>(Decide(service, [Given(Noon.AddDays(-9))], Noon));
    }

    [Fact]
    public async Task Four_hundred_lines_go_in_without_the_counter_waiting()
    {
        await using var centre = await SomePaper.Canteen();
        var cards = await centre.People(400);
        centre.At(15);
        using var kitchen = await centre.SignIn(Role.Kitchen | Role.Storekeeper);
        PaperLine[] lines = [.. cards.Select(card => new PaperLine(centre.NewId(), card))];
        await kitchen.Tell(centre, "KIT", null, cards[0]);
        using var done = new CancellationTokenSource();
        var waits = WatchTheWriter(centre, done.Token);
        var clock = Stopwatch.StartNew();

        var told = await kitchen.Tell("LUNCH", null, null, lines);

        var took = clock.Elapsed;
        await done.CancelAsync();
        var waited = await waits;
        output.WriteLine($"400 lines in {took.TotalMilliseconds:F0} ms; {waited.Count} probes, longest wait {waited.Max():F1} ms");
        Assert.Equal(400, told.Lines.Count(line => !line.Conflict));
        Assert.Equal(401, centre.Number("SELECT count(*) FROM service_events"));

        // Whatever else the machine does, in one turn of the writer one wait would be as long as the whole.
        Assert.True(waited.Count >= 5, $"Others had {waited.Count} turns only.");
        Assert.True(waited.Max() < took.TotalMilliseconds * 0.6, $"Waited {waited.Max():F1} ms of {took.TotalMilliseconds:F0}.");
    }

    private static async Task<List<double>> WatchTheWriter(CentreFixture centre, CancellationToken stop)
    {
        var waits = new List<double>();
        do
        {
            var clock = Stopwatch.StartNew();
            await centre.OnWriter(_ => true);
            waits.Add(clock.Elapsed.TotalMilliseconds);
        }
        while (!stop.IsCancellationRequested);
        return waits;
    }

    private static (List<(int Person, int Hour, bool Late)> Kept, int Conflicts) Play(IReadOnlyList<Deed> deeds, int most)
    {
        var service = (Service() with { MaxPerSession = most }).Build();
        var kept = new List<(int Person, int Hour, bool Late)>();
        var conflicts = 0;
        foreach (var deed in deeds)
        {
            var given = kept.Where(gift => gift.Person == deed.Person).Select(gift => Given(Noon.AddHours(gift.Hour))).ToList();
            var isServed = Decide(service, given, Noon.AddHours(deed.Hour)) is Host.Decision.Serve;
            if (deed.Late || isServed)
            {
                kept.Add((deed.Person, deed.Hour, deed.Late));
                conflicts += isServed ? 0 : 1;
            }
        }

        return (kept, conflicts);
    }

    private static Host.Decision Decide(Host.Service service, IReadOnlyCollection<HostPaper.GivenGift> given, DateTime at)
    {
        var catalogue = new Host.Catalogue([(service, Host.ServiceTerms.LineOf(service, [], null, null))], []);
        var then = new HostPaper.PersonThen(
            1, HostPeople.Sex.F, HostPeople.AgeGroup.From18To59, HostCards.CardState.Bound, new HostPaper.Stay(Noon.AddDays(-8), null), false, 0, null);
        var told = new HostPaper.ToldGift(service, DateOnly.FromDateTime(at), 1, at);
        return Host.ServiceRules.Decide(service, HostPaper.LateFacts.Of(told, then, given, catalogue, 0), at, at.AddDays(1));
    }

    private static HostPaper.GivenGift Given(DateTime at) => new(1, DateOnly.FromDateTime(at), 1, at);

    private static Rules Service() => new();

    private sealed record Rules
    {
        public int? MaxPerSession { get; init; }

        public int? MaxPerWeek { get; init; }

        public int? MaxPerStay { get; init; }

        public int? MinIntervalMinutes { get; init; }

        public Host.Service Build() => new()
        {
            Id = 1,
            Code = "LUNCH",
            NameFr = "Déjeuner",
            NameEn = "Lunch",
            Kind = Host.ServiceKind.Meal,
            Roles = host::CentreHost.Staff.Role.Kitchen,
            MaxPerSession = MaxPerSession,
            MaxPerWeek = MaxPerWeek,
            MaxPerStay = MaxPerStay,
            MinIntervalMinutes = MinIntervalMinutes,
        };
    }
}

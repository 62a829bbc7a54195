using CentreHost.Services;
using CentreHost.Staff;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;
using Outcome = CentreHost.Services.Outcome;

namespace MrrmCentre.Tests.CentreHost.Services;

/// <summary>Four kiosks at the same instant, in whatever order their scans, repeats and undos reach the host.</summary>
public sealed class InterleavingTests(ITestOutputHelper output)
{
    private const int Kiosks = 4;
    private const int People = 3;
    private const int MostADay = 2;
    private const int MostOfTheCentre = 4;
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(60);
    private static readonly string[] Codes = ["WATER_T", "LUNCH_T", "IFTAR_T", "KIT_T"];

    private static readonly Gen<Deed> SomeDeed =
        from act in Gen.Frequency((6, Gen.Constant(Act.Scan)), (1, Gen.Constant(Act.Repeat)), (3, Gen.Constant(Act.Undo)))
        from person in Gen.Choose(0, People - 1)
        from service in Gen.Choose(0, Codes.Length - 1)
        select new Deed(act, person, service);

    private static readonly Gen<Round[]> SomeHistory = (
        from deeds in SomeDeed.ArrayOf(Kiosks)
        from minutes in Gen.Elements(0, 0, 1, 20, 59, 60)
        select new Round(deeds, minutes)).ArrayOf(12);

    private enum Act { Scan, Repeat, Undo }

    [Fact]
    public async Task No_maximum_is_exceeded_no_interval_broken_every_refusal_has_a_reason_and_an_undo_restores_exactly()
    {
        await using var centre = await Catalogue();
        var (served, refused, undone) = (0L, 0L, 0L);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20), Prop.ForAll(SomeHistory.ToArbitrary(), history =>
        {
            var told = Play(centre, history).GetAwaiter().GetResult();
            (served, refused, undone) = (served + told.Served, refused + told.Refused, undone + told.Undone);
        }));
        output.WriteLine($"served {served}, refused {refused}, undone {undone}");

        Assert.True(served > 100 && refused > 100 && undone > 20, $"served {served}, refused {refused}, undone {undone}: too few to prove anything");
        Assert.Equal(served, centre.Number("SELECT count(*) FROM service_events WHERE heads > 0"));
        Assert.Equal(undone, centre.Number("SELECT count(*) FROM service_events WHERE heads < 0"));
        Assert.Equal(refused, centre.Number("SELECT count(*) FROM refused_scans"));
        Assert.Equal(0, centre.Number("SELECT count(*) FROM refused_scans WHERE coalesce(code, '') = ''"));
        Assert.Equal(
            centre.Rows("SELECT service_day, service_id, sum(heads) FROM service_events GROUP BY 1, 2 HAVING sum(heads) <> 0 ORDER BY 1, 2"),
            centre.Rows("SELECT service_day, service_id, sum(heads) FROM service_day_figures GROUP BY 1, 2 HAVING sum(heads) <> 0 ORDER BY 1, 2"));
    }

    /// <summary>One kiosk at a time: nothing is refused that the rules allow, so that an undo gives back all it took and no more.</summary>
    [Fact]
    public async Task One_after_another_exactly_what_the_rules_allow_is_served()
    {
        await using var centre = await Catalogue();
        var told = 0;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(15), Prop.ForAll(SomeHistory.ToArbitrary(), history =>
            told += InTurn(centre, history).GetAwaiter().GetResult()));

        Assert.True(told > 300, $"only {told} scans");
    }

    private static async Task<int> InTurn(CentreFixture centre, Round[] history)
    {
        centre.Clock.UtcNow = centre.Clock.UtcNow.Date.AddDays(1).AddHours(8);
        var cards = await centre.People(People);
        using var seat = await centre.SignIn(Role.Kitchen | Role.Reception);
        var (standing, scans) = (new List<(Guid Event, Given Given)>(), 0);
        foreach (var round in history)
        {
            foreach (var deed in round.Deeds)
            {
                if (deed.Act == Act.Undo && standing.Count > 0 && centre.Clock.UtcNow - DateTime.UnixEpoch - standing[^1].Given.At <= TimeSpan.FromMinutes(1))
                {
                    await seat.Post<UndoService, Undone>("scans/undo", new UndoService(centre.NewId(), standing[^1].Event));
                    standing.RemoveAt(standing.Count - 1);
                    continue;
                }

                var given = new Given(Codes[deed.Service], deed.Person, centre.Clock.UtcNow - DateTime.UnixEpoch);
                var allowed = Allowed(given, [.. standing.Select(s => s.Given).Where(g => g.Person == given.Person)], [.. standing.Select(s => s.Given)]);
                var verdict = await seat.Scan(centre.NewId(), cards[deed.Person], given.Service);
                Assert.True(allowed == (verdict.Outcome == Outcome.Served), $"{given}: {verdict.Code} after {string.Join(", ", standing)}");
                scans++;
                if (allowed)
                {
                    standing.Add((verdict.Id, given));
                }
            }

            centre.Clock.Pass(TimeSpan.FromMinutes(round.MinutesAfter));
        }

        return scans;
    }

    private static async Task<CentreFixture> Catalogue()
    {
        var centre = await CentreFixture.Start();
        await centre.Service("WATER_T", ServiceKind.Other);
        await centre.Service("LUNCH_T", ServiceKind.Meal);
        await centre.Service("IFTAR_T", ServiceKind.Meal);
        await centre.Service("KIT_T", ServiceKind.Other);
        await centre.Give($"UPDATE services SET max_per_day = {MostADay}, min_interval_minutes = {Between.TotalMinutes} WHERE code = 'WATER_T'");
        await centre.Give("UPDATE services SET max_per_session = 1 WHERE kind = 'Meal'");
        await centre.Give($"UPDATE services SET centre_daily_limit = {MostOfTheCentre} WHERE code = 'KIT_T'");
        await centre.Give(
            "INSERT INTO service_exclusions (service_id, other_id) SELECT a.id, b.id FROM services a, services b WHERE a.code = 'LUNCH_T' AND b.code = 'IFTAR_T'");
        return centre;
    }

    /// <summary>A day of its own for every history, with people and sign-ins of its own.</summary>
    private static async Task<(long Served, long Refused, long Undone)> Play(CentreFixture centre, Round[] history)
    {
        centre.Clock.UtcNow = centre.Clock.UtcNow.Date.AddDays(1).AddHours(8);
        var cards = await centre.People(People);
        var seats = new List<Kiosk>();
        for (var i = 0; i < Kiosks; i++)
        {
            seats.Add(new Kiosk(await centre.SignIn(Role.Kitchen | Role.Reception, $"K{i + 1}")));
        }

        foreach (var round in history)
        {
            await Task.WhenAll(seats.Select((kiosk, i) => kiosk.Do(centre, round.Deeds[i], cards)));
            AssertRules(centre);
            centre.Clock.Pass(TimeSpan.FromMinutes(round.MinutesAfter));
        }

        seats.ForEach(kiosk => kiosk.Dispose());
        return (seats.Sum(k => k.Served), seats.Sum(k => k.Refused), seats.Sum(k => k.Undone));
    }

    /// <summary>From the events alone, in the order they were taken: at each one, what had been given and not taken back.</summary>
    private static void AssertRules(CentreFixture centre)
    {
        var standing = new Dictionary<long, Given>();
        foreach (var row in centre.Rows(
            $"""
            SELECT e.seq, s.code, e.person_id, e.occurred_at, e.reverses_seq FROM service_events e JOIN services s ON s.id = e.service_id
            WHERE e.service_day = '{centre.Today:yyyy-MM-dd}' ORDER BY e.seq
            """))
        {
            if (row[4] is long reversed)
            {
                Assert.True(standing.Remove(reversed), "what was taken back had not been given, or was taken back before");
                continue;
            }

            var given = new Given((string)row[1]!, (long)row[2]!, TimeSpan.FromMilliseconds((long)row[3]!));
            var own = standing.Values.Where(g => g.Person == given.Person).ToList();
            Assert.True(Allowed(given, own, [.. standing.Values]), $"{given} was given with {string.Join(", ", own)}");
            standing[(long)row[0]!] = given;
        }
    }

    private static bool Allowed(Given given, List<Given> own, List<Given> all) => given.Service switch
    {
        "WATER_T" => own.Count(g => g.Service == "WATER_T") < MostADay
            && own.Where(g => g.Service == "WATER_T").All(g => given.At - g.At >= Between),
        "KIT_T" => all.Count(g => g.Service == "KIT_T") < MostOfTheCentre,
        _ => !own.Any(g => g.Service is "LUNCH_T" or "IFTAR_T"),
    };

    private sealed record Deed(Act Act, int Person, int Service);

    private sealed record Round(Deed[] Deeds, int MinutesAfter);

    private sealed record Given(string Service, long Person, TimeSpan At);

    private sealed class Kiosk(Seat seat) : IDisposable
    {
        private Verdict? _last;
        private Deed? _before;
        private bool _isUndone;

        public long Served { get; private set; }

        public long Refused { get; private set; }

        public long Undone { get; private set; }

        public async Task Do(CentreFixture centre, Deed deed, List<string> cards)
        {
            switch (deed.Act)
            {
                case Act.Repeat when _last is { } last:
                    var again = await seat.Scan(last.Id, cards[_before!.Person], Codes[_before.Service]);
                    Assert.Equal((last.Outcome, last.Code, true), (again.Outcome, again.Code, again.Repeat));
                    break;
                case Act.Undo when _last is { Outcome: Outcome.Served } last && !_isUndone:
                    await Undo(centre, last);
                    break;
                default:
                    await Scan(centre, deed, cards);
                    break;
            }
        }

        public void Dispose() => seat.Dispose();

        private async Task Scan(CentreFixture centre, Deed deed, List<string> cards)
        {
            (_before, _isUndone) = (deed, false);
            _last = await seat.Scan(centre.NewId(), cards[deed.Person], Codes[deed.Service]);
            Served += _last.Outcome == Outcome.Served ? 1 : 0;
            Refused += _last.Outcome == Outcome.Refused ? 1 : 0;
            Assert.True(_last.Outcome == Outcome.Served || _last.Sentence.Fr.Length > 0, "refused without a sentence");
        }

        /// <summary>Past its minute an undo is refused, and nothing is taken back.</summary>
        private async Task Undo(CentreFixture centre, Verdict last)
        {
            if (centre.Clock.UtcNow > last.UndoUntilUtc)
            {
                Assert.Equal("undo_too_late", (await seat.Refused("scans/undo", new UndoService(centre.NewId(), last.Id))).Code);
                return;
            }

            await seat.Post<UndoService, Undone>("scans/undo", new UndoService(centre.NewId(), last.Id));
            (Undone, _isUndone) = (Undone + 1, true);
        }
    }
}

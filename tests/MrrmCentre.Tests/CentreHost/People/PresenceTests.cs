extern alias host;

using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Staff;
using CentreHost.Summaries;
using FsCheck.Fluent;
using host::CentreHost.Import;
using Microsoft.Extensions.DependencyInjection;
using CentreState = host::CentreHost.Centre.CentreState;
using Movements = host::CentreHost.People.Movements;

namespace MrrmCentre.Tests.CentreHost.People;

public sealed class PresenceTests
{
    private const string Counted =
        "SELECT sex || ' ' || age_group, sum(change) FROM movements GROUP BY sex, age_group HAVING sum(change) <> 0 ORDER BY 1";

    private const string Recounted =
        "SELECT sex || ' ' || age_group, count(*) FROM people WHERE status IN ('Present', 'Out') GROUP BY sex, age_group ORDER BY 1";

    [Fact]
    public async Task Whoever_is_corrected_after_the_rush_leaves_the_group_they_were_counted_in()
    {
        await using var centre = await CentreFixture.Start();
        using var head = await centre.SignIn(Role.Head | Role.Reception);
        var taken = await head.Post<RegisterPerson, Registered>(
            "people", new RegisterPerson(centre.NewId(), Sex.U, AgeGroup.Unknown, null, null));

        centre.Clock.Pass(TimeSpan.FromDays(1));
        await Correct(centre, head, taken.Person, Sex.F, AgeGroup.From12To17);
        var today = await head.Get<Today>("today");
        centre.Clock.Pass(TimeSpan.FromDays(1));
        await head.Post<Depart, Done>($"people/{taken.Person}/departure", new Depart(centre.NewId(), DepartureKind.Self, null));
        centre.Clock.Pass(TimeSpan.FromDays(1));
        using var closed = await head.Http.PostAsync("summaries/close", null);
        var days = await head.Get<List<SummaryLine>>("summaries");

        Assert.Equal((1, 0, 0), (today.Present, today.Arrivals, today.Departures));
        Assert.Equal(3, days.Count);
        var summary = (await head.Get<SummaryPage>("summaries/2026-03-11")).Summary;
        Assert.Equal([("f", "12-17", 1), ("all", "all", 1)], Present(summary, "PRESENT_CLOSE"));
        Assert.Equal([("u", "unknown", 1), ("all", "all", 1)], Present(summary, "PRESENT_OPEN"));
        Assert.DoesNotContain(summary.Figures, f => f.Value != 0 && (f.Indicator.StartsWith("ARRIVALS", StringComparison.Ordinal)
            || f.Indicator.StartsWith("DEPART", StringComparison.Ordinal)));
        Assert.All(summary.Equalities, equality => Assert.True(equality.Holds, equality.Name));
        Assert.Empty(Present((await head.Get<SummaryPage>("summaries/2026-03-12")).Summary, "PRESENT_CLOSE"));
    }

    [Fact]
    public async Task After_any_history_presence_by_sex_and_age_group_is_a_recount_of_who_is_there_and_never_below_nobody()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);
        var deed =
            from what in Gen.Choose(0, 9)
            from who in Gen.Choose(0, 3)
            from sex in Gen.Elements(Enum.GetValues<Sex>())
            from age in Gen.Elements(Enum.GetValues<AgeGroup>())
            select (what, who, sex, age);

        foreach (var history in Gen.Sample(deed.ListOf(10), 5))
        {
            var people = new List<long>();
            foreach (var (what, who, sex, group) in history)
            {
                centre.Clock.Pass(TimeSpan.FromHours(7));
                await Do(centre, reception, people, what, who, sex, group);

                Assert.Equal(centre.Rows(Recounted), centre.Rows(Counted));
                Assert.Empty(centre.Rows(
                    """
                    SELECT 1 FROM (SELECT sum(change) OVER (PARTITION BY sex, age_group ORDER BY service_day, seq) AS present FROM movements)
                    WHERE present < 0
                    """));
            }
        }
    }

    [Fact]
    public async Task Phantoms_of_earlier_corrections_are_put_right_at_the_next_start()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await reception.Post<RegisterPerson, Registered>(
                "people", new RegisterPerson(centre.NewId(), Sex.U, AgeGroup.Unknown, null, null));
        }

        await centre.Give("UPDATE people SET sex = 'F', age_group = 'From12To17'");
        await reception.Post<Depart, Done>("people/1/departure", new Depart(centre.NewId(), DepartureKind.Self, null));
        var days = centre.Services.GetRequiredService<CentreState>().Days;

        var written = await centre.OnWriter(turn => Movements.RegroupAll(turn, StandardCatalogue.Console, days));

        Assert.Equal(4, written);
        Assert.Equal(centre.Rows(Recounted), centre.Rows(Counted));
        Assert.Equal(0, await centre.OnWriter(turn => Movements.RegroupAll(turn, StandardCatalogue.Console, days)));
    }

    private static async Task Do(CentreFixture centre, Seat reception, List<long> people, int what, int who, Sex sex, AgeGroup group)
    {
        if (people.Count <= who || what == 0)
        {
            var arrived = centre.Clock.UtcNow.AddHours(-30 * who);
            people.Add((await reception.Post<RegisterPerson, Registered>("people", new RegisterPerson(
                centre.NewId(), sex, group, null, null, ArrivedAtUtc: arrived))).Person);
        }
        else if (what <= 6)
        {
            await Correct(centre, reception, people[who], sex, group);
        }
        else
        {
            await reception.Post<Depart, Done>($"people/{people[who]}/departure", new Depart(centre.NewId(), DepartureKind.Self, null));
            people.RemoveAt(who);
        }
    }

    private static Task<Done> Correct(CentreFixture centre, Seat seat, long person, Sex sex, AgeGroup group) =>
        seat.Post<ChangeProfile, Done>($"people/{person}/profile", new ChangeProfile(
            centre.NewId(), sex, group, new Identity("Démo", "0412"), Intention.Undecided, null, null));

    private static List<(string Sex, string AgeGroup, long Value)> Present(DaySummary summary, string indicator) =>
        [.. summary.Figures.Where(f => f.Indicator == indicator && f.Value != 0).Select(f => (f.Sex, f.AgeGroup, f.Value))];
}

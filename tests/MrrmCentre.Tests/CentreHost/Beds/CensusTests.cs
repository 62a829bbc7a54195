extern alias host;

using CentreHost.Beds;
using Microsoft.Extensions.DependencyInjection;
using DayClosing = host::CentreHost.Summaries.DayClosing;

namespace MrrmCentre.Tests.CentreHost.Beds;

public sealed class CensusTests
{
    private static readonly string[] Sexes = ["F", "M"];
    private static readonly string[] Ages = ["From5To11", "From18To59"];

    [Fact]
    public async Task Nights_are_counted_when_the_day_closes_and_a_later_correction_changes_none()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await BedRoomTests.Hall(centre, beds: 3, people: 2);
        await BedRoomTests.Give(centre, reception, 1, "T1-001");
        await BedRoomTests.Give(centre, reception, 2, "T1-002");
        await reception.Post<LayMat, MatLaid>("beds/mats", new LayMat(centre.NewId(), "T", "T1"));
        var day = centre.Today;
        centre.Clock.Pass(TimeSpan.FromDays(1));

        await Close(centre);
        await centre.Give("UPDATE people SET sex = 'F', age_group = 'From60'");
        centre.Clock.Pass(TimeSpan.FromDays(1));
        await Close(centre);

        var night = Assert.Single(await reception.Get<List<CensusLine>>($"beds/census?day={day:yyyy-MM-dd}"));
        Assert.Equal(("T", 2, 3, 1), (night.Block, night.Nights, night.Capacity, night.Mats));
        Assert.Equal("U", night.Sex.ToString());
        Assert.Equal(2, centre.Number("SELECT count(*) FROM bed_census_days"));
    }

    /// <summary>A few weeks of moves, mats, departures and corrected profiles, closed at odd moments, from fixed seeds.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Bed_nights_are_a_recount_of_who_lay_where(int seed)
    {
        var chance = new Random(seed);
        await using var centre = await CentreFixture.Start();
        using var reception = await BedRoomTests.Hall(centre, beds: 8, people: 10);
        var asleep = new Dictionary<long, string>();
        var expected = new SortedDictionary<string, long>(StringComparer.Ordinal);
        for (var day = 0; day < 12; day++)
        {
            for (var step = 0; step < 5; step++)
            {
                var person = chance.Next(1, 11);
                if (chance.Next(3) == 0 && asleep.Remove(person))
                {
                    await reception.Post<FreeBed, BedAssigned>("beds/free", new FreeBed(centre.NewId(), person));
                }
                else if (Enumerable.Range(1, 8).Select(bed => $"T1-{bed:D3}").Except(asleep.Values).ToList() is { Count: > 0 } free)
                {
                    asleep[person] = free[chance.Next(free.Count)];
                    await BedRoomTests.Give(centre, reception, person, asleep[person]);
                }
            }

            await Correct(centre, chance.Next(1, 11), Sexes[chance.Next(2)], Ages[chance.Next(2)]);
            foreach (var group in centre.Rows("SELECT p.sex, p.age_group FROM bed_stays s JOIN people p ON p.id = s.person_id WHERE s.until_at IS NULL"))
            {
                var key = $"{centre.Today:yyyy-MM-dd} {group[0]} {group[1]}";
                expected[key] = expected.GetValueOrDefault(key) + 1;
            }

            centre.Clock.Pass(TimeSpan.FromDays(1));
            if (chance.Next(2) == 0)
            {
                await Close(centre);
            }
        }

        await Close(centre);

        var counted = centre.Rows("SELECT service_day || ' ' || sex || ' ' || age_group, sum(nights) FROM bed_census WHERE nights > 0 GROUP BY 1 ORDER BY 1");
        Assert.Equal(expected.Select(e => (e.Key, e.Value)), counted.Select(row => ((string)row[0]!, (long)row[1]!)));
        Assert.Equal(expected.Values.Sum(), centre.Number("SELECT sum(nights) FROM bed_census"));
    }

    private static Task<int> Close(CentreFixture centre) => centre.Services.GetRequiredService<DayClosing>().CatchUp();

    /// <summary>As a profile does: the row, and the movements that follow it.</summary>
    private static async Task Correct(CentreFixture centre, long person, string sex, string age)
    {
        await centre.Give("UPDATE people SET sex = @2, age_group = @3 WHERE id = @1", person, sex, age);
        var days = centre.Services.GetRequiredService<host::CentreHost.Centre.CentreState>().Days;
        await centre.OnWriter(turn =>
        {
            host::CentreHost.People.Movements.Regroup(turn, person, new host::CentreHost.Staff.Actor(0, "console", default, "console"), days);
            return true;
        });
    }
}

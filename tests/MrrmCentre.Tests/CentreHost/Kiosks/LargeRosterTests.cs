using System.Diagnostics;
using CentreHost.Kiosks;
using CentreHost.Staff;
using MrrmCentre.Tests.Kiosk;
using MrrmCentre.Tests.Kiosk.Alone;
using Xunit.Abstractions;

namespace MrrmCentre.Tests.CentreHost.Kiosks;

/// <summary>Every kiosk asks three times a minute whether the cards have changed, also in the largest centre.</summary>
public sealed class LargeRosterTests(ITestOutputHelper output)
{
    private const int People = 20_000;

    [Fact]
    [Trait("Category", "Campaign")]
    public async Task Of_twenty_thousand_people_an_unchanged_roster_is_told_within_a_tenth_of_a_second()
    {
        await using var centre = await LineTests.Canteen();
        await CounterKiosk.People(centre, 1);
        await Multiply(centre, "people", ("id", "n.i"), ("case_number", "'M' || n.i"));
        await Multiply(centre, "cards", ("id", "n.i + 100000"), ("token", "randomblob(10)"), ("short_code", "'M' || n.i"), ("person_id", "n.i"));
        using var kitchen = await centre.SignIn(Role.Kitchen);
        var whole = await kitchen.Get<CardRoster>("kiosks/roster");

        var times = new List<double>();
        for (var i = 0; i < 11; i++)
        {
            var began = Stopwatch.GetTimestamp();
            var same = await kitchen.Get<CardRoster>($"kiosks/roster?version={whole.Version}&through={whole.Through}");
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            Assert.Null(same.Cards);
        }

        output.WriteLine($"unchanged: {string.Join(' ', times.Select(t => $"{t:F0}"))} ms");
        Assert.Equal(People, whole.Cards!.Count);
        Assert.InRange(times.Min(), 0, 100);
    }

    /// <summary>Copies of the first row, but for what is to differ.</summary>
    private static Task Multiply(CentreFixture centre, string table, params (string Column, string As)[] differs)
    {
        var columns = centre.Rows($"SELECT name FROM pragma_table_info('{table}')").Select(row => (string)row[0]!).ToList();
        var values = columns.Select(column => differs.FirstOrDefault(d => d.Column == column).As ?? "t." + column);
        return centre.Give(
            $"""
            WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < {People})
            INSERT INTO {table} ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM n, (SELECT * FROM {table} LIMIT 1) t
            """);
    }
}

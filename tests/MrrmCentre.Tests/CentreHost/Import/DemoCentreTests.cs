extern alias host;

using CentreHost.Beds;
using CentreHost.People;
using HostBeds = host::CentreHost.Beds;
using HostPeople = host::CentreHost.People;

namespace MrrmCentre.Tests.Import;

public sealed class DemoCentreTests(AgadezHost agadez) : IClassFixture<AgadezHost>
{
    private CentreFixture Centre => agadez.Centre;

    [Fact]
    public async Task The_demonstration_has_a_thousand_beds_and_a_hundred_and_ten_residents()
    {
        using var console = Centre.Console();

        var map = await console.Get<BedMap>("beds");

        Assert.Equal(1_000, map.Beds.Count(bed => bed.Usable));
        Assert.Equal(110, map.Beds.Count(bed => bed.Person is not null));
        Assert.Equal(Enum.GetValues<BlockKind>(), map.Blocks.Select(block => block.Kind).Order());
        Assert.Equal(110, Centre.Number("SELECT count(*) FROM people WHERE status = 'Present'"));
        Assert.Equal(110, Centre.Number("SELECT sum(change) FROM movements"));
    }

    [Fact]
    public void Everybody_lies_in_a_block_for_them()
    {
        var stays = Centre.Rows(
            """
            SELECT k.kind, p.sex, p.age_group FROM bed_stays s JOIN people p ON p.id = s.person_id JOIN beds b ON b.id = s.bed_id
            JOIN rooms r ON r.id = b.room_id JOIN blocks k ON k.id = r.block_id WHERE s.until_at IS NULL
            """);

        Assert.Equal(110, stays.Count);
        Assert.All(stays, stay => Assert.True(HostBeds.BedRules.Suits(
            Enum.Parse<HostBeds.BlockKind>((string)stay[0]!), Enum.Parse<HostPeople.Sex>((string)stay[1]!),
            Enum.Parse<HostPeople.AgeGroup>((string)stay[2]!))));
    }

    [Fact]
    public void Everybody_arrived_on_their_own_day_within_two_weeks_and_sleeps_there_since()
    {
        var first = new DateTimeOffset(2026, 11, 6, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
        var day = new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

        Assert.Equal(110, Centre.Number($"SELECT count(*) FROM movements WHERE occurred_at >= {first} AND occurred_at < {day}"));
        Assert.True(Centre.Number("SELECT count(DISTINCT service_day) FROM movements") > 7);
        Assert.Equal(110, Centre.Number(
            """
            SELECT count(*) FROM movements m JOIN people p ON p.id = m.person_id AND p.arrived_at = m.occurred_at
            JOIN bed_stays s ON s.person_id = p.id AND s.from_at = m.occurred_at
            WHERE m.service_day = date((m.occurred_at / 1000) - 3 * 3600, 'unixepoch')
            """));
    }

    [Fact]
    public async Task An_imported_person_is_found_by_name_and_their_name_stands_nowhere_in_clear()
    {
        using var console = Centre.Console();

        var found = Assert.Single(await console.Get<List<PersonLine>>("people?search=demo%200042"));

        Assert.Equal("AGZ-00042", found.CaseNumber);
        var stored = await File.ReadAllBytesAsync(Path.Combine(Centre.Directory, "centre.db-wal"));
        Assert.Equal(-1, stored.AsSpan().IndexOf("Démo 0042"u8));
    }

    [Fact]
    public void All_of_it_passes_the_checks_a_living_centre_makes()
    {
        Assert.Equal(33, Centre.Number("SELECT count(*) FROM services"));
        Assert.Equal(0, Centre.Number("SELECT count(*) FROM services WHERE item_id IS NULL AND item_units > 0"));
        Assert.Equal("NER-AGZ-01", Centre.Rows("SELECT code FROM centre").Single()[0]);
    }
}

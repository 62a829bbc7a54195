using CentreHost.Beds;
using CentreHost.Staff;
using Microsoft.Data.Sqlite;

namespace MrrmCentre.Tests.CentreHost.Beds;

public sealed class BedsTests
{
    [Fact]
    public async Task A_bed_has_one_occupant_whoever_asks_first_and_a_move_frees_the_old_one()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await Hall(centre, beds: 2);
        await centre.People(3);

        var answers = await Task.WhenAll(Enumerable.Range(1, 3).Select(person =>
            reception.Http.PostAsync("beds/assign", Json(new AssignBed(centre.NewId(), person, "T1-001")))));
        var winner = centre.Number("SELECT person_id FROM bed_stays");
        var moved = await reception.Post<AssignBed, BedAssigned>("beds/assign", new AssignBed(centre.NewId(), winner, "T1-002"));

        Assert.Single(answers, answer => answer.IsSuccessStatusCode);
        Assert.Equal(("T1-002", "T1-001"), (moved.Bed, moved.LeftBed));
        var map = await reception.Get<BedMap>("beds");
        Assert.Equal([null, winner], map.Beds.Select(b => b.Person));
        Assert.Equal("bed_already_yours", (await reception.Refused("beds/assign", new AssignBed(centre.NewId(), winner, "T1-002"))).Code);
        Assert.Equal("bed_unknown", (await reception.Refused("beds/assign", new AssignBed(centre.NewId(), winner, "Z9"))).Code);
    }

    [Fact]
    public async Task The_database_itself_refuses_a_second_occupant()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await Hall(centre, beds: 1);
        await centre.People(2);
        await reception.Post<AssignBed, BedAssigned>("beds/assign", new AssignBed(centre.NewId(), 1, "T1-001"));

        var refused = await Assert.ThrowsAsync<SqliteException>(() => centre.Give(
            "INSERT INTO bed_stays (bed_id, person_id, from_at, staff_id) SELECT bed_id, 2, from_at, 0 FROM bed_stays"));

        Assert.Equal(19, refused.SqliteErrorCode);
    }

    [Fact]
    public async Task A_bed_out_of_use_and_a_block_for_others_are_refused()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await Hall(centre, beds: 2);
        await centre.People(1);
        await centre.Give("UPDATE beds SET usable = 0 WHERE code = 'T1-001'");
        await centre.Give("UPDATE blocks SET kind = 'UnaccompaniedChildren'");

        Assert.Equal("bed_out_of_use", (await reception.Refused("beds/assign", new AssignBed(centre.NewId(), 1, "T1-001"))).Code);
        Assert.Equal("bed_for_others", (await reception.Refused("beds/assign", new AssignBed(centre.NewId(), 1, "T1-002"))).Code);
    }

    private static async Task<Seat> Hall(CentreFixture centre, int beds)
    {
        await centre.Give("INSERT INTO blocks (code, kind) VALUES ('T', 'TransitHall')");
        await centre.Give("INSERT INTO rooms (block_id, code) SELECT id, 'T1' FROM blocks");
        for (var bed = 1; bed <= beds; bed++)
        {
            await centre.Give("INSERT INTO beds (room_id, code, usable) SELECT id, @1, 1 FROM rooms", $"T1-{bed:D3}");
        }

        return await centre.SignIn(Role.Reception);
    }

    private static StringContent Json(AssignBed request) => new(
        System.Text.Json.JsonSerializer.Serialize(request, global::CentreHost.CentreJson.Default.AssignBed), System.Text.Encoding.UTF8, "application/json");
}

using CentreHost.Beds;
using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Staff;
using Microsoft.Data.Sqlite;

namespace MrrmCentre.Tests.CentreHost.Beds;

/// <summary>Room that is not there: kept, out of order, on the floor, over capacity, shared, let go.</summary>
public sealed class BedRoomTests
{
    private const string Pin = "271828";

    [Fact]
    public async Task At_capacity_a_named_second_person_lets_somebody_sleep_on_a_mat_and_it_counts_as_over()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await Hall(centre, beds: 1, people: 2);
        await Give(centre, reception, 1, "T1-001");
        await Head(centre);
        var refused = await reception.Refused("beds/assign", new AssignBed(centre.NewId(), 2, "T1-001"));
        AssignBed Over(string staff, string pin = Pin, string reason = "Nuit de convoi") =>
            new(centre.NewId(), 2, "T1-001", new BedOverride(staff, pin, reason));

        Assert.Equal("bed_taken", refused.Code);
        Assert.Equal("same_person", (await reception.Refused("beds/assign", Over("S001", "314159"))).Code);
        Assert.Equal("wrong_pin", (await reception.Refused("beds/assign", Over("CHEF", "000000"))).Code);
        Assert.Equal("bed_reason", (await reception.Refused("beds/assign", Over("CHEF", reason: " "))).Code);
        Assert.Equal("bed_override_not_theirs", (await reception.Refused("beds/assign", Over("MAG"))).Code);
        var given = await reception.Post<AssignBed, BedAssigned>("beds/assign", Over("CHEF"));

        Assert.Equal(("T1-M01", true), (given.Bed, given.OverCapacity));
        var block = (await reception.Get<BedMap>("beds")).Blocks.Single();
        Assert.Equal((1, 2, 1), (block.Beds, block.Occupied, block.Mats));
        Assert.Equal(("bed_taken", 2L), ((string)centre.Rows("SELECT rule FROM bed_overrides").Single()[0]!, centre.Number("SELECT person_id FROM bed_overrides")));
        Assert.Equal(0, centre.Number("SELECT count(*) FROM bed_overrides WHERE instr(reason, 'convoi') > 0"));
        Assert.Equal(1, centre.Number("SELECT count(*) FROM bed_stays WHERE over_capacity"));
    }

    [Fact]
    public async Task A_mat_in_a_full_block_needs_the_second_person_too_and_separation_is_nobodys_to_set_aside()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await Hall(centre, beds: 1, people: 2);
        await Give(centre, reception, 1, "T1-001");
        await Head(centre);
        var mat = await reception.Post<LayMat, MatLaid>("beds/mats", new LayMat(centre.NewId(), "T", "T1"));
        Assert.Equal("bed_centre_full", (await reception.Refused("beds/assign", new AssignBed(centre.NewId(), 2, mat.Bed))).Code);
        await centre.Give("UPDATE blocks SET kind = 'Women'");
        await centre.Give("UPDATE people SET sex = 'M'");

        var over = new AssignBed(centre.NewId(), 2, mat.Bed, new BedOverride("CHEF", Pin, "Démo"));

        Assert.Equal("bed_for_others", (await reception.Refused("beds/assign", over)).Code);
        await centre.Give("UPDATE blocks SET kind = 'Men'");
        Assert.True((await reception.Post<AssignBed, BedAssigned>("beds/assign", over with { Id = centre.NewId() })).OverCapacity);
        Assert.Equal("bed_taken", (await reception.Refused("beds/mats/remove", new RemoveMat(centre.NewId(), mat.Bed))).Code);
        await reception.Post<FreeBed, BedAssigned>("beds/free", new FreeBed(centre.NewId(), 2));
        await reception.Post<RemoveMat, Done>("beds/mats/remove", new RemoveMat(centre.NewId(), mat.Bed));
        Assert.Single((await reception.Get<BedMap>("beds")).Beds);
        Assert.Equal(mat.Bed, (await reception.Post<LayMat, MatLaid>("beds/mats", new LayMat(centre.NewId(), "T", "T1"))).Bed);
    }

    [Fact]
    public async Task A_bed_kept_for_one_is_refused_to_the_others_until_its_hour_has_passed()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await Hall(centre, beds: 2, people: 3);
        var until = centre.Clock.UtcNow.AddHours(2);
        await reception.Post<HoldBed, Done>("beds/hold", new HoldBed(centre.NewId(), "T1-001", 1, null, until));
        await reception.Post<HoldBed, Done>("beds/hold", new HoldBed(centre.NewId(), "T1-002", 1, null, until));

        Assert.Equal("bed_held", (await reception.Refused("beds/assign", new AssignBed(centre.NewId(), 2, "T1-001"))).Code);
        Assert.Equal("bed_held", (await reception.Refused("beds/hold", new HoldBed(centre.NewId(), "T1-001", 3, null, until))).Code);
        Assert.Equal(["T1-001", "T1-002"], (await reception.Get<List<BedProposal>>("beds/suggest?person=1")).Select(p => p.Bed));
        Assert.Empty(await reception.Get<List<BedProposal>>("beds/suggest?person=2"));
        await Give(centre, reception, 1, "T1-001");
        Assert.Null((await reception.Get<BedMap>("beds")).Beds[0].Hold);
        centre.Clock.Pass(TimeSpan.FromHours(3));
        await Give(centre, reception, 2, "T1-002");
        Assert.Equal("bed_hold_wrong", (await reception.Refused("beds/hold", new HoldBed(centre.NewId(), "T1-001", 3, null, until))).Code);
    }

    [Fact]
    public async Task A_bed_goes_out_of_order_with_a_reason_and_comes_back()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await Hall(centre, beds: 2, people: 1);
        await Give(centre, reception, 1, "T1-002");

        Assert.Equal("bed_reason", (await reception.Refused("beds/change", new ChangeBed(centre.NewId(), "T1-001", false, " "))).Code);
        Assert.Equal("bed_taken", (await reception.Refused("beds/change", new ChangeBed(centre.NewId(), "T1-002", false, "Cassé"))).Code);
        await reception.Post<ChangeBed, Done>("beds/change", new ChangeBed(centre.NewId(), "T1-001", false, "Cassé"));
        Assert.Equal("bed_out_of_use", (await reception.Refused("beds/assign", new AssignBed(centre.NewId(), 1, "T1-001"))).Code);
        await reception.Post<ChangeBed, Done>("beds/change", new ChangeBed(centre.NewId(), "T1-001", true, null));
        await Give(centre, reception, 1, "T1-001");

        Assert.Equal(["OutOfOrder", "BackInOrder"], centre.Rows("SELECT kind FROM bed_changes ORDER BY rowid").Select(row => row[0]));
        Assert.Equal(0, centre.Number("SELECT count(*) FROM bed_changes WHERE instr(reason, 'Cass') > 0"));
    }

    [Fact]
    public async Task An_infant_shares_its_mothers_bed_moves_with_her_and_the_database_still_refuses_a_third()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await Hall(centre, beds: 3, people: 4);
        await centre.Give("UPDATE people SET sex = 'F' WHERE id = 1");
        await centre.Give("UPDATE people SET age_group = 'From0To4' WHERE id IN (2, 3)");
        await Give(centre, reception, 1, "T1-001");
        AssignBed With(long infant, long mother = 1, string bed = "T1-001") => new(centre.NewId(), infant, bed, Mother: mother);

        await reception.Post<AssignBed, BedAssigned>("beds/assign", With(2));
        Assert.Equal("bed_not_an_infant", (await reception.Refused("beds/assign", With(4))).Code);
        Assert.Equal("bed_mother_not_there", (await reception.Refused("beds/assign", With(3, bed: "T1-002"))).Code);
        Assert.Equal(1, (await reception.Get<BedMap>("beds")).Beds[0].Infants);
        await Give(centre, reception, 1, "T1-003");

        Assert.Equal(["T1-003", "T1-003"], centre.Rows("SELECT b.code FROM bed_stays s JOIN beds b ON b.id = s.bed_id WHERE until_at IS NULL").Select(r => r[0]));
        await Assert.ThrowsAsync<SqliteException>(() => centre.Give(
            "INSERT INTO bed_stays (bed_id, person_id, from_at, staff_id) SELECT bed_id, 4, from_at, 0 FROM bed_stays WHERE until_at IS NULL AND mother_id IS NULL"));
        await reception.Post<FreeBed, BedAssigned>("beds/free", new FreeBed(centre.NewId(), 1));
        Assert.Equal("MotherLeft", centre.Rows("SELECT freed_why FROM bed_stays WHERE person_id = 2 ORDER BY id DESC LIMIT 1").Single()[0]);
        Assert.Equal(0, centre.Number("SELECT count(*) FROM bed_stays WHERE until_at IS NULL"));
    }

    [Fact]
    public async Task Whoever_nobody_saw_for_three_nights_is_proposed_and_one_key_frees_the_bed()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await Hall(centre, beds: 3, people: 3);
        await centre.Service("LUNCH", global::CentreHost.Services.ServiceKind.Meal);
        await Give(centre, reception, 1, "T1-001");
        await Give(centre, reception, 2, "T1-002");
        centre.Clock.Pass(TimeSpan.FromDays(2));
        await reception.Scan(centre.NewId(), (string)centre.Rows("SELECT short_code FROM cards WHERE person_id = 2").Single()[0]!, "LUNCH");
        Assert.Empty(await reception.Get<List<UnseenLine>>("beds/unseen"));
        centre.Clock.Pass(TimeSpan.FromDays(1));

        var unseen = Assert.Single(await reception.Get<List<UnseenLine>>("beds/unseen"));
        var released = await reception.Post<ReleaseBeds, BedsReleased>("beds/unseen/release", new ReleaseBeds(centre.NewId(), [1, 2]));

        Assert.Equal((1, "T1-001", 3), (unseen.Person, unseen.Bed, unseen.Nights));
        Assert.Equal(["T1-001"], released.Beds);
        var history = Assert.Single(await reception.Get<List<BedHistoryLine>>("beds/T1-001/history"));
        Assert.Equal((FreedWhy.Unseen, "Démo S001"), (history.FreedWhy, history.FreedBy));
        Assert.Equal("bed_nobody_unseen", (await reception.Refused("beds/unseen/release", new ReleaseBeds(centre.NewId(), [2]))).Code);
        using var head = await centre.SignIn(Role.Head);
        await head.Post<SetReleaseNights, Done>("beds/unseen/nights", new SetReleaseNights(centre.NewId(), 1));
        Assert.Equal(2, Assert.Single(await reception.Get<List<UnseenLine>>("beds/unseen")).Person);
    }

    [Fact]
    public async Task Nobody_who_has_left_is_given_a_bed_and_their_own_is_freed_by_the_departure()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await Hall(centre, beds: 2, people: 1);
        await Give(centre, reception, 1, "T1-001");

        await reception.Post<Depart, Done>("people/1/departure", new Depart(centre.NewId(), DepartureKind.Self, null));

        Assert.Equal("person_not_present", (await reception.Refused("beds/assign", new AssignBed(centre.NewId(), 1, "T1-002"))).Code);
        Assert.Equal("Departed", centre.Rows("SELECT freed_why FROM bed_stays").Single()[0]);
        Assert.Empty(await reception.Get<List<BedProposal>>("beds/suggest?person=1"));
    }

    internal static async Task<Seat> Hall(CentreFixture centre, int beds, int people)
    {
        await centre.Give("INSERT INTO blocks (code, kind) VALUES ('T', 'TransitHall')");
        await centre.Give("INSERT INTO rooms (block_id, code) SELECT id, 'T1' FROM blocks");
        for (var bed = 1; bed <= beds; bed++)
        {
            await centre.Give("INSERT INTO beds (room_id, code, usable) SELECT id, @1, 1 FROM rooms", $"T1-{bed:D3}");
        }

        await centre.People(people);
        return await centre.SignIn(Role.Reception);
    }

    internal static Task<BedAssigned> Give(CentreFixture centre, Seat seat, long person, string bed) =>
        seat.Post<AssignBed, BedAssigned>("beds/assign", new AssignBed(centre.NewId(), person, bed));

    private static async Task Head(CentreFixture centre)
    {
        await centre.Employ("CHEF", "Démo chef", Role.Head, Pin);
        await centre.Employ("MAG", "Démo magasin", Role.Storekeeper, Pin);
    }
}

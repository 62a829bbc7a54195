using CentreHost.Medical;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Stock;

namespace MrrmCentre.Tests.CentreHost.Medical;

public sealed class MedicalTests
{
    [Fact]
    public async Task A_visit_is_counted_its_medicines_leave_the_clinic_and_only_medical_staff_read_it()
    {
        await using var centre = await CentreFixture.Start();
        using var nurse = await Clinic(centre);
        using var head = await centre.SignIn(Role.Head);

        var recorded = await nurse.Post<RecordVisit, VisitRecorded>("medical/visits", new RecordVisit(
            centre.NewId(), 1, VisitCategory.MentalHealth, "note confidentielle", [new Dispensed("TABLET", 12)]));

        Assert.Equal([new Shortfall("TABLET", 2)], recorded.Short);
        Assert.Equal(0, centre.Number("SELECT coalesce(sum(on_hand), 0) FROM stock_balances"));
        Assert.Equal("note confidentielle", Assert.Single(await nurse.Get<List<VisitLine>>("medical/visits/1")).Note);
        Assert.Equal("not_your_role", (await head.Refused("medical/visits/1")).Code);
        Assert.Equal(1, centre.Number("SELECT count(*) FROM audit_entries WHERE action = 'medical/visits/read'"));
        Assert.Equal(1, centre.Number("SELECT visits FROM visit_day_figures WHERE category = 'MentalHealth'"));
    }

    [Fact]
    public async Task Neither_category_nor_note_of_a_visit_stands_beside_the_person_in_clear()
    {
        await using var centre = await CentreFixture.Start();
        using var nurse = await Clinic(centre);
        await nurse.Post<RecordVisit, VisitRecorded>("medical/visits", new RecordVisit(centre.NewId(), 1, VisitCategory.Maternal, "grossesse", []));

        var row = centre.Rows("SELECT * FROM visits").Single();

        Assert.DoesNotContain(row, cell => cell is string text && (text.Contains("Maternal", StringComparison.Ordinal) || text.Contains("grossesse", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_unknown_medicine_or_an_impossible_quantity_is_refused_and_nothing_is_recorded()
    {
        await using var centre = await CentreFixture.Start();
        using var nurse = await Clinic(centre);

        Assert.Equal("item_unknown", (await nurse.Refused("medical/visits", new RecordVisit(centre.NewId(), 1, VisitCategory.Consultation, null, [new Dispensed("NOPE", 1)]))).Code);
        Assert.Equal("quantity_wrong", (await nurse.Refused("medical/visits", new RecordVisit(centre.NewId(), 1, VisitCategory.Consultation, null, [new Dispensed("TABLET", -1)]))).Code);
        Assert.Equal(0, centre.Number("SELECT count(*) FROM visits"));
        Assert.Equal(0, centre.Number("SELECT count(*) FROM service_events"));
    }

    [Fact]
    public async Task Who_has_left_the_centre_has_no_visit_there()
    {
        await using var centre = await CentreFixture.Start();
        using var nurse = await Clinic(centre);
        await centre.Give("UPDATE people SET status = 'Departed'");

        var refused = await nurse.Refused("medical/visits", new RecordVisit(centre.NewId(), 1, VisitCategory.Consultation, null, []));

        Assert.Equal("person_not_present", refused.Code);
        Assert.Equal(0, centre.Number("SELECT count(*) FROM visits"));
    }

    private static async Task<Seat> Clinic(CentreFixture centre)
    {
        await centre.Item("TABLET", ItemKind.Medicine);
        if (centre.Number("SELECT count(*) FROM services WHERE kind = 'Medical'") == 0)
        {
            await centre.Service("MEDICAL_T", ServiceKind.Medical);
        }

        await centre.People(1);
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(centre.NewId(), Given.Clinic, new ReceivedLine("TABLET", null, null, 10));
        return await centre.SignIn(Role.Medical);
    }
}

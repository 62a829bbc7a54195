using CentreHost.Centre;
using CentreHost.Medical;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Stock;
using MrrmCentre.Tests.Stock.Store;

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
    public async Task Visits_under_a_number_found_to_be_theirs_stand_in_one_list()
    {
        await using var centre = await CentreFixture.Start();
        using var nurse = await Clinic(centre);
        using var reception = await centre.SignIn(Role.Reception);
        await centre.People(1);
        var other = centre.Number("SELECT max(id) FROM people");
        await nurse.Post<RecordVisit, VisitRecorded>("medical/visits", new RecordVisit(centre.NewId(), 1, VisitCategory.Consultation, "première", []));
        centre.Clock.Pass(TimeSpan.FromMinutes(1));
        await nurse.Post<RecordVisit, VisitRecorded>("medical/visits", new RecordVisit(centre.NewId(), other, VisitCategory.Consultation, "seconde", []));

        await reception.Post<MergePerson, PersonMerged>("people/1/merge", new MergePerson(centre.NewId(), other));

        Assert.Equal(["seconde", "première"], (await nurse.Get<List<VisitLine>>("medical/visits/1")).Select(visit => visit.Note));
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

    [Fact]
    public async Task A_visit_is_added_to_and_never_rewritten_and_a_corrected_reason_moves_its_count()
    {
        await using var centre = await CentreFixture.Start();
        using var nurse = await Clinic(centre);
        var visit = centre.NewId();
        await nurse.Post<RecordVisit, VisitRecorded>("medical/visits", new RecordVisit(visit, 1, VisitCategory.Consultation, "fièvre", []));

        await nurse.Post<AmendVisit, Done>($"medical/visits/{visit}/additions", new AmendVisit(centre.NewId(), VisitCategory.Emergency, "palu confirmé"));
        await nurse.Post<AmendVisit, Done>($"medical/visits/{visit}/additions", new AmendVisit(centre.NewId(), null, "va mieux"));

        var line = Assert.Single(await nurse.Get<List<VisitLine>>("medical/visits/1"));
        Assert.Equal((VisitCategory.Emergency, "fièvre", null), (line.Category, line.Note, line.TakenBackAtUtc));
        Assert.Equal(["palu confirmé", "va mieux"], line.Additions.Select(added => added.Note));
        Assert.Equal(0, centre.Number("SELECT visits FROM visit_day_figures WHERE category = 'Consultation'"));
        Assert.Equal(1, centre.Number("SELECT visits FROM visit_day_figures WHERE category = 'Emergency'"));
        Assert.Equal(0, centre.Number("SELECT count(*) FROM visit_changes WHERE instr(sealed, 'palu') > 0"));
        Assert.Equal("visit_nothing_to_add", (await nurse.Refused($"medical/visits/{visit}/additions", new AmendVisit(centre.NewId(), null, " "))).Code);
        Assert.Equal("visit_unknown", (await nurse.Refused($"medical/visits/{centre.NewId()}/additions", new AmendVisit(centre.NewId(), null, "x"))).Code);
    }

    [Fact]
    public async Task A_visit_entered_by_mistake_goes_back_once_with_its_count_and_its_medicines()
    {
        await using var centre = await CentreFixture.Start();
        using var nurse = await Clinic(centre);
        var visit = centre.NewId();
        await nurse.Post<RecordVisit, VisitRecorded>(
            "medical/visits", new RecordVisit(visit, 1, VisitCategory.Chronic, "mauvaise personne", [new Dispensed("TABLET", 4)]));
        Assert.Equal(6, centre.Number("SELECT sum(on_hand) FROM stock_balances"));

        Assert.Equal("reason_missing", (await nurse.Refused($"medical/visits/{visit}/take-back", new TakeBackVisit(centre.NewId(), " "))).Code);
        await nurse.Post<TakeBackVisit, Done>($"medical/visits/{visit}/take-back", new TakeBackVisit(centre.NewId(), "Pas elle"));

        var line = Assert.Single(await nurse.Get<List<VisitLine>>("medical/visits/1"));
        Assert.NotNull(line.TakenBackAtUtc);
        Assert.Equal(("mauvaise personne", "Pas elle"), (line.Note, Assert.Single(line.Additions).Note));
        Assert.Equal(10, centre.Number("SELECT sum(on_hand) FROM stock_balances"));
        Assert.Equal(0, centre.Number("SELECT sum(visits) FROM visit_day_figures"));
        Assert.Equal(0, centre.Number("SELECT sum(heads) FROM service_events"));
        Assert.Equal("visit_taken_back", (await nurse.Refused($"medical/visits/{visit}/take-back", new TakeBackVisit(centre.NewId(), "encore"))).Code);
        Assert.Equal("visit_taken_back", (await nurse.Refused($"medical/visits/{visit}/additions", new AmendVisit(centre.NewId(), null, "x"))).Code);
        await centre.AssertProved();
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

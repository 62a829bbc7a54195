using CentreHost.Cases;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;

namespace MrrmCentre.Tests.CentreHost.Cases;

public sealed class CaseTests
{
    [Fact]
    public async Task A_voluntary_return_goes_step_by_step_to_the_departure_and_each_step_counts()
    {
        await using var centre = await CentreFixture.Start(standardCatalogue: true);
        await centre.People(1);
        using var officer = await centre.SignIn(Role.Returns);
        var id = await Open(centre, officer, CaseField.Return, "Veut rentrer à Démoville");

        Assert.Equal("case_step_order", (await officer.Refused($"cases/{id}/steps", new TakeCaseStep(centre.NewId(), CaseStep.Departed))).Code);
        foreach (var step in new[] { CaseStep.Registered, CaseStep.DocumentRequested, CaseStep.DocumentIssued, CaseStep.Departed })
        {
            await officer.Post<TakeCaseStep, CaseStepTaken>($"cases/{id}/steps", new TakeCaseStep(centre.NewId(), step));
        }

        var page = await officer.Get<CasePage>($"cases/{id}");
        Assert.Equal(5, page.Steps.Count);
        Assert.Empty(page.Next);
        Assert.Equal("Veut rentrer à Démoville", page.Steps[0].Note);
        Assert.Equal("Departed", centre.Rows("SELECT status FROM people").Single()[0]);
        Assert.Equal("Expired", centre.Rows("SELECT state FROM cards WHERE person_id = 1").Single()[0]);
        Assert.Equal(0, centre.Number("SELECT sum(change) FROM movements"));
        Assert.Equal(1, centre.Number("SELECT sum(heads) FROM service_day_figures f JOIN services s ON s.id = f.service_id WHERE s.code = 'AVR_DEPARTED'"));
        Assert.Equal(5, centre.Number("SELECT sum(count) FROM case_day_figures WHERE field = 'Return'"));
        Assert.Equal(1, centre.Number("SELECT count(*) FROM audit_entries WHERE action = 'cases/read'"));
    }

    [Fact]
    public async Task What_a_step_counts_is_counted_nowhere_else_and_reception_is_not_asked_for_it()
    {
        await using var centre = await CentreFixture.Start(standardCatalogue: true);
        var card = (await centre.People(1))[0];
        using var counsellor = await centre.SignIn(Role.Counsellor);
        using var head = await centre.SignIn(Role.Head);
        using var reception = await centre.SignIn(Role.Reception);

        Assert.Equal("by_case_only", (await counsellor.Scan(centre.NewId(), card, "PSS_INDIVIDUAL")).Code);
        Assert.Equal("by_case_only", (await head.Refused("services/heads", new CountHeads(centre.NewId(), "PSS_INDIVIDUAL", [new Heads(Sex.F, AgeGroup.Unknown, 3)]))).Code);
        foreach (var service in new[] { "PSS_INDIVIDUAL", "PSS_GROUP", "FT_CALL", "AVR_REGISTERED" })
        {
            Assert.Equal("role_required", (await reception.Scan(centre.NewId(), card, service)).Code);
        }
    }

    [Fact]
    public async Task Each_field_is_known_to_its_own_staff_alone_not_even_that_it_is_there()
    {
        await using var centre = await CentreFixture.Start();
        await centre.People(1);
        using var protection = await centre.SignIn(Role.Protection);
        using var tracing = await centre.SignIn(Role.Tracing);
        using var head = await centre.SignIn(Role.Head);
        var secret = await Open(centre, protection, CaseField.Protection, "Démo secret");
        await Open(centre, tracing, CaseField.Tracing, null);

        Assert.Equal(CaseField.Tracing, Assert.Single(await tracing.Get<List<CaseLine>>("cases")).Field);
        Assert.Empty(await head.Get<List<CaseLine>>("cases?person=1"));
        Assert.Equal("case_unknown", (await tracing.Refused($"cases/{secret}")).Code);
        Assert.Equal("case_unknown", (await head.Refused($"cases/{secret}/steps", new TakeCaseStep(centre.NewId(), CaseStep.Closed))).Code);
        Assert.Equal("not_your_role", (await tracing.Refused("cases", new OpenCase(centre.NewId(), CaseField.Protection, 1))).Code);
        Assert.Equal(0, centre.Number("SELECT count(*) FROM cases WHERE instr(field, 'Protection') > 0"));
        Assert.Equal(0, centre.Number("SELECT count(*) FROM case_steps WHERE instr(sealed, 'secret') > 0"));
    }

    [Fact]
    public async Task A_complaint_may_be_nobodys_a_second_open_case_of_a_kind_and_a_case_of_who_has_left_are_refused()
    {
        await using var centre = await CentreFixture.Start();
        await centre.People(1);
        using var protection = await centre.SignIn(Role.Protection);
        var complaint = centre.NewId();
        await protection.Post<OpenCase, CaseStepTaken>("cases", new OpenCase(complaint, CaseField.Complaint, null, "Boîte à plaintes"));

        Assert.Equal("Boîte à plaintes", (await protection.Get<CasePage>($"cases/{complaint}")).Steps[0].Note);
        Assert.Equal("case_person_missing", (await protection.Refused("cases", new OpenCase(centre.NewId(), CaseField.Protection, null))).Code);
        await Open(centre, protection, CaseField.Protection, null);
        Assert.Equal("case_already_open", (await protection.Refused("cases", new OpenCase(centre.NewId(), CaseField.Protection, 1))).Code);
        await centre.Give("UPDATE people SET status = 'Departed'");
        Assert.Equal("person_not_present", (await protection.Refused("cases", new OpenCase(centre.NewId(), CaseField.Complaint, 1))).Code);
        Assert.Equal("person_unknown", (await protection.Refused("cases", new OpenCase(centre.NewId(), CaseField.Complaint, 99))).Code);
    }

    [Fact]
    public async Task A_case_follows_a_number_that_was_merged_and_its_last_step_departs_the_one_who_was_kept()
    {
        await using var centre = await CentreFixture.Start(standardCatalogue: true);
        await centre.People(2);
        using var officer = await centre.SignIn(Role.Returns);
        var id = await Open(centre, officer, CaseField.Return, null);
        await centre.Give("UPDATE people SET status = 'Merged', merged_into = 2 WHERE id = 1");

        Assert.Equal(id, Assert.Single(await officer.Get<List<CaseLine>>("cases?person=2")).Case);
        Assert.Equal("case_already_open", (await officer.Refused("cases", new OpenCase(centre.NewId(), CaseField.Return, 2))).Code);
        foreach (var step in new[] { CaseStep.Registered, CaseStep.DocumentRequested, CaseStep.DocumentIssued, CaseStep.Departed })
        {
            await officer.Post<TakeCaseStep, CaseStepTaken>($"cases/{id}/steps", new TakeCaseStep(centre.NewId(), step));
        }

        Assert.Equal("Departed", centre.Rows("SELECT status FROM people WHERE id = 2").Single()[0]);
    }

    [Fact]
    public async Task Of_who_was_anonymised_no_case_opens_and_the_others_are_still_listed()
    {
        await using var centre = await CentreFixture.Start();
        await centre.People(2);
        using var officer = await centre.SignIn(Role.Returns);
        var gone = await Open(centre, officer, CaseField.Return, null);
        var other = centre.NewId();
        await officer.Post<OpenCase, CaseStepTaken>("cases", new OpenCase(other, CaseField.Return, 2, null));
        await centre.Give("DELETE FROM person_keys WHERE person_id = 1");

        Assert.Equal(other, Assert.Single(await officer.Get<List<CaseLine>>("cases")).Case);
        Assert.Equal("case_unknown", (await officer.Refused($"cases/{gone}")).Code);
        Assert.Equal("case_unknown", (await officer.Refused($"cases/{gone}/steps", new TakeCaseStep(centre.NewId(), CaseStep.Registered))).Code);
    }

    private static async Task<Guid> Open(CentreFixture centre, Seat staff, CaseField field, string? note)
    {
        var id = centre.NewId();
        await staff.Post<OpenCase, CaseStepTaken>("cases", new OpenCase(id, field, 1, note));
        return id;
    }
}

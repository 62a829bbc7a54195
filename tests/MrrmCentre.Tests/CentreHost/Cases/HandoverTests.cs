using CentreHost.Cases;
using CentreHost.People;
using CentreHost.Staff;
using MrrmCentre.Tests.Stock.Papers;

namespace MrrmCentre.Tests.CentreHost.Cases;

public sealed class HandoverTests
{
    [Theory]
    [InlineData("fr", "Fiche de remise pour la réintégration", "Formation professionnelle")]
    [InlineData("en", "Reintegration hand-over", "Vocational training")]
    public async Task A_return_is_handed_over_on_a_page_in_three_copies_and_its_printing_is_recorded(string language, string title, string support)
    {
        await using var centre = await CentreFixture.Start(standardCatalogue: true);
        using var officer = await centre.SignIn(Role.Returns);
        var id = await Registered(centre, officer);
        Assert.Equal("handover_none", (await officer.Refused($"cases/{id}/handover")).Code);

        await Hand(centre, officer, id, Told(centre));
        var pdf = await officer.Http.GetByteArrayAsync(new Uri($"cases/{id}/handover?language={language}", UriKind.Relative));

        var pages = await PdfText.Pages(pdf);
        Assert.Equal(3, pages.Length);
        Assert.All(pages, page => Assert.Contains(title, page, StringComparison.Ordinal));
        Assert.All(pages, page => Assert.Contains("Démoville-Nord", page, StringComparison.Ordinal));
        Assert.All(pages, page => Assert.Contains(support, page, StringComparison.Ordinal));
        Assert.All(pages, page => Assert.Contains("Binta Démo", page, StringComparison.Ordinal));
        await PaperAsserts.EverythingIsReadable(pdf);
        Assert.Equal(1, centre.Number("SELECT count(*) FROM audit_entries WHERE action = 'cases/handover/print'"));
        Assert.Equal(1, centre.Number("SELECT count FROM case_day_figures WHERE field = 'Return' AND step = 'HandedOver'"));
        Assert.Equal(0, centre.Number("SELECT count(*) FROM case_steps WHERE instr(sealed, 'Démoville') > 0"));
        Assert.Equal("Démoville-Nord", (await officer.Get<CasePage>($"cases/{id}")).Steps[^1].Handover!.Community);
    }

    [Fact]
    public async Task Nothing_is_handed_over_without_consent_a_place_an_office_and_a_day_that_was()
    {
        await using var centre = await CentreFixture.Start(standardCatalogue: true);
        using var officer = await centre.SignIn(Role.Returns);
        var id = await Registered(centre, officer);
        var told = Told(centre);

        async Task<string> Refused(Handover? handover, CaseStep step = CaseStep.HandedOver) => (await officer.Refused(
            $"cases/{id}/steps", new TakeCaseStep(centre.NewId(), step) { Handover = handover })).Code;

        Assert.Equal("handover_missing", await Refused(null));
        Assert.Equal("handover_missing", await Refused(told, CaseStep.DocumentRequested));
        Assert.Equal("handover_without_consent", await Refused(told with { Consented = false }));
        Assert.Equal("handover_text", await Refused(told with { Community = " " }));
        Assert.Equal("handover_text", await Refused(told with { Office = new string('x', 121) }));
        Assert.Equal("handover_day", await Refused(told with { AgreedOn = centre.Today.AddDays(1) }));
        Assert.Equal("handover_day", await Refused(told with { AgreedOn = centre.Today.AddDays(-32) }));
        Assert.Equal(2, centre.Number("SELECT count(*) FROM case_steps"));
    }

    [Fact]
    public async Task Only_return_staff_print_it()
    {
        await using var centre = await CentreFixture.Start(standardCatalogue: true);
        using var officer = await centre.SignIn(Role.Returns);
        using var head = await centre.SignIn(Role.Head);
        using var tracing = await centre.SignIn(Role.Tracing);
        var id = await Registered(centre, officer);
        await Hand(centre, officer, id, Told(centre));

        Assert.Equal("not_your_role", (await head.Refused($"cases/{id}/handover")).Code);
        Assert.Equal("not_your_role", (await tracing.Refused($"cases/{id}/handover")).Code);
    }

    private static Handover Told(CentreFixture centre) => new(
        "Démoville-Nord", SupportKind.Training, "Couture, trois mois", "Bureau Démo", Consented: true, centre.Today);

    private static Task<CaseStepTaken> Hand(CentreFixture centre, Seat officer, Guid id, Handover told) =>
        officer.Post<TakeCaseStep, CaseStepTaken>($"cases/{id}/steps", new TakeCaseStep(centre.NewId(), CaseStep.HandedOver) { Handover = told });

    private static async Task<Guid> Registered(CentreFixture centre, Seat officer)
    {
        using var reception = await centre.SignIn(Role.Reception);
        var person = await reception.Post<RegisterPerson, Registered>(
            "people", new RegisterPerson(centre.NewId(), Sex.F, AgeGroup.From18To59, new Identity("Démo", "Binta"), null, ArrivalMode.Self));
        var id = centre.NewId();
        await officer.Post<OpenCase, CaseStepTaken>("cases", new OpenCase(id, CaseField.Return, person.Person));
        await officer.Post<TakeCaseStep, CaseStepTaken>($"cases/{id}/steps", new TakeCaseStep(centre.NewId(), CaseStep.Registered));
        return id;
    }
}

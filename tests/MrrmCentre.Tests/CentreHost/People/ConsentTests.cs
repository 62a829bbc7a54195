using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Staff;

namespace MrrmCentre.Tests.CentreHost.People;

public sealed class ConsentTests
{
    private static readonly Consent Given = new("1", "fr", ["assistance"]);

    [Fact]
    public async Task A_consent_taken_back_stands_with_its_date_and_who_was_told_until_another_is_given()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);
        await reception.Post<RegisterPerson, Registered>("people", new RegisterPerson(
            centre.NewId(), Sex.F, AgeGroup.From18To59, new Identity("Démo", "0412"), null, Consent: Given));
        centre.Clock.Pass(TimeSpan.FromDays(2));

        await reception.Post<WithdrawConsent, Done>("people/1/consent/withdraw", new WithdrawConsent(centre.NewId()));

        var page = await reception.Get<PersonPage>("people/1");
        Assert.Null(page.Consent);
        Assert.Equal(centre.Clock.UtcNow, page.ConsentWithdrawnAtUtc);
        Assert.Equal(1, centre.Number("SELECT count(*) FROM consents c JOIN staff s ON s.id = c.withdrawn_by WHERE s.code = 'S001'"));
        Assert.Equal(1, centre.Number("SELECT count(*) FROM audit_entries WHERE action = 'people/1/consent/withdraw'"));

        await reception.Post<ChangeProfile, Done>("people/1/profile", new ChangeProfile(
            centre.NewId(), Sex.F, AgeGroup.From18To59, new Identity("Démo", "0412"), Intention.Undecided, null, Given));
        var again = await reception.Get<PersonPage>("people/1");
        Assert.Equal((true, null), (again.Consent is not null, again.ConsentWithdrawnAtUtc));
    }

    [Fact]
    public async Task Without_a_consent_in_force_there_is_nothing_to_take_back()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);
        await reception.Post<RegisterPerson, Registered>(
            "people", new RegisterPerson(centre.NewId(), Sex.F, AgeGroup.From18To59, null, null));

        Assert.Equal("consent_missing", (await reception.Refused("people/1/consent/withdraw", new WithdrawConsent(centre.NewId()))).Code);
        Assert.Equal("person_unknown", (await reception.Refused("people/7/consent/withdraw", new WithdrawConsent(centre.NewId()))).Code);
    }
}

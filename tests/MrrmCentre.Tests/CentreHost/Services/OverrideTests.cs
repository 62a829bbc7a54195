using CentreHost.Services;
using CentreHost.Staff;

namespace MrrmCentre.Tests.CentreHost.Services;

public sealed class OverrideTests
{
    private const string Pin = "271828";

    [Fact]
    public async Task A_second_person_with_the_role_lets_a_refused_meal_be_served_and_answers_for_it_by_name_and_reason()
    {
        await using var centre = await CentreFixture.Start();
        var (kitchen, card, refused) = await Refused(centre);

        var verdict = await kitchen.Post<OverrideScan, Verdict>("scans/override", new OverrideScan(centre.NewId(), refused.Id, "CHEF", Pin, "A rendu son repas"));

        Assert.Equal(Outcome.Served, verdict.Outcome);
        Assert.Equal(2, centre.Number("SELECT sum(heads) FROM service_events"));
        Assert.Equal("already_this_session", centre.Rows("SELECT rule FROM overrides").Single()[0]);
        Assert.Equal(1, centre.Number("SELECT count(*) FROM refused_scans"));
        Assert.Equal(0, centre.Number("SELECT count(*) FROM overrides WHERE instr(reason, 'rendu') > 0"));
        Assert.Equal("already_this_session", (await kitchen.Scan(centre.NewId(), card, "LUNCH_T")).Code);
    }

    [Fact]
    public async Task The_same_override_sent_again_serves_once_and_a_refusal_is_set_aside_once()
    {
        await using var centre = await CentreFixture.Start();
        var (kitchen, _, refused) = await Refused(centre);
        var once = new OverrideScan(centre.NewId(), refused.Id, "CHEF", Pin, "Démo");

        await kitchen.Post<OverrideScan, Verdict>("scans/override", once);
        var repeat = await kitchen.Post<OverrideScan, Verdict>("scans/override", once);
        var another = await kitchen.Refused("scans/override", once with { Id = centre.NewId() });

        Assert.True(repeat.Repeat);
        Assert.Equal("already_overridden", another.Code);
        Assert.Equal(2, centre.Number("SELECT sum(heads) FROM service_events"));
    }

    [Fact]
    public async Task Nobody_overrides_alone_without_the_role_without_a_reason_or_with_a_wrong_pin()
    {
        await using var centre = await CentreFixture.Start();
        var (kitchen, _, refused) = await Refused(centre);
        var self = (string)centre.Rows("SELECT code FROM staff WHERE roles = 2").Single()[0]!;
        OverrideScan By(string staff, string pin, string reason = "Démo") => new(centre.NewId(), refused.Id, staff, pin, reason);

        Assert.Equal("same_person", (await kitchen.Refused("scans/override", By(self, "314159"))).Code);
        Assert.Equal("override_not_theirs", (await kitchen.Refused("scans/override", By("MAG", Pin))).Code);
        Assert.Equal("wrong_pin", (await kitchen.Refused("scans/override", By("CHEF", "000000"))).Code);
        Assert.Equal("override_reason", (await kitchen.Refused("scans/override", By("CHEF", Pin, " "))).Code);
        Assert.Equal("scan_unknown", (await kitchen.Refused("scans/override", By("CHEF", Pin) with { Scan = centre.NewId() })).Code);
        Assert.Equal(1, centre.Number("SELECT sum(heads) FROM service_events"));
    }

    [Fact]
    public async Task A_wrong_card_or_an_absent_person_is_no_matter_of_judgement()
    {
        await using var centre = await CentreFixture.Start();
        var (kitchen, card, _) = await Refused(centre);
        await centre.Give("UPDATE people SET status = 'Out'");
        var absent = await kitchen.Scan(centre.NewId(), card, "LUNCH_T");
        await centre.Give("UPDATE cards SET state = 'Revoked'");
        var revoked = await kitchen.Scan(centre.NewId(), card, "LUNCH_T");

        foreach (var refused in new[] { absent, revoked })
        {
            Assert.Equal(Role.None, refused.OverrideRoles);
            var answer = await kitchen.Refused("scans/override", new OverrideScan(centre.NewId(), refused.Id, "CHEF", Pin, "Démo"));
            Assert.Equal("not_overridable", answer.Code);
        }
    }

    private static async Task<(Seat Kitchen, string Card, Verdict Refused)> Refused(CentreFixture centre)
    {
        await centre.Service("LUNCH_T", ServiceKind.Meal);
        await centre.Give("UPDATE services SET max_per_session = 1, presence_required = 1, override_roles = @1 WHERE code = 'LUNCH_T'", (int)Role.Head);
        await centre.Employ("CHEF", "Démo chef", Role.Head, Pin);
        await centre.Employ("MAG", "Démo magasin", Role.Storekeeper, Pin);
        var card = (await centre.People(1))[0];
        var kitchen = await centre.SignIn(Role.Kitchen);
        await kitchen.Scan(centre.NewId(), card, "LUNCH_T");
        var refused = await kitchen.Scan(centre.NewId(), card, "LUNCH_T");
        Assert.Equal(Role.Head, refused.OverrideRoles);
        return (kitchen, card, refused);
    }
}

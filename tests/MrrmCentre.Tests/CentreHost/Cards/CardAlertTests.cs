using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Gate;
using CentreHost.Services;
using CentreHost.Staff;

namespace MrrmCentre.Tests.CentreHost.Cards;

/// <summary>A revoked card in use is heard of.</summary>
public sealed class CardAlertTests
{
    [Fact]
    public async Task Where_and_when_a_revoked_card_was_shown_stands_on_the_list_until_the_head_has_seen_it()
    {
        await using var centre = await CentreFixture.Start();
        await centre.Service("LUNCH", ServiceKind.Meal);
        using var reception = await centre.SignIn(Role.Reception);
        using var kitchen = await centre.SignIn(Role.Kitchen, "CANTINE");
        using var head = await centre.SignIn(Role.Head);
        var card = await Stolen(centre, reception, "Awa");
        centre.Clock.Pass(TimeSpan.FromMinutes(5));
        await kitchen.Post<Scan, Verdict>("scans", new Scan(centre.NewId(), card, "LUNCH", ReadBy.Qr));
        centre.Clock.Pass(TimeSpan.FromMinutes(5));
        await reception.Post<PassGate, GateAnswer>("gate/pass", new PassGate(centre.NewId(), card, ReadBy.Qr));

        var alerts = await head.Get<List<CardAlertLine>>("cards/alerts");

        Assert.Equal(["K1", "CANTINE"], alerts.Select(line => line.Kiosk));
        var meal = alerts[1];
        Assert.Equal(("stolen", CentreFixture.Noon, CentreFixture.Noon.AddMinutes(5)), (meal.RevokedBecause, meal.RevokedAtUtc, meal.ShownAtUtc));
        Assert.Equal(("LUNCH", "Démo S002", "XXX-00001"), (meal.Service?.Fr, meal.ShownTo, meal.CaseNumber));
        Assert.Equal(2, (await head.Get<Today>("today")).CardAlerts);

        await head.Post<SeeCardAlert, Done>("cards/alerts/seen", new SeeCardAlert(centre.NewId(), meal.Scan));

        var seen = await reception.Get<List<CardAlertLine>>("cards/alerts");
        Assert.Equal([null, "Démo S003"], seen.Select(line => line.SeenBy));
        Assert.Equal(1, (await head.Get<Today>("today")).CardAlerts);
    }

    [Fact]
    public async Task Taking_note_of_one_showing_covers_those_before_it_of_that_card_alone()
    {
        await using var centre = await CentreFixture.Start();
        await centre.Service("LUNCH", ServiceKind.Meal);
        using var reception = await centre.SignIn(Role.Reception);
        using var head = await centre.SignIn(Role.Head);
        var (one, other) = (await Stolen(centre, reception, "Awa"), await Stolen(centre, reception, "Issa"));
        foreach (var card in new[] { one, other, one, one })
        {
            await reception.Post<Scan, Verdict>("scans", new Scan(centre.NewId(), card, "LUNCH", ReadBy.Qr));
        }

        var alerts = await head.Get<List<CardAlertLine>>("cards/alerts");
        await head.Post<SeeCardAlert, Done>("cards/alerts/seen", new SeeCardAlert(centre.NewId(), alerts[1].Scan));

        alerts = await head.Get<List<CardAlertLine>>("cards/alerts");
        Assert.Equal([false, true, false, true], alerts.Select(line => line.SeenAtUtc is not null));
    }

    [Fact]
    public async Task Only_the_head_takes_note_and_only_of_what_happened()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);
        using var kitchen = await centre.SignIn(Role.Kitchen);
        using var head = await centre.SignIn(Role.Head);
        var request = new SeeCardAlert(centre.NewId(), centre.NewId());

        Assert.Equal("not_your_role", (await reception.Refused("cards/alerts/seen", request)).Code);
        Assert.Equal("not_your_role", (await kitchen.Refused("cards/alerts")).Code);
        Assert.Equal("card_alert_unknown", (await head.Refused("cards/alerts/seen", request)).Code);
    }

    private static async Task<string> Stolen(CentreFixture centre, Seat reception, string given)
    {
        var card = await centre.BlankCard();
        var person = await centre.Arrives(reception, given, card: card);
        await reception.Post<RevokeCard, Done>("cards/revoke", new RevokeCard(centre.NewId(), null, person, "stolen"));
        return card;
    }
}

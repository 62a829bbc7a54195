using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Evacuations;
using CentreHost.Gate;
using CentreHost.Services;
using CentreHost.Staff;

namespace MrrmCentre.Tests.CentreHost.Cards;

/// <summary>A badge says who somebody of the staff is, and is good for nothing else.</summary>
public sealed class BadgeTests
{
    [Fact]
    public async Task A_badge_names_its_owner_at_sign_in_once_it_was_activated()
    {
        await using var centre = await CentreFixture.Start();
        var (head, badge) = await Badge(centre, activate: false);
        using var anyone = centre.Anyone();
        Assert.Equal("badge_not_active", await NotRead(anyone, badge));

        var activated = await centre.Activate(head, badge);

        Assert.Equal("CUISINE", activated.Staff);
        Assert.Equal("CUISINE", (await anyone.Post<ShowBadge, BadgeShown>("staff/badge", new ShowBadge(badge))).Staff);
        head.Dispose();
    }

    [Fact]
    public async Task Nothing_but_a_badge_tells_a_name_before_the_sign_in()
    {
        await using var centre = await CentreFixture.Start();
        var (head, badge) = await Badge(centre);
        using var anyone = centre.Anyone();
        var shortCode = (string)centre.Rows("SELECT short_code FROM cards WHERE staff_id IS NOT NULL").Single()[0]!;
        await centre.Arrives(head, "Awa", card: await centre.BlankCard());

        Assert.Equal("not_a_badge", await NotRead(anyone, centre.CardsOf("SELECT token FROM cards WHERE person_id IS NOT NULL").Single()));
        Assert.NotEqual("CUISINE", await NotRead(anyone, shortCode));
        Assert.Equal("card_malformed", await NotRead(anyone, badge[..^1] + (badge[^1] == 'B' ? 'C' : 'B')));
        head.Dispose();
    }

    [Fact]
    public async Task At_the_counter_at_the_gate_and_in_an_evacuation_it_is_refused_in_a_sentence()
    {
        await using var centre = await CentreFixture.Start();
        await centre.Service("LUNCH", ServiceKind.Meal);
        var (head, badge) = await Badge(centre);

        foreach (var service in new[] { "LUNCH", "MEAL", null })
        {
            var verdict = await head.Post<Scan, Verdict>("scans", new Scan(centre.NewId(), badge, service, ReadBy.Qr));
            Assert.Equal((Outcome.Refused, "card_is_badge", false), (verdict.Outcome, verdict.Code, verdict.Alert));
        }

        var passed = await head.Post<PassGate, GateAnswer>("gate/pass", new PassGate(centre.NewId(), badge, ReadBy.Qr));
        Assert.Equal("card_is_badge", passed.Code);
        await head.Post<StartEvacuation, Done>("evacuations/start", new StartEvacuation(centre.NewId(), Drill: true));
        var accounted = await head.Post<AccountByCard, Accounted>("evacuations/cards", new AccountByCard(centre.NewId(), badge, ReadBy.Qr));
        Assert.Equal("card_is_badge", accounted.Code);
        var person = await centre.Arrives(head, "Awa");
        Assert.Equal("card_is_badge", (await head.Refused("cards/bind", new BindCard(centre.NewId(), person, badge))).Code);
        head.Dispose();
    }

    [Fact]
    public async Task It_ends_with_its_owner_s_account_and_with_the_next_badge()
    {
        await using var centre = await CentreFixture.Start();
        var (head, first) = await Badge(centre);
        using var anyone = centre.Anyone();
        var again = await head.Post<MakeBadges, BatchMade>("cards/badges", new MakeBadges(centre.NewId(), ["CUISINE"]));
        var second = centre.CardsOfBatch(again.Batch)[0];
        await centre.Activate(head, second);
        Assert.Equal("badge_revoked", await NotRead(anyone, first));

        using var console = centre.Console();
        await console.Post<DisableStaff, Done>("staff/CUISINE/disable", new DisableStaff(centre.NewId()));

        Assert.Equal("not_a_badge", await NotRead(anyone, second));
        Assert.Equal(2, centre.Number("SELECT count(*) FROM cards WHERE state = 'Revoked'"));
        Assert.Equal("staff_closed", centre.Rows("SELECT why FROM card_changes ORDER BY seq DESC LIMIT 1").Single()[0]);
        Assert.Equal("staff_unknown", (await head.Refused("cards/badges", new MakeBadges(centre.NewId(), ["CUISINE"]))).Code);
        head.Dispose();
    }

    [Fact]
    public async Task Reception_neither_makes_nor_prints_nor_activates_badges()
    {
        await using var centre = await CentreFixture.Start();
        var (head, badge) = await Badge(centre, activate: false);
        using var reception = await centre.SignIn(Role.Reception);

        Assert.Equal("not_your_role", (await reception.Refused("cards/badges", new MakeBadges(centre.NewId(), ["CUISINE"]))).Code);
        Assert.Equal("not_your_role", (await reception.Refused("cards/batches/1/cards.pdf")).Code);
        Assert.Equal("not_your_role", await centre.NotActivated(reception, badge));
        Assert.Empty(await reception.Get<List<BatchLine>>("cards/batches"));
        head.Dispose();
    }

    private static async Task<(Seat Head, string Badge)> Badge(CentreFixture centre, bool activate = true)
    {
        await centre.Employ("CUISINE", "Démo Cuisine", Role.Kitchen, "271828");
        var head = await centre.SignIn(Role.Head | Role.Reception);
        var made = await head.Post<MakeBadges, BatchMade>("cards/badges", new MakeBadges(centre.NewId(), ["CUISINE"]));
        var badge = centre.CardsOfBatch(made.Batch)[0];
        if (activate)
        {
            await centre.Activate(head, badge);
        }

        return (head, badge);
    }

    private static async Task<string> NotRead(Seat seat, string badge) => (await seat.Refused("staff/badge", new ShowBadge(badge))).Code;
}

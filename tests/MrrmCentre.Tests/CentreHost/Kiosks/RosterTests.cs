using CentreHost.Kiosks;
using CentreHost.Services;
using CentreHost.Staff;
using MrrmCentre.Tests.Kiosk;
using MrrmCentre.Tests.Kiosk.Alone;

namespace MrrmCentre.Tests.CentreHost.Kiosks;

/// <summary>What a kiosk is told so that it can answer alone, and what it is not told.</summary>
public sealed class RosterTests
{
    [Fact]
    public async Task Cards_are_hashes_and_the_cook_hears_of_no_service_but_the_kitchens()
    {
        await using var centre = await LineTests.Canteen();
        await centre.Service("ADVICE", ServiceKind.Psychosocial);
        await centre.Give("UPDATE services SET roles = @1 WHERE code = 'ADVICE'", (int)Role.Counsellor);
        var card = (await CounterKiosk.People(centre, 1))[0];
        using var kitchen = await centre.SignIn(Role.Kitchen);

        var roster = await kitchen.Get<CardRoster>("kiosks/roster");
        var text = await kitchen.Http.GetStringAsync("kiosks/roster");

        Assert.Equal(["LUNCH"], roster.Services!.Select(service => service.Code));
        var known = Assert.Single(roster.Cards!);
        Assert.Equal(CardHash.Of(Convert.FromBase64String(roster.Key), card), known.Hash);
        Assert.DoesNotContain(card, text, StringComparison.Ordinal);
        Assert.DoesNotContain((string)centre.Rows("SELECT short_code FROM cards WHERE state = 'Bound'").Single()[0]!, text, StringComparison.Ordinal);
        Assert.DoesNotContain("ADVICE", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_again_it_tells_only_what_came_since()
    {
        await using var centre = await LineTests.Canteen();
        var cards = await CounterKiosk.People(centre, 2);
        using var kitchen = await centre.SignIn(Role.Kitchen);
        var (first, second) = (centre.NewId(), centre.NewId());
        await kitchen.Scan(first, cards[0], "LUNCH");
        var whole = await kitchen.Get<CardRoster>("kiosks/roster");
        await kitchen.Scan(second, cards[1], "LUNCH");
        await kitchen.Post<UndoService, Undone>("scans/undo", new UndoService(centre.NewId(), first));

        var since = await kitchen.Get<CardRoster>($"kiosks/roster?version={whole.Version}&through={whole.Through}");

        Assert.True(whole.Whole);
        Assert.Equal((1L, false), whole.Gifts.Select(gift => (gift.Person, gift.Back)).Single());
        Assert.Equal((false, true, true), (since.Whole, since.Cards is null, since.Services is null));
        Assert.Equal([(2L, false), (1L, true)], since.Gifts.Select(gift => (gift.Person, gift.Back)));
        Assert.Equal(whole.Gifts[0].Mark, since.Gifts[1].Mark);
    }

    [Fact]
    public async Task A_revoked_card_is_told_with_its_fault_and_without_its_person()
    {
        await using var centre = await LineTests.Canteen();
        await CounterKiosk.People(centre, 1);
        await centre.Give("UPDATE cards SET state = 'Revoked', revoked_at = 0 WHERE state = 'Bound'");
        using var kitchen = await centre.SignIn(Role.Kitchen);

        var card = Assert.Single((await kitchen.Get<CardRoster>("kiosks/roster")).Cards!);

        Assert.Equal(("card_revoked", null), (card.Fault, card.Person));
    }

    [Fact]
    public async Task What_changes_the_cards_a_kiosk_knows_is_another_version_of_them()
    {
        await using var centre = await LineTests.Canteen();
        await CounterKiosk.People(centre, 2);
        using var kitchen = await centre.SignIn(Role.Kitchen);
        var before = await kitchen.Get<CardRoster>("kiosks/roster");
        foreach (var change in new[]
        {
            "UPDATE services SET entitled_only = 1",
            "INSERT INTO entitlements SELECT 1, id, 1, 0, 1, 0 FROM services",
            "UPDATE services SET presence_required = 1",
            "UPDATE services SET max_per_session = 7",
            "UPDATE people SET sex = 'F' WHERE id = 1",
            "UPDATE people SET status = 'Departed' WHERE id = 1",
            "UPDATE cards SET valid_until = '2026-03-01' WHERE person_id = 1",
            "UPDATE cards SET state = 'Revoked', revoked_at = 0 WHERE person_id = 2",
        })
        {
            await centre.Give(change);
            var after = await kitchen.Get<CardRoster>($"kiosks/roster?version={before.Version}");
            Assert.True(after is { Cards: not null } && after.Version != before.Version, change);
            Assert.Equal(after.Version, (await kitchen.Get<CardRoster>("kiosks/roster")).Version);
            before = after;
        }
    }
}

extern alias host;

using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using DayClosing = host::CentreHost.Summaries.DayClosing;

namespace MrrmCentre.Tests.CentreHost.Cards;

/// <summary>Cards end, come back, and their history says who, when and why.</summary>
public sealed class CardHistoryTests
{
    [Fact]
    public async Task Who_comes_back_with_their_card_in_hand_has_it_made_good_again_and_its_history_tells()
    {
        await using var centre = await CentreFixture.Start();
        await centre.Service("WATER_T", ServiceKind.Other);
        using var reception = await centre.SignIn(Role.Reception);
        var card = await centre.BlankCard();
        var person = await Register(centre, reception, card);
        await reception.Post<Depart, Done>($"people/{person}/departure", new Depart(centre.NewId(), DepartureKind.Self, null));
        Assert.Equal("person_left", (await Show(centre, reception, card)).Code);

        await reception.Post<Readmit, Readmitted>($"people/{person}/readmission", new Readmit(centre.NewId(), Card: card));

        Assert.Equal("served", (await Show(centre, reception, card)).Code);
        var found = await reception.Post<LookUpCard, CardFound>("cards/look-up", new LookUpCard(card));
        Assert.Equal(["given", "departed", "renewed"], found.History.Select(line => line.Why));
        Assert.Equal([CardState.Bound, CardState.Expired, CardState.Bound], found.History.Select(line => line.To));
        Assert.All(found.History, line => Assert.Equal(("Démo S001", "K1"), (line.By, line.Kiosk)));
    }

    [Fact]
    public async Task An_expired_card_is_not_made_good_for_somebody_else()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);
        var card = await centre.BlankCard();
        var left = await Register(centre, reception, card);
        var other = await Register(centre, reception, null);
        await reception.Post<Depart, Done>($"people/{left}/departure", new Depart(centre.NewId(), DepartureKind.Self, null));

        Assert.Equal("card_expired_of_other", (await reception.Refused("cards/bind", new BindCard(centre.NewId(), other, card))).Code);
    }

    [Fact]
    public async Task A_revoked_card_does_not_come_back_with_its_holder()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);
        var card = await centre.BlankCard();
        var person = await Register(centre, reception, card);
        await reception.Post<RevokeCard, Done>("cards/revoke", new RevokeCard(centre.NewId(), card, null, "lost"));
        await reception.Post<Depart, Done>($"people/{person}/departure", new Depart(centre.NewId(), DepartureKind.Self, null));

        var refused = await reception.Refused($"people/{person}/readmission", new Readmit(centre.NewId(), Card: card));

        Assert.Equal("card_revoked", refused.Code);
        Assert.Equal(1, centre.Number("SELECT count(*) FROM people WHERE status = 'Departed'"));
    }

    [Fact]
    public async Task A_card_with_a_last_day_is_refused_from_the_next_service_day_on_and_renewed_by_its_scan()
    {
        await using var centre = await CentreFixture.Start();
        await centre.Service("WATER_T", ServiceKind.Other);
        using var head = await centre.SignIn(Role.Head | Role.Reception);
        await head.Post<SetCards, Done>("cards/settings", new SetCards(centre.NewId(), 14, false, false));
        var card = await centre.BlankCard();
        var person = await Register(centre, head, card);

        centre.Clock.Pass(TimeSpan.FromDays(14));
        Assert.Equal("served", (await Show(centre, head, card)).Code);
        centre.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal("card_expired", (await Show(centre, head, card)).Code);
        Assert.Equal(CardState.Expired, (await head.Post<LookUpCard, CardFound>("cards/look-up", new LookUpCard(card))).State);
        await head.Post<BindCard, CardBound>("cards/bind", new BindCard(centre.NewId(), person, card));

        Assert.Equal("served", (await Show(centre, head, card)).Code);
        Assert.Equal("2026-04-08", centre.Rows("SELECT valid_until FROM cards").Single()[0]);
    }

    [Fact]
    public async Task The_turn_of_the_day_writes_down_what_has_expired()
    {
        await using var centre = await CentreFixture.Start();
        using var head = await centre.SignIn(Role.Head | Role.Reception);
        await head.Post<SetCards, Done>("cards/settings", new SetCards(centre.NewId(), 1, false, false));
        await Register(centre, head, await centre.BlankCard());
        centre.Clock.Pass(TimeSpan.FromDays(2));

        await centre.Services.GetRequiredService<DayClosing>().CatchUp();

        Assert.Equal("Expired", centre.Rows("SELECT state FROM cards").Single()[0]);
        Assert.Equal("validity", centre.Rows("SELECT why FROM card_changes ORDER BY seq DESC LIMIT 1").Single()[0]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(3_651)]
    public async Task A_validity_that_is_none_is_refused(int days)
    {
        await using var centre = await CentreFixture.Start();
        using var head = await centre.SignIn(Role.Head);

        Assert.Equal("card_valid_days", (await head.Refused("cards/settings", new SetCards(centre.NewId(), days, false, false))).Code);
    }

    [Theory]
    [InlineData("card_changes")]
    [InlineData("card_batches")]
    [InlineData("card_prints")]
    [InlineData("card_alerts_seen")]
    public async Task What_became_of_cards_is_never_rewritten(string table)
    {
        await using var centre = await CentreFixture.Start();
        var column = centre.Rows($"SELECT name FROM pragma_table_info('{table}') LIMIT 1").Single()[0];
        await centre.Give("INSERT INTO card_changes (card_id, from_state, to_state, at, kiosk, why) VALUES (1, 'Blank', 'Bound', 0, '', 'given')");
        await centre.Give("INSERT INTO card_batches (kind, made_at, made_by) VALUES ('People', 0, 0)");
        await centre.Give("INSERT INTO card_prints (at, staff_id, kiosk, cards, layout, read_back) VALUES (0, 0, '', 1, 'TenUp', 1)");
        await centre.Give("INSERT INTO card_alerts_seen (refused_seq, at, staff_id) VALUES (1, 0, 0)");

        await Assert.ThrowsAsync<SqliteException>(() => centre.Give($"UPDATE {table} SET {column} = {column}"));
        await Assert.ThrowsAsync<SqliteException>(() => centre.Give($"DELETE FROM {table}"));
    }

    private static async Task<long> Register(CentreFixture centre, Seat reception, string? card) =>
        (await reception.Post<RegisterPerson, Registered>("people", new RegisterPerson(
            centre.NewId(), Sex.M, AgeGroup.From18To59, new Identity("Démo", "0412"), card))).Person;

    private static Task<Verdict> Show(CentreFixture centre, Seat seat, string card) =>
        seat.Post<Scan, Verdict>("scans", new Scan(centre.NewId(), card, "WATER_T", ReadBy.Qr));
}

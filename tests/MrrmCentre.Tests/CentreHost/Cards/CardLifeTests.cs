using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;

namespace MrrmCentre.Tests.CentreHost.Cards;

public sealed class CardLifeTests
{
    [Fact]
    public async Task A_lost_card_is_replaced_by_a_blank_and_refused_everywhere_at_once_with_an_alert()
    {
        await using var centre = await CentreFixture.Start();
        await centre.Service("WATER_T", ServiceKind.Other);
        using var reception = await centre.SignIn(Role.Reception);
        var (old, blank) = (await centre.BlankCard(), await centre.BlankCard());
        var person = (await Register(centre, reception, old)).Person;

        var reissued = await reception.Post<ReissueCard, CardBound>("cards/reissue", new ReissueCard(centre.NewId(), person, blank));

        var refused = await reception.Post<Scan, Verdict>("scans", new Scan(centre.NewId(), old, "WATER_T", ReadBy.Qr));
        Assert.Equal(("card_revoked", true), (refused.Code, refused.Alert));
        Assert.Equal(Outcome.Served, (await reception.Post<Scan, Verdict>("scans", new Scan(centre.NewId(), blank, "WATER_T", ReadBy.Qr))).Outcome);
        Assert.NotNull(reissued.RevokedShortCode);
    }

    [Fact]
    public async Task A_card_is_one_persons_and_a_person_has_one_card()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);
        var (first, second) = (await centre.BlankCard(), await centre.BlankCard());
        var person = (await Register(centre, reception, first)).Person;

        Assert.Equal("card_taken", (await reception.Refused("people", Arrival(centre, first))).Code);
        Assert.Equal("person_has_card", (await reception.Refused("cards/bind", new BindCard(centre.NewId(), person, second))).Code);
        Assert.Equal(1, centre.Number("SELECT count(*) FROM people"));
        Assert.Equal(1, centre.Number("SELECT count(*) FROM cards WHERE state = 'Bound'"));
    }

    [Fact]
    public async Task A_revoked_card_is_never_bound_again()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);
        var card = await centre.BlankCard();

        await reception.Post<RevokeCard, Done>("cards/revoke", new RevokeCard(centre.NewId(), card, null, "found torn"));

        Assert.Equal("card_revoked", (await reception.Refused("people", Arrival(centre, card))).Code);
        Assert.Equal("card_already_revoked", (await reception.Refused("cards/revoke", new RevokeCard(centre.NewId(), card, null, "again"))).Code);
        Assert.Equal("reason_missing", (await reception.Refused("cards/revoke", new RevokeCard(centre.NewId(), card, null, " "))).Code);
    }

    [Fact]
    public async Task A_printed_sheet_holds_only_blanks_and_the_cards_made_are_as_many_as_asked()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);

        var made = await reception.Post<MakeBlankCards, BlankCardsMade>("cards/blank", new MakeBlankCards(centre.NewId(), 25));
        var pdf = await reception.CardFile($"cards/sheets/{made.FirstSheet}-{made.LastSheet}.pdf");

        Assert.Equal((1L, 3L, 25), (made.FirstSheet, made.LastSheet, made.Cards));
        Assert.Equal("%PDF"u8.ToArray(), pdf[..4]);
        Assert.Equal("sheet_size", (await reception.Refused("cards/blank", new MakeBlankCards(centre.NewId(), 0))).Code);
        Assert.Equal("sheet_unknown", (await reception.Refused("cards/sheets/900-901.pdf")).Code);
    }

    [Fact]
    public async Task Departure_ends_the_card_and_frees_the_bed_in_one_step()
    {
        await using var centre = await CentreFixture.Start();
        await centre.Service("WATER_T", ServiceKind.Other);
        using var reception = await centre.SignIn(Role.Reception);
        var card = await centre.BlankCard();
        var person = (await Register(centre, reception, card)).Person;

        await reception.Post<Depart, Done>($"people/{person}/departure", new Depart(centre.NewId(), DepartureKind.VoluntaryReturn, "Bamako"));

        Assert.Equal("person_left", (await reception.Post<Scan, Verdict>("scans", new Scan(centre.NewId(), card, "WATER_T", ReadBy.Qr))).Code);
        Assert.Equal("person_not_present", (await reception.Refused($"people/{person}/departure", new Depart(centre.NewId(), DepartureKind.Self, null))).Code);
        Assert.Equal(0, centre.Number("SELECT sum(change) FROM movements"));
    }

    private static Task<Registered> Register(CentreFixture centre, Seat reception, string card) =>
        reception.Post<RegisterPerson, Registered>("people", Arrival(centre, card));

    private static RegisterPerson Arrival(CentreFixture centre, string card) =>
        new(centre.NewId(), Sex.M, AgeGroup.From18To59, new Identity("Démo", "0412"), card);
}

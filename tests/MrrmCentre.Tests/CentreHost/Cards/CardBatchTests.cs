using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;

namespace MrrmCentre.Tests.CentreHost.Cards;

/// <summary>Cards made for people, printed, and scanned out of the printer.</summary>
public sealed class CardBatchTests
{
    [Fact]
    public async Task A_printed_card_is_refused_until_it_is_scanned_out_of_the_printer_and_then_replaces_the_old_one()
    {
        await using var centre = await CentreFixture.Start();
        await centre.Service("WATER_T", ServiceKind.Other);
        using var reception = await centre.SignIn(Role.Reception);
        var old = await centre.BlankCard();
        var awa = await centre.Arrives(reception, "Awa", card: old);
        var issa = await centre.Arrives(reception, "Issa");

        var made = await centre.CardsFor(reception, awa, issa);
        var printed = centre.CardsOfBatch(made.Batch);

        Assert.Equal("card_printed", (await Show(centre, reception, printed[0])).Code);
        Assert.Equal("served", (await Show(centre, reception, old)).Code);

        var activated = await centre.Activate(reception, printed[0]);

        Assert.Equal((made.Batch, 1, 2L, 1L, awa), (activated.Batch, activated.Place, activated.Cards, activated.Left, activated.Person));
        Assert.NotNull(activated.RevokedShortCode);
        Assert.Equal("card_revoked", (await Show(centre, reception, old)).Code);
        Assert.Equal("served", (await Show(centre, reception, printed[0])).Code);
        Assert.Equal("reissued", centre.Rows("SELECT revoked_because FROM cards WHERE state = 'Revoked'").Single()[0]);
        Assert.Equal(0, (await centre.Activate(reception, printed[1])).Left);
    }

    [Fact]
    public async Task Only_a_card_that_waits_is_activated_and_every_other_is_told_why_not()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);
        var (awa, issa, left) = (await centre.Arrives(reception, "Awa"), await centre.Arrives(reception, "Issa"), await centre.Arrives(reception, "Moussa"));
        var made = await centre.CardsFor(reception, awa, issa, left);
        var cards = centre.CardsOfBatch(made.Batch);
        await centre.Activate(reception, cards[0]);
        await reception.Post<RevokeCard, Done>("cards/revoke", new RevokeCard(centre.NewId(), cards[1], null, "damaged"));
        await reception.Post<Depart, Done>($"people/{left}/departure", new Depart(centre.NewId(), DepartureKind.Self, null));
        var shortCode = (await reception.Get<BatchPage>($"cards/batches/{made.Batch}")).Cards[0].ShortCode;

        Assert.Equal("activate_again", await centre.NotActivated(reception, cards[0]));
        Assert.Equal("card_revoked", await centre.NotActivated(reception, cards[1]));
        Assert.Equal("card_expired", await centre.NotActivated(reception, cards[2]));
        Assert.Equal("activate_blank", await centre.NotActivated(reception, await centre.BlankCard()));
        Assert.Equal("activate_by_scan", await centre.NotActivated(reception, shortCode));
        Assert.Equal("card_foreign", await centre.NotActivated(reception, Foreign()));
        Assert.Equal("not_a_card", await centre.NotActivated(reception, "https://example.org/quelque-chose-de-long"));
    }

    [Fact]
    public async Task The_same_scan_sent_again_is_answered_as_before()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);
        var made = await centre.CardsFor(reception, await centre.Arrives(reception, "Awa"));
        var request = new ActivateCard(centre.NewId(), centre.CardsOfBatch(made.Batch)[0]);

        var first = await reception.Post<ActivateCard, CardActivated>("cards/activate", request);

        Assert.Equal(first, await reception.Post<ActivateCard, CardActivated>("cards/activate", request));
    }

    [Fact]
    public async Task A_batch_of_nobody_of_too_many_or_of_somebody_who_left_is_refused_and_makes_nothing()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);
        var left = await centre.Arrives(reception, "Awa");
        await reception.Post<Depart, Done>($"people/{left}/departure", new Depart(centre.NewId(), DepartureKind.Self, null));

        Assert.Equal("batch_nobody", await Refused(centre, reception, new MakeCards(centre.NewId(), EverybodyWithout: true)));
        Assert.Equal("batch_nobody", await Refused(centre, reception, new MakeCards(centre.NewId(), People: [])));
        Assert.Equal("batch_too_many", await Refused(centre, reception, new MakeCards(centre.NewId(), People: [.. Enumerable.Range(1, 2_001).Select(n => (long)n)])));
        Assert.Equal("batch_not_here", await Refused(centre, reception, new MakeCards(centre.NewId(), People: [left])));
        Assert.Equal("person_unknown", await Refused(centre, reception, new MakeCards(centre.NewId(), People: [99])));
        Assert.Equal("convoy_unknown", await Refused(centre, reception, new MakeCards(centre.NewId(), Convoy: "C-00099")));
        Assert.Equal("household_unknown", await Refused(centre, reception, new MakeCards(centre.NewId(), Household: "H-00099")));
        Assert.Equal("batch_source", await Refused(centre, reception, new MakeCards(centre.NewId())));
        Assert.Equal("batch_source", await Refused(centre, reception, new MakeCards(centre.NewId(), Convoy: "C-00001", EverybodyWithout: true)));
        Assert.Equal(0, centre.Number("SELECT count(*) FROM card_batches"));
    }

    [Fact]
    public async Task Everybody_a_household_and_a_convoy_pass_over_who_has_a_card_or_one_in_the_printer()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);
        var (mother, child) = (await centre.Arrives(reception, "Awa"), await centre.Arrives(reception, "Issa"));
        await centre.Arrives(reception, "Moussa", card: await centre.BlankCard());
        var household = await reception.Post<MakeHousehold, HouseholdMade>(
            "households", new MakeHousehold(centre.NewId(), [new NewMember(mother, Kinship.Head), new NewMember(child, Kinship.Child)]));

        var family = await reception.Post<MakeCards, BatchMade>("cards/batches", new MakeCards(centre.NewId(), Household: household.Code.ToLowerInvariant()));

        Assert.Equal(2, family.Cards);
        Assert.Equal("batch_nobody", await Refused(centre, reception, new MakeCards(centre.NewId(), EverybodyWithout: true)));
        var late = await centre.Arrives(reception, "Binta");
        await reception.Post<MakeCards, BatchMade>("cards/batches", new MakeCards(centre.NewId(), EverybodyWithout: true));
        Assert.Equal(late, centre.Number("SELECT person_id FROM cards WHERE batch = 2"));
    }

    [Fact]
    public async Task Cards_of_a_convoy_are_made_for_those_who_have_a_number()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);
        var convoy = await reception.Post<MakeArrivalGroup, ArrivalGroupMade>("arrival-groups", new MakeArrivalGroup(
            centre.NewId(), ArrivalMode.ExpulsionConvoy, null, null, [new Heads(Sex.M, AgeGroup.From18To59, 2)]));
        await reception.Post<RegisterPerson, Registered>("people", new RegisterPerson(
            centre.NewId(), Sex.M, AgeGroup.From18To59, new Identity("Démo", "0412"), null, ArrivalGroup: convoy.Code));

        var made = await reception.Post<MakeCards, BatchMade>("cards/batches", new MakeCards(centre.NewId(), Convoy: convoy.Code));

        var line = Assert.Single(await reception.Get<List<BatchLine>>("cards/batches"));
        Assert.Equal((1, convoy.Code, 1L), (made.Cards, line.MadeFor, line.Waiting));
    }

    [Fact]
    public async Task A_spoilt_print_is_given_up_and_what_was_scanned_of_it_stays()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);
        var made = await centre.CardsFor(reception, await centre.Arrives(reception, "Awa"), await centre.Arrives(reception, "Issa"));
        var cards = centre.CardsOfBatch(made.Batch);
        await centre.Activate(reception, cards[0]);

        var cancelled = await reception.Post<CancelBatch, BatchCancelled>($"cards/batches/{made.Batch}/cancel", new CancelBatch(centre.NewId()));

        Assert.Equal(1, cancelled.Cards);
        Assert.Equal("card_revoked", await centre.NotActivated(reception, cards[1]));
        Assert.Equal("batch_nothing_left", (await reception.Refused($"cards/batches/{made.Batch}/cancel", new CancelBatch(centre.NewId()))).Code);
        Assert.Equal("batch_nothing_left", (await reception.Refused($"cards/batches/{made.Batch}/cards.pdf")).Code);
        Assert.Equal("batch_unknown", (await reception.Refused("cards/batches/99")).Code);
    }

    [Fact]
    public async Task Two_cards_printed_for_one_person_end_as_one_in_force()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);
        var awa = await centre.Arrives(reception, "Awa");
        var first = centre.CardsOfBatch((await centre.CardsFor(reception, awa)).Batch)[0];
        var second = centre.CardsOfBatch((await centre.CardsFor(reception, awa)).Batch)[0];

        await centre.Activate(reception, second);

        Assert.Equal("card_revoked", await centre.NotActivated(reception, first));
        Assert.Equal(1, centre.Number("SELECT count(*) FROM cards WHERE state = 'Bound'"));
    }

    [Theory]
    [InlineData(nameof(Role.Kitchen))]
    [InlineData(nameof(Role.Administrator))]
    [InlineData(nameof(Role.Gate))]
    public async Task Who_is_here_is_no_business_of_theirs(string role)
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);
        var made = await centre.CardsFor(reception, await centre.Arrives(reception, "Awa"));
        using var other = await centre.SignIn(Enum.Parse<Role>(role));

        Assert.Equal("not_your_role", (await other.Refused($"cards/batches/{made.Batch}")).Code);
        Assert.Equal("not_your_role", (await other.Refused($"cards/batches/{made.Batch}/list.pdf")).Code);
        Assert.Equal("not_your_role", await centre.NotActivated(other, centre.CardsOfBatch(made.Batch)[0]));
    }

    private static async Task<string> Refused(CentreFixture centre, Seat seat, MakeCards request) =>
        (await seat.Refused("cards/batches", request with { Id = centre.NewId() })).Code;

    private static string Foreign() => MrrmCentre.Tests.Cards.SomeCard.Text(1);

    private static Task<Verdict> Show(CentreFixture centre, Seat seat, string card) =>
        seat.Post<Scan, Verdict>("scans", new Scan(centre.NewId(), card, "WATER_T", ReadBy.Qr));
}

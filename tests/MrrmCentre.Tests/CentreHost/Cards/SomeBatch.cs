using CentreHost.Cards;
using CentreHost.People;

namespace MrrmCentre.Tests.CentreHost.Cards;

/// <summary>People and the cards made for them.</summary>
internal static class SomeBatch
{
    public static async Task<long> Arrives(this CentreFixture centre, Seat reception, string given, string family = "Exemple", string? card = null) =>
        (await reception.Post<RegisterPerson, Registered>("people", new RegisterPerson(
            centre.NewId(), Sex.F, AgeGroup.From18To59, new Identity(given, family), card))).Person;

    public static Task<BatchMade> CardsFor(this CentreFixture centre, Seat reception, params long[] people) =>
        reception.Post<MakeCards, BatchMade>("cards/batches", new MakeCards(centre.NewId(), People: people));

    public static Task<CardActivated> Activate(this CentreFixture centre, Seat seat, string card) =>
        seat.Post<ActivateCard, CardActivated>("cards/activate", new ActivateCard(centre.NewId(), card));

    public static async Task<string> NotActivated(this CentreFixture centre, Seat seat, string card) =>
        (await seat.Refused("cards/activate", new ActivateCard(centre.NewId(), card))).Code;
}

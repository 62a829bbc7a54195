using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Moves;

namespace MrrmCentre.Tests.Stock.Store;

public sealed class LoanTests
{
    [Fact]
    public async Task A_loan_given_back_already_is_not_undone_until_the_giving_back_is()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 100));
        var loan = await store.Post(Lends(centre, MoveKind.Loan, Given.Store, "partner", new MovedLine("RICE", 30)));
        var back = await store.Post(Lends(
            centre, MoveKind.LoanReturn, "partner", Given.Store, new MovedLine("RICE", 20) { Lots = [new ChosenLot(centre.LotOf("RICE"), 20)] }));

        var refused = await store.Refused("stock/reversals", new ReverseDocument(centre.NewId(), loan.Number!, "erreur"));

        Assert.Contains("RICE: 30 to take back", refused.Sentence.En, StringComparison.Ordinal);
        Assert.Equal(90, centre.OnHand(Given.Store, "RICE"));
        await store.Undo(centre, back.Number!);
        await store.Undo(centre, loan.Number!);
        Assert.Equal(100, centre.OnHand(Given.Store, "RICE"));
        await centre.AssertProved();
    }

    private static MoveGoods Lends(CentreFixture centre, MoveKind kind, string from, string to, MovedLine line) =>
        new(centre.NewId(), kind, from, to, [line]) { Partner = "Démo Sahel" };
}

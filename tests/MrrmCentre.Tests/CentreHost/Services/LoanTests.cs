using CentreHost.Cards;
using CentreHost.Services;
using CentreHost.Services.Loans;
using CentreHost.Staff;
using CentreHost.Stock;

namespace MrrmCentre.Tests.CentreHost.Services;

public sealed class LoanTests
{
    [Fact]
    public async Task A_blanket_is_lent_once_comes_back_to_its_shelf_and_is_lent_again()
    {
        await using var centre = await CentreFixture.Start();
        var (desk, card) = await Blankets(centre, 5);

        await desk.Scan(centre.NewId(), card, "BLANKET_T");
        var second = await desk.Scan(centre.NewId(), card, "BLANKET_T");
        var ended = await desk.Post<EndLoan, LoanEnded>("loans/end", Back(centre, card, LoanEnd.Returned));

        Assert.Equal("still_lent", second.Code);
        Assert.Equal(0, ended.StillLent);
        Assert.Equal(5, centre.Number("SELECT sum(on_hand) FROM stock_balances"));
        Assert.Equal(Outcome.Served, (await desk.Scan(centre.NewId(), card, "BLANKET_T")).Outcome);
        Assert.Single(await desk.Get<List<LoanLine>>("loans"));
    }

    [Fact]
    public async Task What_comes_back_damaged_is_not_handed_out_again_and_what_is_lost_stays_gone()
    {
        await using var centre = await CentreFixture.Start();
        var (desk, card) = await Blankets(centre, 2);
        await desk.Scan(centre.NewId(), card, "BLANKET_T");
        await desk.Post<EndLoan, LoanEnded>("loans/end", Back(centre, card, LoanEnd.Damaged));
        await desk.Scan(centre.NewId(), card, "BLANKET_T");
        await desk.Post<EndLoan, LoanEnded>("loans/end", Back(centre, card, LoanEnd.Lost));

        Assert.Equal(1, centre.Number("SELECT sum(on_hand) FROM stock_balances"));
        Assert.Equal(0, centre.Number("SELECT coalesce(sum(on_hand), 0) FROM stock_balances WHERE condition = 0"));
        Assert.Equal("nothing_lent", (await desk.Refused("loans/end", Back(centre, card, LoanEnd.Returned))).Code);
    }

    [Fact]
    public async Task A_loan_undone_is_no_loan_and_one_that_came_back_is_not_undone()
    {
        await using var centre = await CentreFixture.Start();
        var (desk, card) = await Blankets(centre, 3);
        var (wrong, right) = (centre.NewId(), centre.NewId());
        await desk.Scan(wrong, card, "BLANKET_T");
        await desk.Post<UndoService, Undone>("scans/undo", new UndoService(centre.NewId(), wrong));
        await desk.Scan(right, card, "BLANKET_T");
        await desk.Post<EndLoan, LoanEnded>("loans/end", Back(centre, card, LoanEnd.Returned));

        Assert.Equal("loan_ended", (await desk.Refused("scans/undo", new UndoService(centre.NewId(), right))).Code);
        Assert.Equal(3, centre.Number("SELECT sum(on_hand) FROM stock_balances"));
    }

    private static EndLoan Back(CentreFixture centre, string card, LoanEnd how) =>
        new(centre.NewId(), card, "BLANKET_T", ReadBy.Typed, how);

    private static async Task<(Seat Desk, string Card)> Blankets(CentreFixture centre, long there)
    {
        await centre.Item("BLANKET_T", ItemKind.Relief);
        await centre.Service("BLANKET_T", ServiceKind.Item, "BLANKET_T", Given.Store);
        await centre.Give("UPDATE services SET lends = 1 WHERE code = 'BLANKET_T'");
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("BLANKET_T", null, null, there));
        return (await centre.SignIn(Role.Reception), (await centre.People(1))[0]);
    }
}

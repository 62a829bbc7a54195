using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Moves;

namespace MrrmCentre.Tests.Stock.Store;

public sealed class ReservationTests
{
    [Fact]
    public async Task What_waits_holds_its_goods_against_other_documents_that_wait()
    {
        await using var centre = await Stocked();
        using var store = await centre.SignIn(Role.Storekeeper);

        await store.Post(Loss(centre, 7));

        var shelf = Assert.Single(await store.Get<List<OnHandLine>>("stock/on-hand?place=STORE"));
        Assert.Equal((10, 3), (shelf.Units, shelf.Free));
        var refused = await store.Refused("stock/moves", Loss(centre, 4));
        Assert.Equal("Nothing was recorded.\nRICE: 7 are held by documents that wait for a second person.\nLine 1: RICE: 4 asked, there are 3.", refused.Sentence.En);
        await store.Post(Loss(centre, 3));
        Assert.Equal(0, Assert.Single(await store.Get<List<OnHandLine>>("stock/on-hand?place=STORE")).Free);
    }

    [Fact]
    public async Task A_service_and_an_issue_of_now_take_what_is_held_all_the_same()
    {
        await using var centre = await Stocked();
        await centre.Service("RICE", global::CentreHost.Services.ServiceKind.Item, "RICE", Given.Store, units: 8);
        using var store = await centre.SignIn(Role.Storekeeper);
        using var console = centre.Console();
        await store.Post(Loss(centre, 7));

        await console.Scan(centre.NewId(), await centre.Person(), "RICE");
        await store.Post(centre.Issue(Given.Store, "people", new MovedLine("RICE", 1)));

        Assert.Equal(0, centre.Number("SELECT count(*) FROM open_shortages"));
        var shelf = Assert.Single(await store.Get<List<OnHandLine>>("stock/on-hand?place=STORE"));
        Assert.Equal((1, 0), (shelf.Units, shelf.Free));
        await centre.AssertProved();
    }

    [Theory]
    [InlineData(nameof(DraftVerdict.Approve), 3)]
    [InlineData(nameof(DraftVerdict.Reject), 10)]
    [InlineData(nameof(DraftVerdict.Withdraw), 10)]
    public async Task What_is_decided_holds_nothing_any_more(string decision, long free)
    {
        var verdict = Enum.Parse<DraftVerdict>(decision);
        await using var centre = await Stocked();
        using var store = await centre.SignIn(Role.Storekeeper);
        using var head = await centre.SignIn(Role.Head);
        var waiting = await store.Post(Loss(centre, 7));

        await (verdict == DraftVerdict.Withdraw ? store : head).Post<DecideDraft, DocumentPosted>("stock/drafts/decide", new DecideDraft(centre.NewId(), waiting.Id, verdict));

        Assert.Equal(0, centre.Number("SELECT count(*) FROM stock_reservations"));
        Assert.Equal(free, Assert.Single(await store.Get<List<OnHandLine>>("stock/on-hand?place=STORE")).Free);
    }

    [Fact]
    public async Task A_draft_everybody_forgot_stops_holding_by_itself_and_leaves_to_others_what_they_hold()
    {
        await using var centre = await Stocked();
        Guid forgotten;
        using (var store = await centre.SignIn(Role.Storekeeper))
        {
            forgotten = (await store.Post(Loss(centre, 7))).Id;
        }

        centre.Clock.Pass(TimeSpan.FromHours(48));
        using var later = await centre.SignIn(Role.Storekeeper);
        using var head = await centre.SignIn(Role.Head);
        Assert.Equal(10, Assert.Single(await later.Get<List<OnHandLine>>("stock/on-hand?place=STORE")).Free);
        var other = await later.Post(Loss(centre, 6));

        var approve = new DecideDraft(centre.NewId(), forgotten, DraftVerdict.Approve);
        Assert.Contains("RICE: 6 are held", (await head.Refused("stock/drafts/decide", approve)).Sentence.En, StringComparison.Ordinal);
        await head.Post<DecideDraft, DocumentPosted>("stock/drafts/decide", new DecideDraft(centre.NewId(), other.Id, DraftVerdict.Reject));
        await head.Post<DecideDraft, DocumentPosted>("stock/drafts/decide", approve);
        Assert.Equal(3, centre.OnHand(Given.Store, "RICE"));
        await centre.AssertProved();
    }

    private static MoveGoods Loss(CentreFixture centre, long units) => new(
        centre.NewId(), MoveKind.Loss, Given.Store, "lost", [new MovedLine("RICE", units) { Loss = LossKind.Spoiled }]);

    private static async Task<CentreFixture> Stocked()
    {
        var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 10));
        return centre;
    }
}

using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Counts;
using CentreHost.Stock.Moves;

namespace MrrmCentre.Tests.Stock.Store;

/// <summary>A paper that waits for a second person keeps its day and what was found.</summary>
public sealed class WaitingPaperTests
{
    [Fact]
    public async Task What_waited_for_a_second_person_stands_on_the_day_it_was_written()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 10));
        centre.Clock.Pass(TimeSpan.FromHours(1));
        var loss = new MoveGoods(centre.NewId(), MoveKind.Loss, Given.Store, "lost", [new MovedLine("RICE", 4) { Loss = LossKind.Spilled }]);
        await store.Post(loss);
        centre.Clock.Pass(TimeSpan.FromDays(2));
        using var head = await centre.SignIn(Role.Head);

        await head.Approve(centre, loss.Id);

        Assert.Equal("2026-03-10", centre.Texts("SELECT service_day FROM stock_documents WHERE type = 13").Single());
        Assert.Equal(4, centre.Number("SELECT units_out FROM stock_day_figures WHERE service_day = '2026-03-10'"));
        Assert.Equal(6, centre.OnHand(Given.Store, "RICE"));
        await centre.AssertProved();
    }

    [Fact]
    public async Task Paper_is_as_old_as_when_it_was_written_however_long_it_waits()
    {
        await using var centre = await SomeCentre.Start();
        using (var early = await centre.SignIn(Role.Storekeeper))
        {
            await early.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 10));
        }

        centre.Clock.Pass(TimeSpan.FromDays(30));
        using var store = await centre.SignIn(Role.Storekeeper);
        var issue = centre.Issue(Given.Store, "people", new MovedLine("RICE", 3)) with { On = new PaperDate(SomeCentre.March(11)) };
        Assert.Equal("why_late", (await store.Post(issue)).WaitsBecause);
        centre.Clock.Pass(TimeSpan.FromDays(2));
        using var head = await centre.SignIn(Role.Head);

        await head.Approve(centre, issue.Id);

        Assert.Equal(7, centre.OnHand(Given.Store, "RICE"));
        await centre.AssertProved();
    }

    [Fact]
    public async Task Whoever_agrees_to_a_count_is_told_which_lines_are_held_back()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 100), new ReceivedLine("PORTION", null, null, 30));
        centre.Clock.Pass(TimeSpan.FromMinutes(5));
        var at = centre.Clock.UtcNow;
        centre.Clock.Pass(TimeSpan.FromMinutes(5));
        var waits = await store.Count(
            centre, Given.Store, new CountedEntry("RICE", at, 10) { Lot = centre.LotOf("RICE"), Recount = true },
            new CountedEntry("PORTION", at, 20) { Lot = centre.LotOf("PORTION"), Recount = true });
        await store.Post(centre.Issue(Given.Store, "people", new MovedLine("RICE", 95)));
        using var head = await centre.SignIn(Role.Head);

        var posted = await head.Approve(centre, waits.Id);

        Assert.Equal("CNT-XXX-2026-00001", posted.Number);
        Assert.Equal([CountedAs.CannotBe, CountedAs.Differs], posted.Counted.Select(line => line.As));
        Assert.Equal((5, 20), (centre.OnHand(Given.Store, "RICE"), centre.OnHand(Given.Store, "PORTION")));
        await centre.AssertProved();
    }

    [Fact]
    public async Task A_count_of_which_nothing_can_be_any_more_is_not_agreed_to()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 100));
        centre.Clock.Pass(TimeSpan.FromMinutes(5));
        var counted = new CountedEntry("RICE", centre.Clock.UtcNow, 10) { Lot = centre.LotOf("RICE"), Recount = true };
        centre.Clock.Pass(TimeSpan.FromMinutes(5));
        var waits = await store.Count(centre, Given.Store, counted);
        await store.Post(centre.Issue(Given.Store, "people", new MovedLine("RICE", 95)));
        using var head = await centre.SignIn(Role.Head);

        var refused = await head.Refused("stock/drafts/decide", new DecideDraft(centre.NewId(), waits.Id, DraftVerdict.Approve));

        Assert.Contains("RICE: 10 counted", refused.Sentence.En, StringComparison.Ordinal);
        Assert.Equal(0, centre.Number("SELECT count(*) FROM stock_documents WHERE type = 19"));
        Assert.Single(await head.Get<List<DraftLine>>("stock/drafts"));
        Assert.Equal(5, centre.OnHand(Given.Store, "RICE"));
    }
}

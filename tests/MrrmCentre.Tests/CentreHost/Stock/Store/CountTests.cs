using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Counts;
using CentreHost.Stock.Moves;

namespace MrrmCentre.Tests.Stock.Store;

public sealed class CountTests
{
    [Fact]
    public async Task Issues_go_on_while_a_count_is_written_and_the_shelf_ends_at_what_was_counted_less_what_left_since()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 100));
        centre.Clock.Pass(TimeSpan.FromHours(1));
        var countedAt = centre.Clock.UtcNow;
        centre.Clock.Pass(TimeSpan.FromMinutes(15));
        await store.Post(centre.Issue(Given.Store, "people", new MovedLine("RICE", 30)));
        centre.Clock.Pass(TimeSpan.FromHours(6));

        var posted = await store.Count(centre, Given.Store, new CountedEntry("RICE", countedAt, 95) { Lot = centre.LotOf("RICE") });

        var line = Assert.Single(posted.Lines);
        Assert.Equal((100, 95L, CountedAs.Differs), (line.Book, line.Units, line.As));
        Assert.Equal("CNT-XXX-2026-00001", posted.Number);
        Assert.Equal(65, centre.OnHand(Given.Store, "RICE"));
        await centre.AssertProved();
    }

    [Fact]
    public async Task Paper_from_before_a_count_changes_its_own_day_and_not_the_shelf()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 100));
        centre.Clock.Pass(TimeSpan.FromDays(1));
        await store.Count(centre, Given.Store, new CountedEntry("RICE", centre.Clock.UtcNow, 93) { Lot = centre.LotOf("RICE") });
        centre.Clock.Pass(TimeSpan.FromHours(1));

        var late = await store.Post(centre.Issue(Given.Store, "people", new MovedLine("RICE", 7)) with { On = new PaperDate(SomeCentre.March(10)) });

        Assert.Equal(93, centre.OnHand(Given.Store, "RICE"));
        var card = await store.Get<StockCardPage>("stock/card?place=STORE&item=RICE&days=9");
        Assert.Equal((100, 7, 0, 93), (card.In, card.Out, card.Counted, card.Closing));
        Assert.Equal(
            ["Receipt 100", "Issue 93", "Count 86", "Issue 93"],
            card.Lines.Select(line => $"{line.Kind} {line.Balance}"));
        Assert.Equal("CNT-XXX-2026-00001", Assert.Single(card.Lines, line => line.AlreadyIn is not null).AlreadyIn);
        Assert.Equal(7, centre.Number("SELECT sum(units_out) FROM stock_day_figures WHERE service_day = '2026-03-10'"));
        await centre.AssertProved();

        await store.Undo(centre, late.Number!);
        Assert.Equal(93, centre.OnHand(Given.Store, "RICE"));
        Assert.Equal(0, centre.Number("SELECT sum(units_out) FROM stock_day_figures WHERE service_day = '2026-03-10'"));
        await centre.AssertProved();
    }

    [Fact]
    public async Task Nobody_counted_is_neither_zero_nor_equal()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(
            centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A", SomeCentre.March(20), 5), new ReceivedLine("SOAP", "B", SomeCentre.March(21), 5),
            new ReceivedLine("RICE", null, null, 5));
        centre.Clock.Pass(TimeSpan.FromMinutes(5));
        var at = centre.Clock.UtcNow;
        centre.Clock.Pass(TimeSpan.FromMinutes(5));

        var posted = await store.Count(
            centre, Given.Store,
            new CountedEntry("SOAP", at, null) { Lot = centre.LotOf("SOAP", "A") },
            new CountedEntry("SOAP", at, 0) { Lot = centre.LotOf("SOAP", "B"), Recount = true },
            new CountedEntry("RICE", at, 5) { Lot = centre.LotOf("RICE") });

        Assert.Equal([CountedAs.Uncounted, CountedAs.Differs, CountedAs.Equal], posted.Lines.Select(line => line.As));
        Assert.Equal((1, 2), (posted.Equal, posted.Counted));
        Assert.Null(posted.Number);
        using var head = await centre.SignIn(Role.Head);
        var draft = Assert.Single(await head.Get<List<DraftLine>>("stock/drafts"));
        Assert.Equal("why_count", draft.Why);
        await head.Post<DecideDraft, DocumentPosted>("stock/drafts/decide", new DecideDraft(centre.NewId(), draft.Id, DraftVerdict.Approve));
        Assert.Equal(["2026-03-20:5"], centre.Shelf("SOAP"));
        Assert.Equal(2, centre.Number("SELECT count(*) FROM stock_counts"));
        await centre.AssertProved();
    }

    [Fact]
    public async Task A_large_difference_is_counted_again_and_an_impossible_one_held_back_while_the_rest_posts()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(
            centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A", SomeCentre.March(20), 50), new ReceivedLine("RICE", null, null, 20),
            new ReceivedLine("PORTION", null, null, 30));
        centre.Clock.Pass(TimeSpan.FromMinutes(5));
        var at = centre.Clock.UtcNow;
        centre.Clock.Pass(TimeSpan.FromMinutes(5));
        await store.Post(centre.Issue(Given.Store, "people", new MovedLine("RICE", 8)));

        var posted = await store.Count(
            centre, Given.Store,
            new CountedEntry("SOAP", at, 20) { Lot = centre.LotOf("SOAP", "A") },
            new CountedEntry("RICE", at, 5) { Lot = centre.LotOf("RICE") },
            new CountedEntry("PORTION", at, 29) { Lot = centre.LotOf("PORTION") });

        Assert.Equal([CountedAs.RecountAsked, CountedAs.CannotBe, CountedAs.Differs], posted.Lines.Select(line => line.As));
        Assert.Equal((50, 12, 29), (centre.OnHand(Given.Store, "SOAP"), centre.OnHand(Given.Store, "RICE"), centre.OnHand(Given.Store, "PORTION")));
        await centre.AssertProved();
    }

    [Fact]
    public async Task A_count_that_saw_every_lot_settles_what_was_given_before_without_cover()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A", SomeCentre.March(20), 1));
        using var console = centre.Console();
        await console.Scan(centre.NewId(), await centre.Person(), "KIT");
        Assert.Equal((1, 0), centre.OpenAndClosedShortage());
        centre.Clock.Pass(TimeSpan.FromMinutes(5));

        await store.Count(centre, Given.Store, new CountedEntry("SOAP", centre.Clock.UtcNow, 0) { Lot = centre.LotOf("SOAP", "A") });

        Assert.Equal((0, 1), centre.OpenAndClosedShortage());
        Assert.Equal(0, centre.OnHand(Given.Store, "SOAP"));
        await centre.AssertProved();
    }

    [Fact]
    public async Task The_sheet_is_blind_and_shows_what_lately_stood_there_too()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A", SomeCentre.March(20), 4321));
        await store.Post(centre.Issue(Given.Store, "people", new MovedLine("SOAP", 4321)));

        var sheet = await store.Http.GetStringAsync(new Uri("stock/count-sheet?place=STORE", UriKind.Relative));

        Assert.Contains("\"lotCode\":\"A\"", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("4321", sheet, StringComparison.Ordinal);
    }
}

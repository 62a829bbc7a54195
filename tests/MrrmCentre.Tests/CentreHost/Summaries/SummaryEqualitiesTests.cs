using CentreHost.Centre;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Counts;
using CentreHost.Stock.Kits;
using CentreHost.Stock.Moves;
using CentreHost.Summaries;
using MrrmCentre.Tests.Stock;
using MrrmCentre.Tests.Stock.Store;

namespace MrrmCentre.Tests.Summaries;

public sealed class SummaryEqualitiesTests
{
    [Fact]
    public async Task A_shortage_a_count_found_again_is_taken_from_the_shelf_once()
    {
        await using var centre = await SomeCentre.Start();
        using var head = await centre.SignIn(Role.Head | Role.Kitchen | Role.Storekeeper);
        await head.Receive(centre.NewId(), Given.Kitchen, SomeCentre.Portions(1));
        foreach (var card in await centre.People(3))
        {
            centre.Clock.Pass(TimeSpan.FromMinutes(1));
            await head.Scan(centre.NewId(), card, "LUNCH");
        }

        centre.Clock.Pass(TimeSpan.FromMinutes(5));
        var counted = await head.Count(
            centre, Given.Kitchen, new CountedEntry("PORTION", centre.Clock.UtcNow, 4) { Lot = centre.LotOf("PORTION"), Recount = true });
        await Agree(centre, counted);
        Assert.Equal((0, 2), centre.OpenAndClosedShortage());

        Assert.Equal((3, 3), await Said(centre, "MEAL_PORTIONS"));
    }

    [Fact]
    public async Task A_kit_nobody_makes_beforehand_asks_for_its_parts()
    {
        await using var centre = await Kits();
        using var head = await centre.SignIn(Role.Head | Role.Storekeeper);
        await head.Receive(centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A", SomeCentre.March(20), 5));
        var cards = await centre.People(3);
        await head.Scan(centre.NewId(), cards[0], "HYG");
        var undone = await head.Scan(centre.NewId(), cards[1], "HYG");
        await head.Scan(centre.NewId(), cards[2], "HYG");
        await head.Post<UndoService, Undone>("scans/undo", new UndoService(centre.NewId(), undone.Id));

        Assert.Equal((6, 6), await Said(centre, "KIT_UNITS"));
    }

    [Fact]
    public async Task A_catalogue_that_changes_at_noon_does_not_change_the_morning()
    {
        await using var centre = await SomeCentre.Start();
        using var head = await centre.SignIn(Role.Head | Role.Storekeeper);
        await head.Receive(centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A", SomeCentre.March(20), 5));
        var cards = await centre.People(2);
        await head.Scan(centre.NewId(), cards[0], "KIT");
        await centre.Give("UPDATE services SET item_units = 3, place_id = (SELECT id FROM places WHERE code = 'KITCHEN') WHERE code = 'KIT'");
        await head.Scan(centre.NewId(), cards[1], "KIT");

        Assert.Equal((5, 5), await Said(centre, "KIT_UNITS"));
    }

    [Fact]
    public async Task A_portion_that_left_the_shelf_unasked_is_told()
    {
        await using var centre = await SomeCentre.Start();
        using var head = await centre.SignIn(Role.Head | Role.Storekeeper);
        await head.Receive(centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A", SomeCentre.March(20), 5));
        await head.Scan(centre.NewId(), await centre.Person(), "KIT");
        await centre.Give("DROP TRIGGER stock_lines_no_update");
        await centre.Give("UPDATE stock_lines SET units = 3 * units WHERE document_id = (SELECT id FROM stock_documents WHERE service_id IS NOT NULL)");

        Assert.Equal((2, 6), await Said(centre, "KIT_UNITS"));
    }

    private static async Task<CentreFixture> Kits()
    {
        var centre = await SomeCentre.Start();
        await centre.Item("HYGIENE", ItemKind.Kit);
        await centre.Item("TOWEL", ItemKind.Relief);
        await centre.Service("HYG", ServiceKind.Kit, "HYGIENE", Given.Store);
        using var head = await centre.SignIn(Role.Head);
        await head.Post<DefineKit, Done>(
            "stock/kits", new DefineKit(centre.NewId(), "HYGIENE", true, [new KitPart("SOAP", 2), new KitPart("TOWEL", 1)]));
        return centre;
    }

    /// <summary>A large difference waits for a second person.</summary>
    private static async Task Agree(CentreFixture centre, CountPosted counted)
    {
        Assert.Null(counted.Number);
        using var second = await centre.SignIn(Role.Head);
        var draft = Assert.Single(await second.Get<List<DraftLine>>("stock/drafts"));
        await second.Post<DecideDraft, DocumentPosted>("stock/drafts/decide", new DecideDraft(centre.NewId(), draft.Id, DraftVerdict.Approve));
    }

    private static async Task<(long Left, long Right)> Said(CentreFixture centre, string name)
    {
        centre.Clock.Pass(TimeSpan.FromDays(1));
        using var head = await centre.SignIn(Role.Head);
        using var closed = await head.Http.PostAsync("summaries/close", null);
        closed.EnsureSuccessStatusCode();
        var page = await head.Get<SummaryPage>("summaries/2026-03-10");
        Assert.All(page.Summary.Equalities.Where(one => one.Name != name), one => Assert.True(one.Holds, one.Name));
        var equality = page.Summary.Equalities.Single(one => one.Name == name);
        return (equality.Left, equality.Right);
    }
}

using CentreHost.Centre;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Kitchen;
using CentreHost.Stock.Kits;
using CentreHost.Stock.Moves;

namespace MrrmCentre.Tests.Stock.Store;

public sealed class FromADayTests
{
    [Fact]
    public async Task Kits_put_together_on_an_earlier_day_hold_what_kits_held_then()
    {
        await using var centre = await Kits();
        await Holds(centre, 2, null);
        centre.Clock.Pass(TimeSpan.FromDays(2));
        await Holds(centre, 5, null);
        using var store = await centre.SignIn(Role.Storekeeper);

        await store.Post<AssembleKits, DocumentPosted>("stock/kits/assemble", Assemble(centre, 1) with { On = new PaperDate(SomeCentre.March(11)) });
        Assert.Equal(98, centre.OnHand(Given.Store, "SOAP"));
        await store.Post<AssembleKits, DocumentPosted>("stock/kits/assemble", Assemble(centre, 1));

        Assert.Equal(93, centre.OnHand(Given.Store, "SOAP"));
        Assert.Equal(["2026-03-11", "2026-03-12"], centre.Texts("SELECT service_day FROM stock_documents WHERE number LIKE 'KIT-%' ORDER BY id"));
        await centre.AssertProved();
    }

    [Fact]
    public async Task Contents_of_a_later_day_wait_for_it_and_are_said_to_come()
    {
        await using var centre = await Kits();
        await Holds(centre, 2, null);
        await Holds(centre, 5, SomeCentre.March(12));
        await Holds(centre, 3, SomeCentre.March(11));
        using (var store = await centre.SignIn(Role.Storekeeper))
        {
            var today = Assert.Single(await store.Get<List<KitPage>>("stock/kits"));
            Assert.Equal((1, 2L, SomeCentre.March(11), 3), (today.Version, today.Parts[0].PerKit, today.ChangesOn, today.LastVersion));
            await store.Post<AssembleKits, DocumentPosted>("stock/kits/assemble", Assemble(centre, 1));
            Assert.Equal(98, centre.OnHand(Given.Store, "SOAP"));
        }

        foreach (var left in new[] { 95, 90 })
        {
            centre.Clock.Pass(TimeSpan.FromDays(1));
            using var store = await centre.SignIn(Role.Storekeeper);
            await store.Post<AssembleKits, DocumentPosted>("stock/kits/assemble", Assemble(centre, 1));
            Assert.Equal(left, centre.OnHand(Given.Store, "SOAP"));
        }
    }

    [Fact]
    public async Task A_kit_that_would_hold_itself_only_from_a_later_day_is_refused_too()
    {
        await using var centre = await Kits();
        await centre.Item("FAMILY", ItemKind.Kit);
        await Holds(centre, 2, null);
        using var head = await centre.SignIn(Role.Head);
        await head.Post<DefineKit, Done>("stock/kits", new DefineKit(centre.NewId(), "HYGIENE", false, [new KitPart("FAMILY", 1)]) { From = SomeCentre.March(20) });

        var refused = await head.Refused("stock/kits", new DefineKit(centre.NewId(), "FAMILY", false, [new KitPart("HYGIENE", 1)]));

        Assert.Contains("A kit cannot hold itself", refused.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kit_given_piece_by_piece_gives_what_counts_on_its_day()
    {
        await using var centre = await Kits();
        await centre.Service("HYG", ServiceKind.Kit, "HYGIENE", Given.Store);
        await Holds(centre, 2, null, isVirtual: true);
        await Holds(centre, 5, SomeCentre.March(11), isVirtual: true);
        using var console = centre.Console();
        var cards = await centre.People(2);

        await console.Scan(centre.NewId(), cards[0], "HYG");
        Assert.Equal(98, centre.OnHand(Given.Store, "SOAP"));
        centre.Clock.Pass(TimeSpan.FromDays(1));
        await console.Scan(centre.NewId(), cards[1], "HYG");

        Assert.Equal(93, centre.OnHand(Given.Store, "SOAP"));
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Post(centre.Issue(Given.Store, "people", new MovedLine("HYGIENE", 1)) with { On = new PaperDate(SomeCentre.March(10)) });
        Assert.Equal(91, centre.OnHand(Given.Store, "SOAP"));
    }

    [Fact]
    public async Task A_dish_cooked_on_an_earlier_day_takes_the_recipe_of_that_day()
    {
        await using var centre = await Kits();
        await Takes(centre, 10, null);
        centre.Clock.Pass(TimeSpan.FromDays(1));
        await Takes(centre, 30, null);
        using var cook = await centre.SignIn(Role.Kitchen);
        Assert.Equal(2, Assert.Single(await cook.Get<List<RecipePage>>("stock/recipes")).Version);
        CookDish dish = new(centre.NewId(), "PORTION", Given.Kitchen, 1, [new HeadsOf("18-59", 1)]);

        await cook.Post<CookDish, Cooked>("stock/cookings", dish with { On = new PaperDate(SomeCentre.March(10)) { At = new TimeOnly(13, 0) } });
        Assert.Equal(990, centre.OnHand(Given.Kitchen, "RICE"));
        await cook.Post<CookDish, Cooked>("stock/cookings", dish with { Id = centre.NewId() });

        Assert.Equal(960, centre.OnHand(Given.Kitchen, "RICE"));
        await centre.AssertProved();
    }

    [Fact]
    public async Task What_was_made_too_long_ago_waits_for_a_second_person()
    {
        await using var centre = await Kits();
        await Holds(centre, 2, null);
        await Takes(centre, 10, null);
        centre.Clock.Pass(TimeSpan.FromDays(6));
        using var head = await centre.SignIn(Role.Head);
        using var store = await centre.SignIn(Role.Storekeeper);
        using var cook = await centre.SignIn(Role.Kitchen);
        var on = new PaperDate(SomeCentre.March(11));

        var kits = await store.Post<AssembleKits, DocumentPosted>("stock/kits/assemble", Assemble(centre, 3) with { On = on });
        var dish = await cook.Post<CookDish, Cooked>(
            "stock/cookings", new CookDish(centre.NewId(), "PORTION", Given.Kitchen, 4, [new HeadsOf("18-59", 4)]) { On = on });

        Assert.Equal(("why_late", "why_late"), (kits.WaitsBecause, dish.WaitsBecause));
        Assert.Equal((100, 1_000), (centre.OnHand(Given.Store, "SOAP"), centre.OnHand(Given.Kitchen, "RICE")));
        var drafts = await head.Get<List<DraftLine>>("stock/drafts");
        Assert.Equal([("HYGIENE", 3L), ("PORTION", 4L)], drafts.SelectMany(draft => draft.Items).Select(item => (item.Item, item.Units)));
        Assert.StartsWith("KIT-", (await head.Approve(centre, kits.Id)).Number, StringComparison.Ordinal);
        Assert.StartsWith("COOK-", (await head.Approve(centre, dish.Id)).Number, StringComparison.Ordinal);
        Assert.Equal((94, 960), (centre.OnHand(Given.Store, "SOAP"), centre.OnHand(Given.Kitchen, "RICE")));
        await centre.AssertProved();
    }

    private static AssembleKits Assemble(CentreFixture centre, long kits) => new(centre.NewId(), "HYGIENE", Given.Store, kits);

    private static async Task Holds(CentreFixture centre, long soaps, DateOnly? from, bool isVirtual = false)
    {
        using var head = await centre.SignIn(Role.Head);
        await head.Post<DefineKit, Done>("stock/kits", new DefineKit(centre.NewId(), "HYGIENE", isVirtual, [new KitPart("SOAP", soaps)]) { From = from });
    }

    private static async Task Takes(CentreFixture centre, long rice, DateOnly? from)
    {
        using var cook = await centre.SignIn(Role.Kitchen);
        await cook.Post<DefineRecipe, Done>(
            "stock/recipes", new DefineRecipe(centre.NewId(), "PORTION", [new Ingredient("RICE", rice, 1)], []) { From = from });
    }

    private static async Task<CentreFixture> Kits()
    {
        var centre = await SomeCentre.Start();
        await centre.Item("HYGIENE", ItemKind.Kit);
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A", SomeCentre.March(30), 100));
        await store.Receive(centre.NewId(), Given.Kitchen, new ReceivedLine("RICE", null, null, 1_000));
        return centre;
    }
}

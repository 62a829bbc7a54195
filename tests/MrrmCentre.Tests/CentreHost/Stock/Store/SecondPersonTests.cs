using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Counts;
using CentreHost.Stock.Kits;
using CentreHost.Stock.Moves;

namespace MrrmCentre.Tests.Stock.Store;

/// <summary>No way into the book leads around the second person or the closed days.</summary>
public sealed class SecondPersonTests
{
    [Fact]
    public async Task An_arrival_told_late_or_with_goods_lost_waits_for_a_second_person()
    {
        await using var centre = await SomeCentre.Start();
        ReceiveTransfer arrival;
        using (var early = await centre.SignIn(Role.Storekeeper))
        {
            await early.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 20));
            var sent = await early.Post(new MoveGoods(centre.NewId(), MoveKind.Dispatch, Given.Store, "transit", [new MovedLine("RICE", 12)]));
            arrival = new ReceiveTransfer(
                centre.NewId(), sent.Number!, Given.Clinic, [new ArrivedLine("RICE", centre.LotOf("RICE"), 5, 0, 0, 0)]);
        }

        centre.Clock.Pass(TimeSpan.FromDays(25));
        using var store = await centre.SignIn(Role.Storekeeper);
        using var head = await centre.SignIn(Role.Head);
        var late = arrival with { Id = centre.NewId(), On = new PaperDate(SomeCentre.March(11)) };
        var lost = arrival with { Id = centre.NewId(), Lines = [new ArrivedLine("RICE", centre.LotOf("RICE"), 0, 0, 0, 7)] };

        Assert.Equal("why_late", (await store.Arrive(late)).WaitsBecause);
        Assert.Equal("reason_missing", (await store.Refused("stock/arrivals", lost)).Code);
        lost = lost with { Id = centre.NewId(), Note = "tombé du camion" };
        Assert.Equal("why_loss", (await store.Arrive(lost)).WaitsBecause);
        Assert.Equal((12, 0), (centre.OnHand("TRANSIT", "RICE"), centre.OnHand(Given.Clinic, "RICE")));
        var drafts = (await head.Get<List<DraftLine>>("stock/drafts")).OrderBy(draft => draft.Why).ToList();
        Assert.Equal(["Arrival why_late CLINIC 5", "Arrival why_loss CLINIC 7"], drafts.Select(draft =>
            $"{draft.Kind} {draft.Why} {draft.To} {draft.Items.Single().Units}"));

        Assert.NotNull((await head.Approve(centre, late.Id)).Number);
        Assert.NotNull((await head.Approve(centre, lost.Id)).Number);

        Assert.Equal((0, 5), (centre.OnHand("TRANSIT", "RICE"), centre.OnHand(Given.Clinic, "RICE")));
        Assert.Equal(2, centre.Number("SELECT count(*) FROM stock_documents WHERE type = 12 AND approved_by <> staff_id"));
        await centre.AssertProved();
    }

    [Fact]
    public async Task Parts_missing_from_kits_are_written_off_by_two()
    {
        await using var centre = await SomeCentre.Start();
        await centre.Item("HYGIENE", ItemKind.Kit);
        using var store = await centre.SignIn(Role.Storekeeper);
        using var head = await centre.SignIn(Role.Head);
        await head.Post<DefineKit, Done>("stock/kits", new DefineKit(centre.NewId(), "HYGIENE", false, [new KitPart("SOAP", 2)]));
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A", SomeCentre.March(20), 6));
        await store.Post<AssembleKits, DocumentPosted>("stock/kits/assemble", new AssembleKits(centre.NewId(), "HYGIENE", Given.Store, 3));
        var lot = centre.LotOf("HYGIENE", "KIT-XXX-2026-00001/1");
        var apart = new DismantleKits(centre.NewId(), "HYGIENE", Given.Store, lot, 3) { Missing = [new MissingPart("SOAP", 1, "volé")] };

        var waits = await store.Post<DismantleKits, DocumentPosted>("stock/kits/dismantle", apart);

        Assert.Equal("why_loss", waits.WaitsBecause);
        Assert.Equal((3, 0), (centre.OnHand(Given.Store, "HYGIENE"), centre.OnHand(Given.Store, "SOAP")));
        var draft = Assert.Single(await head.Get<List<DraftLine>>("stock/drafts"));
        Assert.Equal(("Dismantling", "HYGIENE", 3L), (draft.Kind, draft.Items[0].Item, draft.Items[0].Units));
        await head.Approve(centre, apart.Id);
        Assert.Equal((0, 5), (centre.OnHand(Given.Store, "HYGIENE"), centre.OnHand(Given.Store, "SOAP")));
        await centre.AssertProved();
    }

    [Fact]
    public async Task Undoing_what_was_counted_since_writes_on_its_own_day_and_asks_as_late_paper_does()
    {
        await using var centre = await SomeCentre.Start();
        using (var early = await centre.SignIn(Role.Storekeeper))
        {
            await early.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 10));
            centre.Clock.Pass(TimeSpan.FromDays(1));
        }

        using (var counts = await centre.SignIn(Role.Storekeeper))
        {
            await counts.Count(centre, Given.Store, new CountedEntry("RICE", centre.Clock.UtcNow, 10) { Lot = centre.LotOf("RICE") });
        }

        centre.Clock.Pass(TimeSpan.FromDays(10));
        using var store = await centre.SignIn(Role.Storekeeper);
        using var head = await centre.SignIn(Role.Head);
        var undo = new ReverseDocument(centre.NewId(), "GRN-XXX-2026-00001", "erreur");
        await centre.Give("UPDATE stock_settings SET locked_through = '2026-03-15'");
        Assert.Equal("paper_day_closed", (await store.Refused("stock/reversals", undo)).Code);
        await centre.Give("UPDATE stock_settings SET locked_through = NULL");

        var waits = await store.Post<ReverseDocument, DocumentPosted>("stock/reversals", undo with { Id = centre.NewId() });

        Assert.Equal((null, "why_late"), (waits.Number, waits.WaitsBecause));
        Assert.Equal(0, centre.Number("SELECT count(*) FROM stock_documents WHERE type = 6"));
        var draft = Assert.Single(await head.Get<List<DraftLine>>("stock/drafts"));
        Assert.Equal(("Reversal", "RICE", 10L), (draft.Kind, draft.Items.Single().Item, draft.Items.Single().Units));
        await head.Approve(centre, waits.Id);
        Assert.Equal(1, centre.Number("SELECT count(*) FROM stock_documents WHERE type = 6 AND approved_by IS NOT NULL"));
        Assert.Equal(10, centre.OnHand(Given.Store, "RICE"));
        await centre.AssertProved();
    }
}

using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Moves;

namespace MrrmCentre.Tests.Stock.Store;

public sealed class MoveTests
{
    [Fact]
    public async Task An_issue_takes_the_lots_that_expire_first_and_says_which_it_passed_over()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(
            centre.NewId(), Given.Store,
            new ReceivedLine("SOAP", "LATE", SomeCentre.March(30), 10), new ReceivedLine("SOAP", "SOON", SomeCentre.March(12), 4));
        await store.Post<CorrectLot, global::CentreHost.Centre.Done>("stock/lots/correct", new CorrectLot(centre.NewId(), centre.LotOf("SOAP", "SOON"), "odeur") { Standing = "held" });

        var held = await store.Post(centre.Issue(Given.Store, Given.Clinic, new MovedLine("SOAP", 3)));
        await store.Post<CorrectLot, global::CentreHost.Centre.Done>("stock/lots/correct", new CorrectLot(centre.NewId(), centre.LotOf("SOAP", "SOON"), "rien") { Standing = "free" });
        var free = await store.Post(centre.Issue(Given.Store, Given.Clinic, new MovedLine("SOAP", 6)));

        Assert.Equal("ISS-XXX-2026-00001", held.Number);
        var skipped = Assert.Single(held.Skipped);
        Assert.Equal(("SOON", 4, "skip_held"), (skipped.Lot, skipped.Units, skipped.Why));
        Assert.Empty(free.Skipped);
        Assert.Equal(["2026-03-12:4", "2026-03-30:5", "2026-03-30:5"], centre.Shelf("SOAP"));
        Assert.Equal((5, 9), (centre.OnHand(Given.Store, "SOAP"), centre.OnHand(Given.Clinic, "SOAP")));
        await centre.AssertProved();
    }

    [Fact]
    public async Task Every_line_s_fault_is_told_at_once_and_nothing_is_posted()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 7));

        var refused = await store.Refused("stock/moves", centre.Issue(
            Given.Store, "people", new MovedLine("RICE", 5), new MovedLine("CAVIAR", 1), new MovedLine("RICE", 5), new MovedLine("RICE", 0),
            new MovedLine("RICE", 2_000_000_000_000)));

        Assert.Equal("paper_refused", refused.Code);
        Assert.Equal(
            """
            Nothing was recorded.
            Line 2: No item has the code CAVIAR.
            Line 3: RICE: 5 asked, there are 2.
            Line 4: The quantity of RICE must be more than zero.
            Line 5: The quantity of RICE is impossible. Was a barcode read in its place?
            """,
            refused.Sentence.En);
        Assert.Contains("Ligne 3 : RICE : 5 demandés, il y en a 2.", refused.Sentence.Fr, StringComparison.Ordinal);
        Assert.Equal(7, centre.OnHand(Given.Store, "RICE"));
        Assert.Equal(0, centre.Number("SELECT count(*) FROM stock_documents WHERE type = 10"));
    }

    [Fact]
    public async Task Yesterday_s_paper_is_refused_by_the_lowest_balance_since_and_its_day_is_named()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 10));
        centre.Clock.Pass(TimeSpan.FromDays(1));
        await store.Post(centre.Issue(Given.Store, "people", new MovedLine("RICE", 8)));
        centre.Clock.Pass(TimeSpan.FromDays(1));
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 50));

        var late = centre.Issue(Given.Store, "people", new MovedLine("RICE", 3)) with { On = new PaperDate(SomeCentre.March(10)) };
        var refused = await store.Refused("stock/moves", late);
        var fits = await store.Post(late with { Id = centre.NewId(), Lines = [new MovedLine("RICE", 2)] });

        Assert.Contains("RICE: 3 asked, but the book had only 2 left on 11/03/2026.", refused.Sentence.En, StringComparison.Ordinal);
        Assert.NotNull(fits.Number);
        Assert.Equal(50, centre.OnHand(Given.Store, "RICE"));
        await centre.AssertProved();
    }

    [Fact]
    public async Task Paper_older_than_the_storekeeper_s_window_waits_and_older_still_is_refused()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 10));
        centre.Clock.Pass(TimeSpan.FromDays(40));
        using var again = await centre.SignIn(Role.Storekeeper);
        MoveGoods On(int daysAgo) => centre.Issue(Given.Store, "people", new MovedLine("RICE", 1)) with
        {
            On = new PaperDate(SomeCentre.March(10).AddDays(40 - daysAgo)),
        };

        Assert.NotNull((await again.Post(On(3))).Number);
        Assert.Equal("why_late", (await again.Post(On(4))).WaitsBecause);
        Assert.Equal("paper_too_long_ago", (await again.Refused("stock/moves", On(31))).Code);
        Assert.Equal("paper_in_the_future", (await again.Refused("stock/moves", On(-1) with { On = new PaperDate(SomeCentre.March(10).AddDays(41)) { At = new TimeOnly(9, 0) } })).Code);
        await centre.Give("UPDATE stock_settings SET locked_through = '2026-04-18'");
        Assert.Equal("paper_day_closed", (await again.Refused("stock/moves", On(2))).Code);
        Assert.Equal(9, centre.OnHand(Given.Store, "RICE"));
    }

    [Fact]
    public async Task A_loss_moves_nothing_until_a_second_person_agrees()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        using var author = await centre.SignIn(Role.Head | Role.Storekeeper);
        using var head = await centre.SignIn(Role.Head);
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 10));
        var loss = new MoveGoods(centre.NewId(), MoveKind.Loss, Given.Store, "lost", [new MovedLine("RICE", 4) { Loss = LossKind.Spilled }]);

        var waits = await author.Post(loss);

        Assert.Equal((null, "why_loss"), (waits.Number, waits.WaitsBecause));
        Assert.Equal(10, centre.OnHand(Given.Store, "RICE"));
        var draft = Assert.Single(await head.Get<List<DraftLine>>("stock/drafts"));
        Assert.Equal(("Loss", "why_loss", "Démo S002", Given.Store, "lost"), (draft.Kind, draft.Why, draft.Author, draft.From, draft.To));
        DecideDraft Decide(DraftVerdict verdict) => new(centre.NewId(), draft.Id, verdict);
        Assert.Equal("draft_own", (await author.Refused("stock/drafts/decide", Decide(DraftVerdict.Approve))).Code);
        Assert.Equal("not_your_role", (await store.Refused("stock/drafts/decide", Decide(DraftVerdict.Approve))).Code);
        Assert.Equal("draft_only_author_withdraws", (await store.Refused("stock/drafts/decide", Decide(DraftVerdict.Withdraw))).Code);

        var posted = await head.Post<DecideDraft, DocumentPosted>("stock/drafts/decide", Decide(DraftVerdict.Approve));

        Assert.Equal("LOSS-XXX-2026-00001", posted.Number);
        Assert.Equal(6, centre.OnHand(Given.Store, "RICE"));
        Assert.Equal("draft_decided", (await head.Refused("stock/drafts/decide", Decide(DraftVerdict.Reject))).Code);
        var document = centre.Rows("SELECT staff_id, approved_by FROM stock_documents WHERE type = 13").Single();
        Assert.NotEqual(document[0], document[1]);
        await centre.AssertProved();
    }

    [Fact]
    public async Task A_draft_that_no_longer_fits_the_shelf_is_refused_when_somebody_agrees()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        using var head = await centre.SignIn(Role.Head);
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 10));
        var loss = new MoveGoods(centre.NewId(), MoveKind.Loss, Given.Store, "lost", [new MovedLine("RICE", 4) { Loss = LossKind.Stolen }]);
        await store.Post(loss);
        await store.Post(centre.Issue(Given.Store, "people", new MovedLine("RICE", 9)));

        var refused = await head.Refused("stock/drafts/decide", new DecideDraft(centre.NewId(), loss.Id, DraftVerdict.Approve));

        Assert.Contains("RICE: 4 asked, there are 1.", refused.Sentence.En, StringComparison.Ordinal);
        Assert.Single(await head.Get<List<DraftLine>>("stock/drafts"));
        await head.Post<DecideDraft, DocumentPosted>("stock/drafts/decide", new DecideDraft(centre.NewId(), loss.Id, DraftVerdict.Reject));
        Assert.Empty(await head.Get<List<DraftLine>>("stock/drafts"));
        Assert.Equal(1, centre.OnHand(Given.Store, "RICE"));
    }

    [Fact]
    public async Task What_is_sent_is_received_damaged_lost_or_still_on_the_way()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 20));
        var sent = await store.Post(new MoveGoods(centre.NewId(), MoveKind.Dispatch, Given.Store, "transit", [new MovedLine("RICE", 12)]) { Waybill = "B 7" });
        var lot = centre.LotOf("RICE");
        ReceiveTransfer Arrives(long sound, long damaged, long surplus, long lost) =>
            new(centre.NewId(), sent.Number!, Given.Clinic, [new ArrivedLine("RICE", lot, sound, damaged, surplus, lost)]);

        await store.Post<ReceiveTransfer, DocumentPosted>("stock/arrivals", Arrives(7, 1, 2, 0));
        var open = Assert.Single(Assert.Single(await store.Get<List<TransferLine>>("stock/transfers")).Lots);
        Assert.Equal((12, 7, 1, 0, 2, 4), (open.Sent, open.Received, open.Damaged, open.Lost, open.Surplus, open.InTransit));
        Assert.Equal("paper_refused", (await store.Refused("stock/arrivals", Arrives(5, 0, 0, 0))).Code);
        var undone = await store.Refused("stock/reversals", new ReverseDocument(centre.NewId(), sent.Number!, "erreur"));
        Assert.Contains("12 to take back, the shelf has only 4 left", undone.Sentence.En, StringComparison.Ordinal);

        using var head = await centre.SignIn(Role.Head);
        await head.Approve(centre, (await store.Arrive(Arrives(3, 0, 0, 1) with { Note = "tombé du camion" })).Id);

        Assert.Empty(await store.Get<List<TransferLine>>("stock/transfers"));
        Assert.Equal((8, 13, 0), (centre.OnHand(Given.Store, "RICE"), centre.OnHand(Given.Clinic, "RICE"), centre.OnHand("TRANSIT", "RICE")));
        await centre.AssertProved();
    }

    /// <summary>By the command line's own right: no member of staff stands behind it.</summary>
    [Fact]
    public async Task What_was_entered_at_the_machine_itself_is_found_printed_exported_and_undone_like_the_rest()
    {
        await using var centre = await SomeCentre.Start();
        using var console = centre.Console();
        using var store = await centre.SignIn(Role.Storekeeper);
        await console.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 20));

        var receipt = Assert.Single(await store.Get<List<DocumentLine>>("stock/documents"));
        Assert.Equal(("console", 20), (receipt.Staff, receipt.Units));
        Assert.Equal(2, (await store.Export("documents.csv")).Count);
        Assert.NotEmpty(await store.Http.GetByteArrayAsync(new Uri($"stock/papers/{receipt.Number}", UriKind.Relative)));
        await store.Undo(centre, receipt.Number);
        Assert.Equal(0, centre.OnHand(Given.Store, "RICE"));
    }

    [Fact]
    public async Task A_document_is_undone_once_in_whole_or_in_part_and_an_undoing_never()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 20));
        var issue = await store.Post(centre.Issue(Given.Store, "people", new MovedLine("RICE", 8)));
        var move = Assert.Single((await store.Get<DocumentPage>($"stock/documents/{issue.Number}")).Moves);
        Assert.Equal((8, 8), (move.Units, move.Remaining));
        Assert.All(await store.Get<List<DocumentLine>>("stock/documents"), document => Assert.Equal("Démo S001", document.Staff));

        await store.Post<ReverseDocument, DocumentPosted>(
            "stock/reversals", new ReverseDocument(centre.NewId(), issue.Number!, "trois de trop") { Moves = [new ReversedMove(move.Move, 3)] });
        var whole = await store.Undo(centre, issue.Number!);

        Assert.Equal(20, centre.OnHand(Given.Store, "RICE"));
        Assert.Equal("paper_refused", (await store.Refused("stock/reversals", new ReverseDocument(centre.NewId(), issue.Number!, "encore"))).Code);
        Assert.Contains(
            "An undoing is not undone",
            (await store.Refused("stock/reversals", new ReverseDocument(centre.NewId(), whole.Number!, "non"))).Sentence.En,
            StringComparison.Ordinal);
        Assert.Equal("reason_missing", (await store.Refused("stock/reversals", new ReverseDocument(centre.NewId(), issue.Number!, " "))).Code);
        Assert.Equal(0, Assert.Single((await store.Get<DocumentPage>($"stock/documents/{issue.Number}")).Moves).Remaining);
        await centre.AssertProved();
    }

    [Fact]
    public async Task What_comes_back_covers_those_served_without_it()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(centre.NewId(), Given.Clinic, new ReceivedLine("SOAP", "A", SomeCentre.March(20), 5));
        using var console = centre.Console();
        await console.Scan(centre.NewId(), await centre.Person(), "KIT");
        Assert.Equal((2, 0), centre.OpenAndClosedShortage());

        var moved = await store.Post(centre.Issue(Given.Clinic, Given.Store, new MovedLine("SOAP", 5)));

        Assert.Equal([new Settled("SOAP", 2)], moved.Settled);
        Assert.Equal((0, 2), centre.OpenAndClosedShortage());
        Assert.Equal(3, centre.OnHand(Given.Store, "SOAP"));
        await centre.AssertProved();
    }
}

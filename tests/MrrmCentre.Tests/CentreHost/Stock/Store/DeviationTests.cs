using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Deviations;
using CentreHost.Stock.Moves;

namespace MrrmCentre.Tests.Stock.Store;

public sealed class DeviationTests
{
    [Fact]
    public async Task The_rate_is_told_by_place_with_every_choice_and_its_reason()
    {
        await using var centre = await Stocked();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Post(centre.Issue(Given.Store, "people", new MovedLine("RICE", 5), new MovedLine("SOAP", 1)));
        var late = Chosen(centre, "B", 2, "boîte ouverte");
        var issued = await store.Post(centre.Issue(Given.Store, "people", new MovedLine("RICE", 5), late));
        await store.Post(centre.Issue(Given.Store, Given.Clinic, Chosen(centre, "A", 2, "le plus ancien")));
        await store.Post(centre.Issue(Given.Clinic, "people", new MovedLine("SOAP", 1)));

        var page = await store.Get<DeviationPage>("stock/deviations");

        Assert.Equal((SomeCentre.March(10).AddDays(-29), SomeCentre.March(10)), (page.From, page.Through));
        Assert.Equal([("CLINIC", 1L, 0L, 0), ("STORE", 5L, 1L, 200)], page.Places.Select(at => (at.Place, at.Issued, at.Deviating, at.PerThousand ?? -1)));
        var line = Assert.Single(page.Lines);
        Assert.Equal((issued.Number, "SOAP", "boîte ouverte", "STORE"), (line.Document, line.Item, line.Reason, line.Place));
        Assert.Equal([2], issued.Deviating);
        Assert.Empty((await store.Get<DeviationPage>("stock/deviations?place=clinic")).Lines);
        Assert.Empty((await store.Get<DeviationPage>("stock/deviations?through=2026-03-09")).Places);
        Assert.Equal("place_unknown", (await store.Refused("stock/deviations?place=ATTIC")).Code);
    }

    [Fact]
    public async Task What_is_wholly_undone_was_not_issued_and_what_is_partly_undone_was()
    {
        await using var centre = await Stocked();
        using var store = await centre.SignIn(Role.Storekeeper);
        var one = await store.Post(centre.Issue(Given.Store, "people", Chosen(centre, "B", 2, "erreur")));
        var other = await store.Post(centre.Issue(Given.Store, "people", new MovedLine("RICE", 5), Chosen(centre, "B", 2, "plus près")));
        await store.Undo(centre, one.Number!);
        var move = (await store.Get<DocumentPage>($"stock/documents/{other.Number}")).Moves[0];

        await store.Post<ReverseDocument, DocumentPosted>("stock/reversals", new ReverseDocument(centre.NewId(), other.Number!, "trop")
        {
            Moves = [new ReversedMove(move.Move, move.Units)],
        });

        var page = await store.Get<DeviationPage>("stock/deviations");
        var place = Assert.Single(page.Places);
        Assert.Equal((2, 1, 500), (place.Issued, place.Deviating, place.PerThousand));
        Assert.Equal("plus près", Assert.Single(page.Lines).Reason);
    }

    [Fact]
    public async Task The_monthly_return_says_how_many_lines_went_out_of_order()
    {
        await using var centre = await Stocked();
        using var store = await centre.SignIn(Role.Storekeeper);
        Assert.DoesNotContain("issued lines", await Month(store), StringComparison.Ordinal);
        await store.Post(centre.Issue(Given.Store, "people", new MovedLine("RICE", 5), Chosen(centre, "B", 2, "plus près")));

        Assert.Contains("1 of 2 issued lines (50.0%)", await Month(store), StringComparison.Ordinal);
    }

    private static Task<string> Month(Seat seat) => seat.Paper("month?language=en");

    private static MovedLine Chosen(CentreFixture centre, string lot, long units, string reason) => new("SOAP", units)
    {
        Lots = [new ChosenLot(centre.LotOf("SOAP", lot), units)],
        ChoiceReason = reason,
    };

    private static async Task<CentreFixture> Stocked()
    {
        var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(
            centre.NewId(), Given.Store, new ReceivedLine("SOAP", "A", SomeCentre.March(20), 20), new ReceivedLine("SOAP", "B", SomeCentre.March(25), 20),
            new ReceivedLine("RICE", null, null, 100));
        return centre;
    }
}

using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Counts;
using CentreHost.Stock.Moves;

namespace MrrmCentre.Tests.Stock.Store;

/// <summary>What storekeepers do, said briefly.</summary>
internal static class Storekeeping
{
    public static MoveGoods Issue(this CentreFixture centre, string from, string to, params MovedLine[] lines) =>
        new(centre.NewId(), MoveKind.Issue, from, to, lines);

    public static Task<DocumentPosted> Post(this Seat seat, MoveGoods move) => seat.Post<MoveGoods, DocumentPosted>("stock/moves", move);

    public static Task<CountPosted> Count(this Seat seat, CentreFixture centre, string place, params CountedEntry[] lines) =>
        seat.Post<PostCount, CountPosted>("stock/counts", new PostCount(centre.NewId(), place, lines));

    public static Task<DocumentPosted> Undo(this Seat seat, CentreFixture centre, string number) =>
        seat.Post<ReverseDocument, DocumentPosted>("stock/reversals", new ReverseDocument(centre.NewId(), number, "Démo : erreur"));

    public static Task<DocumentPosted> Arrive(this Seat seat, ReceiveTransfer arrival) =>
        seat.Post<ReceiveTransfer, DocumentPosted>("stock/arrivals", arrival);

    public static Task<DocumentPosted> Approve(this Seat head, CentreFixture centre, Guid draft) =>
        head.Post<DecideDraft, DocumentPosted>("stock/drafts/decide", new DecideDraft(centre.NewId(), draft, DraftVerdict.Approve));

    public static Task<global::CentreHost.Centre.Done> Correct(this Seat seat, CorrectLot correction) =>
        seat.Post<CorrectLot, global::CentreHost.Centre.Done>("stock/lots/correct", correction);

    public static Task<global::CentreHost.Centre.Done> Merge(this Seat seat, CentreFixture centre, string from, string into) =>
        seat.Post<MergeLots, global::CentreHost.Centre.Done>(
            "stock/lots/merge", new MergeLots(centre.NewId(), centre.LotOf("SOAP", from), centre.LotOf("SOAP", into), "une seule"));

    /// <summary>Two to each person, whatever the book says is there.</summary>
    /// <returns>The gifts.</returns>
    public static async Task<List<Guid>> GiveSoap(this CentreFixture centre, int units)
    {
        using var console = centre.Console();
        var gifts = new List<Guid>();
        foreach (var card in await centre.People(units / 2))
        {
            gifts.Add((await console.Scan(centre.NewId(), card, "KIT")).Id);
        }

        return gifts;
    }

    public static long OnHand(this CentreFixture centre, string place, string item) => centre.Number(
        $"""
        SELECT coalesce(sum(b.on_hand), 0) FROM stock_balances b
        JOIN items i ON i.id = b.item_id JOIN places p ON p.id = b.place_id WHERE i.code = '{item}' AND p.code = '{place}'
        """);

    public static long LotOf(this CentreFixture centre, string item, string code = "") => centre.Number(
        $"SELECT l.id FROM lots l JOIN items i ON i.id = l.item_id WHERE i.code = '{item}' AND l.code = '{code}'");

    /// <summary>Balances and day figures are what the lines say, and every card closes at its shelf.</summary>
    public static async Task AssertProved(this CentreFixture centre)
    {
        using var head = await centre.SignIn(Role.Head);
        var proof = await head.Get<StockProved>("stock/proof");
        Assert.Equal((0, null), (proof.Differing, proof.HalfMove));
        foreach (var row in centre.Rows("SELECT DISTINCT p.code, i.code FROM stock_lines l JOIN places p ON p.id = l.place_id JOIN items i ON i.id = l.item_id"))
        {
            var card = await head.Get<StockCardPage>($"stock/card?place={row[0]}&item={row[1]}&days=365");
            Assert.Equal(centre.OnHand((string)row[0]!, (string)row[1]!), card.Closing);
            Assert.Equal(card.Closing, card.Opening + card.In - card.Out + card.Counted);
            Assert.All(card.Lines, line => Assert.True(line.Balance >= 0, $"{line.Document} leaves {line.Balance}"));
        }
    }
}

using System.Net.Http.Json;
using CentreHost;
using CentreHost.Cards;
using CentreHost.Services;
using CentreHost.Stock;
using CentreHost.Stock.Moves;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;
using Outcome = CentreHost.Services.Outcome;

namespace MrrmCentre.Tests.Stock.Store;

/// <summary>
/// What four desks send at the same instant, each thing twice as after a lost answer, ends where some order of them, one
/// after another at a centre of its own, ends too: the order is read from the book itself.
/// </summary>
public sealed class SerialOrderTests(ITestOutputHelper output)
{
    private const int Desks = 4;
    private const int People = 4;

    /// <summary>Enough for every hand-out: an event the shelf does not cover writes no line, and so has no place in the order.</summary>
    private const int SoapAtFirst = 100;

    /// <summary>A loss a second person has not agreed to yet: a draft, which moves nothing.</summary>
    private const string Waits = "waits";

    private static readonly Gen<Asked> SomeAsked =
        from kind in Gen.Frequency(
            (2, Gen.Constant(Kind.Receive)), (6, Gen.Constant(Kind.Issue)), (1, Gen.Constant(Kind.Loss)), (2, Gen.Constant(Kind.HandOut)))
        from soap in Gen.Elements(true, false, false)
        from units in Gen.Choose(1, 9)
        from which in Gen.Choose(0, People - 1)
        select new Asked(kind, soap, units, which);

    private enum Kind { Receive, Issue, Loss, HandOut }

    [Fact]
    public void Whatever_four_desks_do_at_once_some_order_of_them_does_one_after_another()
    {
        var (posted, refused) = (0, 0);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(4), Prop.ForAll(SomeAsked.ArrayOf(32).ToArbitrary(), history =>
        {
            var (done, no) = Compare(history).GetAwaiter().GetResult();
            (posted, refused) = (posted + done, refused + no);
        }));
        output.WriteLine($"{posted} posted, {refused} refused or waiting");
        Assert.True(posted > 40 && refused > 5, $"{posted} posted, {refused} refused or waiting: too few to prove anything");
    }

    private static async Task<(int Posted, int Refused)> Compare(Asked[] history)
    {
        await using var together = await Store.Open(history);
        var answers = await together.All();
        var order = together.InTheBook();
        Assert.Equal(answers.Where(a => a.Said.Posted).Select(a => a.Index).Order(), order.Order());
        together.AssertNumbersWithoutGap();

        await using var alone = await Store.Open(history);
        foreach (var index in order)
        {
            Assert.Equal(answers.Single(a => a.Index == index).Said, await alone.Send(index));
        }

        Assert.Equal(together.Shelves(), alone.Shelves());
        Assert.Equal(together.Documents(), alone.Documents());
        return (order.Count, history.Length - order.Count);
    }

    private sealed record Asked(Kind Kind, bool Soap, int Units, int Which)
    {
        public string Item => Soap ? "SOAP" : "RICE";
    }

    private readonly record struct Told(bool Posted, string Text);

    private sealed class Store : IAsyncDisposable
    {
        private readonly CentreFixture _centre;
        private readonly Asked[] _history;
        private readonly Guid[] _ids;
        private List<string> _cards = [];
        private Seat _seat = null!;

        private Store(CentreFixture centre, Asked[] history)
        {
            (_centre, _history) = (centre, history);
            _ids = [.. Enumerable.Range(1, history.Length).Select(i => new Guid(i, 0, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 0]))];
        }

        public static async Task<Store> Open(Asked[] history)
        {
            var store = new Store(await SomeCentre.Start(), history);
            store._seat = store._centre.Console();
            store._cards = await store._centre.People(People);
            await store._seat.Receive(
                store._centre.NewId(), Given.Store,
                new ReceivedLine("SOAP", "FIRST", SomeCentre.March(20), SoapAtFirst), new ReceivedLine("RICE", null, null, 20));
            return store;
        }

        /// <summary>
        /// Each asked twice at once. What was refused is not kept, so the second asking may find what another desk brought
        /// in between; what is done once is the answer for good.
        /// </summary>
        public async Task<List<(int Index, Told Said)>> All()
        {
            var answers = new (int, Told)[_history.Length];
            await Parallel.ForAsync(0, _history.Length, new ParallelOptions { MaxDegreeOfParallelism = Desks }, async (i, _) =>
            {
                var both = await Task.WhenAll(Send(i), Send(i));
                Assert.Single(both.Where(told => told.Posted).Distinct().DefaultIfEmpty());
                answers[i] = (i, both.MaxBy(told => told.Posted));
            });
            return [.. answers];
        }

        public Task<Told> Send(int index)
        {
            var (asked, id) = (_history[index], _ids[index]);
            return asked.Kind switch
            {
                // A lot that expires sooner than the first changes what everybody after it is given.
                Kind.Receive => Post("stock/receipts", new Receive(id, Given.Store, Cooked: false, null,
                    [asked.Soap ? new("SOAP", $"L{asked.Which}", SomeCentre.March(12 + asked.Which), asked.Units) : new("RICE", null, null, asked.Units)]),
                    (Received received) => received.Number),
                Kind.HandOut => Post("scans", new Scan(id, _cards[asked.Which], "KIT", ReadBy.Qr), (Verdict verdict) => verdict.Outcome.ToString()),
                var kind => Post("stock/moves", new MoveGoods(
                    id, kind == Kind.Issue ? MoveKind.Issue : MoveKind.Loss, Given.Store, kind == Kind.Issue ? "people" : "lost",
                    [new MovedLine(asked.Item, asked.Units) { Loss = kind == Kind.Loss ? LossKind.Spilled : null }]),
                    (DocumentPosted document) => document.Number ?? Waits),
            };
        }

        /// <summary>Which of what was asked has lines, in the order they were written.</summary>
        public List<int> InTheBook() => _centre.Rows(
                """
                SELECT key FROM (
                    SELECT coalesce(nullif(l.source, d.key), d.key) AS key, min(l.seq) AS first
                    FROM stock_lines l JOIN stock_documents d ON d.id = l.document_id GROUP BY 1)
                ORDER BY first
                """)
            .Select(row => Array.IndexOf(_ids, new Guid((byte[])row[0]!, bigEndian: true)))
            .Where(index => index >= 0).ToList();

        public List<string> Shelves() => _centre.Texts(
            """
            SELECT p.code || ' ' || i.code || ' ' || l.code || ' ' || b.condition || ' ' || b.on_hand
            FROM stock_balances b JOIN places p ON p.id = b.place_id JOIN items i ON i.id = b.item_id JOIN lots l ON l.id = b.lot_id
            ORDER BY 1
            """);

        public List<string> Documents() => _centre.Texts(
            """
            SELECT d.number || ' ' || group_concat(i.code || ' ' || t.code || ' ' || l.units, ', ')
            FROM stock_documents d JOIN stock_lines l ON l.document_id = d.id JOIN items i ON i.id = l.item_id JOIN lots t ON t.id = l.lot_id
            GROUP BY d.id ORDER BY 1
            """);

        /// <summary>A number per kind and year, one after another in the order of the book, none left out.</summary>
        public void AssertNumbersWithoutGap()
        {
            foreach (var kind in _centre.Rows("SELECT type, number FROM stock_documents ORDER BY id").ToLookup(row => row[0], row => (string)row[1]!))
            {
                Assert.Equal(Enumerable.Range(1, kind.Count()).Select(n => $"-{n:D5}"), kind.Select(number => number[^6..]));
            }
        }

        public async ValueTask DisposeAsync()
        {
            _seat.Dispose();
            await _centre.DisposeAsync();
        }

        private async Task<Told> Post<TRequest, T>(string route, TRequest request, Func<T, string> told)
        {
            using var response = await _seat.Http.PostAsJsonAsync(route, request, CentreJson.Default.Options);
            return response.IsSuccessStatusCode
                ? Of(told((await response.Content.ReadFromJsonAsync<T>(CentreJson.Default.Options))!))
                : new Told(false, (await response.Content.ReadFromJsonAsync(CentreJson.Default.Problem))!.Code);
        }

        private static Told Of(string answer) => new(answer is not (nameof(Outcome.Refused) or Waits), answer);
    }
}

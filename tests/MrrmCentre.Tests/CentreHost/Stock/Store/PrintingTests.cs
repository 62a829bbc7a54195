using System.Diagnostics;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Counts;
using CentreHost.Stock.Moves;

namespace MrrmCentre.Tests.Stock.Store;

public sealed class PrintingTests
{
    [Fact]
    public async Task Every_paper_of_the_store_prints_in_both_languages_with_its_own_figures()
    {
        await using var centre = await SomeCentre.Start();
        using var head = await centre.SignIn(Role.Head);
        var grn = await head.Post<Receive, Received>("stock/receipts", new Receive(
            centre.NewId(), Given.Store, false, null, [new ReceivedLine("RICE", null, null, 12_345) { OnWaybill = 12_400, Damaged = 5 }])
        { Supplier = "Démo Sahel", Waybill = "BL 9" });
        var issue = await head.Post(centre.Issue(Given.Store, Given.Kitchen, new MovedLine("RICE", 1_000)));
        var waybill = await head.Post(new MoveGoods(centre.NewId(), MoveKind.Dispatch, Given.Store, "transit", [new MovedLine("RICE", 345)]) { Driver = "Démo 0412" });
        var arrival = await head.Post<ReceiveTransfer, DocumentPosted>("stock/arrivals", new ReceiveTransfer(
            centre.NewId(), waybill.Number!, Given.Clinic, [new ArrivedLine("RICE", centre.LotOf("RICE"), 300, 5, 0, 0)]));
        centre.Clock.Pass(TimeSpan.FromMinutes(1));
        var count = await head.Count(centre, Given.Clinic, new CountedEntry("RICE", centre.Clock.UtcNow, 299) { Lot = centre.LotOf("RICE") });

        Assert.Contains("12 345", await Text(head, $"{grn.Number}?language=fr"), StringComparison.Ordinal);
        Assert.Contains("Goods received note", await Text(head, $"{grn.Number}?language=en"), StringComparison.OrdinalIgnoreCase);
        var slip = await Text(head, issue.Number!);
        Assert.Contains("1 000", slip, StringComparison.Ordinal);
        Assert.Contains("Démo S001", slip, StringComparison.Ordinal);
        Assert.Contains("Démo 0412", await Text(head, waybill.Number!), StringComparison.Ordinal);
        Assert.Contains("300", await Text(head, arrival.Number!), StringComparison.Ordinal);
        Assert.Contains("299", await Text(head, count.Number!), StringComparison.Ordinal);
        Assert.Contains("11 005", await Text(head, "card?place=STORE&item=RICE"), StringComparison.Ordinal);
        Assert.DoesNotContain("11 005", await Text(head, "count-sheet?place=STORE"), StringComparison.Ordinal);
        Assert.Contains("RICE", await Text(head, "month?language=en"), StringComparison.Ordinal);
        Assert.Equal("document_unknown", (await head.Refused("stock/papers/GRN-XXX-2026-99999")).Code);
    }

    [Fact]
    public async Task A_paper_of_last_month_undone_in_this_one_is_less_received_in_this_one()
    {
        await using var centre = await CentreFixture.Start(new DateTime(2026, 6, 30, 11, 0, 0, DateTimeKind.Utc));
        await centre.Item("RICE", ItemKind.Ration);
        using var before = await centre.SignIn(Role.Head);
        await before.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 5_000));
        var twice = await before.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 1_234));
        centre.Clock.Pass(TimeSpan.FromDays(2));
        using var head = await centre.SignIn(Role.Head);
        await head.Undo(centre, twice.Number);
        await head.Post(centre.Issue(Given.Store, "people", new MovedLine("RICE", 500)));

        var month = await Text(head, "month?language=en");
        var card = await Text(head, "card?place=STORE&item=RICE&days=2");

        Assert.Matches(@"6,234\s+\S?1,234\s+0\s+0\s+500\s+0\s+0\s+4,500", month);
        Assert.Contains("4 500", card, StringComparison.Ordinal);
    }

    /// <summary>Spaces of every width become one plain space.</summary>
    private static async Task<string> Text(Seat seat, string paper)
    {
        var pdf = Path.GetTempFileName();
        await File.WriteAllBytesAsync(pdf, await seat.Http.GetByteArrayAsync(new Uri($"stock/papers/{paper}", UriKind.Relative)));
        using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", pdf, "-"]) { RedirectStandardOutput = true })!;
        var text = await reader.StandardOutput.ReadToEndAsync();
        await reader.WaitForExitAsync();
        File.Delete(pdf);
        Assert.Equal(0, reader.ExitCode);
        return text.Replace(' ', ' ').Replace(' ', ' ');
    }
}

using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Moves;

namespace MrrmCentre.Tests.Stock.Store;

public sealed class ExportedStockTests
{
    [Fact]
    public async Task What_goes_out_runs_nothing_in_a_spreadsheet_and_adds_up()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Post<Receive, Received>("stock/receipts", new Receive(
            centre.NewId(), Given.Store, false, "@SUM(A1)", [new ReceivedLine("SOAP", "-1+1", SomeCentre.March(31), 12)])
        { Supplier = "=cmd|'/c calc'!A1" });
        await store.Post(centre.Issue(Given.Store, "people", new MovedLine("SOAP", 5)));

        var documents = await store.Export("documents.csv?from=2026-03-01&through=2026-03-31");
        Assert.Equal(3, documents.Count);
        Assert.Contains(";\"'=cmd|'/c calc'!A1\";;\"'@SUM(A1)\";", documents[1], StringComparison.Ordinal);
        var lines = await store.Export("lines.csv?item=soap");
        Assert.Equal(["-12", "12", "-5", "5"], lines.Skip(1).Select(line => line.Split(';')[13]));
        Assert.All(lines.Skip(1), line => Assert.Contains(";\"'-1+1\";2026-03-31;", line, StringComparison.Ordinal));
        Assert.Equal(3, (await store.Export("lines.csv?place=store")).Count);
        Assert.Equal("STORE;SOAP;SOAP;SOAP;\"'-1+1\";2026-03-31;7;piece;Sound;Free;0", Assert.Single((await store.Export("on-hand.csv?place=STORE")).Skip(1)));
        Assert.Equal("stock_period_wrong", (await store.Refused("stock/export/lines.csv?from=2020-01-01")).Code);
        Assert.Equal("place_unknown", (await store.Refused("stock/export/on-hand.csv?place=MOON")).Code);
        Assert.Single(await store.Export("documents.csv?through=2026-02-01"));
    }
}

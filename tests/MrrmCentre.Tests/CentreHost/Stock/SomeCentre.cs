using CentreHost.Services;
using CentreHost.Stock;

namespace MrrmCentre.Tests.Stock;

/// <summary>A centre with a kitchen that serves portions and a store that gives kits of two soaps.</summary>
internal static class SomeCentre
{
    public static async Task<CentreFixture> Start()
    {
        var centre = await CentreFixture.Start();
        await centre.Item("PORTION", ItemKind.Meal);
        await centre.Item("SOAP", ItemKind.Kit, lotTracked: true);
        await centre.Item("RICE", ItemKind.Ration);
        await centre.Service("LUNCH", ServiceKind.Meal, "PORTION", Given.Kitchen);
        await centre.Service("KIT", ServiceKind.Kit, "SOAP", Given.Store, units: 2);
        return centre;
    }

    public static DateOnly March(int day) => new(2026, 3, day);

    public static ReceivedLine Portions(long units, int? day = null) =>
        new("PORTION", null, day is { } last ? March(last) : null, units);

    public static async Task<string> Person(this CentreFixture centre) => (await centre.People(1))[0];

    /// <summary>Last usable day and units of each lot with stock.</summary>
    public static List<string> Shelf(this CentreFixture centre, string item) => centre.Texts(
        $"""
        SELECT coalesce(l.last_usable_day, 'never') || ':' || b.on_hand
        FROM stock_balances b JOIN lots l ON l.id = b.lot_id JOIN items i ON i.id = b.item_id
        WHERE i.code = '{item}' ORDER BY 1
        """);

    /// <summary>Document and units of every line an event caused.</summary>
    public static List<string> LinesOf(this CentreFixture centre, Guid source) => centre.Texts(
        $"""
        SELECT d.number || ':' || l.units FROM stock_lines l JOIN stock_documents d ON d.id = l.document_id
        WHERE l.source = x'{Convert.ToHexString(source.ToByteArray(bigEndian: true))}' ORDER BY l.seq
        """);

    public static (long Open, long Closed) OpenAndClosedShortage(this CentreFixture centre)
    {
        var row = centre.Rows("SELECT sum(missing - settled - cancelled), sum(settled + cancelled) FROM open_shortages").Single();
        return ((long)row[0]!, (long)row[1]!);
    }

    public static List<string> Texts(this CentreFixture centre, string sql) => centre.Rows(sql).ConvertAll(row => (string)row[0]!);
}

using CentreHost.Documents;

namespace CentreHost.Stock.Papers;

internal sealed record GoodsReceivedNoteData(
    PaperIdentity Identity, string Place, string Supplier, IReadOnlyList<GoodsReceivedLine> Lines)
{
    public string? Waybill { get; init; }

    public DateOnly? WaybillDay { get; init; }

    public string? Order { get; init; }

    public string? Vehicle { get; init; }

    public string? Driver { get; init; }

    public string? Notes { get; init; }

    public Signatory? DeliveredBy { get; init; }

    public Signatory? ReceivedBy { get; init; }

    public Signatory? CheckedBy { get; init; }
}

/// <remarks>
/// <para><paramref name="Received"/>: what came in sound.</para>
/// <para><paramref name="Damaged"/>: came in too, and is kept apart.</para>
/// </remarks>
internal sealed record GoodsReceivedLine(PaperItem Item, long Received, long Damaged = 0)
{
    public long? Ordered { get; init; }

    /// <summary>None when the goods came without a waybill; then nothing is short or too much.</summary>
    public long? OnWaybill { get; init; }

    public string? Lot { get; init; }

    public DateOnly? LastUsableDay { get; init; }

    public PaperPack? Pack { get; init; }

    /// <summary>What is claimed from the supplier or carrier, and how it was put on the waybill.</summary>
    public string? Claim { get; init; }

    public long Short => Math.Max(0, (OnWaybill ?? Arrived) - Arrived);

    public long Surplus => Math.Max(0, Arrived - (OnWaybill ?? Arrived));

    private long Arrived => Received + Damaged;
}

/// <summary>What came, beside what was ordered and what the waybill said.</summary>
internal static class GoodsReceivedNote
{
    public static byte[] Draw(GoodsReceivedNoteData data, PaperLanguage language, PrintedBy printedBy)
    {
        var words = PaperWords.In(language);
        var paper = new PrintedPaper(
            words["grn_title"],
            data.Identity,
            [
                new PaperPart.Fields(Fields(data, words)),
                new PaperPart.Table(Table(data.Lines, words)),
                new PaperPart.Note(words["notes"], data.Notes),
                new PaperPart.Signatures(
                    new SignatureBox(words["delivered_by"], data.DeliveredBy),
                    new SignatureBox(words["received_by"], data.ReceivedBy),
                    new SignatureBox(words["checked_by"], data.CheckedBy)),
            ])
        {
            IsLandscape = true,
        };
        return PaperPress.Print(paper, words, printedBy);
    }

    private static PaperField[] Fields(GoodsReceivedNoteData data, PaperWords words) =>
    [
        new(words["supplier"], data.Supplier),
        new(words["received_into"], data.Place),
        new(words["waybill_number"], data.Waybill),
        new(words["waybill_day"], words.DayOrNone(data.WaybillDay)),
        new(words["order_number"], data.Order),
        new(words["vehicle"], data.Vehicle),
        new(words["driver"], data.Driver),
    ];

    private static PaperTable Table(IReadOnlyList<GoodsReceivedLine> lines, PaperWords words) => new(
        [
            new(words["line"], 8, IsNumber: true),
            new(words["code"], 22),
            new(words["item"], 50),
            new(words["lot"], 22),
            new(words["last_usable_day"], 20),
            new(words["unit"], 15),
            new(words["ordered"], 16, IsNumber: true),
            new(words["on_waybill"], 17, IsNumber: true),
            new(words["received_sound"], 16, IsNumber: true),
            new(words["damaged"], 17, IsNumber: true),
            new(words["short"], 15, IsNumber: true),
            new(words["surplus"], 15, IsNumber: true),
            new(words["packs_received"], 27),
            new(words["claim"], 35),
        ],
        [.. lines.Select((line, i) => Row(line, i + 1, words)), .. Total(lines, words)]);

    private static PaperRow Row(GoodsReceivedLine line, int number, PaperWords words) => PaperRow.Line(
        words.Number(number),
        line.Item.Code,
        line.Item.Name,
        line.Lot ?? PaperWords.Nothing,
        words.DayOrDash(line.LastUsableDay),
        line.Item.Unit,
        words.NumberOrDash(line.Ordered),
        words.NumberOrDash(line.OnWaybill),
        words.Number(line.Received),
        words.NumberOrBlank(line.Damaged),
        words.NumberOrBlank(line.Short),
        words.NumberOrBlank(line.Surplus),
        words.Packs(line.Received, line.Pack),
        line.Claim);

    private static IEnumerable<PaperRow> Total(IReadOnlyList<GoodsReceivedLine> lines, PaperWords words) =>
        lines.Count == 0
            ? []
            : [PaperRow.Total(
                PaperTotals.Label(words, lines.Select(line => line.Item)),
                null,
                null,
                null,
                null,
                null,
                words.NumberOrDash(PaperTotals.Known([.. lines.Select(line => line.Ordered)])),
                words.NumberOrDash(PaperTotals.Known([.. lines.Select(line => line.OnWaybill)])),
                words.Number(lines.Sum(line => line.Received)),
                words.Number(lines.Sum(line => line.Damaged)),
                words.Number(lines.Sum(line => line.Short)),
                words.Number(lines.Sum(line => line.Surplus)),
                "",
                "")];
}

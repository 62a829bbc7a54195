using CentreHost.Documents;

namespace CentreHost.Stock.Papers;

/// <summary>One for each vehicle.</summary>
internal sealed record WaybillData(
    PaperIdentity Identity, string From, string To, string Driver, string Plate, IReadOnlyList<WaybillLine> Lines)
{
    public string? Request { get; init; }

    public string? Carrier { get; init; }

    public string? DriverPhone { get; init; }

    public string? Destination { get; init; }

    /// <summary>None until they have arrived; the receipt is then left to be written by hand.</summary>
    public DateOnly? ReceivedOn { get; init; }

    public string? Notes { get; init; }

    public Signatory? DispatchedBy { get; init; }

    public Signatory? ReceivedBy { get; init; }
}

internal sealed record WaybillLine(PaperItem Item, long Sent)
{
    public string? Lot { get; init; }

    public DateOnly? LastUsableDay { get; init; }

    public PaperPack? Pack { get; init; }

    /// <summary>None until they have arrived.</summary>
    public WaybillReceipt? Receipt { get; init; }
}

internal sealed record WaybillReceipt(long Received, long Damaged = 0, string? Remark = null)
{
    public long ShortOf(long sent) => Math.Max(0, sent - Received - Damaged);

    public long SurplusOver(long sent) => Math.Max(0, Received + Damaged - sent);
}

/// <summary>
/// References, dispatch, receipt. What is missing is written and signed on it before the driver leaves: afterwards it
/// is word against word.
/// </summary>
internal static class Waybill
{
    public static byte[] Draw(WaybillData data, PaperLanguage language, PrintedBy printedBy)
    {
        var words = PaperWords.In(language);
        var paper = new PrintedPaper(
            words["waybill_title"],
            data.Identity,
            [
                new PaperPart.Heading(words["waybill_references"]),
                new PaperPart.Fields(References(data, words)),
                new PaperPart.Heading(words["waybill_dispatch"]),
                new PaperPart.Table(Dispatch(data.Lines, words)),
                new PaperPart.Note(words["notes"], data.Notes),
                new PaperPart.Heading(words["waybill_receipt"]),
                new PaperPart.Fields(new PaperField(words["received_on"], words.DayOrNone(data.ReceivedOn))),
                new PaperPart.Table(Receipt(data.Lines, words)),
                new PaperPart.WritingLines(words["waybill_shortages"], 2),
                new PaperPart.Signatures(
                    new SignatureBox(words["dispatched_by"], data.DispatchedBy),
                    new SignatureBox(words["driver"], new Signatory(data.Driver, words["driver"])),
                    new SignatureBox(words["received_by"], data.ReceivedBy)),
            ])
        {
            Copies = [words["copy_receiver"], words["copy_carrier"], words["copy_sender"]],
        };
        return PaperPress.Print(paper, words, printedBy);
    }

    private static PaperField[] References(WaybillData data, PaperWords words) =>
    [
        new(words["from"], data.From),
        new(words["to"], data.To),
        new(words["request_number"], data.Request),
        new(words["destination"], data.Destination),
        new(words["driver"], data.Driver),
        new(words["plate"], data.Plate),
        new(words["carrier"], data.Carrier),
        new(words["driver_phone"], data.DriverPhone),
    ];

    private static PaperTable Dispatch(IReadOnlyList<WaybillLine> lines, PaperWords words) => new(
        [
            new(words["line"], 8, IsNumber: true),
            new(words["code"], 22),
            new(words["item"], 54),
            new(words["lot"], 24),
            new(words["last_usable_day"], 20),
            new(words["unit"], 15),
            new(words["sent"], 18, IsNumber: true),
            new(words["packs"], 27),
        ],
        [
            .. lines.Select((line, i) => PaperRow.Line(
                words.Number(i + 1),
                line.Item.Code,
                line.Item.Name,
                line.Lot ?? PaperWords.Nothing,
                words.DayOrDash(line.LastUsableDay),
                line.Item.Unit,
                words.Number(line.Sent),
                words.Packs(line.Sent, line.Pack))),
            .. Total(lines, words),
        ]);

    private static IEnumerable<PaperRow> Total(IReadOnlyList<WaybillLine> lines, PaperWords words) => lines.Count == 0
        ? []
        : [PaperRow.Total(
            PaperTotals.Label(words, lines.Select(line => line.Item)),
            null,
            null,
            null,
            null,
            null,
            words.Number(lines.Sum(line => line.Sent)),
            "")];

    private static PaperTable Receipt(IReadOnlyList<WaybillLine> lines, PaperWords words) => new(
        [
            new(words["line"], 8, IsNumber: true),
            new(words["item"], 50),
            new(words["lot"], 24),
            new(words["received_sound"], 18, IsNumber: true),
            new(words["damaged"], 18, IsNumber: true),
            new(words["short"], 16, IsNumber: true),
            new(words["surplus"], 16, IsNumber: true),
            new(words["remark"], 38),
        ],
        [.. lines.Select((line, i) => PaperRow.Line(
            words.Number(i + 1),
            line.Item.Name,
            line.Lot ?? PaperWords.Nothing,
            line.Receipt is { } came ? words.Number(came.Received) : null,
            line.Receipt is { } broken ? words.NumberOrBlank(broken.Damaged) : null,
            line.Receipt is { } less ? words.NumberOrBlank(less.ShortOf(line.Sent)) : null,
            line.Receipt is { } more ? words.NumberOrBlank(more.SurplusOver(line.Sent)) : null,
            line.Receipt?.Remark))])
    {
        RowHeight = lines.Any(line => line.Receipt is null) ? 7 : 0,
    };
}

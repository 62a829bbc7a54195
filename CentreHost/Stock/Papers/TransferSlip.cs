using CentreHost.Documents;

namespace CentreHost.Stock.Papers;

internal sealed record TransferSlipData(
    PaperIdentity Identity, string From, string To, DateOnly SentOn, IReadOnlyList<TransferSlipLine> Lines)
{
    /// <summary>None while all of it is on the way.</summary>
    public DateOnly? ReceivedOn { get; init; }

    public string? Waybill { get; init; }

    public string? Notes { get; init; }

    public Signatory? SentBy { get; init; }

    public Signatory? CarriedBy { get; init; }

    public Signatory? ReceivedBy { get; init; }
}

/// <remarks><paramref name="Sent"/>: of this lot.</remarks>
internal sealed record TransferSlipLine(PaperItem Item, long Sent)
{
    public string? Lot { get; init; }

    public DateOnly? LastUsableDay { get; init; }

    /// <summary>None while it is on the way: then neither short nor surplus is known.</summary>
    public TransferReceipt? Receipt { get; init; }

    public string? Remark { get; init; }
}

/// <summary>Found sound, found damaged, beyond what was sent; what is none of these is short.</summary>
internal sealed record TransferReceipt(long Received, long Damaged = 0, long Surplus = 0)
{
    public long ShortOf(long sent) => sent - Received - Damaged is >= 0 and var missing
        ? missing
        : throw new ArgumentException("More came in than was sent; what is beyond it is surplus.", nameof(sent));
}

internal static class TransferSlip
{
    public static byte[] Draw(TransferSlipData data, PaperLanguage language, PrintedBy printedBy)
    {
        var words = PaperWords.In(language);
        var paper = new PrintedPaper(
            words["transfer_title"],
            data.Identity,
            [
                new PaperPart.Fields(
                    new(words["from"], data.From),
                    new(words["to"], data.To),
                    new(words["sent_on"], words.Day(data.SentOn)),
                    new(words["received_on"], words.DayOrNone(data.ReceivedOn)),
                    new(words["waybill_number"], data.Waybill)),
                new PaperPart.Table(Table(data.Lines, words)),
                new PaperPart.Note(words["transfer_short_label"], ShortMeaning(data.Lines, words)),
                new PaperPart.Note(words["notes"], data.Notes),
                new PaperPart.Signatures(
                    new SignatureBox(words["sent_by"], data.SentBy),
                    new SignatureBox(words["carried_by"], data.CarriedBy),
                    new SignatureBox(words["received_by"], data.ReceivedBy)),
            ])
        {
            IsLandscape = true,
        };
        return PaperPress.Print(paper, words, printedBy);
    }

    private static string? ShortMeaning(IReadOnlyList<TransferSlipLine> lines, PaperWords words) =>
        lines.Any(line => line.Receipt?.ShortOf(line.Sent) > 0) ? words["transfer_short_meaning"] : null;

    private static PaperTable Table(IReadOnlyList<TransferSlipLine> lines, PaperWords words) => new(
        [
            new(words["line"], 8, IsNumber: true),
            new(words["code"], 24),
            new(words["item"], 62),
            new(words["lot"], 26),
            new(words["last_usable_day"], 21),
            new(words["unit"], 16),
            new(words["sent"], 18, IsNumber: true),
            new(words["received_sound"], 18, IsNumber: true),
            new(words["damaged"], 18, IsNumber: true),
            new(words["short"], 18, IsNumber: true),
            new(words["surplus"], 18, IsNumber: true),
            new(words["remark"], 40),
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
                line.Receipt is { } came ? words.Number(came.Received) : null,
                line.Receipt is { } broken ? words.NumberOrBlank(broken.Damaged) : null,
                line.Receipt is { } less ? words.NumberOrBlank(less.ShortOf(line.Sent)) : null,
                line.Receipt is { } more ? words.NumberOrBlank(more.Surplus) : null,
                line.Remark)),
            .. Total(lines, words),
        ]);

    private static IEnumerable<PaperRow> Total(IReadOnlyList<TransferSlipLine> lines, PaperWords words) =>
        lines.Count == 0
            ? []
            : [PaperRow.Total(
                PaperTotals.Label(words, lines.Select(line => line.Item)),
                null,
                null,
                null,
                null,
                null,
                words.Number(lines.Sum(line => line.Sent)),
                words.NumberOrDash(PaperTotals.Known([.. lines.Select(line => line.Receipt?.Received)])),
                words.NumberOrDash(PaperTotals.Known([.. lines.Select(line => line.Receipt?.Damaged)])),
                words.NumberOrDash(PaperTotals.Known([.. lines.Select(line => line.Receipt?.ShortOf(line.Sent))])),
                words.NumberOrDash(PaperTotals.Known([.. lines.Select(line => line.Receipt?.Surplus)])),
                "")];
}

using CentreHost.Documents;
using Inventory;

namespace CentreHost.Stock.Papers;

/// <summary>Every item of the centre, or of one place, over a month.</summary>
/// <remarks><paramref name="Place"/>: none for the centre as a whole.</remarks>
internal sealed record MonthlyReturnData(
    PaperIdentity Identity, DateOnly From, DateOnly Through, string? Place, IReadOnlyList<MonthlyReturnLine> Lines)
{
    public string? Notes { get; init; }

    /// <summary>Issued lines that took other lots by choice; none where nobody reckoned it.</summary>
    public DeviationRate? Deviations { get; init; }

    public Signatory? PreparedBy { get; init; }

    public Signatory? CheckedBy { get; init; }

    public Signatory? ApprovedBy { get; init; }
}

/// <remarks>
/// <para><paramref name="PerMonth"/>: the average monthly consumption; none without evidence, which is not zero.</para>
/// <para><paramref name="TenthsOfMonths"/>: of stock; none where nothing is used or nothing known.</para>
/// <para><paramref name="StockOuts"/>: times the usable stock ran out; <paramref name="StockOutDays"/>: days without
/// any.</para>
/// <para><paramref name="Expiring"/>: of the closing stock, within 90 days.</para>
/// <para><paramref name="ToOrder"/>: none where no rule says how much is kept.</para>
/// </remarks>
internal sealed record MonthlyReturnLine(
    PaperItem Item,
    PeriodSums Period,
    long? PerMonth,
    long? TenthsOfMonths,
    int StockOuts,
    int StockOutDays,
    long Expiring,
    long? ToOrder);

internal static class MonthlyReturn
{
    private const double Size = 2.15;

    public static byte[] Draw(MonthlyReturnData data, PaperLanguage language, PrintedBy printedBy)
    {
        if (data.Lines.Any(line => line.Period.From != data.From || line.Period.Through != data.Through))
        {
            throw new ArgumentException("An item's figures are of another period.", nameof(data));
        }

        var words = PaperWords.In(language);
        var sums = PeriodSums.Of(data.From, data.Through, [.. data.Lines.Select(line => line.Period)]);
        var paper = new PrintedPaper(
            words["month_title"],
            data.Identity,
            [
                new PaperPart.Fields(
                    new(words["period_label"], words.Period(data.From, data.Through)),
                    new(words["place"], data.Place ?? words["whole_centre"]),
                    new(words["items"], words.Number(data.Lines.Count)),
                    new(words["items_out"], words.Number(data.Lines.Count(line => line.StockOutDays > 0))),
                    new(words["out_of_order"], Deviations(data.Deviations, words))),
                new PaperPart.Table(Table(data.Lines, sums, words)),
                new PaperPart.Drawn(flow => PeriodEquation.Draw(flow, sums)),
                new PaperPart.Note(words["month_reading"], words["month_meaning"]),
                new PaperPart.Note(words["notes"], data.Notes),
                new PaperPart.Signatures(
                    new SignatureBox(words["prepared_by"], data.PreparedBy),
                    new SignatureBox(words["checked_by"], data.CheckedBy),
                    new SignatureBox(words["approved_by"], data.ApprovedBy)),
            ])
        {
            IsLandscape = true,
        };
        return PaperPress.Print(paper, words, printedBy);
    }

    private static string? Deviations(DeviationRate? rate, PaperWords words) => rate is { Choices: > 0 } known
        ? words.Say(
            "out_of_order_of", words.Number(known.Deviations), words.Number(known.Choices), words.PerThousand(known.PerThousand))
        : null;

    private static PaperTable Table(IReadOnlyList<MonthlyReturnLine> lines, PeriodSums sums, PaperWords words) => new(
        [
            new(words["code"], 20),
            new(words["item"], 43),
            new(words["unit"], 13),
            new(words["opening"], 16, IsNumber: true),
            new("+\u00A0" + words["received"], 15, IsNumber: true),
            new("+\u00A0" + words["transfers_in"], 18.5, IsNumber: true),
            new("+\u00A0" + words["found"], 14, IsNumber: true),
            new("=\u00A0" + words["issued"], 16, IsNumber: true),
            new("+\u00A0" + words["transfers_out"], 18.5, IsNumber: true),
            new("+\u00A0" + words["losses"], 14, IsNumber: true),
            new("+\u00A0" + words["closing"], 16, IsNumber: true),
            new(words["per_month"], 15, IsNumber: true),
            new(words["months"], 13, IsNumber: true),
            new(words["stock_outs"], 15, IsNumber: true),
            new(words["stock_out_days"], 15, IsNumber: true),
            new(words["expiring"], 16, IsNumber: true),
            new(words["to_order"], 18, IsNumber: true),
        ],
        [.. lines.Select(line => Row(line, words)), .. Total(lines, sums, words)])
    {
        TextSize = Size,
    };

    private static PaperRow Row(MonthlyReturnLine line, PaperWords words) => PaperRow.Line(
    [
        line.Item.Code,
        line.Item.Name,
        line.Item.Unit,
        .. Flows(line.Period, words),
        words.NumberOrDash(line.PerMonth),
        words.Tenths(line.TenthsOfMonths),
        words.NumberOrBlank(line.StockOuts),
        words.NumberOrBlank(line.StockOutDays),
        words.NumberOrBlank(line.Expiring),
        words.NumberOrDash(line.ToOrder),
    ]);

    private static IEnumerable<PaperRow> Total(
        IReadOnlyList<MonthlyReturnLine> lines, PeriodSums sums, PaperWords words) => lines.Count == 0
        ? []
        : [PaperRow.Total(
            [
                PaperTotals.Label(words, lines.Select(line => line.Item)),
                null,
                null,
                .. Flows(sums, words),
                "",
                "",
                words.Number(lines.Sum(line => line.StockOuts)),
                words.Number(lines.Sum(line => line.StockOutDays)),
                words.Number(lines.Sum(line => line.Expiring)),
                "",
            ])];

    private static string[] Flows(PeriodSums period, PaperWords words) =>
    [
        words.Number(period.Opening),
        words.Number(period.Received),
        words.Number(period.TransfersIn),
        words.Number(period.Found),
        words.Number(period.Issued),
        words.Number(period.TransfersOut),
        words.Number(period.Losses),
        words.Number(period.Closing),
    ];
}

using CentreHost.Documents;

namespace CentreHost.Stock.Papers;

/// <summary>One item at one place over a period.</summary>
internal sealed record StockCardData(
    PaperIdentity Identity, PaperItem Item, string Place, PeriodSums Period, IReadOnlyList<CardEntry> Entries)
{
    public PaperPack? Pack { get; init; }

    public long? ReorderPoint { get; init; }

    public string? Notes { get; init; }

    public Signatory? KeptBy { get; init; }

    public Signatory? CheckedBy { get; init; }
}

internal static class PrintedStockCard
{
    public static byte[] Draw(StockCardData data, PaperLanguage language, PrintedBy printedBy)
    {
        var words = PaperWords.In(language);
        var paper = new PrintedPaper(
            words["card_title"],
            data.Identity,
            [
                new PaperPart.Fields(Fields(data, words)),
                new PaperPart.Table(CardTable.Of(data.Entries, data.Period, showLot: true, words)),
                new PaperPart.Drawn(flow => PeriodEquation.Draw(flow, data.Period)),
                new PaperPart.Note(words["notes"], data.Notes),
                new PaperPart.Signatures(
                    new SignatureBox(words["kept_by"], data.KeptBy),
                    new SignatureBox(words["checked_by"], data.CheckedBy)),
            ]);
        return PaperPress.Print(paper, words, printedBy);
    }

    private static PaperField[] Fields(StockCardData data, PaperWords words) =>
    [
        new(words["item"], data.Item.Name),
        new(words["code"], data.Item.Code),
        new(words["place"], data.Place),
        new(words["unit"], data.Item.Unit),
        new(words["period_label"], words.Period(data.Period.From, data.Period.Through)),
        new(words["pack"], data.Pack is { } pack ? words.Packs(pack.Units, pack) : PaperWords.Nothing),
        new(words["closing_balance"], Balance(data, words)),
        new(words["reorder_point"], words.NumberOrDash(data.ReorderPoint)),
    ];

    private static string Balance(StockCardData data, PaperWords words) =>
        words.Packs(data.Period.Closing, data.Pack) is { Length: > 0 } packs
            ? $"{words.Number(data.Period.Closing)} ({packs})"
            : words.Number(data.Period.Closing);
}

using CentreHost.Documents;

namespace CentreHost.Stock.Papers;

/// <summary>One lot where it lies: the card that hangs on the shelf.</summary>
/// <remarks><paramref name="Bin"/>: the shelf or pallet within the place.</remarks>
internal sealed record BinCardData(
    PaperIdentity Identity,
    PaperItem Item,
    string Lot,
    DateOnly? LastUsableDay,
    string Place,
    string? Bin,
    PeriodSums Period,
    IReadOnlyList<CardEntry> Entries)
{
    public DateOnly? FirstReceived { get; init; }

    public string? Donor { get; init; }

    public string? Condition { get; init; }

    public string? Notes { get; init; }

    public Signatory? KeptBy { get; init; }

    public Signatory? CheckedBy { get; init; }
}

internal static class PrintedBinCard
{
    public static byte[] Draw(BinCardData data, PaperLanguage language, PrintedBy printedBy)
    {
        var words = PaperWords.In(language);
        var paper = new PrintedPaper(
            words["bin_title"],
            data.Identity,
            [
                new PaperPart.Fields(Fields(data, words)),
                new PaperPart.Table(CardTable.Of(data.Entries, data.Period, showLot: false, words)),
                new PaperPart.Drawn(flow => PeriodEquation.Draw(flow, data.Period)),
                new PaperPart.Note(words["notes"], data.Notes),
                new PaperPart.Signatures(
                    new SignatureBox(words["kept_by"], data.KeptBy),
                    new SignatureBox(words["checked_by"], data.CheckedBy)),
            ]);
        return PaperPress.Print(paper, words, printedBy);
    }

    private static PaperField[] Fields(BinCardData data, PaperWords words) =>
    [
        new(words["item"], data.Item.Name),
        new(words["code"], data.Item.Code),
        new(words["lot"], data.Lot),
        new(words["last_usable_day"], words.DayOrDash(data.LastUsableDay)),
        new(words["place"], data.Place),
        new(words["bin"], data.Bin),
        new(words["unit"], data.Item.Unit),
        new(words["first_received"], words.DayOrDash(data.FirstReceived)),
        new(words["donor"], data.Donor ?? PaperWords.Nothing),
        new(words["condition"], data.Condition ?? PaperWords.Nothing),
        new(words["period_label"], words.Period(data.Period.From, data.Period.Through)),
        new(words["closing_balance"], words.Number(data.Period.Closing)),
    ];
}

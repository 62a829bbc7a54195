namespace Kiosk.Stock.Printing;

/// <summary>The papers of the store, in the order they are offered.</summary>
internal enum StorePaper
{
    GoodsReceivedNote,
    Waybill,
    IssueSlip,
    TransferSlip,
    LossReport,
    CountReport,
    CountSheet,
    StockCard,
    BinCard,
    MonthlyReturn,
}

internal static class StorePapers
{
    public static IReadOnlyList<StorePaper> All { get; } = Enum.GetValues<StorePaper>();

    public static bool IsOfDocument(StorePaper paper) => paper < StorePaper.CountSheet;

    /// <summary>What the host draws for a document of this kind.</summary>
    public static StorePaper Of(string kind) => kind switch
    {
        "Receipt" => StorePaper.GoodsReceivedNote,
        "Dispatch" => StorePaper.Waybill,
        "Arrival" => StorePaper.TransferSlip,
        "Loss" or "Disposal" => StorePaper.LossReport,
        "Count" => StorePaper.CountReport,
        _ => StorePaper.IssueSlip,
    };

    public static bool AsksForPlace(StorePaper paper) => paper is StorePaper.CountSheet or StorePaper.StockCard or StorePaper.BinCard;

    public static bool AsksForItem(StorePaper paper) => paper is StorePaper.StockCard or StorePaper.BinCard;
}

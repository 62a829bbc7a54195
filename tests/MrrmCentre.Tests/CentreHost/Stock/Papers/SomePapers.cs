extern alias host;

using host::CentreHost.Documents;
using host::CentreHost.Stock.Papers;
using CountOutcome = Inventory.CountOutcome;
using LossReason = Inventory.LossReason;

namespace MrrmCentre.Tests.Stock.Papers;

/// <summary>One of each stock document, of an invented centre, with the names and figures that strain a layout.</summary>
internal static class SomePapers
{
    public static readonly PaperItem Rice = new("RIZ-25", "Riz blanc 25 % brisures, sac de 50 kg", "g");
    public static readonly PaperItem Kit = new("KIT-HYG-F", "Kit d'hygiène féminine – modèle « Sahel »", "pièce");
    public static readonly PaperItem Salts = new("SRO", "Sels de réhydratation orale, 20,5 g – cœur de stock", "sachet");
    public static readonly PaperPack Carton = new("carton", 12);

    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly DateOnly MonthStart = new(2026, 11, 1);
    private static readonly DateOnly MonthEnd = new(2026, 11, 30);
    private static readonly PrintedBy Printer = new("Démo Magasinière", new DateTimeOffset(2026, 11, 22, 9, 5, 0, TimeSpan.FromHours(1)));
    private static readonly Signatory Storekeeper = new("Démo 0412", "Magasinière");
    private static readonly Signatory Head = new("Démo 0007", "Chef de centre");

    public static IReadOnlyList<string> Names => [.. Drawing.Keys];

    private static Dictionary<string, Func<PaperLanguage, byte[]>> Drawing { get; } = new()
    {
        ["grn"] = language => GoodsReceivedNote.Draw(Received, language, Printer),
        ["waybill"] = language => Waybill.Draw(Dispatched, language, Printer),
        ["issue"] = language => IssueSlip.Draw(Issued, language, Printer),
        ["transfer"] = language => TransferSlip.Draw(Transferred, language, Printer),
        ["stock-card"] = language => PrintedStockCard.Draw(Card, language, Printer),
        ["bin-card"] = language => PrintedBinCard.Draw(Bin, language, Printer),
        ["count-sheet"] = language => CountSheet.Draw(Sheet, language, Printer),
        ["count-report"] = language => CountReport.Draw(Counted, language, Printer),
        ["loss"] = language => LossReport.Draw(Lost, language, Printer),
        ["disposal"] = language => LossReport.Draw(Destroyed, language, Printer),
        ["month"] = language => MonthlyReturn.Draw(Month, language, Printer),
    };

    public static byte[] Draw(string name, PaperLanguage language) => Drawing[name](language);

    public static PrintedBy Printed => Printer;

    public static PaperIdentity Identity(string? number) =>
        new("Centre de transit – Démo Agadez, quartier de l'Œuvre", "NER-AGZ-01", number, Day);

    public static GoodsReceivedNoteData Received => new(
        Identity("GRN-AGZ-2026-00042"),
        "Magasin central",
        "Société d'approvisionnement « Aïr Ténéré » SARL",
        [
            new(Rice, 4_950_000, 50_000)
            {
                Ordered = 10_000_000,
                OnWaybill = 5_050_000,
                Lot = "R-2026-11",
                LastUsableDay = new(2027, 10, 31),
                Pack = new("sac", 50_000),
                Claim = "Un sac éventré, un sac manquant ; écrit au bordereau",
            },
            new(Kit, 40) { Ordered = 36, OnWaybill = 36, Pack = Carton },
            new(Salts, 1_000_000_000_000) { Lot = "ORS/774-B", LastUsableDay = new(2028, 2, 29) },
        ])
    {
        Waybill = "BL 7781/26",
        WaybillDay = new(2026, 11, 18),
        Vehicle = "AG 4521 RN",
        Driver = "Démo 0900",
        Notes = "Déchargé sous la pluie ; les sacs du dessus ont été séchés avant d'être rangés.",
        ReceivedBy = Storekeeper,
    };

    public static WaybillData Dispatched => new(
        Identity("WB-AGZ-2026-00007"),
        "Agadez, magasin central",
        "Arlit, centre de transit",
        "Démo 0901",
        "AG 4521 RN",
        [
            new(Rice, 500_000) { Lot = "R-2026-11", LastUsableDay = new(2027, 10, 31), Pack = new("sac", 50_000) },
            new(Kit, 40) { Pack = Carton },
        ])
    {
        Carrier = "Transport Démo",
        DispatchedBy = Storekeeper,
    };

    public static IssueSlipData Issued => new(
        Identity(null),
        "Magasin central",
        "Cuisine",
        [
            new(Rice, 200_000) { Requested = 200_000, Lot = "R-2026-11", LastUsableDay = new(2027, 10, 31), Pack = new("sac", 50_000) },
            new(Salts, 12) { Requested = 20, Lot = "ORS/774-B", LastUsableDay = new(2028, 2, 29), Remark = "Lot le plus ancien retenu" },
        ])
    {
        Purpose = "Repas du 20 au 22 novembre",
        IssuedBy = Storekeeper,
    };

    public static TransferSlipData Transferred => new(
        Identity("TRF-AGZ-2026-00003"),
        "Magasin central",
        "Arlit, centre de transit",
        new(2026, 11, 17),
        [
            new(Rice, 500_000) { Lot = "R-2026-11", LastUsableDay = new(2027, 10, 31), Receipt = new(400_000, 50_000), Remark = "Un sac en route" },
            new(Kit, 40) { Receipt = new(40, 0, 2) },
            new(Salts, 300) { Lot = "ORS/774-B", LastUsableDay = new(2028, 2, 29) },
        ])
    {
        ReceivedOn = Day,
        Waybill = "WB-AGZ-2026-00007",
        SentBy = Storekeeper,
    };

    public static StockCardData Card => new(
        Identity("NER-AGZ-01/KIT-HYG-F"),
        Kit,
        "Magasin central",
        new PeriodSums(MonthStart, MonthEnd, 1_200, 300, 40, 5, 800, 100, 15, 630),
        [
            new(new(2026, 11, 3), "GRN-AGZ-2026-00038", "Reçu de « Aïr Ténéré »", 300, 0) { Lot = "K-11", By = "Démo 0412" },
            new(new(2026, 11, 5), "TRF-AGZ-2026-00002", "Venu d'Arlit", 40, 0) { By = "Démo 0412" },
            new(new(2026, 11, 9), null, "Remis aux personnes", 0, 800) { Lot = "K-10" },
            new(new(2026, 11, 12), "WB-AGZ-2026-00006", "Expédié à Arlit", 0, 100) { Lot = "K-10", By = "Démo 0412" },
            new(new(2026, 11, 20), "CNT-AGZ-2026-00011", "Compté : 5 de plus", 5, 0) { Lot = "K-11", By = "Démo 0413" },
            new(new(2026, 11, 21), "LOSS-AGZ-2026-00004", "Abîmé par l'eau", 0, 15) { Lot = "K-11", By = "Démo 0412" },
        ])
    {
        Pack = Carton,
        ReorderPoint = 400,
        KeptBy = Storekeeper,
    };

    public static BinCardData Bin => new(
        Identity("NER-AGZ-01/SRO/ORS/774-B"),
        Salts,
        "ORS/774-B",
        new(2028, 2, 29),
        "Magasin central",
        "B-04",
        new PeriodSums(MonthStart, MonthEnd, 0, 5_000, 0, 0, 1_250, 300, 0, 3_450),
        [
            new(new(2026, 11, 3), "GRN-AGZ-2026-00038", "Reçu", 5_000, 0) { By = "Démo 0412" },
            new(new(2026, 11, 9), "ISS-AGZ-2026-00120", "Infirmerie", 0, 1_250) { By = "Démo 0412" },
            new(new(2026, 11, 17), "WB-AGZ-2026-00007", "Expédié à Arlit", 0, 300) { By = "Démo 0412" },
        ])
    {
        FirstReceived = new(2026, 11, 3),
        Condition = "Bon",
    };

    public static CountSheetData Sheet => new(
        Identity("CNT-AGZ-2026-00012"),
        "Magasin central",
        [
            new(Rice) { Bin = "A-01", Lot = "R-2026-11", LastUsableDay = new(2027, 10, 31), Condition = "Bon", Pack = new("sac", 50_000) },
            new(Kit) { Bin = "A-02", Condition = "Bon", Pack = Carton },
            new(Salts) { Bin = "B-04", Lot = "ORS/774-B", LastUsableDay = new(2028, 2, 29), Condition = "Mis de côté" },
        ]);

    public static CountReportData Counted => new(
        Identity("CNT-AGZ-2026-00012"),
        "Magasin central",
        [
            new(Rice, 4_950_000, 4_900_000, CountOutcome.Differs) { Lot = "R-2026-11", LastUsableDay = new(2027, 10, 31), CountedAt = "08:15" },
            new(Kit, 630, 630, CountOutcome.Equal) { CountedAt = "08:40" },
            new(Salts, 3_450, 3_462, CountOutcome.Differs) { Lot = "ORS/774-B", LastUsableDay = new(2028, 2, 29), Condition = "Bon", CountedAt = "09:02" },
            new(Salts, 90, 0, CountOutcome.RecountAsked) { Lot = "ORS/770", CountedAt = "09:05", Remark = "Étagère vide" },
            new(Salts, 12, null, CountOutcome.Uncounted) { Lot = "ORS/771" },
        ])
    {
        CountedBy = Storekeeper,
        ApprovedBy = Head,
    };

    public static LossReportData Lost => new(
        Identity("LOSS-AGZ-2026-00004"),
        IsDisposal: false,
        "Magasin central",
        [
            new(Kit, 15, LossReason.Damaged) { Lot = "K-11", Pack = Carton, Remark = "Mouillés" },
            new(Rice, 2_500, LossReason.Spilled) { Lot = "R-2026-11", LastUsableDay = new(2027, 10, 31) },
        ])
    {
        Circumstances = "L'eau est entrée par le toit dans la nuit du 20 au 21 novembre.",
        ReportedBy = Storekeeper,
        ApprovedBy = Head,
    };

    public static LossReportData Destroyed => new(
        Identity("DISP-AGZ-2026-00001"),
        IsDisposal: true,
        "Quarantaine",
        [new(Salts, 90, LossReason.Expired) { Lot = "ORS/770", LastUsableDay = new(2026, 10, 31) }])
    {
        ReportedBy = Storekeeper,
        Witnesses = [new("Démo 0501", "Infirmier"), new("Démo 0502", "Représentante des résidents")],
    };

    public static MonthlyReturnData Month => new(
        Identity("MENS-AGZ-2026-11"),
        MonthStart,
        MonthEnd,
        null,
        [
            new(Rice, new(MonthStart, MonthEnd, 10_000_000, 5_000_000, 0, 0, 9_300_000, 500_000, 52_500, 5_147_500), 9_435_625, 5, 0, 0, 0, 15_000_000),
            new(Kit, new(MonthStart, MonthEnd, 1_200, 300, 40, 5, 800, 100, 15, 630), 812, 7, 0, 0, 0, 996),
            new(Salts, new(MonthStart, MonthEnd, 90, 5_000, 0, 12, 1_250, 300, 90, 3_462), null, null, 1, 4, 120, null),
        ])
    {
        PreparedBy = Storekeeper,
        ApprovedBy = Head,
        Deviations = new(240, 6),
    };
}

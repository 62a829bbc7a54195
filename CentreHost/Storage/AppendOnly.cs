namespace CentreHost.Storage;

/// <summary>The tables rows are only ever added to, and the triggers that hold everybody to it, ourselves included.</summary>
internal static class AppendOnly
{
    /// <summary>As of the first schema; a table that joins later brings its triggers in its own migration.</summary>
    public static readonly IReadOnlyList<string> Tables =
        ["service_events", "refused_scans", "movements", "stock_lines", "audit_entries", "visits"];

    /// <summary>Joined when the ledger learned to count, to make kits and to cook.</summary>
    public static readonly IReadOnlyList<string> StockTables =
        ["stock_counts", "lot_corrections", "kit_contents", "kit_components", "kit_lots", "kit_lot_parts", "meal_closes"];

    /// <summary>Joined when rules, merges and alerts were written down.</summary>
    public static readonly IReadOnlyList<string> StoreTables = ["stock_setting_changes", "item_merges", "stock_alerts"];

    /// <summary>Joined when the catalogue learned its versions and gifts their second person.</summary>
    public static readonly IReadOnlyList<string> ServiceTables = ["service_versions", "overrides", "reversal_reasons"];

    /// <summary>Joined with the cases and the sessions held outside.</summary>
    public static readonly IReadOnlyList<string> CaseTables = ["case_steps", "outreach_sessions"];

    /// <summary>Joined when people were merged, left with a reason and changed their minds.</summary>
    public static readonly IReadOnlyList<string> PeopleTables = ["person_merges", "departures", "intention_changes"];

    /// <summary>Joined with the gate, the evacuations and the beds' own history.</summary>
    public static readonly IReadOnlyList<string> GateAndBedTables =
    [
        "gate_passages", "gate_returns_expected", "evacuation_expected", "evacuation_scans", "bed_changes", "bed_overrides",
        "bed_census", "bed_census_days",
    ];

    /// <summary>Joined when visits could be added to and taken back.</summary>
    public static readonly IReadOnlyList<string> MedicalTables = ["visit_changes"];

    /// <summary>Joined when cards were made in batches and their changes kept.</summary>
    public static readonly IReadOnlyList<string> CardTables = ["card_batches", "card_changes", "card_prints", "card_alerts_seen"];

    /// <summary>Joined with the paper printed ahead and what comes back from it.</summary>
    public static readonly IReadOnlyList<string> PaperTables =
        ["paper_sheets", "paper_sheet_people", "late_lines", "conflicts", "conflict_decisions"];

    /// <summary>Joined when choices against the order of expiry were kept, and a recipe's versions with the day they count from.</summary>
    public static readonly IReadOnlyList<string> ChoiceTables = ["fefo_picks", "fefo_deviations"];

    /// <summary>Joined with the figures of the site that somebody enters.</summary>
    public static readonly IReadOnlyList<string> SiteTables = ["site_figures"];

    /// <summary>Joined when people were sent to other centres by file.</summary>
    public static readonly IReadOnlyList<string> TransferTables = ["people_sent", "people_received"];

    public static string Refuse(string table, string verb) =>
        $"""
        CREATE TRIGGER {table}_no_{verb.ToLowerInvariant()} BEFORE {verb} ON {table}
        BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
        """;
}

using CentreHost.Documents;

namespace CentreHost.Stock.Papers;

/// <summary>One movement on a stock card or bin card.</summary>
/// <remarks>
/// <para><paramref name="Document"/>: its number; none for what has no paper.</para>
/// <para><paramref name="Movement"/>: what happened and with whom, in the language of the card.</para>
/// </remarks>
internal sealed record CardEntry(DateOnly Day, string? Document, string Movement, long In, long Out)
{
    public string? Lot { get; init; }

    public string? By { get; init; }
}

/// <summary>Entries with the balance after each, between what the period began and ended with.</summary>
internal static class CardTable
{
    /// <exception cref="ArgumentException">The entries do not lead from opening to closing.</exception>
    public static PaperTable Of(IReadOnlyList<CardEntry> entries, PeriodSums period, bool showLot, PaperWords words)
    {
        var balance = period.Opening;
        var rows = new List<PaperRow> { Bounds(period.From, "card_opening", period.Opening, showLot, words) };
        foreach (var entry in entries)
        {
            balance += entry.In - entry.Out;
            rows.Add(PaperRow.Line(
            [
                words.Day(entry.Day),
                entry.Document ?? PaperWords.Nothing,
                entry.Movement,
                .. showLot ? [entry.Lot ?? PaperWords.Nothing] : Array.Empty<string>(),
                words.NumberOrBlank(entry.In),
                words.NumberOrBlank(entry.Out),
                words.Number(balance),
                entry.By,
            ]));
        }

        if (balance != period.Closing)
        {
            throw new ArgumentException($"The entries lead to {balance}, not to {period.Closing}.", nameof(entries));
        }

        if (entries.Count == 0)
        {
            rows.Add(PaperRow.Group(words["card_no_entries"]));
        }

        rows.Add(Sums(entries, period, showLot, words));
        return new PaperTable(Columns(showLot, words), rows);
    }

    private static List<PaperColumn> Columns(bool showLot, PaperWords words) =>
    [
        new(words["day"], 20),
        new(words["document"], 35),
        new(words["movement"], showLot ? 46 : 60),
        .. showLot ? [new PaperColumn(words["lot"], 22)] : Array.Empty<PaperColumn>(),
        new(words["in"], 17, IsNumber: true),
        new(words["out"], 17, IsNumber: true),
        new(words["balance"], 19, IsNumber: true),
        new(words["by"], 20),
    ];

    private static PaperRow Bounds(DateOnly day, string what, long balance, bool showLot, PaperWords words) =>
        PaperRow.Line(
        [
            words.Day(day),
            PaperWords.Nothing,
            words[what],
            .. showLot ? [""] : Array.Empty<string>(),
            "",
            "",
            words.Number(balance),
            "",
        ]);

    private static PaperRow Sums(
        IReadOnlyList<CardEntry> entries, PeriodSums period, bool showLot, PaperWords words) => PaperRow.Total(
        [
            words.Say("card_closing", words.Day(period.Through)),
            null,
            null,
            .. showLot ? [null] : Array.Empty<string?>(),
            words.Number(entries.Sum(entry => entry.In)),
            words.Number(entries.Sum(entry => entry.Out)),
            words.Number(period.Closing),
            "",
        ]);
}

using CentreHost.Documents;
using Inventory;

namespace CentreHost.Stock.Papers;

internal sealed record CountReportData(PaperIdentity Identity, string Place, IReadOnlyList<CountReportLine> Lines)
{
    /// <summary>The number of the sheet it was counted on, where that is another paper.</summary>
    public string? Sheet { get; init; }

    public string? Notes { get; init; }

    public Signatory? CountedBy { get; init; }

    public Signatory? CheckedBy { get; init; }

    public Signatory? ApprovedBy { get; init; }
}

/// <remarks>
/// <para><paramref name="Book"/>: what the book said at the moment the shelf was counted.</para>
/// <para><paramref name="Counted"/>: none when nobody counted it, which is neither zero nor equal.</para>
/// </remarks>
internal sealed record CountReportLine(PaperItem Item, long Book, long? Counted, CountOutcome Outcome)
{
    public string? Lot { get; init; }

    public DateOnly? LastUsableDay { get; init; }

    public string? Condition { get; init; }

    /// <summary>The centre's time, as it is to be printed.</summary>
    public string? CountedAt { get; init; }

    public string? Remark { get; init; }

    public long? Difference => Counted - Book;
}

internal static class CountReport
{
    public static byte[] Draw(CountReportData data, PaperLanguage language, PrintedBy printedBy)
    {
        var words = PaperWords.In(language);
        var paper = new PrintedPaper(
            words["count_title"],
            data.Identity,
            [
                new PaperPart.Fields(Fields(data, words)),
                new PaperPart.Table(Table(data.Lines, words)),
                new PaperPart.Note(words["notes"], data.Notes),
                new PaperPart.Signatures(
                    new SignatureBox(words["counted_by"], data.CountedBy),
                    new SignatureBox(words["checked_by"], data.CheckedBy),
                    new SignatureBox(words["approved_by"], data.ApprovedBy)),
            ])
        {
            IsLandscape = true,
        };
        return PaperPress.Print(paper, words, printedBy);
    }

    private static PaperField[] Fields(CountReportData data, PaperWords words)
    {
        var accuracy = Accuracy(data.Lines);
        var (over, missing) = (accuracy.Over.Units, accuracy.Missing.Units);
        return
        [
            new(words["place"], data.Place),
            new(words["sheet_number"], data.Sheet ?? data.Identity.Number ?? PaperWords.Nothing),
            new(words["shelves_counted"], words.Say(
                "so_many_of", words.Number(accuracy.Shelves), words.Number(data.Lines.Count))),
            new(words["shelves_exact"], words.Say(
                "so_many_of", words.Number(accuracy.Exact), words.Number(accuracy.Shelves))),
            new(words["accuracy"], words.PerThousand(accuracy.ExactPerThousand)),
            new(words["difference_units"], words.Say(
                "over_and_missing", words.Number(over), words.Number(missing), words.Signed(over - missing))),
        ];
    }

    private static CountAccuracy Accuracy(IReadOnlyList<CountReportLine> lines) => CountAccuracy.Of(lines
        .Where(line => line.Counted is not null)
        .Select(line => new CountedAgainstBook(new Quantity(line.Book), new Quantity(line.Counted!.Value))));

    private static PaperTable Table(IReadOnlyList<CountReportLine> lines, PaperWords words) => new(
        [
            new(words["line"], 8, IsNumber: true),
            new(words["code"], 22),
            new(words["item"], 55),
            new(words["lot"], 25),
            new(words["last_usable_day"], 20),
            new(words["condition"], 19),
            new(words["unit"], 15),
            new(words["counted_at"], 15),
            new(words["book"], 18, IsNumber: true),
            new(words["counted"], 18, IsNumber: true),
            new(words["difference"], 18, IsNumber: true),
            new(words["outcome"], 27),
            new(words["remark"], 32),
        ],
        [.. lines.Select((line, i) => Row(line, i + 1, words)), .. Total(lines, words)]);

    private static PaperRow Row(CountReportLine line, int number, PaperWords words) => PaperRow.Line(
        words.Number(number),
        line.Item.Code,
        line.Item.Name,
        line.Lot ?? PaperWords.Nothing,
        words.DayOrDash(line.LastUsableDay),
        line.Condition,
        line.Item.Unit,
        line.CountedAt,
        words.Number(line.Book),
        words.NumberOrDash(line.Counted),
        line.Difference is { } difference ? words.Signed(difference) : PaperWords.Nothing,
        words[$"outcome_{line.Outcome}"],
        line.Remark);

    /// <summary>Of what was counted: the book of shelves nobody saw says nothing about the count.</summary>
    private static IEnumerable<PaperRow> Total(IReadOnlyList<CountReportLine> lines, PaperWords words)
    {
        var counted = lines.Where(line => line.Counted is not null).ToList();
        return counted.Count == 0
            ? []
            : [PaperRow.Total(
                words.Say("total_counted", PaperTotals.Label(words, counted.Select(line => line.Item))),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                words.Number(counted.Sum(line => line.Book)),
                words.Number(counted.Sum(line => line.Counted!.Value)),
                words.Signed(counted.Sum(line => line.Difference!.Value)),
                "",
                "")];
    }
}

using CentreHost.Documents;

namespace CentreHost.Stock.Papers;

internal sealed record IssueSlipData(
    PaperIdentity Identity, string From, string To, IReadOnlyList<IssueSlipLine> Lines)
{
    public string? Purpose { get; init; }

    public string? Request { get; init; }

    public string? Notes { get; init; }

    public Signatory? RequestedBy { get; init; }

    public Signatory? IssuedBy { get; init; }

    public Signatory? ReceivedBy { get; init; }
}

internal sealed record IssueSlipLine(PaperItem Item, long Issued)
{
    public long? Requested { get; init; }

    public string? Lot { get; init; }

    public DateOnly? LastUsableDay { get; init; }

    public PaperPack? Pack { get; init; }

    /// <summary>For instance why another lot than the first to expire was taken.</summary>
    public string? Remark { get; init; }
}

internal static class IssueSlip
{
    public static byte[] Draw(IssueSlipData data, PaperLanguage language, PrintedBy printedBy)
    {
        var words = PaperWords.In(language);
        var paper = new PrintedPaper(
            words["issue_title"],
            data.Identity,
            [
                new PaperPart.Fields(
                    new(words["from"], data.From),
                    new(words["issued_to"], data.To),
                    new(words["request_number"], data.Request),
                    new(words["purpose"], data.Purpose)),
                new PaperPart.Table(Table(data.Lines, words)),
                new PaperPart.Note(words["notes"], data.Notes),
                new PaperPart.Signatures(
                    new SignatureBox(words["requested_by"], data.RequestedBy),
                    new SignatureBox(words["issued_by"], data.IssuedBy),
                    new SignatureBox(words["received_by"], data.ReceivedBy)),
            ]);
        return PaperPress.Print(paper, words, printedBy);
    }

    private static PaperTable Table(IReadOnlyList<IssueSlipLine> lines, PaperWords words) => new(
        [
            new(words["line"], 8, IsNumber: true),
            new(words["code"], 20),
            new(words["item"], 42),
            new(words["lot"], 22),
            new(words["last_usable_day"], 19),
            new(words["unit"], 14),
            new(words["requested"], 17, IsNumber: true),
            new(words["issued_quantity"], 16, IsNumber: true),
            new(words["packs"], 22),
            new(words["remark"], 24),
        ],
        [
            .. lines.Select((line, i) => PaperRow.Line(
                words.Number(i + 1),
                line.Item.Code,
                line.Item.Name,
                line.Lot ?? PaperWords.Nothing,
                words.DayOrDash(line.LastUsableDay),
                line.Item.Unit,
                words.NumberOrDash(line.Requested),
                words.Number(line.Issued),
                words.Packs(line.Issued, line.Pack),
                line.Remark)),
            .. Total(lines, words),
        ]);

    private static IEnumerable<PaperRow> Total(IReadOnlyList<IssueSlipLine> lines, PaperWords words) => lines.Count == 0
        ? []
        : [PaperRow.Total(
            PaperTotals.Label(words, lines.Select(line => line.Item)),
            null,
            null,
            null,
            null,
            null,
            words.NumberOrDash(PaperTotals.Known([.. lines.Select(line => line.Requested)])),
            words.Number(lines.Sum(line => line.Issued)),
            "",
            "")];
}

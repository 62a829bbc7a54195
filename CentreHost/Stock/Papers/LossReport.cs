using CentreHost.Documents;
using Inventory;

namespace CentreHost.Stock.Papers;

/// <summary>Goods written off, or unusable goods destroyed before witnesses.</summary>
internal sealed record LossReportData(
    PaperIdentity Identity, bool IsDisposal, string Place, IReadOnlyList<LossReportLine> Lines)
{
    /// <summary>How it was noticed and what is known of the cause.</summary>
    public string? Circumstances { get; init; }

    /// <summary>Of a disposal: how and where the goods were made unusable.</summary>
    public string? Method { get; init; }

    public string? Notes { get; init; }

    public Signatory? ReportedBy { get; init; }

    public Signatory? ApprovedBy { get; init; }

    /// <summary>Two boxes stand on a disposal in any case.</summary>
    public IReadOnlyList<Signatory> Witnesses { get; init; } = [];
}

internal sealed record LossReportLine(PaperItem Item, long Quantity, LossReason Reason)
{
    public string? Lot { get; init; }

    public DateOnly? LastUsableDay { get; init; }

    public PaperPack? Pack { get; init; }

    public string? Remark { get; init; }
}

internal static class LossReport
{
    private const int FewestWitnesses = 2;

    public static byte[] Draw(LossReportData data, PaperLanguage language, PrintedBy printedBy)
    {
        var words = PaperWords.In(language);
        var paper = new PrintedPaper(
            words[data.IsDisposal ? "disposal_title" : "loss_title"],
            data.Identity,
            [
                new PaperPart.Fields(
                    new(words["place"], data.Place),
                    new(words["loss_reasons"], Reasons(data.Lines, words))),
                new PaperPart.Table(Table(data.Lines, words)),
                Told(words["circumstances"], data.Circumstances),
                .. data.IsDisposal ? [Told(words["disposal_method"], data.Method)] : Array.Empty<PaperPart>(),
                new PaperPart.Note(words["notes"], data.Notes),
                new PaperPart.Note(
                    words["declaration"], words[data.IsDisposal ? "disposal_declared" : "loss_declared"]),
                new PaperPart.Signatures(Signatures(data, words)),
            ]);
        return PaperPress.Print(paper, words, printedBy);
    }

    private static string Reasons(IReadOnlyList<LossReportLine> lines, PaperWords words) => lines.Count == 0
        ? PaperWords.Nothing
        : string.Join(", ", lines.Select(line => line.Reason).Distinct().Order().Select(reason => Word(reason, words)));

    private static string Word(LossReason reason, PaperWords words) => words[$"loss_{reason}"];

    private static PaperPart Told(string label, string? text) => string.IsNullOrWhiteSpace(text)
        ? new PaperPart.WritingLines(label, 3)
        : new PaperPart.Note(label, text);

    private static List<SignatureBox> Signatures(LossReportData data, PaperWords words)
    {
        var boxes = new List<SignatureBox>
        {
            new(words["reported_by"], data.ReportedBy),
            new(words["approved_by"], data.ApprovedBy),
        };
        var witnesses = data.IsDisposal ? Math.Max(FewestWitnesses, data.Witnesses.Count) : data.Witnesses.Count;
        boxes.AddRange(Enumerable.Range(0, witnesses).Select(
            i => new SignatureBox(words.Say("witness", i + 1), data.Witnesses.ElementAtOrDefault(i))));
        return boxes;
    }

    private static PaperTable Table(IReadOnlyList<LossReportLine> lines, PaperWords words) => new(
        [
            new(words["line"], 8, IsNumber: true),
            new(words["code"], 20),
            new(words["item"], 45),
            new(words["lot"], 22),
            new(words["last_usable_day"], 19),
            new(words["unit"], 14),
            new(words["quantity"], 17, IsNumber: true),
            new(words["packs"], 24),
            new(words["reason"], 20),
            new(words["remark"], 26),
        ],
        [
            .. lines.Select((line, i) => PaperRow.Line(
                words.Number(i + 1),
                line.Item.Code,
                line.Item.Name,
                line.Lot ?? PaperWords.Nothing,
                words.DayOrDash(line.LastUsableDay),
                line.Item.Unit,
                words.Number(line.Quantity),
                words.Packs(line.Quantity, line.Pack),
                Word(line.Reason, words),
                line.Remark)),
            .. Total(lines, words),
        ]);

    private static IEnumerable<PaperRow> Total(
        IReadOnlyList<LossReportLine> lines, PaperWords words) => lines.Count == 0
        ? []
        : [PaperRow.Total(
            PaperTotals.Label(words, lines.Select(line => line.Item)),
            null,
            null,
            null,
            null,
            null,
            words.Number(lines.Sum(line => line.Quantity)),
            "",
            "",
            "")];
}

using CentreHost.Documents;

namespace CentreHost.Stock.Papers;

/// <remarks><paramref name="Identity"/>: its day is the one the counting begins on.</remarks>
internal sealed record CountSheetData(PaperIdentity Identity, string Place, IReadOnlyList<CountSheetLine> Lines)
{
    /// <summary>Rows left blank for lots that are found and not on the sheet.</summary>
    public int BlankRows { get; init; } = 4;

    public Signatory? CountedBy { get; init; }

    public Signatory? CheckedBy { get; init; }
}

/// <summary>
/// There is no quantity here to give: who counts must not know what the book expects, or the book is what he finds.
/// </summary>
internal sealed record CountSheetLine(PaperItem Item)
{
    public string? Bin { get; init; }

    public string? Lot { get; init; }

    public DateOnly? LastUsableDay { get; init; }

    public string? Condition { get; init; }

    public PaperPack? Pack { get; init; }
}

internal static class CountSheet
{
    /// <summary>For figures written standing up, with a thick pen.</summary>
    private const double WritingHeight = 9;

    private const int Columns = 12;

    public static byte[] Draw(CountSheetData data, PaperLanguage language, PrintedBy printedBy)
    {
        var words = PaperWords.In(language);
        var paper = new PrintedPaper(
            words["sheet_title"],
            data.Identity,
            [
                new PaperPart.Fields(
                    new(words["place"], data.Place),
                    new(words["sheet_lines"], words.Number(data.Lines.Count)),
                    new(words["sheet_begun"], null),
                    new(words["sheet_ended"], null)),
                new PaperPart.Note(words["sheet_how"], words["sheet_instructions"]),
                new PaperPart.Table(Table(data, words)),
                new PaperPart.WritingLines(words["notes"], 2),
                new PaperPart.Signatures(
                    new SignatureBox(words["counted_by"], data.CountedBy),
                    new SignatureBox(words["checked_by"], data.CheckedBy)),
            ])
        {
            IsLandscape = true,
        };
        return PaperPress.Print(paper, words, printedBy);
    }

    private static PaperTable Table(CountSheetData data, PaperWords words) => new(
        [
            new(words["line"], 8, IsNumber: true),
            new(words["bin"], 22),
            new(words["code"], 22),
            new(words["item"], 52),
            new(words["lot"], 26),
            new(words["last_usable_day"], 21),
            new(words["condition"], 20),
            new(words["pack_or_unit"], 24),
            new(words["full_packs"], 19),
            new(words["loose_units"], 19),
            new(words["total_units"], 21),
            new(words["counted_at"], 15),
        ],
        [
            .. data.Lines.Select((line, i) => Row(line, i + 1, words)),
            .. Found(data.BlankRows, words),
        ])
    {
        RowHeight = WritingHeight,
    };

    private static PaperRow Row(CountSheetLine line, int number, PaperWords words) => PaperRow.Line(
        words.Number(number),
        line.Bin,
        line.Item.Code,
        line.Item.Name,
        line.Lot ?? PaperWords.Nothing,
        words.DayOrDash(line.LastUsableDay),
        line.Condition,
        line.Pack is { } pack
            ? words.Say("pack_of", pack.Name, words.Number(pack.Units), line.Item.Unit)
            : line.Item.Unit,
        null,
        null,
        null,
        null);

    private static IEnumerable<PaperRow> Found(int blankRows, PaperWords words) => blankRows == 0
        ? []
        :
        [
            PaperRow.Group(words["sheet_found"]),
            .. Enumerable.Repeat(PaperRow.Line(new string?[Columns]), blankRows),
        ];
}

extern alias host;

using System.Text.RegularExpressions;
using host::CentreHost.Documents;
using host::CentreHost.Stock.Papers;
using CountOutcome = Inventory.CountOutcome;

namespace MrrmCentre.Tests.Stock.Papers;

/// <summary>Documents of many lines, of long names, and of none.</summary>
public sealed class LongPaperTests
{
    private const int Many = 300;

    private static readonly string LongWord = new('W', 120);
    private static readonly string LongName = string.Join(' ', Enumerable.Repeat("Bâche de protection renforcée, œillets métalliques", 8));

    [Fact]
    public async Task The_head_is_repeated_over_the_rows_of_every_page()
    {
        var pages = await PdfText.Pages(ManyIssued());

        Assert.True(pages.Length >= 5, $"{pages.Length} pages");
        Assert.All(pages.Where(HasRows), page => Assert.Single(Regex.Matches(page, @"N°\s+Code\s+Article")));
        Assert.All(pages, (page, i) => Assert.Contains($"page {i + 1}/{pages.Length}", page, StringComparison.Ordinal));
        Assert.All(pages[1..], page => Assert.Contains("BROUILLON · Bon de sortie", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_row_is_lost_or_torn_between_pages()
    {
        var words = (await PdfText.Words(ManyIssued())).Words;

        foreach (var number in Enumerable.Range(1, Many))
        {
            var code = Assert.Single(words, word => word.Text == $"ART-{number:000}");
            Assert.Contains(words, word => word.Text == $"L{number:000}" && word.Page == code.Page && Math.Abs(word.Top - code.Top) < 0.1);
        }
    }

    [Fact]
    public async Task The_total_adds_all_of_the_rows()
    {
        var last = (await PdfText.Pages(ManyIssued()))
            .Single(page => page.Contains($"ART-{Many}", StringComparison.Ordinal));

        Assert.Matches(@"Total \(pièce\)\s+–\s+45 150\s", last);
    }

    /// <summary>Over as many rows as it takes for boxes and total to meet the foot of a page at every height.</summary>
    [Fact]
    public async Task Signature_boxes_are_never_split_nor_is_a_total_parted_from_its_rows()
    {
        for (var rows = 28; rows < 52; rows++)
        {
            var pdf = IssueSlip.Draw(
                SomePapers.Issued with { Lines = [.. Lines(rows)] }, PaperLanguage.French, SomePapers.Printed);
            var words = (await PdfText.Words(pdf)).Words;
            var last = words.Max(word => word.Page);

            Assert.Equal(3, words.Count(word => word.Text == "Fonction" && word.Page == last));
            Assert.Equal(3, words.Count(word => word.Text == "Signature" && word.Page == last));
            Assert.DoesNotContain(words, word => word.Text is "Fonction" or "Signature" && word.Page != last);
            Assert.Equal(
                words.Single(word => word.Text == $"ART-{rows:000}").Page, words.Single(word => word.Text == "Total").Page);
        }
    }

    [Fact]
    public async Task Long_names_break_nothing()
    {
        var item = new PaperItem("CODE-DE-24-CARACTERES-XX", LongName, "boîte de cent comprimés");
        var identity = new PaperIdentity(LongName, "NER-AGZ-01", "GRN-AGZ-2026-00042", new(2026, 11, 20));
        var signatory = new Signatory(LongName, LongWord);
        var data = SomePapers.Received with
        {
            Identity = identity,
            Supplier = LongWord,
            Notes = LongName + "\n" + LongWord,
            ReceivedBy = signatory,
            Lines = [new(item, 1) { Lot = LongWord, Claim = LongName }, new(item, long.MaxValue / 2)],
        };
        var pdf = GoodsReceivedNote.Draw(data, PaperLanguage.French, SomePapers.Printed with { Name = LongName });

        await PaperAsserts.EverythingIsReadable(pdf);
        var words = (await PdfText.Words(pdf)).Words;
        var whole = words.Where(word => word.Text.All(letter => letter == 'W')).Sum(word => word.Text.Length);
        Assert.Equal(3 * LongWord.Length, whole);
        Assert.Contains(words, word => word.Text.StartsWith("WWW", StringComparison.Ordinal) && word.Text.EndsWith('…'));
    }

    [Fact]
    public async Task A_text_longer_than_a_page_runs_on_over_the_next()
    {
        var data = SomePapers.Lost with
        {
            Lines = [SomePapers.Lost.Lines[0] with { Remark = string.Join(' ', Enumerable.Range(1000, 900)) }],
            Circumstances = string.Join(' ', Enumerable.Range(2000, 3000)),
        };
        var pdf = LossReport.Draw(data, PaperLanguage.English, SomePapers.Printed);
        var words = (await PdfText.Words(pdf)).Words.Select(word => word.Text).ToHashSet();

        await PaperAsserts.EverythingIsReadable(pdf);
        Assert.All(Enumerable.Range(1000, 900), number => Assert.Contains($"{number}", words));
        Assert.All(Enumerable.Range(2000, 3000), number => Assert.Contains($"{number}", words));
    }

    [Fact]
    public async Task A_month_of_three_hundred_items_is_readable_to_its_end()
    {
        var (from, through) = (new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30));
        var lines = Enumerable.Range(1, Many).Select(number => new MonthlyReturnLine(
            new PaperItem($"ART-{number:000}", LongName, "pièce"),
            new PeriodSums(from, through, number, 10, 0, 0, number, 5, 2, 3),
            number, 12, 0, 0, 0, null));

        var pdf = MonthlyReturn.Draw(SomePapers.Month with { Lines = [.. lines] }, PaperLanguage.French, SomePapers.Printed);

        await PaperAsserts.EverythingIsReadable(pdf);
        Assert.Contains("48 150 = 48 150", await PdfText.Layout(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_table_says_so()
    {
        var at = SomePapers.Printed;
        var none = SomePapers.Card.Period with { };
        byte[][] empty =
        [
            GoodsReceivedNote.Draw(SomePapers.Received with { Lines = [] }, PaperLanguage.French, at),
            Waybill.Draw(SomePapers.Dispatched with { Lines = [] }, PaperLanguage.French, at),
            IssueSlip.Draw(SomePapers.Issued with { Lines = [] }, PaperLanguage.French, at),
            TransferSlip.Draw(SomePapers.Transferred with { Lines = [] }, PaperLanguage.French, at),
            CountSheet.Draw(SomePapers.Sheet with { Lines = [], BlankRows = 0 }, PaperLanguage.French, at),
            CountReport.Draw(SomePapers.Counted with { Lines = [] }, PaperLanguage.French, at),
            LossReport.Draw(SomePapers.Lost with { Lines = [] }, PaperLanguage.French, at),
            MonthlyReturn.Draw(SomePapers.Month with { Lines = [] }, PaperLanguage.French, at),
        ];
        Assert.All(
            await Task.WhenAll(empty.Select(PdfText.Layout)),
            text => Assert.Contains("Aucune ligne.", text, StringComparison.Ordinal));

        var still = new PeriodSums(none.From, none.Through, 7, 0, 0, 0, 0, 0, 0, 7);
        Assert.Contains(
            "Aucun mouvement dans cette période.",
            await PdfText.Layout(PrintedStockCard.Draw(SomePapers.Card with { Period = still, Entries = [] }, PaperLanguage.French, at)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_counted_anything_is_no_accuracy_of_zero()
    {
        var data = SomePapers.Counted with { Lines = [new(SomePapers.Kit, 12, null, CountOutcome.Uncounted)] };

        var text = await PdfText.Layout(CountReport.Draw(data, PaperLanguage.French, SomePapers.Printed));
        Assert.Matches(@"Exactitude du livre\s+–", text);
        Assert.DoesNotContain("%", text, StringComparison.Ordinal);
    }

    private static bool HasRows(string page) => page.Contains("ART-", StringComparison.Ordinal);

    private static byte[] ManyIssued() =>
        IssueSlip.Draw(SomePapers.Issued with { Lines = [.. Lines(Many)] }, PaperLanguage.French, SomePapers.Printed);

    private static IEnumerable<IssueSlipLine> Lines(int count) => Enumerable.Range(1, count).Select(number =>
        new IssueSlipLine(new PaperItem($"ART-{number:000}", number % 7 == 0 ? LongName : "Savon", "pièce"), number)
        {
            Lot = $"L{number:000}",
        });
}

extern alias host;

using System.Globalization;
using host::CentreHost.Documents;
using host::CentreHost.Stock.Papers;
using MrrmCentre.Tests.Kiosk;

namespace MrrmCentre.Tests.Stock.Papers;

/// <summary>Every stock document in both languages, as it is read off the paper.</summary>
public sealed class StockPaperTests
{
    public static TheoryData<string, string> Both
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var name in SomePapers.Names)
            {
                all.Add(name, "fr");
                all.Add(name, "en");
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_document_says_what_was_approved(string name, string language) =>
        ApprovedScreen.Check(await PdfText.Layout(Draw(name, language)), $"{name}.{language}");

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_document_brings_its_own_fonts_and_is_a4(string name, string language)
    {
        var pdf = Draw(name, language);

        Assert.All(await PdfText.Fonts(pdf), font => Assert.Matches(@"DejaVu.*\byes\s+yes\s+yes\b", font));
        Assert.Matches(@"Page size:.*\(A4\)", await PdfText.Information(pdf));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task No_word_leaves_the_page_or_covers_another(string name, string language) =>
        await PaperAsserts.EverythingIsReadable(Draw(name, language));

    [Fact]
    public async Task A_number_stands_on_every_page_and_a_draft_says_so_instead()
    {
        var posted = await PdfText.Pages(CountSheet.Draw(
            SomePapers.Sheet with { BlankRows = 60 }, PaperLanguage.French, SomePapers.Printed));
        var draft = await PdfText.Pages(CountSheet.Draw(
            SomePapers.Sheet with { BlankRows = 60, Identity = SomePapers.Identity(null) },
            PaperLanguage.French,
            SomePapers.Printed));

        Assert.True(posted.Length > 2);
        Assert.All(posted, page => Assert.Contains("CNT-AGZ-2026-00012", page, StringComparison.Ordinal));
        Assert.All(posted, page => Assert.DoesNotContain("BROUILLON", page, StringComparison.Ordinal));
        Assert.All(draft, page => Assert.Contains("BROUILLON", page, StringComparison.Ordinal));
        Assert.Contains("DRAFT", await PdfText.Layout(IssueSlip.Draw(
            SomePapers.Issued, PaperLanguage.English, SomePapers.Printed)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_waybill_leaves_in_three_copies_each_with_its_three_parts()
    {
        var pages = await PdfText.Pages(Draw("waybill", "fr"));

        Assert.Equal(3, pages.Length);
        Assert.All(pages, page => Assert.Contains("page 1/1", page, StringComparison.Ordinal));
        Assert.All(pages, page => Assert.Matches(@"(?s)1\. Références.*2\. Expédition.*3\. Réception", page));
        Assert.Equal(
            ["Exemplaire 1/3 – destinataire", "Exemplaire 2/3 – transporteur", "Exemplaire 3/3 – expéditeur"],
            pages.Select(page => page.Split('\n').Single(line => line.Contains("Exemplaire", StringComparison.Ordinal)).Trim()));
    }

    [Fact]
    public void What_is_counted_blind_has_no_place_for_a_quantity()
    {
        var given = typeof(CountSheetLine).GetProperties().Where(property => property.Name != "EqualityContract");

        Assert.All(given, property => Assert.Contains(
            property.PropertyType, new[] { typeof(string), typeof(DateOnly?), typeof(PaperItem), typeof(PaperPack) }));
    }

    [Fact]
    public async Task Beside_what_names_a_line_a_blind_sheet_bears_no_figure()
    {
        var line = new CountSheetLine(new PaperItem("Savon", "Savon", "morceau")) { Lot = "K", Condition = "Bon" };
        var pages = await PdfText.Pages(CountSheet.Draw(
            SomePapers.Sheet with { Lines = [line], BlankRows = 0 }, PaperLanguage.French, SomePapers.Printed));
        var row = Assert.Single(pages[0].Split('\n'), text => text.Contains("morceau", StringComparison.Ordinal));

        Assert.Equal("1", string.Concat(row.Where(char.IsDigit)));
    }

    [Fact]
    public void A_document_is_the_same_byte_for_byte_each_time() => Assert.All(
        SomePapers.Names, name => Assert.Equal(Draw(name, "fr"), Draw(name, "fr")));

    [Fact]
    public async Task It_is_printed_at_the_centres_time()
    {
        var niamey = SomePapers.Printed with { At = new DateTimeOffset(2026, 12, 31, 23, 30, 0, TimeSpan.Zero).ToOffset(TimeSpan.FromHours(1)) };

        Assert.Contains(
            "Imprimé le 01/01/2027 à 00:30 par Démo Magasinière",
            await PdfText.Layout(IssueSlip.Draw(SomePapers.Issued, PaperLanguage.French, niamey)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_and_numbers_do_not_follow_the_machines_language()
    {
        var before = CultureInfo.CurrentCulture;
        var usual = await PdfText.Layout(Draw("month", "fr"));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal(usual, await PdfText.Layout(Draw("month", "fr")));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static byte[] Draw(string name, string language) =>
        SomePapers.Draw(name, language == "en" ? PaperLanguage.English : PaperLanguage.French);
}

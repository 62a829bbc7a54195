extern alias host;

using System.Diagnostics;
using System.Text.RegularExpressions;
using host::CentreHost.Cards;

namespace MrrmCentre.Tests.Cards;

/// <summary>The sheets, looked at by the programs that would print and read them: poppler and zbar.</summary>
public sealed partial class BlankCardSheetTests : IDisposable
{
    private const string Centre = "Centre de transit – Démo Agadez";
    private static readonly DateTimeOffset Drawn = new(2026, 3, 14, 9, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("blank-cards-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(150, "-png")]
    [InlineData(300, "-gray")]
    [InlineData(300, "-mono")]
    public async Task Every_card_of_whole_sheets_is_read_in_one_scan(int dotsPerInch, string colours)
    {
        var cards = SomeCard.Printed(40);
        var pdf = await Save(BlankCardSheet.Draw(Centre, cards, firstSheetNumber: 12, Drawn));
        AssertAll(cards, await Scan(pdf, dotsPerInch, colours));
    }

    /// <remarks>
    /// A module is no whole number of dots here, and on a page of ten zbar now and then overlooks a code. As a person
    /// would, the sheet is scanned once more; then none may be missing.
    /// </remarks>
    [Fact]
    public async Task Every_card_is_read_in_two_scans_where_modules_and_dots_do_not_meet()
    {
        var cards = SomeCard.Printed(20);
        var pdf = await Save(BlankCardSheet.Draw(Centre, cards, firstSheetNumber: 12, Drawn));
        var read = await Scan(pdf, 200, "-png");
        Assert.True(read.Length >= cards.Length - 1, $"Only {read.Length} of {cards.Length} cards at the first scan");
        AssertAll(cards, [.. read.Union(await Scan(pdf, 240, "-png"))]);
    }

    /// <summary>As a person's own card is read: alone, here each place of the sheet cut out along its marks.</summary>
    [Theory]
    [InlineData(150, "-gray")]
    [InlineData(200, "-png")]
    [InlineData(300, "-gray")]
    [InlineData(300, "-mono")]
    public async Task Every_card_cut_out_is_read_back_exactly(int dotsPerInch, string colours)
    {
        var cards = SomeCard.Printed(20);
        var pdf = await Save(BlankCardSheet.Draw(Centre, cards, firstSheetNumber: 12, Drawn));
        int Dots(double millimetres) => (int)(millimetres / 25.4 * dotsPerInch);
        for (var place = 0; place < BlankCardSheet.CardsPerSheet; place++)
        {
            await Run(
                "pdftoppm", "-r", $"{dotsPerInch}", colours,
                "-x", $"{Dots(20 + (place % 2 * 85))}", "-y", $"{Dots(13.5 + (place / 2 * 54))}",
                "-W", $"{Dots(85)}", "-H", $"{Dots(54)}", pdf, Path.Combine(folder.FullName, $"card{place}"));
        }

        var pictures = folder.GetFiles("card*");
        Assert.Equal(cards.Length, pictures.Length);
        AssertAll(cards, await Codes(pictures));
    }

    [Fact]
    public async Task A_person_can_read_what_each_card_is()
    {
        var cards = SomeCard.Printed(13);
        var text = await Words(BlankCardSheet.Draw(Centre, cards, firstSheetNumber: 12, Drawn));

        Assert.All(cards, card => Assert.Contains(card.Code.ToString(), text, StringComparison.Ordinal));
        Assert.Contains("feuille 0012 · 03/10", text, StringComparison.Ordinal);
        Assert.Contains("feuille 0013 · 03/03", text, StringComparison.Ordinal);
        Assert.Equal(13, Regex.Count(text, "Cette carte n'est pas une pièce d'identité"));
        Assert.Equal(13, Regex.Count(text, "This card is not an identity document"));
        Assert.Equal(13, Regex.Count(text, "Prénom"));
        Assert.Equal(13, Regex.Count(text, Centre));
    }

    [Fact]
    public async Task The_text_of_the_qr_is_nowhere_in_letters()
    {
        var cards = SomeCard.Printed(10);
        var text = await Words(BlankCardSheet.Draw(Centre, cards, firstSheetNumber: 1, Drawn));
        Assert.All(cards, card => Assert.DoesNotContain(card.Text[..8], text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_a4_and_brings_its_own_fonts()
    {
        var pdf = await Save(BlankCardSheet.Draw(Centre, SomeCard.Printed(20), firstSheetNumber: 1, Drawn));
        var info = await Run("pdfinfo", pdf);
        Assert.Matches(@"Pages:\s+2\b", info);
        Assert.Matches(@"Page size:.*\(A4\)", info);

        var fonts = (await Run("pdffonts", pdf)).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.Equal(2, fonts.Length);
        Assert.All(fonts, font => Assert.Matches(EmbeddedSubset(), font));
    }

    [Theory]
    [InlineData("MRRM")]
    [InlineData("Centre de transit pour personnes migrantes et réfugiées de la région d'Agadez et de Tahoua")]
    [InlineData("Mécanisme-de-ressources-et-de-réponse-pour-les-migrants")]
    public async Task A_centre_s_whole_name_fits_the_card(string name)
    {
        var text = await Words(BlankCardSheet.Draw(name, SomeCard.Printed(1), firstSheetNumber: 1, Drawn));
        Assert.Contains(name, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sheets_drawn_side_by_side_are_the_same_byte_for_byte_as_one_by_one()
    {
        var sheets = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(
            () => BlankCardSheet.Draw(Centre, SomeCard.Printed(10), number, Drawn))));
        for (var number = 0; number < sheets.Length; number++)
        {
            Assert.Equal(BlankCardSheet.Draw(Centre, SomeCard.Printed(10), number, Drawn), sheets[number]);
        }
    }

    [Fact]
    public void Two_cards_alike_are_never_printed()
    {
        var cards = SomeCard.Printed(2);
        Assert.Throws<ArgumentException>(() => BlankCardSheet.Draw(Centre, [cards[0], cards[0]], 1, Drawn));
        Assert.Throws<ArgumentException>(
            () => BlankCardSheet.Draw(Centre, [cards[0], cards[1] with { Code = cards[0].Code }], 1, Drawn));
        Assert.Throws<ArgumentException>(() => BlankCardSheet.Draw(Centre, [], 1, Drawn));
    }

    [GeneratedRegex(@"DejaVu.*\byes\s+yes\s+yes\b")]
    private static partial Regex EmbeddedSubset();

    private async Task<string> Save(byte[] pdf)
    {
        var path = Path.Combine(folder.FullName, "sheet.pdf");
        await File.WriteAllBytesAsync(path, pdf);
        return path;
    }

    private async Task<string[]> Scan(string pdf, int dotsPerInch, string colours)
    {
        var page = Path.Combine(folder.FullName, $"page{dotsPerInch}");
        await Run("pdftoppm", "-r", $"{dotsPerInch}", colours, pdf, page);
        return await Codes(folder.GetFiles($"page{dotsPerInch}*"));
    }

    private static async Task<string[]> Codes(FileInfo[] pictures)
    {
        var paths = pictures.Select(picture => picture.FullName).Order(StringComparer.Ordinal);
        return (await Run("zbarimg", ["--raw", "-q", .. paths])).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static void AssertAll(PrintedCard[] cards, string[] read)
    {
        Assert.Equal(cards.Select(card => card.Text).Order(), read.Order());
        Assert.All(read, text => Assert.IsType<CardReading.Ours>(CardText.Read(text, SomeCard.Key)));
    }

    /// <summary>In drawing order, with every break a single space.</summary>
    private async Task<string> Words(byte[] pdf) =>
        Regex.Replace(await Run("pdftotext", "-raw", await Save(pdf), "-"), @"\s+", " ");

    private static async Task<string> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}");
        return output;
    }
}

using System.Security.Cryptography;
using CentreHost.Cards;
using CentreHost.Documents;

namespace CentreHost.Guides;

/// <summary>A guide on one A4 page: the steps, two screens with a word beside each, a card and the keys that are the same everywhere.</summary>
internal static class GuideSheet
{
    private const double Left = 14;
    private const double PageWidth = 210;
    private const double PageHeight = 297;
    private const double Width = PageWidth - (2 * Left);
    private const double ScreenWidth = 118;
    private const double Beside = Left + ScreenWidth + 5;
    private const double StepSize = 3.1;
    private const double NoteSize = 2.9;

    public static byte[] Draw(Guide guide, PaperWords words, string centreName, DateTimeOffset drawnAt)
    {
        var title = words.Say("guide_title", words[$"guide_{guide.Name}"]);
        var file = new PdfFile(title, centreName, drawnAt, words.Language);
        var page = file.AddPage(PageWidth, PageHeight);
        page.Text(title, PaperStyle.Bold, PaperStyle.Title, Left, 17, PaperStyle.Accent);
        page.TextEndingAt(PageWidth - Left, centreName, PaperStyle.Regular, PaperStyle.Body, 17, PaperStyle.Faint);
        page.Line(Left, 19.5, PageWidth - Left, 19.5, 0.3, PaperStyle.Accent);
        var top = 25.0;
        for (var step = 1; step <= guide.Steps; step++)
        {
            page.Text($"{step}", PaperStyle.Bold, StepSize, Left, top, PaperStyle.Accent);
            top = Paragraph(page, words[$"guide_{guide.Name}_{step}"], StepSize, Left + 6, top, Width - 6) + 1;
        }

        top += 1;
        for (var screen = 1; screen <= Guide.Screens; screen++)
        {
            var height = GuideScreenPress.Draw(page, GuideScreen.Read(guide.Name, screen, words.Language), Left + 1, top, ScreenWidth);
            _ = Paragraph(page, words[$"guide_{guide.Name}_screen_{screen}"], NoteSize, Beside, top + 4, PageWidth - Left - Beside);
            top += height + 5;
        }

        DrawCard(page, centreName, words, top);
        return file.Save();
    }

    /// <summary>An example that no centre knows: its key is nobody's.</summary>
    private static void DrawCard(PdfPage page, string centreName, PaperWords words, double top)
    {
        var id = SHA256.HashData("guide"u8)[..CardId.Bytes];
        var text = CardToken.Create(new byte[CardToken.MinimumKeyBytes], id);
        page.Outline(new Box(Left, top, CardFace.Width, CardFace.Height), PaperStyle.Hairline, PaperStyle.Grid);
        new CardFace(page, Left, top).Draw(centreName, new PrintedCard(text, ShortCode.New(id.AsSpan(0, ShortCode.RandomBytes))), words["guide_example"]);
        var at = top + 4;
        foreach (var key in new[] { "guide_keys_card", "guide_keys_scan", "guide_keys_help", "guide_keys_back", "guide_keys_alone" })
        {
            at = Paragraph(page, words[key], NoteSize, Left + CardFace.Width + 5, at, Width - CardFace.Width - 5) + 1.4;
        }
    }

    /// <returns>The baseline of the line after it.</returns>
    private static double Paragraph(PdfPage page, string text, double size, double left, double baseline, double width)
    {
        foreach (var line in TextWrap.Lines(text, PaperStyle.Regular, size, width))
        {
            page.Text(line, PaperStyle.Regular, size, left, baseline);
            baseline += size * PaperStyle.Leading;
        }

        return baseline;
    }
}

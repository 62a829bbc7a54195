namespace MrrmCentre.Tests.Stock.Papers;

internal static class PaperAsserts
{
    /// <summary>What most printers cannot reach, in points: 5 mm.</summary>
    private const double Edge = 5 * 72 / 25.4;

    /// <summary>Boxes reach from the highest accent to the lowest tail and touch between lines: in square points.</summary>
    private const double Touching = 12;

    public static async Task EverythingIsReadable(byte[] pdf)
    {
        var (words, width, height) = await PdfText.Words(pdf);

        Assert.NotEmpty(words);
        Assert.All(words, word => Assert.True(
            word.Left >= Edge && word.Right <= width - Edge && word.Top >= Edge && word.Bottom <= height - Edge,
            $"{word} is off the page."));
        foreach (var page in words.GroupBy(word => word.Page))
        {
            var ofPage = page.OrderBy(word => word.Top).ToList();
            for (var i = 0; i < ofPage.Count; i++)
            {
                foreach (var other in ofPage.Skip(i + 1).TakeWhile(other => other.Top < ofPage[i].Bottom))
                {
                    Assert.True(ofPage[i].Overlap(other) <= Touching, $"{ofPage[i]} covers {other}.");
                }
            }
        }
    }
}

using System.Globalization;
using CentreHost.Documents;

namespace CentreHost.Cards;

/// <summary>What reading a file of cards back came to.</summary>
internal abstract record CardProofResult
{
    private CardProofResult()
    {
    }

    /// <summary>Every code is there once and says what was meant, and there is no other.</summary>
    internal sealed record Right : CardProofResult;

    internal sealed record ProgramMissing(string Program) : CardProofResult;

    internal sealed record ProgramFailed(string Program) : CardProofResult;

    /// <param name="Place">As it stands on the card.</param>
    internal sealed record NotRead(string Place) : CardProofResult;

    /// <summary>A page shows a code that was not meant to be there, or one twice.</summary>
    internal sealed record NotMeant(int Page) : CardProofResult;
}

/// <summary>
/// Reads a file of cards as a scanner will, before anybody prints it: poppler draws each page, zbar reads it, and what was
/// read must be what was meant. Both are programs of other people, on purpose.
/// </summary>
internal sealed class CardProof
{
    private const int DotsPerInch = 300;

    /// <summary>On a page of ten zbar overlooks a card now and then; alone it is read, at one of these.</summary>
    private static readonly int[] DotsPerInchAlone = [300, 200, 400];

    /// <summary>Draws pages as pictures.</summary>
    public OutsideProgram Draws { get; set; } = new(Environment.GetEnvironmentVariable("MRRM_PDFTOPPM") ?? "pdftoppm");

    /// <summary>Reads codes from pictures.</summary>
    public OutsideProgram Reads { get; set; } = new(Environment.GetEnvironmentVariable("MRRM_ZBARIMG") ?? "zbarimg");

    /// <param name="read">Told how many cards are read so far.</param>
    public async Task<CardProofResult> Of(CardDocument document, byte[] pdf, Action<int> read, CancellationToken stop)
    {
        // For its owner alone: what is on these pictures opens doors.
        var folder = Directory.CreateTempSubdirectory("mrrm-cards-");
        try
        {
            var path = Path.Combine(folder.FullName, "cards.pdf");
            await File.WriteAllBytesAsync(path, pdf, stop);
            for (var page = 1; page <= document.Pages; page++)
            {
                var result = await new PageProof(this, document, path, page, stop).Read();
                if (result is not CardProofResult.Right)
                {
                    return result;
                }

                read(Math.Min(page * document.CardsPerPage, document.Cards.Count));
            }

            return new CardProofResult.Right();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>One page, and its cards alone where the page as a whole left one out.</summary>
    private sealed class PageProof(CardProof programs, CardDocument document, string pdf, int page, CancellationToken stop)
    {
        private readonly string _picture = Path.Combine(Path.GetDirectoryName(pdf)!, "page");

        public async Task<CardProofResult> Read()
        {
            var first = (page - 1) * document.CardsPerPage;
            var meant = Enumerable.Range(first, Math.Min(document.CardsPerPage, document.Cards.Count - first)).ToList();
            var seen = await Codes(DotsPerInch, null);
            if (seen.Fault is { } fault)
            {
                return fault;
            }

            var texts = meant.ToDictionary(card => document.Cards[card].Text, StringComparer.Ordinal);
            if (!seen.Codes.TrueForAll(texts.Remove))
            {
                return new CardProofResult.NotMeant(page);
            }

            foreach (var (text, card) in texts)
            {
                if (await ReadAlone(text, card) is { } wrong)
                {
                    return wrong;
                }
            }

            return new CardProofResult.Right();
        }

        private async Task<CardProofResult?> ReadAlone(string text, int card)
        {
            foreach (var dots in DotsPerInchAlone)
            {
                var seen = await Codes(dots, CardSheet.PlaceOf(document.Layout, card));
                if (seen.Fault is { } fault)
                {
                    return fault;
                }

                if (seen.Codes is [var only] && only == text)
                {
                    return null;
                }
            }

            return new CardProofResult.NotRead(document.PlaceOf(card));
        }

        private async Task<(List<string> Codes, CardProofResult? Fault)> Codes(int dots, Box? part)
        {
            string Dots(double millimetres) => ((int)(millimetres / 25.4 * dots)).ToString(CultureInfo.InvariantCulture);
            string[] cut = part is { } box
                ? ["-x", Dots(box.Left), "-y", Dots(box.Top), "-W", Dots(box.Width), "-H", Dots(box.Height)]
                : [];
            var number = page.ToString(CultureInfo.InvariantCulture);
            var drawn = await programs.Draws.Run(
                ["-r", dots.ToString(CultureInfo.InvariantCulture), "-f", number, "-l", number, "-gray", "-singlefile", .. cut, pdf, _picture], stop);
            if (Fault(drawn, programs.Draws, mostCode: 0) is { } failed)
            {
                return ([], failed);
            }

            const int NothingFound = 4;
            var read = await programs.Reads.Run(["--raw", "-q", $"{_picture}.pgm"], stop);
            return Fault(read, programs.Reads, NothingFound) is { } fault
                ? ([], fault)
                : ([.. ((Ran.Ended)read).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)], null);
        }

        private static CardProofResult? Fault(Ran ran, OutsideProgram program, int mostCode) => ran switch
        {
            Ran.Ended { Code: var code } when code == 0 || code == mostCode => null,
            Ran.Missing => new CardProofResult.ProgramMissing(program.Name),
            _ => new CardProofResult.ProgramFailed(program.Name),
        };
    }
}

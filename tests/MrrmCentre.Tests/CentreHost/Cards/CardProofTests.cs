extern alias host;

using host::CentreHost.Cards;
using host::CentreHost.Documents;
using MrrmCentre.Tests.Cards;

namespace MrrmCentre.Tests.CentreHost.Cards;

/// <summary>A file of cards is read back before anybody prints it; what is wrong with it is found.</summary>
public sealed class CardProofTests : IDisposable
{
    private static readonly DateTimeOffset Drawn = new(2026, 3, 14, 9, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("card-proof-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(nameof(CardLayout.TenUp), 13)]
    [InlineData(nameof(CardLayout.Single), 3)]
    public async Task A_file_that_is_right_is_found_right_in_either_layout(string layout, int cards)
    {
        var document = Document(SomeCard.Printed(cards)) with { Layout = Enum.Parse<CardLayout>(layout) };
        var read = new List<int>();

        var result = await new CardProof().Of(document, CardSheet.Draw(document), read.Add, CancellationToken.None);

        Assert.IsType<CardProofResult.Right>(result);
        Assert.Equal(cards, read[^1]);
    }

    [Fact]
    public async Task A_code_with_a_hole_through_it_is_named_by_its_place()
    {
        var document = Document(SomeCard.Printed(10));

        var result = await new CardProof().Of(document, Holed(document, 6), _ => { }, CancellationToken.None);

        Assert.Equal(new CardProofResult.NotRead("place 7"), result);
    }

    [Fact]
    public async Task A_code_that_says_another_card_than_was_meant_is_found()
    {
        var printed = Document(SomeCard.Printed(10));
        var cards = SomeCard.Printed(11);
        (cards[3], cards[10]) = (cards[10], cards[3]);

        var result = await new CardProof().Of(Document(cards[..10]), CardSheet.Draw(printed), _ => { }, CancellationToken.None);

        Assert.Equal(new CardProofResult.NotMeant(1), result);
    }

    [Fact]
    public async Task One_code_on_two_cards_is_found()
    {
        var document = Document(SomeCard.Printed(2));
        var pdf = Pages(document, page =>
        {
            new CardFace(page, 20, 13.5).Draw("MRRM", document.Cards[0], "1");
            new CardFace(page, 105, 13.5).Draw("MRRM", document.Cards[0], "2");
        });

        Assert.Equal(new CardProofResult.NotMeant(1), await new CardProof().Of(document, pdf, _ => { }, CancellationToken.None));
    }

    [Fact]
    public async Task A_card_left_out_is_named()
    {
        var document = Document(SomeCard.Printed(2));
        var pdf = Pages(document, page => new CardFace(page, 20, 13.5).Draw("MRRM", document.Cards[0], "1"));

        Assert.Equal(new CardProofResult.NotRead("place 2"), await new CardProof().Of(document, pdf, _ => { }, CancellationToken.None));
    }

    [Fact]
    public async Task A_card_the_page_as_a_whole_leaves_out_is_read_alone()
    {
        var document = Document(SomeCard.Printed(10));

        // Drops the last code it found, but only of whole pages: those are larger than a megabyte.
        var forgetful = Script("""[ "$(stat -c %s "$3")" -gt 1000000 ] && zbarimg "$@" 2>/dev/null | head -n -1 || zbarimg "$@" 2>/dev/null""");

        var result = await new CardProof { Reads = forgetful }.Of(document, CardSheet.Draw(document), _ => { }, CancellationToken.None);

        Assert.IsType<CardProofResult.Right>(result);
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_named()
    {
        var document = Document(SomeCard.Printed(1));
        var pdf = CardSheet.Draw(document);

        Assert.Equal(
            new CardProofResult.ProgramMissing("no-zbarimg"),
            await new CardProof { Reads = new OutsideProgram("no-zbarimg") }.Of(document, pdf, _ => { }, CancellationToken.None));
        Assert.Equal(
            new CardProofResult.ProgramMissing("no-pdftoppm"),
            await new CardProof { Draws = new OutsideProgram("no-pdftoppm") }.Of(document, pdf, _ => { }, CancellationToken.None));
    }

    [Theory]
    [InlineData("sleep 600")]
    [InlineData("yes")]
    [InlineData("exit 3")]
    public async Task A_program_that_hangs_floods_or_fails_is_ended_and_named(string script)
    {
        var document = Document(SomeCard.Printed(1));
        var broken = Script(script);

        var result = await new CardProof { Reads = broken }.Of(document, CardSheet.Draw(document), _ => { }, CancellationToken.None);

        Assert.Equal(new CardProofResult.ProgramFailed(broken.Name), result);
    }

    private static CardDocument Document(PrintedCard[] cards) => new("MRRM", "MRRM", cards, Drawn)
    {
        PlaceOf = i => $"place {i + 1}",
        SheetOf = _ => "feuille",
    };

    private static byte[] Pages(CardDocument document, Action<PdfPage> draw)
    {
        var file = new PdfFile(document.Title, document.CentreName, Drawn);
        draw(file.AddPage(210, 297));
        return file.Save();
    }

    /// <summary>White over the middle of one code, as a stain or a dead nozzle leaves it.</summary>
    private static byte[] Holed(CardDocument document, int card) => Pages(document, page =>
    {
        for (var i = 0; i < document.Cards.Count; i++)
        {
            var box = CardSheet.PlaceOf(CardLayout.TenUp, i);
            new CardFace(page, box.Left, box.Top).Draw("MRRM", document.Cards[i], $"{i}");
            if (i == card)
            {
                page.Fill([new Box(box.Left + 8, box.Top + 8, 22, 22)], new Ink(255, 255, 255));
            }
        }
    });

    private OutsideProgram Script(string body)
    {
        var path = Path.Combine(_folder.FullName, "script.sh");
        File.WriteAllText(path, $"#!/bin/sh\n{body}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new OutsideProgram(path) { Patience = TimeSpan.FromSeconds(body.StartsWith("sleep", StringComparison.Ordinal) ? 1 : 60) };
    }
}

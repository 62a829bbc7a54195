using System.Globalization;
using CentreHost.Centre;
using CentreHost.Documents;

namespace CentreHost.Cards;

/// <summary>Printed with a batch: whose card is at which place, and a box to sign. The names stay on this page, not on the cards.</summary>
internal static class HandOutList
{
    /// <summary>For a signature, or a thumb.</summary>
    private const double RowHeight = 9;

    public static byte[] Draw(BatchPage page, CentreState.Snapshot centre, PaperWords words, PrintedBy printedBy)
    {
        var batch = page.Batch;
        var number = batch.Batch.ToString("0000", CultureInfo.InvariantCulture);
        var paper = new PrintedPaper(
            words[batch.Kind == BatchKind.People ? "handout_title" : "handout_title_badges"],
            new PaperIdentity(centre.Centre.Name, centre.Centre.Code, words.Say("handout_batch", number), centre.Days.Of(batch.MadeAtUtc)),
            [
                new PaperPart.Fields(
                    new(words["handout_cards"], words.Number(batch.Cards)),
                    new(words["handout_for"], batch.MadeFor ?? PaperWords.Nothing),
                    new(words["handout_made_by"], batch.MadeBy)),
                new PaperPart.Note(words["handout_how"], words["handout_how_text"]),
                new PaperPart.Table(new PaperTable(
                    [
                        new(words["handout_place"], 12, IsNumber: true),
                        new(words["handout_name"], 48),
                        new(words[batch.Kind == BatchKind.People ? "handout_case" : "handout_code"], 28),
                        new(words["handout_card"], 28),
                        new(words["sign_signature"], 60),
                    ],
                    [.. page.Cards.Where(IsToHandOut).Select(card => Row(card, words))]) { RowHeight = RowHeight }),
                new PaperPart.Signatures(new SignatureBox(words["handout_handed_by"]), new SignatureBox(words["checked_by"])),
            ]);
        return PaperPress.Print(paper, words, printedBy);
    }

    private static bool IsToHandOut(BatchCard card) => card.State is CardState.Printed or CardState.Bound;

    private static PaperRow Row(BatchCard card, PaperWords words) => PaperRow.Line(
        words.Number(card.Place),
        string.Join(' ', new[] { card.GivenName, card.FamilyInitial }.OfType<string>()) is { Length: > 0 } name ? name : PaperWords.Nothing,
        card.CaseNumber ?? card.Staff ?? PaperWords.Nothing,
        card.ShortCode,
        null);
}

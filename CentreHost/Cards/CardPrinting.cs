using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Cards;

/// <summary>What a file of cards holds, as its printing is recorded.</summary>
internal sealed record CardPrintOf(long? Batch, long? FirstSheet, long? LastSheet);

/// <summary>Hands a file of cards out once its codes have been read back, or unread where the head takes that upon themselves.</summary>
internal sealed class CardPrinting(CardProofs proofs, Writer writer)
{
    /// <summary>Well within the ten seconds a kiosk waits for an answer; it asks again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    private const string Record =
        """
        INSERT INTO card_prints (at, staff_id, kiosk, batch, first_sheet, last_sheet, cards, layout, read_back)
        VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9)
        """;

    public async Task<Answer<byte[]>> Print(CardDocument document, CardPrintOf what, bool unread, Actor actor, CancellationToken stop)
    {
        if (unread && !actor.Has(Role.Head))
        {
            return StaffRefusal.NotYourRole();
        }

        var pdf = CardSheet.Draw(document with { IsUnread = unread });
        if (!unread && await Refusal(document, pdf, stop) is { } refusal)
        {
            return refusal;
        }

        await writer.Commit(turn =>
        {
            turn.Run(
                Record, Columns.Instant(turn.NowUtc), actor.StaffId, actor.Kiosk, what.Batch, what.FirstSheet, what.LastSheet,
                document.Cards.Count, document.Layout.ToString(), !unread);
            Audit.Add(turn, actor, unread ? "cards/print-unread" : "cards/print", what.Batch is { } batch ? $"batch {batch}" : $"sheets {what.FirstSheet}-{what.LastSheet}");
            return true;
        });
        return pdf;
    }

    private async Task<Refusal?> Refusal(CardDocument document, byte[] pdf, CancellationToken stop)
    {
        var job = proofs.Of(document, pdf);
        if (await Task.WhenAny(job.Result, Task.Delay(Patience, stop)) != job.Result)
        {
            stop.ThrowIfCancellationRequested();
            return CardPrintRefusal.BeingRead(job.Read, job.Cards);
        }

        return await job.Result switch
        {
            CardProofResult.Right => null,
            CardProofResult.ProgramMissing(var program) => CardPrintRefusal.ProgramMissing(program),
            CardProofResult.ProgramFailed(var program) => CardPrintRefusal.ProgramFailed(program),
            CardProofResult.NotRead(var place) => CardPrintRefusal.NotRead(place),
            CardProofResult.NotMeant(var page) => CardPrintRefusal.NotMeant(page),
            var other => throw new InvalidOperationException($"No way to answer {other}."),
        };
    }
}

internal static class CardPrintRefusal
{
    /// <summary>No refusal for good: whoever asks again is answered when it is done.</summary>
    public static Refusal BeingRead(int read, int cards) => new("print_being_read", 409, read, cards);

    public static Refusal ProgramMissing(string program) => new("print_program_missing", 409, program);

    public static Refusal ProgramFailed(string program) => new("print_program_failed", 409, program);

    public static Refusal NotRead(string place) => new("print_not_read", 409, place);

    public static Refusal NotMeant(int page) => new("print_not_meant", 409, page);
}

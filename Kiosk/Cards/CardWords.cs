using CentreHost.Cards;

namespace Kiosk.Cards;

internal static class CardWords
{
    /// <summary>Reasons the host names itself, and those a kiosk offers; anything else is what staff wrote.</summary>
    public static string Why(this Desk desk, string why) => desk.Words.Has($"card_why_{why}") ? desk.Say($"card_why_{why}")
        : desk.Words.Has($"reason_{why}") ? desk.Say($"reason_{why}")
        : why;

    public static string State(this Desk desk, CardState state) => desk.Say($"card_state_{state}");

    public static string MadeFor(this Desk desk, BatchLine batch) => batch switch
    {
        { Kind: BatchKind.Badges } => desk.Say("batch_badges"),
        { MadeFor: { } code } => code,
        _ => desk.Say("batch_people"),
    };
}

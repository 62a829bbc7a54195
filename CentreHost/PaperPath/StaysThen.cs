using CentreHost.People;

namespace CentreHost.PaperPath;

/// <summary>A time somebody was on the centre's books.</summary>
internal readonly record struct Stay(DateTime FromUtc, DateTime? UntilUtc)
{
    public bool Has(DateTime at) => FromUtc <= at && (UntilUtc is not { } until || at < until);
}

/// <summary>Came, or went.</summary>
internal readonly record struct StayMove(bool Came, DateTime AtUtc)
{
    public static StayMove Of(MovementKind kind, DateTime at) => new(kind <= MovementKind.ArrivalTransfer, at);
}

/// <summary>A person's stays, told from their movements. Pure.</summary>
internal static class StaysThen
{
    /// <param name="moves">The oldest first.</param>
    /// <param name="firstKnown">Who came in a convoy has no arrival of their own: they were there from here on.</param>
    public static List<Stay> Of(IReadOnlyList<StayMove> moves, DateTime firstKnown)
    {
        var stays = new List<Stay>();
        DateTime? open = moves.Count == 0 || !moves[0].Came ? firstKnown : null;
        foreach (var (came, at) in moves)
        {
            if (came)
            {
                open ??= at;
            }
            else if (open is { } from)
            {
                stays.Add(new Stay(from, at));
                open = null;
            }
        }

        if (open is { } still)
        {
            stays.Add(new Stay(still, null));
        }

        return stays;
    }
}

namespace CentreHost.Cards;

internal enum CardState
{
    Blank,
    Bound,
    Revoked,
    Expired,

    /// <summary>Made for somebody, not yet scanned out of the printer.</summary>
    Printed,
}

/// <summary>How the card's code reached the kiosk; kept on every event.</summary>
internal enum ReadBy { Qr, Camera, Typed, Roster }

/// <param name="Cards">How many blank cards to make; sheets hold ten.</param>
internal sealed record MakeBlankCards(Guid Id, int Cards);

internal sealed record BlankCardsMade(Guid Id, long FirstSheet, long LastSheet, int Cards);

/// <summary>Binds a blank card to a person who has none.</summary>
internal sealed record BindCard(Guid Id, long Person, string Card);

/// <summary>Replaces a lost card by a blank one; the old one is refused everywhere at once.</summary>
internal sealed record ReissueCard(Guid Id, long Person, string NewCard);

/// <param name="Card">The card, or none when it is lost and only the person is known.</param>
internal sealed record RevokeCard(Guid Id, string? Card, long? Person, string Reason);

internal sealed record CardBound(Guid Id, long Person, string ShortCode, string? RevokedShortCode);

internal sealed record LookUpCard(string Card);

/// <summary>What a card is, for staff who hold it in their hand.</summary>
/// <param name="Revoked">Why, of a revoked one.</param>
internal sealed record CardFound(CardState State, string ShortCode, long? Person, string? Revoked)
{
    /// <summary>Of a badge: its owner's code.</summary>
    public string? Staff { get; init; }

    public string? CaseNumber { get; init; }

    public DateTime? MadeAtUtc { get; init; }

    /// <summary>Of a blank card.</summary>
    public long? Sheet { get; init; }

    public long? Batch { get; init; }

    public int? PlaceInBatch { get; init; }

    public DateOnly? ValidUntil { get; init; }

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<CardHistoryLine> History { get; init => field = value ?? []; } = [];
}

/// <param name="Why">given, activated, renewed, reissued, merged, departed, validity, spoilt, staff_closed, or what staff wrote.</param>
/// <param name="By">None where the calendar did it.</param>
internal sealed record CardHistoryLine(DateTime AtUtc, CardState From, CardState To, string Why, string? By, string Kiosk);

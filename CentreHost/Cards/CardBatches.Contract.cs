using CentreHost.Texts;

namespace CentreHost.Cards;

internal enum BatchKind { People, Badges }

/// <summary>How cards stand on the paper: ten on A4 to be cut, or one a page for a card printer.</summary>
internal enum CardLayout { TenUp, Single }

/// <summary>
/// Makes cards for people who are here, to be printed and then scanned: of a list, a convoy, a household, or everybody without
/// a card; one of the four. A list is taken as it is, the others pass over who has a card; at most 2,000 at a time.
/// </summary>
internal sealed record MakeCards(
    Guid Id, IReadOnlyList<long>? People = null, string? Convoy = null, string? Household = null, bool EverybodyWithout = false);

/// <param name="Staff">Their codes.</param>
internal sealed record MakeBadges(Guid Id, IReadOnlyList<string> Staff);

internal sealed record BatchMade(Guid Id, long Batch, int Cards);

/// <param name="MadeFor">A convoy's or a household's code.</param>
/// <param name="Waiting">Printed and not yet scanned.</param>
/// <param name="Ended">Revoked or expired.</param>
/// <param name="PrintedAtUtc">The last file handed out.</param>
/// <param name="ReadBack">Whether its codes had been read back; none before the first.</param>
internal sealed record BatchLine(
    long Batch,
    BatchKind Kind,
    string? MadeFor,
    DateTime MadeAtUtc,
    string MadeBy,
    long Cards,
    long Waiting,
    long InForce,
    long Ended,
    DateTime? PrintedAtUtc,
    bool? ReadBack);

internal sealed record BatchPage(BatchLine Batch, IReadOnlyList<BatchCard> Cards);

/// <summary>One card of a batch and whom to hand it to.</summary>
/// <param name="Staff">Of a badge: its owner's code.</param>
internal sealed record BatchCard(
    int Place, string ShortCode, CardState State, long? Person, string? CaseNumber, string? GivenName, string? FamilyInitial, string? Staff);

/// <param name="Card">The whole code, scanned: what is typed proves nothing about the print.</param>
internal sealed record ActivateCard(Guid Id, string Card);

/// <param name="Left">Of the batch, still to be scanned.</param>
/// <param name="RevokedShortCode">The card this one replaces.</param>
internal sealed record CardActivated(
    Guid Id, long Batch, int Place, long Cards, long Left, string ShortCode, long? Person, string? CaseNumber, string? Staff,
    string? RevokedShortCode);

/// <summary>Revokes what of the batch was never scanned: a spoilt print.</summary>
internal sealed record CancelBatch(Guid Id);

internal sealed record BatchCancelled(Guid Id, long Batch, long Cards);

/// <param name="ValidDays">How long a card is good after the day it was given; none: as long as its holder is here.</param>
/// <param name="CaseNumber">Printed on cards made for people.</param>
/// <param name="GivenName">Printed on cards made for people. A card can be lost: neither is printed unless the centre decides so.</param>
internal sealed record CardSettings(int? ValidDays, bool CaseNumber, bool GivenName);

internal sealed record SetCards(Guid Id, int? ValidDays, bool CaseNumber, bool GivenName);

/// <summary>A revoked card was shown.</summary>
/// <param name="Scan">The refused scan.</param>
/// <param name="Person">Whose card it was.</param>
/// <param name="Service">What was asked for, where the asker may give it.</param>
/// <param name="ShownTo">The member of staff.</param>
/// <param name="SeenAtUtc">When the head took note; none yet.</param>
internal sealed record CardAlertLine(
    Guid Scan,
    string ShortCode,
    long? Person,
    string? CaseNumber,
    DateTime? RevokedAtUtc,
    string? RevokedBecause,
    DateTime ShownAtUtc,
    string Kiosk,
    Sentence? Service,
    string ShownTo,
    DateTime? SeenAtUtc,
    string? SeenBy);

/// <summary>The head takes note of this showing and of all before it of the same card.</summary>
internal sealed record SeeCardAlert(Guid Id, Guid Scan);

/// <summary>A badge held before the scanner of a kiosk nobody is signed in at.</summary>
internal sealed record ShowBadge(string Badge);

/// <param name="Staff">Their code. The PIN is asked as ever.</param>
internal sealed record BadgeShown(string Staff);

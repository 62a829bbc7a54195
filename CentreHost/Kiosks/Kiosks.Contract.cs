using CentreHost.Cards;
using CentreHost.Services;
using CentreHost.Texts;

namespace CentreHost.Kiosks;

internal enum DeedKind { Scan, Heads, Undo }

/// <summary>
/// Something done at a kiosk, as it stands in the kiosk's outbox. Of a person it knows the card in the scanner, or the
/// number of a member of a household, and nothing else.
/// </summary>
/// <param name="Id">Made by the kiosk; the id the same deed has when it is sent at once.</param>
/// <param name="Service">The service's code as staff saw it.</param>
/// <param name="AtUtc">When, by the host's clock as the kiosk carried it on.</param>
/// <param name="KioskUtc">When, by the kiosk's own clock.</param>
/// <param name="HeardUtc">What the host's clock said when the kiosk last heard of it.</param>
/// <param name="Staff">Code of who was signed in.</param>
/// <param name="Session">Hash of the sign-in it was done under: says who did it, opens nothing.</param>
internal sealed record Deed(
    Guid Id, DeedKind Kind, string Service, DateTime AtUtc, DateTime KioskUtc, DateTime HeardUtc, string Staff, string Session)
{
    public string? Card { get; init; }

    public ReadBy ReadBy { get; init; }

    /// <summary>Whether it was handed out; none: nobody was answered before the kiosk stopped.</summary>
    public bool? Given { get; init; }

    /// <summary>Code of what the screen said, where the kiosk answered alone.</summary>
    public string? Shown { get; init; }

    /// <summary>Of the household of the card: for whom it was collected.</summary>
    public long? Member { get; init; }

    /// <summary>Heads without cards.</summary>
    public IReadOnlyList<Heads> Heads { get; init => field = value ?? []; } = [];

    /// <summary>The deed that is taken back.</summary>
    public Guid? Undone { get; init; }
}

internal sealed record TakeDeeds(IReadOnlyList<Deed> Deeds);

/// <param name="Taken">In the order of the deeds.</param>
internal sealed record DeedsTaken(IReadOnlyList<DeedTaken> Taken);

/// <summary>The deed is on disk.</summary>
/// <param name="Code">served, the rule it broke, or refused, undone, known.</param>
/// <param name="Conflict">It is listed for the head.</param>
/// <param name="Repeat">The host had it before.</param>
internal sealed record DeedTaken(Guid Id, string Code, bool Conflict, bool Repeat);

/// <summary>Asks which of these deeds the host has, and which of them its newest checked copy has as well.</summary>
internal sealed record AskHeld(IReadOnlyList<Guid> Deeds);

internal sealed record Held(IReadOnlyList<Guid> Missing, IReadOnlyList<Guid> InCopy);

/// <summary>
/// What a kiosk needs to answer alone: cards as hashes, and for each what may not be given on it. No name, no need, no
/// service that the asker may not give.
/// </summary>
/// <param name="Key">Under which cards are hashed; never written to a kiosk's disk.</param>
/// <param name="Version">Of services and cards together.</param>
/// <param name="Services">None where the kiosk has this version.</param>
/// <param name="Cards">None where the kiosk has this version.</param>
/// <param name="Through">Up to which of the host's events <paramref name="Gifts"/> reach.</param>
/// <param name="Whole">The gifts are all there are to know; else they are what came since.</param>
internal sealed record CardRoster(
    string Key, string Version, IReadOnlyList<RosterService>? Services, IReadOnlyList<RosterCard>? Cards,
    IReadOnlyList<RosterMeal> Meals, long Through, bool Whole, IReadOnlyList<RosterGift> Gifts);

/// <summary>A service as far as a kiosk alone may judge it.</summary>
internal sealed record RosterService(
    string Code, Sentence Name, ServiceKind Kind, int? MaxPerSession, int? MaxPerDay, int? MaxPerWeek, int? MaxPerStay, int? MinIntervalMinutes,
    bool ForHousehold, IReadOnlyList<string> NotWith);

/// <summary>Two hashes lead to it: of its square code and of its short one.</summary>
/// <param name="Person">None of a card that is revoked or expired.</param>
/// <param name="Household">The others who may be collected for.</param>
/// <param name="Not">Places in the list of services of those that are not for this person.</param>
/// <param name="Fault">Why nothing is given on it.</param>
internal sealed record RosterCard(
    string Hash, string ShortHash, long? Person, IReadOnlyList<long> Household, IReadOnlyList<int> Not, string? Fault);

internal sealed record RosterMeal(string Service, DateOnly Day, DateTime FromUtc, DateTime UntilUtc);

/// <param name="Mark">The end of the event's id, so that a kiosk knows its own.</param>
/// <param name="Back">It was taken back.</param>
internal sealed record RosterGift(long Person, string Service, DateOnly Day, DateTime AtUtc, string Mark, bool Back);

using CentreHost.Cards;
using CentreHost.People;
using CentreHost.Texts;

namespace CentreHost.Evacuations;

internal sealed record StartEvacuation(Guid Id, bool Drill = false);

internal sealed record EndEvacuation(Guid Id, long Evacuation);

/// <summary>A card at the assembly point.</summary>
internal sealed record AccountByCard(Guid Id, string Card, ReadBy ReadBy);

/// <summary>Somebody known by sight, found on the list of the missing.</summary>
internal sealed record AccountByName(Guid Id, long Person);

/// <param name="Code">accounted, accounted_before, not_expected, or the refusal's code.</param>
internal sealed record Accounted(Guid Id, string Code, Sentence Sentence, EvacuationPerson? Person, EvacuationCount? Count);

/// <param name="AlsoHere">At the assembly point and not on the list: noted as out, or newly come.</param>
internal sealed record EvacuationCount(long Expected, long Accounted, long Missing, long AlsoHere);

/// <param name="Name">The given name alone for roles that may not see people.</param>
/// <param name="Bed">Left out for roles that may not see beds.</param>
internal sealed record EvacuationPerson(long Person, string? Name, AgeGroup AgeGroup, string? Household, string? Bed);

/// <summary>An evacuation as it stands; once ended, its report.</summary>
internal sealed record EvacuationPage(
    long Evacuation,
    bool Drill,
    DateTime StartedUtc,
    DateTime? EndedUtc,
    DateTime AtUtc,
    EvacuationCount Count,
    IReadOnlyList<EvacuationPerson> Missing,
    IReadOnlyList<KioskCount> Kiosks);

internal sealed record KioskCount(string Kiosk, long Accounted);

/// <param name="Now">None while there is none.</param>
internal sealed record EvacuationNow(EvacuationPage? Now);

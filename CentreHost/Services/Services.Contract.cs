using CentreHost.Cards;
using CentreHost.People;
using CentreHost.Texts;

namespace CentreHost.Services;

internal enum ServiceKind { Meal, Kit, Item, Medical, Psychosocial, Information, Tracing, Return, Other }

internal enum Outcome
{
    /// <summary>Given, counted, and out of the stock: on disk.</summary>
    Served,

    /// <summary>Not given; the reason says why and until when.</summary>
    Refused,

    /// <summary>No service was asked for: the card and its holder are in order.</summary>
    Identified,
}

/// <summary>One scan. The kiosk makes the id; sending the same scan again changes nothing and is answered the same.</summary>
/// <param name="Service">A service's code, MEAL for the meal being served now, or none to ask who it is.</param>
internal sealed record Scan(Guid Id, string Card, string? Service, ReadBy ReadBy);

/// <param name="Code">Stable: served, identified, or the refusal's code.</param>
/// <param name="Person">None where the card is nobody's.</param>
/// <param name="Repeat">This very scan was answered before; nothing was counted again.</param>
/// <param name="Alert">A revoked card is in use: somebody should look up.</param>
internal sealed record Verdict(
    Guid Id,
    Outcome Outcome,
    string Code,
    Sentence Sentence,
    string? Service,
    Sentence? ServiceName,
    ScannedPerson? Person,
    DateTime? UntilUtc,
    DateTime? UndoUntilUtc,
    bool Shortage,
    bool Alert,
    bool Repeat,
    long ServedInSession);

/// <summary>All that the screen facing the queue may show of a person.</summary>
internal sealed record ScannedPerson(long Person, string? GivenName, Sex Sex, AgeGroup AgeGroup);

internal sealed record UndoService(Guid Id, Guid Event);

internal sealed record Undone(Guid Id, Guid Event, string Service);

/// <summary>A service given to people without cards, counted by sex and age group.</summary>
internal sealed record CountHeads(Guid Id, string Service, IReadOnlyList<Heads> Heads);

internal sealed record Heads(Sex Sex, AgeGroup AgeGroup, int Count);

internal sealed record HeadsCounted(Guid Id, string Service, long Heads, long Short);

internal sealed record OpenMeal(Guid Id, string Service);

internal sealed record CloseMeal(Guid Id);

/// <summary>One service of the catalogue with its rules; zero or null means the rule is not set.</summary>
internal sealed record ServiceLine(
    string Code,
    Sentence Name,
    ServiceKind Kind,
    bool Active,
    int? MaxPerSession,
    int? MaxPerDay,
    int? MinIntervalMinutes,
    bool PresenceRequired,
    int? CentreDailyLimit,
    IReadOnlyList<string> NotWith,
    Staff.Role Roles,
    string? Item,
    long ItemUnits,
    string? From,
    string? Until);

using CentreHost.Services;

namespace CentreHost.People;

/// <summary>A convoy told of, or standing at the gate.</summary>
/// <param name="ArrivedAtUtc">When it came, or is expected; none means now.</param>
/// <param name="Counted">None: nobody has been counted yet.</param>
internal sealed record MakeArrivalGroup(
    Guid Id,
    ArrivalMode Mode,
    string? Origin,
    DateTime? ArrivedAtUtc,
    IReadOnlyList<Heads> Announced,
    IReadOnlyList<Heads>? Counted = null);

internal sealed record ArrivalGroupMade(Guid Id, string Code);

/// <summary>The whole count, the first or a better one: it replaces what was counted before.</summary>
internal sealed record CountArrivalGroup(Guid Id, IReadOnlyList<Heads> Counted, DateTime? ArrivedAtUtc = null);

/// <summary>Whoever of the convoy has no number by now has left without one.</summary>
internal sealed record CloseArrivalGroup(Guid Id);

/// <param name="Waiting">Counted, present and without a number.</param>
internal sealed record ArrivalGroupLine(
    string Code,
    ArrivalMode Mode,
    string? Origin,
    DateTime ArrivedAtUtc,
    bool IsClosed,
    long Announced,
    long Counted,
    long Registered,
    long Waiting);

internal sealed record ArrivalGroupCell(Sex Sex, AgeGroup AgeGroup, int Announced, int Counted, int Registered, int Waiting);

/// <param name="Left">Left without ever having a number.</param>
/// <param name="Surplus">Registered beyond what was counted; below zero, never were registered.</param>
internal sealed record ArrivalGroupPage(
    ArrivalGroupLine Group,
    long Left,
    long Surplus,
    IReadOnlyList<ArrivalGroupCell> Cells,
    IReadOnlyList<PersonLine> People);

using CentreHost.Cards;
using CentreHost.People;
using CentreHost.Texts;

namespace CentreHost.Gate;

internal enum Direction { In, Out }

/// <summary>A card at the gate.</summary>
/// <param name="Direction">None: the other side of where the person is noted to be.</param>
/// <param name="ExpectedBackUtc">Of who goes out; may also be said later.</param>
internal sealed record PassGate(
    Guid Id, string Card, ReadBy ReadBy, Direction? Direction = null, DateTime? ExpectedBackUtc = null);

/// <param name="Code">gone_in, gone_out, seen_in, seen_out, or the refusal's code.</param>
/// <param name="Direction">None where nobody passed.</param>
/// <param name="Repeat">This very scan was answered before; nothing was changed again.</param>
/// <param name="Alert">A cancelled card is in use: somebody should look up.</param>
internal sealed record GateAnswer(
    Guid Id,
    string Code,
    Sentence Sentence,
    Direction? Direction,
    bool SeenOnly,
    GatePerson? Person,
    DateTime AtUtc,
    DateTime? ExpectedBackUtc,
    DateTime? UndoUntilUtc,
    bool Alert,
    bool Repeat);

/// <summary>All the gate learns of a person.</summary>
internal sealed record GatePerson(long Person, string? GivenName, AgeGroup AgeGroup);

/// <summary>Takes a passage back, within its minute and at its kiosk.</summary>
internal sealed record UndoPassage(Guid Id, Guid Passage);

internal sealed record PassageUndone(Guid Id, Guid Passage, PersonStatus Status);

/// <summary>Says when somebody who is out means to be back.</summary>
internal sealed record ExpectBack(Guid Id, long Person, DateTime BackUtc);

/// <param name="Late">Expected back before now.</param>
internal sealed record OutsideLine(
    long Person, string? GivenName, AgeGroup AgeGroup, DateTime? OutSinceUtc, DateTime? ExpectedBackUtc, bool Late);

internal sealed record Outside(DateTime NowUtc, long Out, long Late, IReadOnlyList<OutsideLine> People);

/// <summary>Who is on site, for the day the house must be empty in a minute.</summary>
/// <param name="Out">On the books and out at the moment.</param>
/// <param name="UnregisteredHeads">Counted on arrival and not registered yet; none: nobody counted them.</param>
internal sealed record PresenceList(
    DateTime AtUtc, long Present, long Out, long? UnregisteredHeads, IReadOnlyList<PresenceLine> People);

/// <param name="Name">The given name alone for roles that may not see people.</param>
/// <param name="Bed">Left out for roles that may not see beds.</param>
internal sealed record PresenceLine(
    long Person, string? Name, AgeGroup AgeGroup, string? Household, string? Bed, string? Block, DateTime SinceUtc);

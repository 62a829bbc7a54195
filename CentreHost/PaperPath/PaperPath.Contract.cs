using CentreHost.Services;
using CentreHost.Texts;

namespace CentreHost.PaperPath;

internal enum SheetKind { Roster, Tally }

/// <summary>How the head ended a conflict. What was given stays given: only a take-back returns it to the shelf.</summary>
internal enum ConflictEnd { Accepted, TakenBack, GivenTo }

/// <summary>Prints a day's roster and its tally sheets, each set under the next number.</summary>
/// <param name="Day">None: tomorrow.</param>
/// <param name="Service">None: every meal of that day, a box each.</param>
/// <param name="Boxes">Of a service that is no meal: how many boxes a name has.</param>
internal sealed record PrintPapers(Guid Id, DateOnly? Day = null, string? Service = null, int Boxes = 1);

internal sealed record PapersPrinted(Guid Id, DateOnly Day, IReadOnlyList<SheetLine> Sheets);

/// <summary>A printed set. Its number stands on each of its pages.</summary>
/// <param name="Service">None: the meals of that day.</param>
/// <param name="People">Names on it; none on a tally.</param>
/// <param name="LinesEntered">Lines that came back from it so far.</param>
internal sealed record SheetLine(
    long Number, SheetKind Kind, DateOnly Day, string? Service, Sentence? ServiceName, DateTime PrintedAtUtc, string? PrintedBy, int People,
    long LinesEntered)
{
    /// <summary>What may be entered from it: the meals of that day, or the one service.</summary>
    public IReadOnlyList<SheetService> Services { get; init => field = value ?? []; } = [];
}

/// <param name="From">Local hour it begins, for a meal.</param>
/// <param name="At">Local hour that is taken where none is given.</param>
internal sealed record SheetService(string Service, Sentence Name, string? From, string? Until, string At);

/// <summary>Lines of one service of one day that were written on paper, or taken while the host was away.</summary>
/// <param name="Sheet">The number on the paper; none for paper of somebody's own.</param>
/// <param name="At">Local hour; none: the middle of the meal.</param>
internal sealed record EnterLines(long? Sheet, string Service, DateOnly Day, TimeOnly? At, IReadOnlyList<PaperLine> Lines);

/// <param name="Id">Made by the kiosk: a line sent again is answered the same and counts once.</param>
/// <param name="Code">A card, its short code, a case number, or the place on the roster.</param>
/// <param name="AtUtc">Where each line has an instant of its own.</param>
internal sealed record PaperLine(Guid Id, string Code, DateTime? AtUtc = null);

/// <param name="Close">Why a meal closed before could not follow; none: nothing is left to do.</param>
internal sealed record LinesEntered(IReadOnlyList<LineEntered> Lines, Sentence? Close);

/// <summary>The line is on disk. A conflict is kept as well, and listed for the head.</summary>
/// <param name="Code">served, or the rule it broke.</param>
/// <param name="Repeat">It was told before.</param>
internal sealed record LineEntered(Guid Line, bool Conflict, string Code, Sentence Sentence, ScannedPerson? Person, DateTime AtUtc, bool Repeat);

/// <summary>A tally: heads nobody has a card for, as struck on the sheet.</summary>
internal sealed record EnterHeads(Guid Id, long? Sheet, string Service, DateOnly Day, TimeOnly? At, IReadOnlyList<Heads> Heads);

internal sealed record HeadsEntered(Guid Id, string Service, long Heads, int Conflicts, Sentence? Close);

/// <summary>Something given that its rules would have refused. It is a fact and counts; the head looks at it.</summary>
/// <param name="Served">Counted and out of the stock. Else the line is kept and nothing was counted.</param>
/// <param name="Typed">What was typed, where nobody is known by it.</param>
/// <param name="End">None: open.</param>
internal sealed record ConflictLine(
    Guid Line, DateTime AtUtc, DateOnly Day, Sentence Service, long? Sheet, bool Served, string Rule, Sentence Sentence, string? Typed,
    long? Person, string? CaseNumber, string? Name, DateTime EnteredAtUtc, string? EnteredBy, ConflictEnd? End, DateTime? EndedAtUtc,
    string? EndedBy, string? Reason);

/// <param name="To">Whom it is given to: a card, its short code or a case number.</param>
internal sealed record DecideConflict(Guid Id, ConflictEnd End, string Reason, string? To = null);

/// <param name="Line">The line that stands for the person now, where it was given to one.</param>
/// <param name="Rule">The rule that line breaks in its turn; none: none.</param>
internal sealed record ConflictDecided(Guid Id, Guid Conflict, Guid? Line, string? Rule);

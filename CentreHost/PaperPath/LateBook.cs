using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Storage;

namespace CentreHost.PaperPath;

/// <summary>What all lines of one entry share.</summary>
/// <param name="Offered">A timetable let it be offered that day.</param>
internal sealed record LateEntry(long? Sheet, Service Service, DateOnly Day, LateMoment Moment, bool Offered);

/// <summary>How a card was read, where a kiosk took it while the host was away.</summary>
/// <param name="Member">For whom of the household of the card.</param>
/// <param name="ClockWasWrong">The moment is not the kiosk's own: its clock could not be believed.</param>
internal sealed record ShownCard(ReadBy ReadBy, long? Member, bool ClockWasWrong)
{
    public static readonly ShownCard None = new(ReadBy.Roster, null, false);

    /// <summary>Whose card it is, where it was given to another.</summary>
    public long? Collector { get; init; }
}

/// <summary>A line as it was kept, in the database's terms.</summary>
internal sealed record Kept(
    Guid Line, bool Served, string Code, string? Argument, DateTime AtUtc, long? Person = null, Sex Sex = Sex.U,
    AgeGroup AgeGroup = AgeGroup.Unknown, Identity? Identity = null, bool Repeat = false);

/// <summary>
/// Writes late lines down, one turn of the writer at a time. What was handed out is a fact: the rules are run as of then,
/// and whatever they say the line is kept; what they would have refused is a conflict beside it.
/// </summary>
/// <param name="centre">As it was on the day of the lines.</param>
internal sealed class LateBook(WriteTurn turn, LateEntry entry, Actor actor, CentreState.Snapshot centre, Vault vault)
{
    private readonly LateReading _reading = new(turn, centre, vault);

    /// <summary>Of the pile the lines are told in; none: they are told one at a time.</summary>
    public LateShelves? Shelves { get; init; }

    /// <summary>
    /// Goods given over the counter count as given to a head nobody knows; what is done for one person alone cannot be,
    /// so its line waits until it is known for whom.
    /// </summary>
    public static bool CountsHeads(ServiceKind kind) =>
        kind is ServiceKind.Meal or ServiceKind.Kit or ServiceKind.Item or ServiceKind.Information or ServiceKind.Other;

    public Kept Take(PaperLine line)
    {
        if (Before(line.Id) is { } before)
        {
            return before;
        }

        var named = _reading.Find(line.Code, entry.Sheet);
        return named.PersonId is { } person ? Give(line.Id, person, named.Card, line.AtUtc) : TakeUnknown(line, named);
    }

    /// <summary>The same for a card a kiosk read, or for a member of its household.</summary>
    public Kept Take(Guid line, string card, DateTime at, ShownCard shown)
    {
        if (Before(line) is { } before)
        {
            return before;
        }

        var named = _reading.Find(card, null);
        var member = shown.Member is { } number ? _reading.Person(number) : null;
        return (member ?? named.PersonId) is { } person
            ? Give(line, person, named.Card, at, shown with { Collector = person == named.PersonId ? null : named.PersonId })
            : TakeUnknown(new PaperLine(line, card, at), named, shown);
    }

    /// <summary>Counted nowhere: whether anything was given, the head finds out.</summary>
    public void KeepAside(Guid line, string typed, DateTime at, string rule) => Keep(line, false, at, null, typed, new Decision.Refuse(rule));

    /// <param name="at">None: when the entry says, or on arrival for who came later during the meal.</param>
    public Kept Give(Guid line, long person, CardThen? card, DateTime? at, ShownCard? shown = null)
    {
        var (sex, ageGroup, firstKnown, identity) = _reading.Profile(person, entry.Day);
        var stays = _reading.Stays(person, firstKnown);
        var moment = Earlier(at, turn.NowUtc) ?? OnArrival(stays) ?? entry.Moment.AtUtc;
        var session = MealSessions.Find(turn, entry.Service, entry.Day);
        var then = _reading.Then(person, sex, ageGroup, card, stays, entry.Service, moment);
        var facts = _reading.Facts(new ToldGift(entry.Service, entry.Day, session, moment), then);
        var decision = entry.Offered
            ? ServiceRules.Decide(entry.Service, facts, moment, centre.Days.EndUtc(entry.Day))
            : new Decision.Refuse(ScanCode.ServiceInactive);
        var broken = decision as Decision.Refuse ?? ClockSaysNo(shown);
        Serve(line, person, card?.Id, (sex, ageGroup), session, moment, shown ?? ShownCard.None);
        Keep(line, true, moment, person, null, broken);
        return new Kept(line, true, broken?.Code ?? ScanCode.Served, broken?.Argument, moment, person, sex, ageGroup, identity);
    }

    private static Decision.Refuse? ClockSaysNo(ShownCard? shown) =>
        shown is { ClockWasWrong: true } ? new Decision.Refuse(ScanCode.ClockWrong) : null;

    private Kept TakeUnknown(PaperLine line, Named named, ShownCard? shown = null)
    {
        var moment = Earlier(line.AtUtc, turn.NowUtc) ?? entry.Moment.AtUtc;
        var counts = CountsHeads(entry.Service.Kind);
        if (counts)
        {
            Serve(
                line.Id, null, named.Card?.Id, (Sex.U, AgeGroup.Unknown), MealSessions.Find(turn, entry.Service, entry.Day), moment,
                shown ?? ShownCard.None);
        }

        Keep(line.Id, counts, moment, null, line.Code, new Decision.Refuse(named.Fault!));
        return new Kept(line.Id, counts, named.Fault!, null, moment);
    }

    private void Serve(
        Guid line, long? person, long? card, (Sex Sex, AgeGroup AgeGroup) who, long? session, DateTime at, ShownCard shown)
    {
        var gift = new Gift(
            line, entry.Service, person, card, who.Sex, who.AgeGroup, shown.ReadBy,
            session ?? MealSessions.OpenByClock(turn, entry.Service, entry.Day))
        {
            CollectorId = shown.Collector,
            OccurredAt = at,
            Shelves = Shelves,
        };
        GiftRecord.Add(turn, gift, actor, centre, entry.Day);
    }

    private void Keep(Guid line, bool served, DateTime at, long? person, string? typed, Decision.Refuse? broken)
    {
        turn.Run(
            PaperSql.InsertLine,
            Columns.Id(line), served, entry.Sheet, entry.Service.Id, Columns.Day(entry.Day), Columns.Instant(at), Columns.Instant(turn.NowUtc),
            actor.StaffId, actor.Kiosk, person, typed is null ? null : vault.SealField("late_lines.typed", line, typed));
        if (broken is not null)
        {
            turn.Run(PaperSql.InsertConflict, Columns.Id(line), broken.Code, broken.Argument, Columns.Instant(turn.NowUtc));
        }
    }

    private Kept? Before(Guid line)
    {
        using (var row = turn.Read(PaperSql.FindLine, Columns.Id(line)))
        {
            if (row.Read())
            {
                return Again(
                    new Kept(line, row.GetBoolean(0), row.TextOrNone(4) ?? ScanCode.Served, row.TextOrNone(5), Columns.Instant(row.GetInt64(2))),
                    row.IsDBNull(1) ? null : row.GetInt64(1));
            }
        }

        using var served = turn.Read(PaperSql.FindEvent, Columns.Id(line));
        return served.Read()
            ? Again(
                new Kept(line, true, ScanCode.Served, null, Columns.Instant(served.GetInt64(1))), served.IsDBNull(0) ? null : served.GetInt64(0))
            : null;
    }

    private Kept Again(Kept kept, long? person)
    {
        if (person is not { } id)
        {
            return kept with { Repeat = true };
        }

        var (sex, ageGroup, _, identity) = _reading.Profile(id, entry.Day);
        return kept with { Repeat = true, Person = id, Sex = sex, AgeGroup = ageGroup, Identity = identity };
    }

    /// <summary>No hour was given and they were not there yet: they came before the meal was over, and ate on arrival.</summary>
    private DateTime? OnArrival(List<Stay> stays)
    {
        var moment = entry.Moment;
        return moment.HourGiven || stays.Any(stay => stay.Has(moment.AtUtc))
            ? null
            : stays.Where(stay => stay.FromUtc > moment.AtUtc && stay.FromUtc <= moment.UntilUtc)
                .Select(stay => (DateTime?)stay.FromUtc).FirstOrDefault();
    }

    private static DateTime? Earlier(DateTime? one, DateTime other) => one > other ? other : one;
}
